// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/board/columnmodel.h"

#include "ui/roadmap/items/itemsmodel.h"

namespace throughline::ui {

ColumnModel::ColumnModel(ItemsModel& items, core::Horizon horizon, QObject* parent)
    : QSortFilterProxyModel(parent), m_horizon(horizon) {
    setSourceModel(&items);
    sort(0);
}

void ColumnModel::setFilter(const core::ItemFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

QModelIndex ColumnModel::indexOf(core::ItemId id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (ItemsModel::idOf(index(row, 0)) == id)
            return index(row, 0);
    }
    return {};
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QSortFilterProxyModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

bool ColumnModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const core::ItemSummary summary = ItemsModel::cardOf(sourceModel()->index(row, 0, parent)).summary;
    return summary.item.horizon == m_horizon && passes(m_filter, summary);
}

bool ColumnModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const core::Item one = ItemsModel::cardOf(left).summary.item;
    const core::Item other = ItemsModel::cardOf(right).summary.item;
    return one.rank != other.rank ? one.rank < other.rank : one.id < other.id;
}

} // namespace throughline::ui
