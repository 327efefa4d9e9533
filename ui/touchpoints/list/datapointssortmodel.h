// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapointfilter.h"

#include <QSortFilterProxyModel>

namespace throughline::ui {

class DatapointsModel;

/// The datapoints that a filter lets pass, in the order of a column; equal ones by metric, newest first.
class DatapointsSortModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit DatapointsSortModel(DatapointsModel& rows, QObject* parent = nullptr);

    void setFilter(const core::DatapointFilter& filter);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    DatapointsModel& m_rows;
    core::DatapointFilter m_filter;
};

} // namespace throughline::ui
