// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/chartseries.h"

#include <gtest/gtest.h>

#include <limits>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

ChartSeries demand() {
    ChartSeries chart;
    chart.name = u"demand"_s;
    chart.measure = u"Demand score by importance"_s;
    chart.categoryHeading = u"Roadmap item"_s;
    chart.categories = {{.label = u"Exports"_s, .recordId = 4, .remark = {}},
                        {.label = u"Bulk edit"_s, .recordId = 7, .remark = {}}};
    chart.series = {{u"Critical"_s, SeriesRole::Importance3, {18, 9}},
                    {u"Important"_s, SeriesRole::Importance2, {10, std::nullopt}}};
    chart.basis = {.n = 131,
                   .unit = u"customers"_s,
                   .also = {u"64 accounts"_s},
                   .period = u"1 Dec 2025 – 13 May 2026"_s,
                   .filters = {u"Fit: in"_s},
                   .notes = {},
                   .individualLeftOut = 1,
                   .incentivised = 4};
    return chart;
}

TEST(ChartSeriesTest, FooterSaysTheBasisAndWhatIsLeftOut) {
    EXPECT_EQ(
        footerText(demand().basis),
        u"n = 131 customers · 64 accounts · 1 Dec 2025 – 13 May 2026 · Fit: in · 1 individual case left out · 4 incentivised"_s);
    EXPECT_EQ(footerText({.n = 3,
                          .unit = {},
                          .also = {},
                          .period = {},
                          .filters = {},
                          .notes = {},
                          .individualLeftOut = 2,
                          .incentivised = 0}),
              u"n = 3 · 2 individual cases left out"_s);
}

TEST(ChartSeriesTest, WhatStandsBesideHasColumnsAfterTheTotal) {
    ChartSeries chart = demand();
    chart.beside = {{u"Accounts"_s, SeriesRole::Other, {5, std::nullopt}}};
    const Grid grid = toGrid(chart);
    EXPECT_EQ(grid.rows.at(0).constLast(), Cell::ofText(u"Accounts"_s));
    EXPECT_EQ(grid.rows.at(1).constLast(), Cell::ofNumber(5));
    EXPECT_EQ(grid.rows.at(2).constLast(), Cell{});
    EXPECT_EQ(altText(chart), altText(demand())) << "no bar shows it";
}

TEST(ChartSeriesTest, GridHasTheNumbersWithTheirTotals) {
    const Grid grid = toGrid(demand());
    ASSERT_EQ(grid.rows.size(), 3);
    EXPECT_EQ(grid.rows.at(0), (QList<Cell>{Cell::ofText(u"Roadmap item"_s), Cell::ofText(u"Critical"_s),
                                            Cell::ofText(u"Important"_s), Cell::ofText(u"Total"_s)}));
    EXPECT_EQ(grid.rows.at(1), (QList<Cell>{Cell::ofText(u"Exports"_s), Cell::ofNumber(18), Cell::ofNumber(10),
                                            Cell::ofNumber(28, u"SUM(B2:C2)"_s)}));
    EXPECT_EQ(grid.rows.at(2).at(2), Cell{});
    EXPECT_EQ(grid.rows.at(2).at(3), Cell::ofNumber(9, u"SUM(B3:C3)"_s));
}

TEST(ChartSeriesTest, GridHasNoTotalWhereNothingAddsUp) {
    ChartSeries chart = demand();
    chart.kind = ChartKind::Line;
    EXPECT_EQ(toGrid(chart).rows.at(0).size(), 3);
    chart.kind = ChartKind::StackedBar;
    chart.series.removeLast();
    EXPECT_EQ(toGrid(chart).rows.at(0).size(), 2);
}

TEST(ChartSeriesTest, GridAddsRemarksWhereThereAreAny) {
    ChartSeries chart = demand();
    chart.remarkHeading = u"Horizon"_s;
    chart.categories[1].remark = u"Later"_s;
    const Grid grid = toGrid(chart);
    EXPECT_EQ(grid.at(0, 4), Cell::ofText(u"Horizon"_s));
    EXPECT_EQ(grid.at(1, 4), Cell{});
    EXPECT_EQ(grid.at(2, 4), Cell::ofText(u"Later"_s));
}

TEST(ChartSeriesTest, NotANumberIsBlankAndNotInTheTotal) {
    ChartSeries chart = demand();
    chart.series[0].values = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()};
    EXPECT_EQ(totalOf(chart, 0), 10);
    EXPECT_EQ(totalOf(chart, 1), std::nullopt);
    EXPECT_EQ(toGrid(chart).at(1, 1), Cell{});
}

TEST(ChartSeriesTest, AltTextNamesTheLargestAndTheSmallest) {
    const QString text = altText(demand());
    EXPECT_TRUE(text.contains(u"Largest: Exports with 28; smallest: Bulk edit with 9."_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"n = 131 customers"_s));
    EXPECT_TRUE(altText(ChartSeries{}).contains(u"no values"_s));
}

TEST(ChartSeriesTest, TheSeventhKindIsOther) {
    EXPECT_EQ(kindRole(0), SeriesRole::Kind1);
    EXPECT_EQ(kindRole(5), SeriesRole::Kind6);
    EXPECT_EQ(kindRole(6), SeriesRole::Other);
}

TEST(ChartSeriesTest, WritesValuesInWordsOfTheirFormat) {
    EXPECT_EQ(valueText(31, ValueFormat::Count), u"31"_s);
    EXPECT_EQ(valueText(2.46, ValueFormat::Decimal), u"2.5"_s);
    EXPECT_EQ(valueText(0.24, ValueFormat::Percent), u"24\u00A0%"_s);
}

} // namespace
} // namespace throughline::core
