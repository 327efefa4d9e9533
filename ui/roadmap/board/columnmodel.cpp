// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/board/columnmodel.h"

#include "core/customers/customers.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <algorithm>

namespace throughline::ui {

ColumnModel::ColumnModel(ItemsModel& items, core::Horizon horizon, QObject* parent)
    : QSortFilterProxyModel(parent), m_horizon(horizon) {
    setSourceModel(&items);
    sort(0);
}

void ColumnModel::setFilter(const BoardFilter& filter) {
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
    if (summary.item.horizon != m_horizon)
        return false;
    if (!m_filter.owner.isEmpty() && summary.item.owner != m_filter.owner)
        return false;
    if (m_filter.goal && std::none_of(summary.goals.begin(), summary.goals.end(),
                                      [this](const core::ItemGoal& goal) { return goal.goal.id == *m_filter.goal; }))
        return false;
    return m_filter.words.isEmpty() || core::matchKey(summary.item.title).contains(core::matchKey(m_filter.words));
}

bool ColumnModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const core::Item one = ItemsModel::cardOf(left).summary.item;
    const core::Item other = ItemsModel::cardOf(right).summary.item;
    return one.rank != other.rank ? one.rank < other.rank : one.id < other.id;
}

} // namespace throughline::ui
