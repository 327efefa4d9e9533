// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/takeaways.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

ChartSeries chartOf(ChartKind kind, const QStringList& labels, const QList<ChartValues>& series, int n) {
    ChartSeries chart;
    chart.kind = kind;
    for (const QString& label : labels)
        chart.categories.append({.label = label, .recordId = 0, .remark = {}});
    chart.series = series;
    chart.basis.n = n;
    return chart;
}

ChartSeries ranking(const QList<double>& values, int n) {
    QStringList labels;
    ChartValues all{u"All"_s, SeriesRole::Kind1, {}};
    for (const double value : values) {
        labels.append(QString(QChar(static_cast<char16_t>(u'A' + labels.size()))));
        all.values.append(value);
    }
    return chartOf(ChartKind::StackedBar, labels, {all}, n);
}

ChartSeries course(const QList<double>& reviews, const QList<double>& tickets, int n) {
    QStringList labels;
    for (qsizetype i = 0; i < reviews.size(); ++i)
        labels.append(u"Month %1"_s.arg(i + 1));
    ChartValues one{u"Reviews"_s, SeriesRole::Kind1, {}};
    ChartValues other{u"Tickets"_s, SeriesRole::Kind2, {}};
    for (const double value : reviews)
        one.values.append(value);
    for (const double value : tickets)
        other.values.append(value);
    return chartOf(ChartKind::StackedColumn, labels, {one, other}, n);
}

TEST(TakeawaysTest, ARankingNamesTheFirstAndHowMuchTheFirstThreeHold) {
    EXPECT_EQ(takeawaysOf(ranking({9, 31, 28, 4, 3, 1}, 40)),
              (QStringList{u"“B” stands first with 31; next: “C” (28) and “A” (9)."_s,
                           u"The first three have 68 of the 76 points shown."_s}));
}

TEST(TakeawaysTest, ATieIsCalledATie) {
    EXPECT_EQ(takeawaysOf(ranking({12, 12, 5}, 20)), QStringList{u"“A” and “B” share the first place with 12."_s});
    EXPECT_EQ(takeawaysOf(ranking({2, 2, 2, 2, 2}, 20)), QStringList{u"5 share the first place with 2."_s});
}

TEST(TakeawaysTest, SaysWhichBarsTheTitleSpeaksOf) {
    ChartSeries chart = ranking({9, 7, 5}, 40);
    chart.categories[1].named = true;
    chart.categories[1].remark = u"Later"_s;
    EXPECT_TRUE(takeawaysOf(chart).contains(u"The title speaks of “B” (Later)."_s));
}

TEST(TakeawaysTest, AFewCustomersAreNoPattern) {
    EXPECT_EQ(takeawaysOf(ranking({3}, 1)),
              (QStringList{u"“A” stands alone with 3."_s, u"n = 1: read these as single voices, not as a pattern."_s}));
}

TEST(TakeawaysTest, AShareComesWithItsInterval) { // Wilson for 30 of 40: 59.8–85.8 %
    EXPECT_EQ(
        takeawaysOf(course({20, 10}, {4, 6}, 40)),
        (QStringList{u"Reviews: 30 of 40 (75\u00A0%, 95\u00A0% interval 60–86\u00A0%)."_s, u"Most in Month 1: 24."_s}));
}

TEST(TakeawaysTest, WhatIsGroupedAsOtherIsNoFinding) {
    ChartSeries chart = course({20, 10}, {4, 6}, 90);
    chart.series.append({u"Other kinds"_s, SeriesRole::Other, {25, 25}});
    EXPECT_EQ(takeawaysOf(chart).constFirst(), u"Reviews: 30 of 90 (33\u00A0%, 95\u00A0% interval 24–44\u00A0%)."_s);
}

TEST(TakeawaysTest, BelowTenThereAreCountsOnly) {
    const QStringList sentences = takeawaysOf(course({3, 2}, {1, 1}, 7));
    EXPECT_EQ(sentences, (QStringList{u"Reviews: 5 of 7."_s, u"Most in Month 1: 4."_s,
                                      u"n = 7: read these as single voices, not as a pattern."_s}));
    EXPECT_FALSE(sentences.join(u' ').contains(u'%'));
}

TEST(TakeawaysTest, SaysHowManyWereGivenForAReward) {
    ChartSeries chart = course({20, 10}, {4, 6}, 40);
    chart.basis.incentivised = 4;
    EXPECT_EQ(takeawaysOf(chart).constLast(), u"4 of 40 were given for a reward."_s);
}

TEST(TakeawaysTest, NothingSaysNothing) {
    EXPECT_TRUE(takeawaysOf(ChartSeries()).isEmpty());
    EXPECT_TRUE(takeawaysOf(ranking({0, 0}, 0)).isEmpty());
}

} // namespace
} // namespace throughline::core
