// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/voicesovertime.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 5, 6);

MonthCount month(int year, int number, VoiceKind kind, qint64 count, Lane lane = Lane::Aggregate) {
    return {QDate(year, number, 1), kind, lane, false, count};
}

ExplainedChart chartOf(const QList<MonthCount>& counts, const VoiceFilter& filter = {}) {
    return voicesOverTime(counts, filter, {}, kToday);
}

TEST(VoicesOverTimeTest, ShowsMonthsWithoutVoicesAsZero) {
    const ChartSeries chart =
        chartOf({month(2026, 1, VoiceKind::Review, 4), month(2026, 4, VoiceKind::Review, 2)}).chart;
    QStringList labels;
    for (const ChartCategory& category : chart.categories)
        labels.append(category.label);
    EXPECT_EQ(labels, (QStringList{u"Jan 2026"_s, u"Feb 2026"_s, u"Mar 2026"_s, u"Apr 2026"_s}));
    ASSERT_EQ(chart.series.size(), 1);
    EXPECT_EQ(chart.series.first().values, (QList<std::optional<double>>{4, 0, 0, 2}));
    EXPECT_EQ(chart.basis.n, 6);
}

TEST(VoicesOverTimeTest, LeavesOutAndCountsUndatedIndividualAndLaterVoices) {
    const ChartSeries chart = chartOf({month(2026, 5, VoiceKind::Ticket, 3),
                                       month(2026, 5, VoiceKind::Ticket, 2, Lane::Individual),
                                       {QDate(), VoiceKind::Ticket, Lane::Aggregate, false, 7},
                                       {QDate(), VoiceKind::Ticket, Lane::Individual, false, 1},
                                       month(2027, 1, VoiceKind::Ticket, 5),
                                       {QDate(2026, 5, 1), VoiceKind::Ticket, Lane::Aggregate, true, 2}})
                                  .chart;
    EXPECT_EQ(chart.basis.n, 5);
    EXPECT_EQ(chart.basis.individualLeftOut, 3);
    EXPECT_EQ(chart.basis.incentivised, 2);
    EXPECT_EQ(chart.basis.notes, (QStringList{u"7 undated left out"_s, u"5 dated after this month left out"_s,
                                              u"May 2026 only to 6 May"_s}));
}

TEST(VoicesOverTimeTest, StacksTheSixMostFrequentKindsAndJoinsTheRest) {
    QList<MonthCount> counts;
    int count = 20;
    for (const auto& [kind, name] : EnumNames<VoiceKind>::kNames)
        counts.append(month(2026, 4, kind, count--));
    const ExplainedChart explained = chartOf(counts);
    ASSERT_EQ(explained.chart.series.size(), 7);
    EXPECT_EQ(explained.chart.series.first().name, u"Interviews"_s);
    EXPECT_EQ(explained.chart.series.first().role, SeriesRole::Kind1);
    EXPECT_EQ(explained.chart.series.last().role, SeriesRole::Other);
    EXPECT_EQ(explained.chart.series.last().values.first(), 14 + 13 + 12 + 11 + 10 + 9);
    EXPECT_EQ(totalOf(explained.chart, 0), explained.chart.basis.n);
    EXPECT_EQ(explained.voices.first().last().kinds.size(), 6);
}

TEST(VoicesOverTimeTest, NamesTheVoicesBehindAValueWithinItsOwnPeriod) {
    VoiceFilter filter;
    filter.since = QDate(2026, 4, 10);
    const ExplainedChart explained =
        chartOf({month(2026, 4, VoiceKind::Review, 4), month(2026, 5, VoiceKind::Review, 2)}, filter);
    const VoiceFilter& april = explained.voices.at(0).at(0);
    EXPECT_EQ(april.since, QDate(2026, 4, 10));
    EXPECT_EQ(april.until, QDate(2026, 4, 30));
    EXPECT_EQ(april.kinds, QList<VoiceKind>{VoiceKind::Review});
    EXPECT_EQ(april.lane, Lane::Aggregate);
    EXPECT_EQ(explained.voices.at(1).at(0).since, QDate(2026, 5, 1));
}

TEST(VoicesOverTimeTest, ShowsAtMostThreeYearsAndSaysWhatIsOlder) {
    const ChartSeries chart =
        chartOf({month(1970, 1, VoiceKind::Review, 9), month(2026, 4, VoiceKind::Review, 1)}).chart;
    EXPECT_EQ(chart.categories.size(), kMostMonths);
    EXPECT_EQ(chart.categories.first().label, u"May 2023"_s);
    EXPECT_EQ(chart.basis.n, 1);
    EXPECT_EQ(chart.title, u"One voice, since May 2023"_s);
    EXPECT_EQ(chart.basis.notes.first(), u"9 older than May 2023 not shown"_s);
}

TEST(VoicesOverTimeTest, FindsATrendInWholeMonthsOnly) {
    QList<MonthCount> counts;
    for (int number = 1; number <= 5; ++number)
        counts.append(month(2026, number, VoiceKind::Review, number == 5 ? 1 : 10 * number));
    counts.append(month(2025, 12, VoiceKind::Ticket, 5));
    counts.append(month(2025, 11, VoiceKind::Ticket, 5));
    // Nov 5 + Dec 5 + Jan 10 against Feb 20 + Mar 30 + Apr 40; the running May is no month yet.
    EXPECT_EQ(chartOf(counts).chart.title, u"Voices rose from 20 to 90 in three months"_s);
}

TEST(VoicesOverTimeTest, FallsBackToWhoSpeaksMostAndThenToTheBareCounts) {
    EXPECT_EQ(chartOf({}).chart.title, u"No dated voices yet"_s);
    EXPECT_EQ(chartOf({month(2026, 4, VoiceKind::Review, 12)}).chart.title, u"Reviews only: 12 voices"_s);
    EXPECT_EQ(chartOf({month(2026, 4, VoiceKind::Review, 12), month(2026, 4, VoiceKind::Ticket, 3)}).chart.title,
              u"Reviews are more than half of the voices: 12 of 15"_s);
    EXPECT_EQ(chartOf({month(2026, 4, VoiceKind::Review, 4), month(2026, 3, VoiceKind::Ticket, 4)}).chart.title,
              u"8 voices in 2 months"_s);
}

} // namespace

} // namespace throughline::core
