// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/priority/opportunity.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

Datapoint share(double value, const QString& unit, std::optional<SegmentId> segment = {}) {
    Datapoint made;
    made.metric = u"Rated 4 or 5 of 5"_s;
    made.value = value;
    made.unit = unit;
    made.segment = segment;
    return made;
}

TEST(OpportunityTest, FollowsTheHandComputedTable) {
    struct Case {
        double importance;
        double satisfaction;
        double score; // by hand
        OpportunityBand band;
    };
    for (const Case& each :
         {Case{0.82, 0.31, 13.3, OpportunityBand::High}, Case{0.9, 0.2, 16, OpportunityBand::Extreme},
          Case{0.5, 0.5, 5, OpportunityBand::Low}, Case{0.6, 0.9, 6, OpportunityBand::Low},
          Case{0.75, 0.5, 10, OpportunityBand::Moderate}, Case{1, 0, 20, OpportunityBand::Extreme},
          Case{0, 0, 0, OpportunityBand::Low}, Case{0, 1, 0, OpportunityBand::Low}}) {
        const Opportunity found = opportunityOf(each.importance, each.satisfaction);
        EXPECT_NEAR(found.score, each.score, 1e-9);
        EXPECT_EQ(found.band, each.band) << each.importance << ' ' << each.satisfaction;
    }
}

TEST(OpportunityTest, TakesSharesAndPercents) {
    EXPECT_NEAR(*shareOf(share(82, u"%"_s)), 0.82, 1e-12);
    EXPECT_NEAR(*shareOf(share(0.82, u""_s)), 0.82, 1e-12);
    EXPECT_FALSE(shareOf(share(82, u""_s)));
    EXPECT_FALSE(shareOf(share(120, u"%"_s)));
    EXPECT_FALSE(shareOf(share(3, u"hours"_s)));
}

TEST(OpportunityTest, IsOfOneSegmentOnly) {
    const Datapoint important = share(82, u"%"_s, SegmentId{1});
    EXPECT_TRUE(opportunityOf(important, share(31, u"%"_s, SegmentId{1})));
    EXPECT_FALSE(opportunityOf(important, share(31, u"%"_s, SegmentId{2})));
    EXPECT_FALSE(opportunityOf(important, share(31, u"%"_s)));
    EXPECT_EQ(opportunityInWords(important, share(31, u"%"_s)).toStdString(),
              "No score: importance and satisfaction are of different segments");
}

TEST(OpportunityTest, SaysItsArithmetic) {
    EXPECT_EQ(opportunityInWords(share(82, u"%"_s), share(31, u"%"_s)).toStdString(), "8.2 + (8.2 − 3.1) = 13.3: high");
    EXPECT_EQ(opportunityInWords(share(60, u"%"_s), share(90, u"%"_s)).toStdString(),
              "6.0 + 0 (satisfaction is 9.0) = 6.0: low");
    EXPECT_EQ(opportunityInWords(share(82, u"points"_s), share(31, u"%"_s)).toStdString(),
              "No score: importance and satisfaction must be shares, such as 82\u00A0%");
}

} // namespace
} // namespace throughline::core
