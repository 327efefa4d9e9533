// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"
#include "core/metrics/chartseries.h"

#include <QAbstractTableModel>

namespace throughline::ui {

/// The numbers of a chart, as drawn: a row a category, a column a series, then total and remark.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setChart(const core::ChartSeries& chart);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    core::Grid m_grid;
    core::ValueFormat m_format = core::ValueFormat::Count;
    qsizetype m_valueColumns = 0; ///< with the categories; the counts beside them follow
};

} // namespace throughline::ui
