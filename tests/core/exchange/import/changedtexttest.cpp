// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/changedtext.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(ChangedTextTest, ShortTextsAreShownWhole) {
    EXPECT_EQ(changedText(3, u"It is slow"_s, u"It is quick"_s), (ChangedText{3, u"It is slow"_s, u"It is quick"_s}));
    EXPECT_EQ(changedText(1, {}, u"new"_s), (ChangedText{1, {}, u"new"_s}));
}

TEST(ChangedTextTest, LongTextsAreCutAroundTheFirstDifference) {
    const QString common(500, u'a');
    const ChangedText cut = changedText(7, common + u"one"_s, common + u"two"_s + QString(500, u'b'));
    EXPECT_EQ(cut.before, u'…' + QString(24, u'a') + u"one"_s);
    EXPECT_TRUE(cut.after.startsWith(u'…' + QString(24, u'a') + u"two"_s));
    EXPECT_TRUE(cut.after.endsWith(u'…'));
    EXPECT_LT(cut.after.size(), 130);
}

TEST(ChangedTextTest, NoCharacterIsCutInTwo) {
    const QString emoji = u"\U0001F600"_s.repeated(200);
    const ChangedText cut = changedText(1, emoji + u"x"_s, emoji + u"y"_s);
    EXPECT_TRUE(cut.before.isValidUtf16());
    EXPECT_TRUE(changedText(1, u"a"_s + emoji, u"b"_s + emoji).after.isValidUtf16());
}

} // namespace
} // namespace throughline::core
