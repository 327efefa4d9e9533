// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/draggedevidence.h"

#include <QAbstractListModel>

#include <algorithm>

namespace throughline::ui {

/// The evidence of one item as a list that is dragged as evidence; a Row has `evidence.id`.
template <typename Row>
class EvidenceRows : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    /// Shows other rows; those that stay keep their place in the selection.
    void setRows(const QList<Row>& rows) {
        const auto sameId = [](core::EvidenceId id) { return [id](const Row& row) { return row.evidence.id == id; }; };
        for (int at = rowCount() - 1; at >= 0; --at) {
            if (std::any_of(rows.begin(), rows.end(), sameId(m_rows.at(at).evidence.id)))
                continue;
            beginRemoveRows({}, at, at);
            m_rows.removeAt(at);
            endRemoveRows();
        }
        for (int at = 0; at < rows.size(); ++at) {
            const auto old = std::find_if(m_rows.begin(), m_rows.end(), sameId(rows.at(at).evidence.id));
            const auto from = static_cast<int>(old - m_rows.begin());
            if (old == m_rows.end()) {
                beginInsertRows({}, at, at);
                m_rows.insert(at, rows.at(at));
                endInsertRows();
                continue;
            }
            if (from != at) {
                beginMoveRows({}, from, from, {}, at);
                m_rows.move(from, at);
                endMoveRows();
            }
            if (m_rows.at(at) != rows.at(at)) {
                m_rows[at] = rows.at(at);
                Q_EMIT dataChanged(index(at), index(at));
            }
        }
    }
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override {
        const Qt::ItemFlags flags = QAbstractListModel::flags(index);
        return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
    }
    [[nodiscard]] QStringList mimeTypes() const override {
        return {QLatin1StringView(kEvidenceMimeType), QStringLiteral("text/plain")};
    }
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override {
        DraggedEvidence dragged;
        QStringList words;
        for (const QModelIndex& index : indexes) {
            dragged.evidence.append(m_rows.at(index.row()).evidence.id);
            words.append(textOf(m_rows.at(index.row())));
        }
        return toMimeData(dragged, words.join(u'\n')).release();
    }
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }

protected:
    /// What other programs get of a dragged row.
    [[nodiscard]] virtual QString textOf(const Row& row) const = 0;

private:
    QList<Row> m_rows;
};

} // namespace throughline::ui
