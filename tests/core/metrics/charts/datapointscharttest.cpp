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
    EXPECT_EQ(chart.chart.title, u"Logins stayed at 70 %"_s);
    ASSERT_EQ(chart.chart.series.size(), 2);
    ASSERT_EQ(chart.chart.categories.size(), 2);
    EXPECT_EQ(chart.chart.categories.at(0).label, u"31 Mar 2026"_s);
    EXPECT_EQ(chart.chart.series.at(1).values.at(0), 41);
    EXPECT_EQ(chart.chart.basis.n, 4);
    EXPECT_EQ(chart.chart.basis.notes, QStringList{u"1 other metric not shown"_s});
}

TEST(DatapointsChartTest, NeedsTwoDays) {
    const ExplainedChart chart = datapointsChart({point(1, u"Long exports"_s, 44, QDate(2026, 4, 30))});
    EXPECT_TRUE(chart.chart.categories.isEmpty());
    EXPECT_EQ(chart.chart.title, u"No metric has two dated values yet"_s);
}

} // namespace
} // namespace throughline::core
