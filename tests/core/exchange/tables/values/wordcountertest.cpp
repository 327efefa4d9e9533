// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/values/wordcounter.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

QList<WordCounter::Word> wordsOf(const QList<QByteArray>& cells) {
    WordCounter counter;
    for (const QByteArray& cell : cells)
        EXPECT_TRUE(counter.add(cell));
    const auto words = counter.words();
    EXPECT_TRUE(words);
    return words.value_or(QList<WordCounter::Word>());
}

TEST(WordCounterTest, CountsWordsAsMostRowsWriteThem) {
    const QList<WordCounter::Word> words =
        wordsOf({"P2", "In progress", "in-progress", "In progress", " IN  PROGRESS ", "P2", "P1"});
    ASSERT_EQ(words.size(), 3);
    EXPECT_EQ(words.at(0), (WordCounter::Word{u"In progress"_s, 4}));
    EXPECT_EQ(words.at(1), (WordCounter::Word{u"P2"_s, 2}));
    EXPECT_EQ(words.at(2), (WordCounter::Word{u"P1"_s, 1}));
}

TEST(WordCounterTest, WhatStandsForNothingIsNoWord) {
    EXPECT_TRUE(wordsOf({"", "  ", "N/A", "null"}).isEmpty());
    EXPECT_EQ(wordsOf({"'=now"}).constFirst().text, u"=now"_s) << "without the guard of a spreadsheet";
}

TEST(WordCounterTest, AColumnWithMoreDifferentWordsIsNoList) {
    WordCounter counter;
    for (qsizetype i = 0; i < kMostWords; ++i)
        counter.add("word" + QByteArray::number(i));
    ASSERT_TRUE(counter.words());
    EXPECT_EQ(counter.words()->size(), kMostWords);
    counter.add("WORD7");
    EXPECT_EQ(counter.words()->constFirst(), (WordCounter::Word{u"WORD7"_s, 2})) << "another spelling is no new word";
    counter.add("one more");
    EXPECT_FALSE(counter.words());
}

TEST(WordCounterTest, TenThousandWordsTakeNoMoreMemoryThanAThousand) {
    WordCounter counter;
    for (int i = 0; i < 10'000; ++i)
        EXPECT_TRUE(counter.add(QByteArray(100, 'x') + QByteArray::number(i)));
    EXPECT_FALSE(counter.words());
    WordCounter spellings;
    for (int i = 0; i < 10'000; ++i)
        spellings.add(QByteArray(i % 300, ' ') + (i % 2 == 0 ? "now" : "NOW"));
    ASSERT_TRUE(spellings.words());
    EXPECT_EQ(spellings.words()->constFirst().rows, 10'000);
}

TEST(WordCounterTest, ALongCellIsNoWordAndHarmsNoOther) {
    WordCounter counter;
    counter.add("now");
    EXPECT_TRUE(counter.add(QByteArray(kLongestWord, 'x')));
    EXPECT_FALSE(counter.add(QByteArray(kLongestWord + 1, 'x')));
    EXPECT_FALSE(counter.add(QByteArray(5'000'000, 'x')));
    ASSERT_TRUE(counter.words());
    EXPECT_EQ(counter.words()->size(), 2);
}

} // namespace
} // namespace throughline::core
