// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmaprepository.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// The evidence of one item, the newest voice first.
class EvidenceListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 /**< core::EvidenceRow */ };

    using QAbstractListModel::QAbstractListModel;

    /// Shows other rows; those that stay keep their place in the selection.
    void setRows(const QList<core::EvidenceRow>& rows);
    [[nodiscard]] const QList<core::EvidenceRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }

private:
    QList<core::EvidenceRow> m_rows;
};

} // namespace throughline::ui
