// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointssortmodel.h"

#include "core/customers/customers.h"
#include "ui/touchpoints/list/datapointsmodel.h"

#include <algorithm>

namespace throughline::ui {

DatapointsSortModel::DatapointsSortModel(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(DatapointsModel::SortRole);
    setDynamicSortFilter(true);
}

void DatapointsSortModel::setSearch(const QString& text) {
    m_words = core::matchKey(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void DatapointsSortModel::setSegment(const QString& segment) {
    m_segment = segment;
    invalidateFilter();
}

bool DatapointsSortModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex of = sourceModel()->index(row, DatapointsModel::Segment, parent);
    if (!m_segment.isEmpty() && of.data(DatapointsModel::SegmentRole).toString() != m_segment)
        return false;
    const QString words = sourceModel()->index(row, 0, parent).data(DatapointsModel::WordsRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return words.contains(u' ' + word); });
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
