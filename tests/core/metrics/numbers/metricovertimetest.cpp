// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/numbers/metricovertime.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

Datapoint point(qint64 id, double value, const QDate& asOf, const QString& unit = u"%"_s) {
    Datapoint made;
    made.id = DatapointId{id};
    made.metric = u"Slow exports"_s;
    made.value = value;
    made.unit = unit;
    made.asOf = asOf;
    return made;
}

} // namespace

TEST(MetricOverTimeTest, IsALineOfSharesThatOpensItsDatapoints) {
    Datapoint april = point(2, 44, QDate(2026, 4, 30));
    april.n = 217;
    const ChartSeries chart = metricOverTime({point(1, 31, QDate(2025, 11, 30)), april});
    EXPECT_EQ(chart.kind, ChartKind::Line);
    EXPECT_EQ(chart.format, ValueFormat::Percent);
    EXPECT_EQ(chart.title, u"Slow exports: up from 31\u00A0% to 44\u00A0%"_s);
    ASSERT_EQ(chart.categories.size(), 2);
    EXPECT_EQ(chart.categories.at(0).label, u"Nov 2025"_s);
    EXPECT_EQ(chart.categories.at(1).recordId, 2);
    // 95 of 217 by hand: Wilson 0.3733–0.5043
    EXPECT_EQ(chart.categories.at(1).remark, u"n = 217 · 95\u00A0% interval 37–50\u00A0%"_s);
    ASSERT_EQ(chart.series.constFirst().intervals.size(), 2);
    EXPECT_EQ(chart.series.constFirst().intervals.at(0), std::nullopt) << "of how many is not known";
    EXPECT_NEAR(chart.series.constFirst().intervals.at(1)->low, 0.373, 0.001);
    EXPECT_NEAR(chart.series.constFirst().intervals.at(1)->high, 0.504, 0.001);
    EXPECT_EQ(chart.series.constFirst().values, (QList<std::optional<double>>{0.31, 0.44}));
}

TEST(MetricOverTimeTest, SaysWhichWayItWent) {
    const QDate march(2026, 3, 31);
    const QDate april(2026, 4, 30);
    EXPECT_EQ(metricOverTime({point(1, 1240, march, u"teams"_s), point(2, 980, april, u"teams"_s)}).title,
              u"Slow exports: down from 1,240\u00A0teams to 980\u00A0teams"_s);
    EXPECT_EQ(metricOverTime({point(1, 7, march, {}), point(2, 7, april, {})}).title,
              u"Slow exports: 7 now as in Mar 2026"_s);
    EXPECT_EQ(metricOverTime({point(1, 7, march, {})}).title, u"Slow exports: 7"_s);
    EXPECT_TRUE(metricOverTime({}).categories.isEmpty());
}

TEST(MetricOverTimeTest, OnlyAShareOfManyHasAnInterval) {
    Datapoint hours = point(1, 12, QDate(2026, 3, 31), u"h"_s);
    hours.n = 40;
    EXPECT_EQ(baseWords(hours), u"n = 40"_s);
    EXPECT_EQ(chartInterval(hours), std::nullopt);
    Datapoint few = point(1, 50, QDate(2026, 3, 31));
    few.n = 8;
    EXPECT_EQ(baseWords(few), u"n = 8"_s);
    EXPECT_EQ(chartInterval(few), std::nullopt);
    Datapoint growth = point(1, 140, QDate(2026, 3, 31));
    growth.n = 40;
    EXPECT_EQ(chartInterval(growth), std::nullopt) << "no share of anything";
}

TEST(MetricOverTimeTest, ValuesKeepTheirDecimals) {
    EXPECT_EQ(valueWithUnit(point(1, 0.82, {}, {})), u"0.82"_s);
    EXPECT_EQ(valueWithUnit(point(1, -2.5, {}, u"h"_s)), u"-2.5\u00A0h"_s);
    EXPECT_EQ(valueWithUnit(point(1, 100, {})), u"100\u00A0%"_s);
    EXPECT_EQ(metricOverTime({point(1, 2.5, QDate(2026, 3, 31), u"h"_s)}).format, ValueFormat::Decimal);
    EXPECT_EQ(metricOverTime({point(1, 25, QDate(2026, 3, 31), u"h"_s)}).format, ValueFormat::Count);
}

} // namespace throughline::core
