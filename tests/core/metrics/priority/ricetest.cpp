// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/priority/rice.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

Item item(std::optional<double> reach, std::optional<double> impact, std::optional<double> confidence,
          std::optional<double> effort) {
    Item made;
    made.title = u"Background exports"_s;
    made.reach = reach;
    made.impact = impact;
    made.confidence = confidence;
    made.effort = effort;
    return made;
}

struct Case {
    Item given;
    RiceState state;
    double score; // by hand
    QString words;
};

TEST(RiceTest, FollowsTheHandComputedTable) {
    const QList<Case> cases{
        {item(400, 2, 0.8, 3), RiceState::Scored, 640.0 / 3, u"400 × 2 × 80\u00A0% ÷ 3 = 213"_s},
        {item(150, 0.25, 1, 1.5), RiceState::Scored, 25, u"150 × 0.25 × 100\u00A0% ÷ 1.5 = 25"_s},
        {item(1000, 3, 0.5, 2), RiceState::Scored, 750, u"1000 × 3 × 50\u00A0% ÷ 2 = 750"_s},
        {item(400, 2, 0.4, 2), RiceState::Moonshot, 160,
         u"400 × 2 × 40\u00A0% ÷ 2 = 160: a moonshot, confidence is below 50\u00A0%"_s},
        {item(100, 1, 1, 0.1), RiceState::Scored, 200,
         u"100 × 1 × 100\u00A0% ÷ 0.5 = 200 (effort counts at least 0.5)"_s},
        {item(0, 3, 1, 1), RiceState::Scored, 0, u"0 × 3 × 100\u00A0% ÷ 1 = 0"_s},
        {item(100, 1, 1, 0), RiceState::WithoutEffort, 0, u"No score: an effort of 0 has none"_s},
        {item({}, 1, {}, 2), RiceState::Incomplete, 0, u"No score: reach, confidence not said"_s},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(riceOf(each.given).state, each.state) << qPrintable(each.words);
        EXPECT_DOUBLE_EQ(riceOf(each.given).score, each.score) << qPrintable(each.words);
        EXPECT_EQ(riceInWords(each.given).toStdString(), each.words.toStdString());
    }
}

} // namespace
} // namespace throughline::core
