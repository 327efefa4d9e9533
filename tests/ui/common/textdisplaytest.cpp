// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/textdisplay.h"

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(TextDisplayTest, OneLineShowsBreaksAndControlsAsSigns) {
    EXPECT_EQ(oneLine(u"slow\nexport"_s), u"slow⏎export"_s);
    EXPECT_EQ(oneLine(u"slow\r\nexport\rtoday"_s), u"slow⏎export⏎today"_s);
    EXPECT_EQ(oneLine(u"a\tb"_s), u"a b"_s);
    EXPECT_EQ(oneLine(u"bell\u0007"_s), u"bell␇"_s);
    EXPECT_EQ(oneLine(u"del\u007f"_s), u"del␡"_s);
}

TEST(TextDisplayTest, OneLineCutsWithoutSplittingACharacter) {
    EXPECT_EQ(oneLine(QString(600, u'x')).size(), 501);
    EXPECT_EQ(oneLine(u"ab😀cd"_s, 3), u"ab…"_s);
    EXPECT_EQ(oneLine(u"ab😀cd"_s, 4), u"ab😀…"_s);
    EXPECT_EQ(oneLine(u"abc"_s, 3), u"abc"_s);
}

TEST(TextDisplayTest, TextFromOutsideCannotTurnTheDirectionOfASentence) {
    EXPECT_EQ(oneLine(u"abc\u202Egpj.exe"_s), u"abcgpj.exe"_s);
    EXPECT_EQ(isolated(u"Ada\u2069 Lovelace"_s), u"\u2068Ada Lovelace\u2069"_s);
}

TEST(TextDisplayTest, NumbersStayOnTheLineOfTheirWord) {
    EXPECT_EQ(withUnbrokenNumbers(u"n = 12 voices · 1 incentivised · 4 May 2026"_s),
              u"n =\u00A012\u00A0voices · 1\u00A0incentivised · 4\u00A0May 2026"_s);
    EXPECT_EQ(withUnbrokenNumbers(u"<b> & %1"_s), u"<b> & %1"_s);
}

TEST(TextDisplayTest, ToolTipsShowMarkupLiterally) {
    EXPECT_EQ(toolTipText(u"<img src=x>\n& more"_s), u"<qt>&lt;img src=x&gt;<br>&amp; more</qt>"_s);
    EXPECT_EQ(toolTipText({}), QString());
    EXPECT_LT(toolTipText(QString(5000, u'x')).size(), 1100);
}

TEST(TextDisplayTest, AmpersandsInMenusAreCharacters) {
    EXPECT_EQ(menuText(u"R&D %1 %n"_s), u"R&&D %1 %n"_s);
    EXPECT_EQ(withoutMnemonic(u"&Undo "_s + menuText(u"R&D"_s)), u"Undo R&D"_s);
    EXPECT_EQ(withoutMnemonic(u"Save &as…"_s), u"Save as…"_s);
}
