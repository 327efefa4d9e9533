// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/textcleaner.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

QString cleaned(const QString& text, CleanupCounts& counts) {
    // Both ways in must agree wherever the text can be written as UTF-8.
    CleanupCounts second;
    const QString viaUtf8 = cleanUtf8(text.toUtf8(), second);
    const QString direct = cleanText(text, counts);
    EXPECT_EQ(viaUtf8, direct);
    EXPECT_EQ(second, counts);
    return direct;
}

TEST(TextCleanerTest, LeavesOrdinaryTextAlone) {
    CleanupCounts counts;
    for (const QString& text :
         {u"plain"_s, u"tab\tand\nline"_s, u"Zoë Zoe\u0308 👩‍👩‍👧‍👦 \u202Eabc\u2066"_s,
          u"\uFEFFBOM \uE000 \u2028"_s})
        EXPECT_EQ(cleaned(text, counts), text);
    EXPECT_EQ(counts.total(), 0);
}

TEST(TextCleanerTest, MakesEveryLineEndALineFeed) {
    CleanupCounts counts;
    EXPECT_EQ(cleaned(u"a\r\nb\rc\n\r\nd\r"_s, counts), u"a\nb\nc\n\nd\n"_s);
    EXPECT_EQ(counts.total(), 0);
}

TEST(TextCleanerTest, ReplacesAndCountsWhatCannotBeStored) {
    CleanupCounts counts;
    EXPECT_EQ(cleaned(u"a"_s + QChar(0) + u"b\x1B[31m\x7F\u0085\u009B"_s, counts),
              u"a\uFFFDb\uFFFD[31m\uFFFD\uFFFD\uFFFD"_s);
    EXPECT_EQ(counts.nul, 1);
    EXPECT_EQ(counts.controls, 4);
    CleanupCounts others;
    EXPECT_EQ(cleaned(u"\uFFFE\uFFFF\U0010FFFF\uFDD0"_s, others), u"\uFFFD\uFFFD\uFFFD\uFFFD"_s);
    EXPECT_EQ(others.noncharacters, 4);
}

TEST(TextCleanerTest, ReplacesALoneSurrogateAndKeepsWhatFollows) {
    CleanupCounts counts;
    const QString lone = QString(QChar(0xD800)) + u"x"_s + QChar(0xDC00);
    EXPECT_EQ(cleanText(lone, counts), u"\uFFFDx\uFFFD"_s);
    EXPECT_EQ(counts.surrogates, 2);
}

TEST(TextCleanerTest, SaysWhatItReplaced) {
    CleanupCounts counts{2, 3, 0, 0};
    counts += CleanupCounts{1, 0, 0, 0};
    EXPECT_EQ(counts.warnings(), (QStringList{u"NUL characters replaced by \uFFFD: 3"_s,
                                              u"Invisible control characters replaced by \uFFFD: 3"_s}));
}

} // namespace
} // namespace throughline::core
