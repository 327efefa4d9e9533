// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/plan/quoteplan.h"

#include "core/deck/layouts.h"

#include <algorithm>
#include <tuple>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostTogether = 3;
constexpr int kLargestOfTwo = 34;
constexpr int kLargestOfThree = 28;
constexpr int kSmallest = 14; ///< what the last row of a meeting room reads; a longer quote gets a wider card
constexpr double kGap = 24;
constexpr double kAttributionHeight = 56;
constexpr double kSpaceBeforeAttribution = 10;

/// What a number of cards side by side leave each of them.
struct CardRoom {
    double width = 0;
    double textWidth = 0;
    double textHeight = 0;
};

CardRoom roomOf(qsizetype cards) {
    const Box first = boxOf(LayoutKind::QuoteWall, place::kFirstText);
    const auto count = static_cast<double>(cards);
    const double width = (kSlideWidth - 2 * first.left - kGap * (count - 1)) / count;
    return {width, width - 2 * kCardInset, first.height - 2 * kCardInset - kAttributionHeight};
}

QString wordsOf(const QuoteContent& quote) {
    return u'“' + withoutControls(quote.verbatim).trimmed() + u'”';
}

bool fits(const QuoteContent& quote, int pointSize, const CardRoom& room, const TextMeasure& measure) {
    return measure(wordsOf(quote), pointSize, room.textWidth) <= room.textHeight;
}

/// How many cards can stand side by side when this quote is on one of them.
qsizetype mostBeside(const QuoteContent& quote, const TextMeasure& measure) {
    qsizetype cards = kMostTogether;
    while (cards > 1 && !fits(quote, kSmallest, roomOf(cards), measure))
        --cards;
    return cards;
}

/// The best way to spread the quotes from one of them to the last.
struct Spread {
    qsizetype first = 0; ///< how many stand on its first slide
    qsizetype slides = 0;
    qsizetype unevenness = 0; ///< the sum of the squares of how many stand on each
};

} // namespace

QList<qsizetype> quotesPerSlide(const QList<QuoteContent>& quotes, const TextMeasure& measure) {
    QList<Spread> best(quotes.size() + 1);
    QList<qsizetype> most(quotes.size()); // that may stand on a slide with each
    for (qsizetype from = quotes.size() - 1; from >= 0; --from) {
        most[from] = mostBeside(quotes.at(from), measure);
        // From three down: on a tie the fuller slide comes first.
        for (qsizetype count = std::min(kMostTogether, quotes.size() - from); count >= 1; --count) {
            const auto start = most.begin() + from;
            if (std::any_of(start, start + count, [count](qsizetype allowed) { return allowed < count; }))
                continue;
            const Spread& rest = best.at(from + count);
            const Spread spread{count, rest.slides + 1, rest.unevenness + count * count};
            const Spread& known = best.at(from);
            if (known.first == 0 ||
                std::tie(spread.slides, spread.unevenness) < std::tie(known.slides, known.unevenness))
                best[from] = spread;
        }
    }
    QList<qsizetype> counts;
    for (qsizetype from = 0; from < quotes.size(); from += counts.constLast())
        counts.append(best.at(from).first);
    return counts;
}

QList<PlannedQuote> quoteCards(const QList<QuoteContent>& quotes, const TextMeasure& measure) {
    const CardRoom room = roomOf(quotes.size());
    int size = quotes.size() == 2 ? kLargestOfTwo : kLargestOfThree;
    const auto allFit = [&] {
        return std::all_of(quotes.begin(), quotes.end(),
                           [&](const QuoteContent& quote) { return fits(quote, size, room, measure); });
    };
    while (size > kSmallest && !allFit())
        --size;

    QList<PlannedQuote> planned;
    double tallest = 0;
    for (const QuoteContent& quote : quotes) {
        PlannedQuote one;
        one.words = fitText(wordsOf(quote), room.textWidth, room.textHeight, {size, size}, measure);
        one.attribution = fitText(u"— "_s + withoutControls(quote.attribution).simplified(), room.textWidth,
                                  kAttributionHeight - kSpaceBeforeAttribution, {14, 9}, measure);
        tallest = std::max(tallest, measure(one.words.text, size, room.textWidth));
        planned.append(one);
    }
    const Box first = boxOf(LayoutKind::QuoteWall, place::kFirstText);
    const double height = tallest + kAttributionHeight + 2 * kCardInset;
    double left = first.left;
    for (PlannedQuote& one : planned) {
        one.card = {left, first.top + (first.height - height) / 2, room.width, height};
        left += room.width + kGap;
    }
    return planned;
}

} // namespace throughline::core
