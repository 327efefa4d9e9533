// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/sentimentbalance.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

TEST(SentimentBalanceTest, ShowsAllThreeSidesWithIntervalsAndKeepsTheUnknownBeside) {
    const SentimentBalance balance = sentimentBalance(
        {{Sentiment::Negative, 11}, {Sentiment::Neutral, 17}, {Sentiment::Positive, 13}, {Sentiment::Unknown, 400}});
    EXPECT_EQ(balance.n, 41);
    EXPECT_EQ(balance.unknown, 400);
    EXPECT_EQ(balance.negative, proportion(11, 41));
    EXPECT_NEAR(balance.negative.low, 0.1569, 0.0001);
    EXPECT_NEAR(balance.negative.high, 0.4193, 0.0001);
    EXPECT_NEAR(balance.negative.share + balance.neutral.share + balance.positive.share, 1, 1e-12);
    EXPECT_EQ(
        sentimentText(balance),
        u"11 of 41 (27\u00A0%, 95\u00A0% interval 16–42\u00A0%) negative, 17 neutral and 13 positive, 400 unknown"_s);
}

TEST(SentimentBalanceTest, SaysCountsOnlyBelowTen) {
    EXPECT_EQ(sentimentText(sentimentBalance({{Sentiment::Negative, 2}, {Sentiment::Positive, 7}})),
              u"2 of 9 negative, 0 neutral and 7 positive"_s);
    EXPECT_EQ(sentimentText(sentimentBalance({{Sentiment::Unknown, 4}})), u"not known"_s);
}

} // namespace

} // namespace throughline::core
