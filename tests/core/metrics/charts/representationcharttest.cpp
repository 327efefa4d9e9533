// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/representationchart.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

SegmentVoices segment(qint64 id, const QString& name, std::optional<qint64> population, qint64 voices) {
    return {SegmentId{id}, name, population, voices};
}

TEST(RepresentationChartTest, FollowsTheHandComputedTable) {
    const Representation found = representationOf({segment(1, u"Food"_s, 20, 30), segment(2, u"Retail"_s, 30, 15),
                                                   segment(3, u"Parts"_s, 50, 15), segment(4, u"Other"_s, {}, 7)});
    EXPECT_EQ(found.n, 60);
    EXPECT_EQ(found.elsewhere, 7);
    ASSERT_EQ(found.segments.size(), 3);
    EXPECT_DOUBLE_EQ(found.segments.at(0).index, 0.5 / 0.2);
    EXPECT_DOUBLE_EQ(found.segments.at(1).index, 0.25 / 0.3);
    EXPECT_DOUBLE_EQ(found.segments.at(2).index, 0.25 / 0.5);
    EXPECT_EQ(representationInWords(found).toStdString(), "Food speaks 2.5\u00A0× its share, Parts 0.5\u00A0×");
}

TEST(RepresentationChartTest, SaysNothingOfSharesBelowTenVoices) {
    const ExplainedChart chart =
        representationChart({{segment(1, u"Food"_s, 20, 7), segment(2, u"Retail"_s, 30, 2)}, 3, 1, 2}, {}, {});
    EXPECT_EQ(chart.chart.basis.individualLeftOut, 1);
    EXPECT_EQ(chart.chart.basis.incentivised, 2);
    EXPECT_TRUE(chart.chart.categories.isEmpty());
    EXPECT_EQ(chart.chart.title, u"Too few voices to speak of shares: 9"_s);
    EXPECT_TRUE(chart.chart.basis.notes.contains(u"3 without a segment left out"_s));
}

TEST(RepresentationChartTest, ShowsTheFarthestFirstWithTheirVoices) {
    const ExplainedChart chart = representationChart(
        {{segment(1, u"Food"_s, 50, 10), segment(2, u"Retail"_s, 50, 30), segment(3, u"New"_s, 0, 2)}, 0, 0, 0}, {},
        {});
    ASSERT_EQ(chart.chart.categories.size(), 2);
    EXPECT_EQ(chart.chart.categories.at(0).label, u"Retail"_s);
    EXPECT_EQ(chart.chart.categories.at(0).remark, u"1.5\u00A0× its share"_s);
    EXPECT_DOUBLE_EQ(*chart.chart.series.at(1).values.at(0), 0.75);
    EXPECT_EQ(chart.voices.at(0).at(1).segments, QList<SegmentId>{SegmentId{2}});
    EXPECT_EQ(chart.voices.at(0).at(1).lane, Lane::Aggregate);
}

TEST(RepresentationChartTest, SilentSegmentIsTheFarthest) {
    const Representation found = representationOf({segment(1, u"Food"_s, 10, 0), segment(2, u"Retail"_s, 90, 30)});
    EXPECT_EQ(representationInWords(found).toStdString(), "Food speaks 0.0\u00A0× its share");
}

TEST(RepresentationChartTest, ASentenceAlsoSaysWhatIsFairAndWhatIsTooLittle) {
    const auto sentence = [](qint64 food, qint64 retail) {
        return representationSentence(
                   representationOf({segment(1, u"Food"_s, 50, food), segment(2, u"Retail"_s, 50, retail)}))
            .toStdString();
    };
    EXPECT_EQ(sentence(30, 10), "Retail speaks 0.5\u00A0× its share, Food 1.5\u00A0×");
    EXPECT_EQ(sentence(20, 20), "each speaks about as often as its share says");
    EXPECT_EQ(sentence(5, 1), "too few voices of segments whose size is known");
}

} // namespace
} // namespace throughline::core
