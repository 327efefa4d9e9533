// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/wallwords.h"

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(WallWordsTest, CountsWhatIsChosenFromHowManyAndWhatMayNotBeQuoted) {
    core::WallCounts counts;
    EXPECT_TRUE(wallCountWords(counts).isEmpty());
    counts.quotes = 31;
    EXPECT_EQ(wallCountWords(counts), u"0 of 31 chosen"_s);
    counts.chosen = 6;
    counts.customers = 5;
    counts.refused = 3;
    EXPECT_EQ(wallCountWords(counts), u"6 of 31 chosen, from 5 customers; 3 may not be quoted"_s);
    counts.unnamed = 1;
    EXPECT_EQ(wallCountWords(counts), u"6 of 31 chosen, from 5 customers and 1 unnamed; 3 may not be quoted"_s);
    counts.customers = 0;
    counts.refused = 0;
    EXPECT_EQ(wallCountWords(counts), u"6 of 31 chosen, from 1 unnamed"_s);
}

TEST(WallWordsTest, SaysWhenHalfOrMoreAreFromOneCustomer) {
    core::WallCounts counts;
    counts.chosen = 6;
    counts.most = 2;
    counts.mostFrom = u"Ada Wong"_s;
    EXPECT_TRUE(wallOneSided(counts).isEmpty());
    counts.most = 3;
    EXPECT_TRUE(wallOneSided(counts).startsWith(u"3 of the 6 are from one customer"_s));
    EXPECT_TRUE(wallOneSided(counts).contains(u"Ada Wong"_s));
    counts.most = 6;
    EXPECT_TRUE(wallOneSided(counts).startsWith(u"All 6 are from one customer"_s));
    counts.chosen = 1;
    counts.most = 1;
    EXPECT_TRUE(wallOneSided(counts).isEmpty()) << "one quote is nobody's many";
}

} // namespace
} // namespace throughline::ui
