// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/page/charttableview.h"

#include "ui/charts/charttablemodel.h"

#include <QHeaderView>
#include <QScrollBar>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

core::ChartSeries chart(const QString& name, const QString& series, const QString& note) {
    core::ChartSeries made;
    core::ChartCategory category;
    category.label = name;
    category.remark = note;
    made.categories = {category};
    made.remarkHeading = u"n and interval"_s;
    core::ChartValues values;
    values.name = series;
    values.values = {31.0};
    made.series = {values};
    return made;
}

TEST(ChartTableViewTest, ALongHeadGivesWayToWhatTheCellsSay) {
    ChartTableModel model;
    ChartTableView table(&model);
    table.resize(560, 200);
    model.setChart(chart(u"30 Nov 2025"_s, u"Exports that run longer than ten minutes, of all that were begun"_s,
                         u"n = 212 · 95 % interval 25–38 %"_s));
    table.show();
    for (int column = 0; column < model.columnCount(); ++column)
        EXPECT_GE(table.columnWidth(column), static_cast<QAbstractItemView&>(table).sizeHintForColumn(column))
            << column;
    EXPECT_EQ(table.horizontalScrollBar()->maximum(), 0);
    EXPECT_FALSE(model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty()) << "it may be cut";
}

TEST(ChartTableViewTest, TheNamesTakeTheRoomThatIsLeftAndGiveItWhereTheyAreTooLong) {
    ChartTableModel model;
    ChartTableView table(&model);
    table.resize(560, 200);
    model.setChart(chart(u"Exports"_s, u"Voices"_s, {}));
    table.show();
    EXPECT_EQ(table.horizontalHeader()->length(), table.viewport()->width());
    model.setChart(chart(u"Exports that run "_s.repeated(10), u"Voices"_s, {}));
    EXPECT_EQ(table.horizontalHeader()->length(), table.viewport()->width());
    EXPECT_EQ(table.horizontalScrollBar()->maximum(), 0);
}

} // namespace
} // namespace throughline::ui
