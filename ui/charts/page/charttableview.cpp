// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/page/charttableview.h"

#include "ui/charts/charttablemodel.h"
#include "ui/common/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int kNamesLeast = 120;
constexpr int kValuesLeast = 56;

} // namespace

ChartTableView::ChartTableView(ChartTableModel* rows, QWidget* parent) : DenseTableView(tr("Chart"), rows, parent) {
    connect(rows, &QAbstractItemModel::modelReset, this, &ChartTableView::fitColumns);
}

void ChartTableView::resizeEvent(QResizeEvent* event) {
    DenseTableView::resizeEvent(event);
    fitColumns();
}

void ChartTableView::fitColumns() {
    QList<int> widths;
    int over = -viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        widths.append(std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)));
        over += widths.constLast();
    }
    for (int column = 0; column < widths.size() && over > 0; ++column) {
        const int least = std::max(sizeHintForColumn(column), scaled(kValuesLeast));
        const int given = std::clamp(widths.at(column) - least, 0, over);
        widths[column] -= given;
        over -= given;
    }
    for (int column = 0; column < widths.size(); ++column) {
        const int width = widths.at(column);
        const int fitting = column == 0 ? std::max(std::min(width, scaled(kNamesLeast)), width - over) : width;
        horizontalHeader()->resizeSection(column, fitting);
    }
}

} // namespace throughline::ui
