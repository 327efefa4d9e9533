// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/valueparser.h"

#include <gtest/gtest.h>

#include <clocale>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

TEST(ValueParserTest, ReadsNumbersOfBothConventions) {
    EXPECT_EQ(parseNumber(u"1,234.56"), 1234.56);
    EXPECT_EQ(parseNumber(u"1.234,56"), 1234.56);
    EXPECT_EQ(parseNumber(u"1'234.5"), 1234.5);
    EXPECT_EQ(parseNumber(u"1 234,5"), 1234.5);
    EXPECT_EQ(parseNumber(u"200.000.000"), 200'000'000.0);
    EXPECT_EQ(parseNumber(u"1,7"), 1.7);
    EXPECT_EQ(parseNumber(u"4,500"), 4500.0);
    EXPECT_EQ(parseNumber(u"4.500"), 4.5);
    EXPECT_EQ(parseNumber(u" -0.5 "), -0.5);
    EXPECT_EQ(parseNumber(u"5.7E+17"), 5.7e17);
    EXPECT_EQ(parseNumber(u"007"), 7.0);
}

TEST(ValueParserTest, RefusesWhatIsNoNumber) {
    for (const QString& text :
         {u"NaN"_s, u"Infinity"_s, u"1e999"_s, u"-1e999"_s, u"0x1F"_s, u"٤٢"_s, u"5 %"_s, u"€ 5"_s, u"(5)"_s, u"--5"_s,
          u"1_000"_s, u""_s, u"-"_s, u"."_s, u"1,23,4.5"_s, u"1.2.3"_s, u"1e"_s, u"five"_s})
        EXPECT_FALSE(parseNumber(text)) << qPrintable(text);
}

TEST(ValueParserTest, DoesNotDependOnTheLanguageOfTheComputer) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* const locale : {"C", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
        std::setlocale(LC_ALL, locale);
        EXPECT_EQ(parseNumber(u"3.5"), 3.5) << locale;
        EXPECT_EQ(parseNumber(u"3,5"), 3.5) << locale;
    }
    std::setlocale(LC_ALL, before.c_str());
}

TEST(ValueParserTest, ReadsRatingsWithTheirScale) {
    EXPECT_EQ(parseRating(u"4.5"), (RatingValue{4.5, {}}));
    EXPECT_EQ(parseRating(u"4/5"), (RatingValue{4, 5}));
    EXPECT_EQ(parseRating(u"8 out of 10"), (RatingValue{8, 10}));
    EXPECT_EQ(parseRating(u"4 von 5 Sternen"), (RatingValue{4, 5}));
    EXPECT_EQ(parseRating(u"5 stars"), (RatingValue{5, 5}));
    EXPECT_EQ(parseRating(u"80 %"), (RatingValue{80, 100}));
    EXPECT_EQ(parseRating(u"★★★☆☆"), (RatingValue{3, 5}));
    for (const QString& text : {u"6/5"_s, u"-1"_s, u"NaN"_s, u"good"_s, u""_s, u"24/7 support"_s})
        EXPECT_FALSE(parseRating(text)) << qPrintable(text);
    EXPECT_EQ(likelyScale(4), 5);
    EXPECT_EQ(likelyScale(9), 10);
    EXPECT_EQ(likelyScale(60), 100);
}

TEST(ValueParserTest, FindsHowAColumnWritesSentiments) {
    EXPECT_EQ(detectSentimentScheme({u"Positive"_s, u"Negative"_s, u"nan"_s, u""_s}), SentimentScheme::Words);
    EXPECT_EQ(detectSentimentScheme({u"0"_s, u"1"_s, u"1"_s}), SentimentScheme::ZeroOne);
    EXPECT_EQ(detectSentimentScheme({u"0"_s, u"2"_s, u"1"_s}), SentimentScheme::ZeroToTwo);
    EXPECT_EQ(detectSentimentScheme({u"-0.4"_s, u"0.9"_s, u"0"_s}), SentimentScheme::Sign);
    EXPECT_FALSE(detectSentimentScheme({u"bug"_s, u"feature"_s}));
    EXPECT_FALSE(detectSentimentScheme({u""_s, u"nan"_s}));
}

TEST(ValueParserTest, ReadsSentimentsByTheirScheme) {
    EXPECT_EQ(parseSentiment(u"POSITIVE", SentimentScheme::Words), ReadSentiment::Positive);
    EXPECT_EQ(parseSentiment(u"neutral ", SentimentScheme::Words), ReadSentiment::Neutral);
    EXPECT_EQ(parseSentiment(u"0", SentimentScheme::ZeroOne), ReadSentiment::Negative);
    EXPECT_EQ(parseSentiment(u"0", SentimentScheme::Sign), ReadSentiment::Neutral);
    EXPECT_EQ(parseSentiment(u"-0.06", SentimentScheme::Sign), ReadSentiment::Negative);
    EXPECT_EQ(parseSentiment(u"2", SentimentScheme::ZeroToTwo), ReadSentiment::Positive);
    EXPECT_FALSE(parseSentiment(u"2", SentimentScheme::ZeroOne));
    EXPECT_FALSE(parseSentiment(u"great", SentimentScheme::Words));
}

TEST(ValueParserTest, KnowsTheWordsForNothing) {
    for (const QString& text : {u""_s, u"  "_s, u"nan"_s, u"NaN"_s, u"N/A"_s, u"null"_s})
        EXPECT_TRUE(isMissing(text)) << qPrintable(text);
    for (const QString& text : {u"0"_s, u"none"_s, u"no"_s, u"Nan Goldin"_s})
        EXPECT_FALSE(isMissing(text)) << qPrintable(text);
}

} // namespace
} // namespace throughline::core
