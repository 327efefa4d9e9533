// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/fuzzymatch.h"

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int kLetter = 1;
constexpr int kFollows = 4;
constexpr int kWordStart = 6;
constexpr int kTextStart = 4;

bool startsWord(QStringView text, qsizetype at) {
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// Where `letter` is best taken from `from` on: right there, else at a start of a word, else anywhere.
qsizetype placeOf(QChar letter, QStringView text, qsizetype from) {
    qsizetype anywhere = -1;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text.at(at).toCaseFolded() != letter)
            continue;
        if (at == from || startsWord(text, at))
            return at;
        if (anywhere < 0)
            anywhere = at;
    }
    return anywhere;
}

std::optional<FuzzyMatch> matchWord(QStringView word, QStringView text) {
    FuzzyMatch match;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar letter : word) {
        const qsizetype at = placeOf(letter.toCaseFolded(), text, from);
        if (at < 0)
            return std::nullopt;
        match.score += kLetter + (at == last + 1 ? kFollows : 0) + (startsWord(text, at) ? kWordStart : 0) +
                       (at == 0 ? kTextStart : 0);
        if (at == last + 1)
            ++match.ranges.last().length;
        else
            match.ranges.append({at, 1});
        last = at;
        from = at + 1;
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView query, QStringView text) {
    FuzzyMatch all;
    for (const QStringView word : query.split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<FuzzyMatch> match = matchWord(word, text);
        if (!match)
            return std::nullopt;
        all.score += match->score;
        all.ranges += match->ranges;
    }
    std::sort(all.ranges.begin(), all.ranges.end(),
              [](const MarkedRange& one, const MarkedRange& other) { return one.start < other.start; });
    return all;
}

} // namespace throughline::ui
