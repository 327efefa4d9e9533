// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "ui/commands/stepnames.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"

#include <QLocale>
#include <QPalette>

namespace throughline::ui {

using namespace Qt::StringLiterals;

QString HistoryModel::nameOf(const core::HistoryEntry& entry) {
    QString name = stepName(entry.step.key, entry.step.count, entry.step.subject).text;
    if (entry.undone)
        return tr("Undone: %1").arg(name); // at the start, where a narrow column does not cut it
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

void HistoryModel::setEntries(const QList<core::HistoryEntry>& entries) {
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::HistoryEntry& entry = m_entries.at(index.row());
    if (role == Qt::ForegroundRole && entry.undone)
        return QPalette().brush(QPalette::PlaceholderText);
    if (role == Qt::DecorationRole && index.column() == What)
        return icon(stepName(entry.step.key, entry.step.count).icon, IconTone::Muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case What:
        return role == Qt::ToolTipRole ? toolTipText(nameOf(entry)) : nameOf(entry);
    case When:
        return QLocale().toString(entry.madeAt.toLocalTime(), u"d MMM yyyy, HH:mm"_s);
    case Who:
        return entry.madeBy.isEmpty() ? tr("unknown") : oneLine(entry.madeBy);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Change");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    default:
        return {};
    }
}

} // namespace throughline::ui
