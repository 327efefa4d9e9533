// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemtitles.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(ItemTitlesTest, KeepShortWordsAsTheyAre) {
    EXPECT_EQ(titleFromWords(u"  Let me\n export  at night "_s), u"Let me export at night"_s);
}

TEST(ItemTitlesTest, CutLongWordsBehindAWord) {
    EXPECT_EQ(
        titleFromWords(u"The window is locked until the export is done, so I sit there for twenty-five minutes"_s),
        u"The window is locked until the export is done, so I sit…"_s);
}

TEST(ItemTitlesTest, CutTextWithoutBlanksWithoutTearingACharacter) {
    const QString title = titleFromWords(u"x"_s + u"😀"_s.repeated(60));
    EXPECT_LE(title.size(), 61);
    EXPECT_TRUE(title.endsWith(u"😀…"_s)) << qPrintable(title);
}

TEST(ItemTitlesTest, TakeOneItemALine) {
    EXPECT_EQ(titlesFromLines(u"- Exports\r\n\n 2. Approvals \n• [x] Sign-on\n3D view\n"_s),
              (QStringList{u"Exports"_s, u"Approvals"_s, u"Sign-on"_s, u"3D view"_s}));
    EXPECT_TRUE(titlesFromLines(u" \n\n"_s).isEmpty());
}

} // namespace
} // namespace throughline::core
