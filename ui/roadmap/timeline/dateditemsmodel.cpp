// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/dateditemsmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace throughline::ui {

DatedItemsModel::DatedItemsModel(ItemsModel& items, bool dated, QObject* parent)
    : QSortFilterProxyModel(parent), m_dated(dated) {
    setSourceModel(&items);
    sort(0);
}

void DatedItemsModel::setFilter(const core::ItemFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

QModelIndex DatedItemsModel::indexOf(core::ItemId id) const {
    const QModelIndexList found = match(index(0, 0), ItemsModel::IdRole, id.value, 1, Qt::MatchExactly);
    return found.value(0);
}

ItemDates DatedItemsModel::datesOf(const QModelIndex& index) const {
    const core::Item item = ItemsModel::cardOf(index).summary.item;
    return {item.start, item.end};
}

QVariant DatedItemsModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QSortFilterProxyModel::data(index, role);
    const core::Item item = ItemsModel::cardOf(index).summary.item;
    QStringList parts{oneLine(item.title), datesInWords(item.start, item.end), horizonName(item.horizon),
                      stageName(item.stage)};
    parts.removeAll(QString());
    return role == Qt::ToolTipRole ? toolTipText(parts.join(u" · "_s)) : parts.join(u", "_s);
}

Qt::ItemFlags DatedItemsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QSortFilterProxyModel::flags(index);
    return index.isValid() && !m_dated ? flags | Qt::ItemIsDragEnabled : flags;
}

bool DatedItemsModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const core::ItemSummary summary = ItemsModel::cardOf(sourceModel()->index(row, 0, parent)).summary;
    return ItemDates{summary.item.start, summary.item.end}.isSaid() == m_dated && passes(m_filter, summary);
}

bool DatedItemsModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const core::Item one = ItemsModel::cardOf(left).summary.item;
    const core::Item other = ItemsModel::cardOf(right).summary.item;
    return std::tuple(one.horizon, one.rank, one.id) < std::tuple(other.horizon, other.rank, other.id);
}

} // namespace throughline::ui
