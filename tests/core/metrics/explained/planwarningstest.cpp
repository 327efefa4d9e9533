// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/explained/planwarnings.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using Kind = PlanWarning::Kind;

PlannedDemand planned(Horizon horizon, int score) {
    PlannedDemand item;
    item.horizon = horizon;
    item.demand.score = score;
    return item;
}

/// The twelve items of the board, as the design's picture has them.
QList<PlannedDemand> board() {
    return {planned(Horizon::Now, 20),   planned(Horizon::Now, 14),   planned(Horizon::Now, 9),
            planned(Horizon::Next, 30),  planned(Horizon::Next, 21),  planned(Horizon::Next, 11),
            planned(Horizon::Later, 20), planned(Horizon::Later, 15), planned(Horizon::Later, 11),
            planned(Horizon::None, 25),  planned(Horizon::None, 8),   planned(Horizon::None, 5)};
}

TEST(PlanWarningsTest, FindHighDemandThatIsNotPlannedAndLowDemandInNow) {
    const auto warnings = planWarnings(board());
    EXPECT_EQ(warnings.at(9), (PlanWarning{Kind::NotPlanned, 2, 12}));
    EXPECT_EQ(warnings.at(2), (PlanWarning{Kind::WeakInNow, 10, 12}));
    EXPECT_EQ(inWords(*warnings.at(9)), u"2nd in demand, not planned"_s);
    EXPECT_EQ(inWords(*warnings.at(2)), u"10th in demand, yet in Now"_s);
    EXPECT_EQ(std::count(warnings.begin(), warnings.end(), std::nullopt), 10);
}

TEST(PlanWarningsTest, CompareNoPlacesAmongFewItemsNorThoseWithoutDemand) {
    const auto warnings = planWarnings({planned(Horizon::None, 25), planned(Horizon::Now, 1), planned(Horizon::Now, 2),
                                        planned(Horizon::Now, 0), planned(Horizon::Now, 0)});
    EXPECT_EQ(std::count(warnings.begin(), warnings.end(), std::nullopt), 5);
}

TEST(PlanWarningsTest, FindOneAccountBehindMostCustomers) {
    PlannedDemand item = planned(Horizon::Later, 11);
    item.demand.customers.resize(5);
    item.demand.largestAccount = 4;
    item.demand.kinds = 2;
    const auto warnings = planWarnings({item});
    EXPECT_EQ(warnings.first(), (PlanWarning{Kind::OneAccount, 4, 5}));
    EXPECT_EQ(inWords(*warnings.first()), u"4 of 5 customers: one account"_s);
    item.demand.customers.resize(8); // half is not most
    EXPECT_EQ(planWarnings({item}).first(), std::nullopt);
    item.demand.customers.resize(2);
    item.demand.largestAccount = 2;
    EXPECT_EQ(planWarnings({item}).first(), std::nullopt) << "two say too little";
}

TEST(PlanWarningsTest, FindOneKindOfEvidence) {
    PlannedDemand item = planned(Horizon::Next, 6);
    item.demand.customers.resize(5);
    item.demand.largestAccount = 1;
    item.demand.kinds = 1;
    EXPECT_EQ(planWarnings({item}).first(), (PlanWarning{Kind::OneKind, 5, 5}));
    item.demand.kinds = 2;
    EXPECT_EQ(planWarnings({item}).first(), std::nullopt);
}

TEST(PlanWarningsTest, SayPlacesAsEnglishDoes) {
    const auto place = [](int number) { return inWords({Kind::NotPlanned, number, 200}).section(u' ', 0, 0); };
    EXPECT_EQ(place(1), u"1st"_s);
    EXPECT_EQ(place(3), u"3rd"_s);
    EXPECT_EQ(place(11), u"11th"_s);
    EXPECT_EQ(place(12), u"12th"_s);
    EXPECT_EQ(place(22), u"22nd"_s);
    EXPECT_EQ(place(113), u"113th"_s);
}

} // namespace
} // namespace throughline::core
