// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/plan/quoteplan.h"

#include "core/deck/layouts.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Quotes of so many words each.
QList<QuoteContent> quotesOf(const QList<int>& lengths) {
    QList<QuoteContent> quotes;
    for (const int length : lengths)
        quotes.append({u"words "_s.repeated(length).trimmed(), u"Supply planner, Retail"_s});
    return quotes;
}

QList<qsizetype> spreadOf(const QList<int>& lengths) {
    return quotesPerSlide(quotesOf(lengths), estimatedHeight);
}

TEST(QuotePlanTest, SpreadsShortQuotesEvenlyOverAsFewSlidesAsPossible) {
    using Counts = QList<qsizetype>;
    const QList<Counts> expected = {{},     {1},       {2},       {3},       {2, 2},      {3, 2},
                                    {3, 3}, {3, 2, 2}, {3, 3, 2}, {3, 3, 3}, {3, 3, 2, 2}};
    for (qsizetype count = 0; count < expected.size(); ++count)
        EXPECT_EQ(spreadOf(QList<int>(count, 8)), expected.at(count)) << count << " quotes";
}

TEST(QuotePlanTest, AQuoteThatNeedsAWiderCardHasFewerBesideIt) {
    const int forTwo = 110; // more than a third of the slide holds, less than half of it
    EXPECT_EQ(spreadOf({forTwo, 8, 8}), (QList<qsizetype>{2, 1}));
    EXPECT_EQ(spreadOf({8, 8, 8, forTwo}), (QList<qsizetype>{2, 2}));
    const int alone = 300;
    EXPECT_EQ(spreadOf({8, alone, 8}), (QList<qsizetype>{1, 1, 1}));
    EXPECT_EQ(spreadOf({8, 8, 8, 8, alone, 8}), (QList<qsizetype>{2, 2, 1, 1}));
}

TEST(QuotePlanTest, NoQuoteThatSharesASlideIsShortenedOrLeavesItsCard) {
    for (int length = 5; length < 400; length += 5) {
        const QList<QuoteContent> quotes = quotesOf({length, 8, length / 2, 20});
        qsizetype from = 0;
        for (const qsizetype count : quotesPerSlide(quotes, estimatedHeight)) {
            const QList<QuoteContent> together = quotes.mid(from, count);
            from += count;
            if (count == 1)
                continue;
            const QList<PlannedQuote> cards = quoteCards(together, estimatedHeight);
            for (qsizetype i = 0; i < count; ++i) {
                const PlannedQuote& card = cards.at(i);
                EXPECT_EQ(card.words.text, u'“' + together.at(i).verbatim + u'”') << length;
                EXPECT_GE(card.words.pointSize, 14) << length;
                const double words =
                    estimatedHeight(card.words.text, card.words.pointSize, card.card.width - 2 * kCardInset);
                EXPECT_LT(words + 2 * kCardInset, card.card.height) << length;
            }
        }
        EXPECT_EQ(from, quotes.size()) << length;
    }
}

TEST(QuotePlanTest, CardsOfASlideShareSizeHeightAndWidthAndFillIt) {
    const QList<PlannedQuote> cards = quoteCards(quotesOf({5, 20, 40}), estimatedHeight);
    ASSERT_EQ(cards.size(), 3);
    for (const PlannedQuote& card : cards) {
        EXPECT_EQ(card.words.pointSize, cards.constFirst().words.pointSize);
        EXPECT_EQ(card.card.height, cards.constFirst().card.height);
        EXPECT_EQ(card.card.width, cards.constFirst().card.width);
    }
    EXPECT_NEAR(cards.constFirst().card.left, kSlideWidth - cards.constLast().card.left - cards.constLast().card.width,
                0.01);
    EXPECT_GT(quoteCards(quotesOf({5, 5}), estimatedHeight).constFirst().words.pointSize,
              cards.constFirst().words.pointSize);
}

} // namespace
} // namespace throughline::core
