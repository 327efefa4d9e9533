// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/touchpointwords.h"

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(TouchpointWordsTest, KnownOnesAreNamedAndReadBack) {
    EXPECT_EQ(knownTouchpoints(), (QStringList{u"usage"_s, u"survey"_s, u"market"_s, u"competitive"_s, u"bi"_s}));
    EXPECT_EQ(touchpointName(u"bi"_s), u"BI"_s);
    for (const QString& stored : knownTouchpoints())
        EXPECT_EQ(touchpointNamed(touchpointName(stored)), stored);
    EXPECT_EQ(touchpointNamed(u" survey "_s), u"survey"_s);
}

TEST(TouchpointWordsTest, OtherWordsStayAsTheyAre) {
    EXPECT_EQ(touchpointName(u"Field notes"_s), u"Field notes"_s);
    EXPECT_EQ(touchpointNamed(u" Field  notes"_s), u"Field notes"_s);
    EXPECT_EQ(touchpointNamed({}), QString());
}
