// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/plan/tableplan.h"

#include <algorithm>
#include <numeric>

namespace throughline::core {

namespace {

constexpr double kHorizontalMargin = 12;
constexpr double kVerticalMargin = 10;
constexpr qsizetype kColumnsForLargeType = 6;
constexpr int kLargeType = 12;
constexpr int kSmallType = 9;
// A column is wide as its longest text, within these bounds (characters).
constexpr qsizetype kNarrowest = 6;
constexpr qsizetype kWidest = 48;

QList<double> columnWidths(const Grid& table, qsizetype columns, double width) {
    QList<double> weights;
    for (qsizetype column = 0; column < columns; ++column) {
        qsizetype longest = kNarrowest;
        for (qsizetype row = 0; row < table.rows.size(); ++row)
            longest = std::max(longest, cellWords(table.at(row, column)).size());
        weights.append(static_cast<double>(std::min(longest, kWidest)));
    }
    const double sum = std::accumulate(weights.cbegin(), weights.cend(), 0.0);
    for (double& weight : weights)
        weight *= width / sum;
    return weights;
}

/// The row with its texts shortened to a third of the page.
QList<Cell> fittedRow(const Grid& table, qsizetype row, const PlannedTable& page, double height,
                      const TextMeasure& measure) {
    QList<Cell> cells;
    for (qsizetype column = 0; column < page.columnWidths.size(); ++column) {
        Cell cell = table.at(row, column);
        if (cell.kind == Cell::Kind::Text) {
            const FittedText fit =
                fitText(withoutControls(cell.text).simplified(), page.columnWidths.at(column) - kHorizontalMargin,
                        height / 3, {page.pointSize, page.pointSize}, measure);
            cell = Cell::ofText(fit.text);
        }
        cells.append(cell);
    }
    return cells;
}

double rowHeight(const QList<Cell>& row, const PlannedTable& page, const TextMeasure& measure) {
    double height = page.pointSize * 1.2;
    for (qsizetype column = 0; column < row.size(); ++column) {
        height = std::max(height, measure(cellWords(row.at(column)), page.pointSize,
                                          page.columnWidths.at(column) - kHorizontalMargin));
    }
    return height + kVerticalMargin;
}

} // namespace

QString cellWords(const Cell& cell) {
    return cell.kind == Cell::Kind::Number ? numberText(cell.number) : cell.text;
}

QList<PlannedTable> planTables(const Grid& table, const Box& box, const TextMeasure& measure) {
    const qsizetype columns = table.rows.isEmpty() ? 0 : table.rows.front().size();
    if (columns == 0)
        return {};
    PlannedTable empty;
    empty.pointSize = columns <= kColumnsForLargeType ? kLargeType : kSmallType;
    empty.columnWidths = columnWidths(table, columns, box.width);
    const QList<Cell> header = fittedRow(table, 0, empty, box.height, measure);
    empty.cells.rows.append(header);
    empty.rowHeights.append(rowHeight(header, empty, measure));

    QList<PlannedTable> pages{empty};
    double used = empty.rowHeights.front();
    for (qsizetype row = 1; row < table.rows.size(); ++row) {
        const QList<Cell> cells = fittedRow(table, row, empty, box.height, measure);
        const double height = rowHeight(cells, empty, measure);
        if (used + height > box.height && pages.back().cells.rows.size() > 1) {
            pages.append(empty);
            used = empty.rowHeights.front();
        }
        pages.back().cells.rows.append(cells);
        pages.back().rowHeights.append(height);
        used += height;
    }
    return pages;
}

} // namespace throughline::core
