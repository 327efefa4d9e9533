// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/textranges.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(TextRangesTest, FindsThePartThatAnEditReplaced) {
    EXPECT_EQ(editBetween(u"the slow export"_s, u"the very slow export"_s), (TextEdit{4, 4, 9}));
    EXPECT_EQ(editBetween(u"abc"_s, u"abc"_s), (TextEdit{3, 3, 3}));
    EXPECT_EQ(editBetween(u""_s, u"new"_s), (TextEdit{0, 0, 3}));
    EXPECT_EQ(editBetween(u"aaaa"_s, u"aa"_s), (TextEdit{2, 4, 2}));
}

TEST(TextRangesTest, NeverCutsASurrogatePair) {
    const TextEdit edit = editBetween(u"x\U0001F44D"_s, u"x\U0001F44E"_s);
    EXPECT_EQ(edit.from, 1);
    EXPECT_EQ(edit.oldEnd, 3);
}

TEST(TextRangesTest, RangesFollowTheirWordsAndGoWithChangedOnes) {
    const TextEdit edit{10, 15, 20};
    EXPECT_EQ(rangeAfter({2, 8}, edit), (TextRange{2, 8}));
    EXPECT_EQ(rangeAfter({2, 10}, edit), (TextRange{2, 10}));
    EXPECT_EQ(rangeAfter({15, 18}, edit), (TextRange{20, 23}));
    EXPECT_EQ(rangeAfter({8, 12}, edit), std::nullopt);
    EXPECT_EQ(stretchedAfter({8, 18}, edit), (TextRange{8, 23}));
}

TEST(TextRangesTest, AMovedRangeStillHoldsTheSameWords) {
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        QString before;
        for (int i = random.bounded(40); i >= 0; --i)
            before += QChar(u'a' + random.bounded(3));
        QString after = before;
        const int at = random.bounded(static_cast<int>(before.size()) + 1);
        after.replace(at, random.bounded(5), u"xyz"_s.left(random.bounded(4)));
        const int from = random.bounded(static_cast<int>(before.size()));
        const TextRange range{from, from + 1 + random.bounded(static_cast<int>(before.size()) - from)};
        const auto moved = rangeAfter(range, editBetween(before, after));
        if (moved) {
            ASSERT_EQ(after.mid(moved->from, moved->to - moved->from), before.mid(range.from, range.to - range.from));
        }
    }
}

TEST(TextRangesTest, TrimsBlanksAtTheEndsOfASelection) {
    EXPECT_EQ(trimmed(u"  some words  "_s, {0, 14}), (TextRange{2, 12}));
    const TextRange blank = trimmed(u"   "_s, {0, 3});
    EXPECT_EQ(blank.from, blank.to);
}

} // namespace
} // namespace throughline::core
