// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/chart/chartpart.h"

#include "tests/core/deck/decksamples.h"
#include "tests/core/deck/packagereader.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

QByteArray partOf(const ChartSeries& chart) {
    const auto part = chartPart(chart, toGrid(chart), {}, u"rId1"_s, u"en-GB"_s);
    EXPECT_TRUE(part);
    return part ? *part : QByteArray();
}

QString valueOf(const QByteArray& part, const QString& element) {
    return test::attributesOf(part, element, u"val"_s).value(0);
}

TEST(ChartPartTest, DrawsBarsFromTheTopInTheOrderOfTheCategories) {
    const QByteArray part = partOf(test::demandChart());
    EXPECT_EQ(valueOf(part, u"c:barDir"_s), u"bar"_s);
    EXPECT_EQ(valueOf(part, u"c:grouping"_s), u"stacked"_s);
    EXPECT_EQ(valueOf(part, u"c:orientation"_s), u"maxMin"_s);
    EXPECT_EQ(valueOf(part, u"c:overlap"_s), u"100"_s);
    EXPECT_EQ(valueOf(part, u"c:autoTitleDeleted"_s), u"1"_s);
}

TEST(ChartPartTest, NegativeValuesKeepTheirColour) {
    const QByteArray part = partOf(test::plainChart(ChartKind::ClusteredBar, 3, 2));
    EXPECT_EQ(test::attributesOf(part, u"c:invertIfNegative"_s, u"val"_s), QStringList({u"0"_s, u"0"_s}));
}

TEST(ChartPartTest, TotalsStandBesideBarsWithTheirRemarksAndStayOutOfTheLegend) {
    const QByteArray part = partOf(test::demandChart());
    EXPECT_TRUE(part.contains("Sheet1!$E$2:$E$9"));
    EXPECT_TRUE(test::textsOf(part, u"a:t"_s).contains(u"30"_s));
    EXPECT_TRUE(test::textsOf(part, u"a:t"_s).contains(u"  Unscheduled"_s));
    EXPECT_FALSE(part.contains("$E$1<")) << "the name of the totals would stand in the legend";
    EXPECT_FALSE(part.contains("c:legendEntry"));
}

TEST(ChartPartTest, TotalsStandAboveColumnsOnAnInvisibleLine) {
    const QByteArray part = partOf(test::plainChart(ChartKind::StackedColumn, 4, 3));
    EXPECT_TRUE(part.contains("<c:lineChart>"));
    EXPECT_TRUE(part.contains("Sheet1!$E$2:$E$5"));
    EXPECT_FALSE(part.contains("<c:max ")) << "columns leave their axis to the program that shows them";
}

TEST(ChartPartTest, NoTotalsWhereAValueIsNegative) {
    ChartSeries chart = test::plainChart(ChartKind::StackedBar, 3, 2);
    chart.series[0].values[1] = -2;
    const QByteArray part = partOf(chart);
    EXPECT_FALSE(part.contains("Sheet1!$D$2"));
    EXPECT_FALSE(part.contains("<c:min ")) << "an axis from zero would hide the negative value";
}

TEST(ChartPartTest, ADivergingChartGoesToBothSidesAndWritesNoMinus) {
    ChartSeries chart = test::plainChart(ChartKind::DivergingBar, 2, 2);
    chart.series[0].role = SeriesRole::Negative;
    chart.series[0].values = {18, 6};
    chart.series[1].values = {5, 9};
    chart.categories[0].remark = u"78 % negative"_s;
    const ChartSeries drawn = forDrawing(chart);
    EXPECT_EQ(drawn.series.at(0).values.at(0), -18);
    EXPECT_EQ(drawn.series.at(1).values.at(0), 5);
    EXPECT_TRUE(drawn.categories.at(0).label.endsWith(u" · 78 % negative"_s));
    const QByteArray part = partOf(drawn);
    EXPECT_EQ(valueOf(part, u"c:grouping"_s), u"stacked"_s);
    EXPECT_TRUE(part.contains("#,##0;#,##0"));
    EXPECT_FALSE(part.contains("Sheet1!$D$2")) << "sums over both sides mean nothing";
    EXPECT_FALSE(part.contains("<c:delete val=\"1\"/>")) << "pieces to the left carry their number too";
}

TEST(ChartPartTest, DotsBecomeTheBarsThatPresentationProgramsDraw) {
    ChartSeries plan = test::plainChart(ChartKind::DotPlot, 2, 2);
    plan.series[0].values = {7, std::nullopt};
    plan.series[1].values = {std::nullopt, 3};
    EXPECT_EQ(valueOf(partOf(forDrawing(plan)), u"c:grouping"_s), u"stacked"_s);
    ChartSeries shares = test::plainChart(ChartKind::Dumbbell, 2, 2);
    shares.categories[1].remark = u"1.7 × its share"_s;
    EXPECT_EQ(valueOf(partOf(forDrawing(shares)), u"c:grouping"_s), u"clustered"_s);
    EXPECT_TRUE(forDrawing(shares).categories.at(1).label.endsWith(u"1.7 × its share"_s));
}

TEST(ChartPartTest, SmallPiecesCarryNoNumber) {
    ChartSeries chart = test::plainChart(ChartKind::StackedBar, 2, 2);
    chart.series[0].values = {100, 100};
    chart.series[1].values = {1, 50};
    const QByteArray part = partOf(chart);
    // The first value of the second series: too short a piece for its number.
    EXPECT_EQ(part.count("<c:idx val=\"0\"/><c:delete val=\"1\"/>"), 1);
    EXPECT_EQ(part.count("<c:delete val=\"1\"/>"), 1);
}

TEST(ChartPartTest, ColoursComeFromTheThemeAlone) {
    for (const ChartKind kind : {ChartKind::StackedBar, ChartKind::StackedColumn, ChartKind::Line})
        EXPECT_FALSE(partOf(test::plainChart(kind, 3, 7)).contains("srgbClr"));
}

TEST(ChartPartTest, LabelsAreOnOneLineAndNotEndless) {
    ChartSeries chart = test::plainChart(ChartKind::Line, 2, 1);
    chart.categories[0].label = u" two\nlines\t"_s;
    chart.categories[1].label = QString(500, u'x');
    const ChartSeries drawn = forDrawing(chart);
    EXPECT_EQ(drawn.categories.at(0).label, u"two lines"_s);
    EXPECT_EQ(drawn.categories.at(1).label.size(), 80);
    EXPECT_TRUE(drawn.categories.at(1).label.endsWith(u'…'));
    EXPECT_EQ(drawn.series, chart.series);
}

} // namespace
} // namespace throughline::core
