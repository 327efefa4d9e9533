// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointssortmodel.h"

#include "ui/touchpoints/list/datapointsmodel.h"

namespace throughline::ui {

DatapointsSortModel::DatapointsSortModel(DatapointsModel& rows, QObject* parent)
    : QSortFilterProxyModel(parent), m_rows(rows) {
    setSortRole(DatapointsModel::SortRole);
    setDynamicSortFilter(true);
    setSourceModel(&rows);
}

void DatapointsSortModel::setFilter(const core::DatapointFilter& filter) {
    m_filter = filter;
    invalidateFilter();
}

bool DatapointsSortModel::filterAcceptsRow(int row, const QModelIndex&) const {
    return passes(m_filter, m_rows.row(row));
}

bool DatapointsSortModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (left.data(sortRole()) != right.data(sortRole()))
        return QSortFilterProxyModel::lessThan(left, right);
    const auto sortValue = [](const QModelIndex& row, int column) {
        return row.siblingAtColumn(column).data(DatapointsModel::SortRole);
    };
    const QString metric = sortValue(left, DatapointsModel::Metric).toString();
    const QString other = sortValue(right, DatapointsModel::Metric).toString();
    if (metric != other)
        return metric < other;
    const QDate asOf = sortValue(left, DatapointsModel::AsOf).toDate();
    const QDate otherAsOf = sortValue(right, DatapointsModel::AsOf).toDate();
    if (asOf != otherAsOf)
        return asOf > otherAsOf;
    return left.data(DatapointsModel::IdRole).toLongLong() > right.data(DatapointsModel::IdRole).toLongLong();
}

} // namespace throughline::ui
