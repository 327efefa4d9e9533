// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/datapointschart.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

DatapointRow point(qint64 id, const QString& metric, double value, const QDate& day, const QString& unit = u"%"_s) {
    DatapointRow row;
    row.datapoint.id = DatapointId{id};
    row.datapoint.metric = metric;
    row.datapoint.value = value;
    row.datapoint.unit = unit;
    row.datapoint.asOf = day;
    return row;
}

TEST(DatapointsChartTest, ShowsTheMetricsOfTheUnitWithMostPoints) {
    const QDate april(2026, 4, 30);
    const QDate march(2026, 3, 31);
    const ExplainedChart chart =
        datapointsChart({point(1, u"Long exports"_s, 44, april), point(2, u"Long exports"_s, 41, march),
                         point(3, u"Logins"_s, 70, april), point(4, u"Logins"_s, 70, march),
                         point(5, u"Resets"_s, 22, april, u"hours"_s), point(6, u"Resets"_s, 24, march, u"hours"_s),
                         point(7, u"Once"_s, 1, april), point(8, u"Undated"_s, 1, {})});
    EXPECT_EQ(chart.chart.title, u"Logins stayed at 70\u00A0%"_s);
    ASSERT_EQ(chart.chart.series.size(), 2);
    ASSERT_EQ(chart.chart.categories.size(), 2);
    EXPECT_EQ(chart.chart.categories.at(0).label, u"31 Mar 2026"_s);
    EXPECT_EQ(chart.chart.format, ValueFormat::Percent);
    EXPECT_EQ(chart.chart.series.at(1).values.at(0), 0.41);
    EXPECT_EQ(chart.chart.basis.n, 4);
    EXPECT_EQ(chart.chart.basis.notes, QStringList{u"not shown: Resets"_s});
    EXPECT_EQ(chart.chart.basis.period, u"as of 31 Mar 2026 – 30 Apr 2026"_s);
}

TEST(DatapointsChartTest, ShowsTheMetricsThatAreChosenAndNamesWhatElseThereIs) {
    const QDate april(2026, 4, 30);
    const QDate march(2026, 3, 31);
    const QList<DatapointRow> rows{point(1, u"Long exports"_s, 44, april),
                                   point(2, u"Long exports"_s, 41, march),
                                   point(3, u"Resets"_s, 22, april, u"hours"_s),
                                   point(4, u"resets"_s, 24, march, u"hours"_s),
                                   point(5, u"Queues"_s, 2.5, april, u"hours"_s),
                                   point(6, u"Queues"_s, 3, march, u"hours"_s),
                                   point(7, u"Once"_s, 1, april)};
    EXPECT_EQ(drawableMetrics(rows), (QStringList{u"Long exports"_s, u"Queues"_s, u"resets"_s}));
    const ChartSeries hours = datapointsChart(rows, {u"RESETS"_s}).chart;
    ASSERT_EQ(hours.series.size(), 1);
    EXPECT_EQ(hours.format, ValueFormat::Count) << "22 and 24 have no decimals";
    EXPECT_EQ(hours.measure, u"Value by day, in hours"_s);
    EXPECT_TRUE(hours.basis.notes.isEmpty());
    const ChartSeries both = datapointsChart(rows, {u"Resets"_s, u"Queues"_s, u"Long exports"_s}).chart;
    EXPECT_EQ(both.series.size(), 2) << "of one unit";
    EXPECT_EQ(both.format, ValueFormat::Decimal);
    EXPECT_EQ(both.basis.notes, QStringList{u"not shown: Long exports"_s});
}

TEST(DatapointsChartTest, SaysOfHowManyEachValueIs) {
    DatapointRow march = point(1, u"Long exports"_s, 41, QDate(2026, 3, 31));
    march.datapoint.n = 212;
    DatapointRow april = point(2, u"Long exports"_s, 44, QDate(2026, 4, 30));
    april.datapoint.n = 217;
    const ChartSeries chart = datapointsChart({march, april}).chart;
    ASSERT_EQ(chart.beside.size(), 1);
    EXPECT_EQ(chart.beside.at(0).name, u"n"_s);
    EXPECT_EQ(chart.beside.at(0).values, (QList<std::optional<double>>{212, 217}));
    EXPECT_EQ(chart.categories.at(1).remark, u"n = 217 · 95\u00A0% interval 37–50\u00A0%"_s);
    EXPECT_TRUE(chart.series.at(0).intervals.at(1).has_value());
    EXPECT_EQ(footerText(chart.basis), u"n = 2 datapoints · each of 212 to 217 · as of 31 Mar 2026 – 30 Apr 2026"_s);
    EXPECT_TRUE(
        datapointsChart({point(1, u"Logins"_s, 1, QDate(2026, 3, 31)), point(2, u"Logins"_s, 2, QDate(2026, 4, 30))})
            .chart.beside.isEmpty());
}

TEST(DatapointsChartTest, NeedsTwoDays) {
    const ExplainedChart chart = datapointsChart({point(1, u"Long exports"_s, 44, QDate(2026, 4, 30))});
    EXPECT_TRUE(chart.chart.categories.isEmpty());
    EXPECT_EQ(chart.chart.title, u"No metric has two dated values yet"_s);
}

} // namespace
} // namespace throughline::core
