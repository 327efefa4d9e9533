// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/evidencelistmodel.h"

#include "ui/common/draggedevidence.h"
#include "ui/common/textdisplay.h"
#include "ui/roadmap/evidencelinking.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

QString shownWords(const core::EvidenceRow& row) {
    const QString words = oneLine(row.words);
    return row.evidence.quote ? u"“%1”"_s.arg(words) : words;
}

QString accessibleName(const core::EvidenceRow& row) {
    QStringList parts{shownWords(row)};
    const QString who = row.person.isEmpty() ? EvidenceListModel::tr("unnamed") : oneLine(row.person);
    parts.append(who);
    if (!row.account.isEmpty())
        parts.append(oneLine(row.account));
    if (row.date.isValid())
        parts.append(QLocale().toString(row.date, QLocale::ShortFormat));
    parts.append(row.evidence.stance == core::Stance::Supports ? EvidenceListModel::tr("supports")
                                                               : EvidenceListModel::tr("contradicts"));
    parts.append(row.evidence.importance ? importanceName(*row.evidence.importance)
                                         : EvidenceListModel::tr("importance not said"));
    if (row.lane == core::Lane::Individual)
        parts.append(EvidenceListModel::tr("individual case, left out of demand"));
    return parts.join(u", "_s);
}

} // namespace

void EvidenceListModel::setRows(const QList<core::EvidenceRow>& rows) {
    const auto sameId = [](core::EvidenceId id) {
        return [id](const core::EvidenceRow& row) { return row.evidence.id == id; };
    };
    for (int at = static_cast<int>(m_rows.size()) - 1; at >= 0; --at) {
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

int EvidenceListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EvidenceListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::EvidenceRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownWords(row);
    case Qt::AccessibleTextRole:
        return accessibleName(row);
    case Qt::ToolTipRole:
        return toolTipText(row.words);
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Qt::ItemFlags EvidenceListModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList EvidenceListModel::mimeTypes() const {
    return {QLatin1StringView(kEvidenceMimeType), u"text/plain"_s};
}

QMimeData* EvidenceListModel::mimeData(const QModelIndexList& indexes) const {
    DraggedEvidence dragged;
    QStringList words;
    for (const QModelIndex& index : indexes) {
        dragged.evidence.append(m_rows.at(index.row()).evidence.id);
        words.append(m_rows.at(index.row()).words);
    }
    return toMimeData(dragged, words.join(u'\n')).release();
}

} // namespace throughline::ui
