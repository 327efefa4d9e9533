// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttablemodel.h"

#include "ui/common/textdisplay.h"

namespace throughline::ui {

void ChartTableModel::setChart(const core::ChartSeries& chart) {
    beginResetModel();
    m_grid = core::toGrid(chart);
    m_format = chart.format;
    m_valueColumns = 1 + chart.series.size() + (core::hasTotals(chart) ? 1 : 0);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_grid.rows.isEmpty() ? 0 : static_cast<int>(m_grid.rows.size()) - 1;
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_grid.rows.isEmpty() ? 0 : static_cast<int>(m_grid.rows.first().size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const core::Cell& cell = m_grid.at(index.row() + 1, index.column());
    const bool number = cell.kind == core::Cell::Kind::Number;
    switch (role) {
    case Qt::DisplayRole:
        return number
                   ? core::valueText(cell.number, index.column() < m_valueColumns ? m_format : core::ValueFormat::Count)
                   : oneLine(cell.text);
    case Qt::ToolTipRole:
        return number ? QVariant() : toolTipText(cell.text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || m_grid.rows.isEmpty())
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = m_grid.at(1, section).kind == core::Cell::Kind::Number;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role == Qt::ToolTipRole)
        return toolTipText(m_grid.at(0, section).text); // the head of a narrow column is cut
    return role == Qt::DisplayRole ? oneLine(m_grid.at(0, section).text) : QVariant();
}

} // namespace throughline::ui
