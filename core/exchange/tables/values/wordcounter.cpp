// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/values/wordcounter.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/files/textcleaner.h"
#include "core/exchange/tables/values/closedfields.h"

#include <algorithm>
#include <tuple>

namespace throughline::core {

namespace {

constexpr qsizetype kMostSpellings = 20 * kMostWords;

} // namespace

bool WordCounter::add(QByteArrayView cell) {
    if (cell.size() > kLongestWord)
        return false;
    if (m_overflown)
        return true;
    const auto known = m_rows.find(QByteArray::fromRawData(cell.data(), cell.size()));
    if (known != m_rows.end()) {
        ++*known;
    } else {
        m_rows.insert(cell.toByteArray(), 1);
        m_overflown = m_rows.size() > kMostSpellings;
    }
    return true;
}

std::optional<QList<WordCounter::Word>> WordCounter::words() const {
    if (m_overflown)
        return std::nullopt;
    const auto before = [](const Word& left, const Word& right) {
        return std::tuple(-left.rows, left.text) < std::tuple(-right.rows, right.text);
    };
    QList<Word> spellings;
    CleanupCounts ignored;
    for (auto cell = m_rows.constBegin(); cell != m_rows.constEnd(); ++cell) {
        const QString text = withoutFormulaGuard(cleanUtf8(cell.key(), ignored));
        if (!isMissing(text))
            spellings.append({text.simplified(), *cell});
    }
    std::sort(spellings.begin(), spellings.end(), before);
    QList<Word> words;
    QHash<QString, qsizetype> places;
    for (const Word& spelling : std::as_const(spellings)) {
        const QString key = wordKey(spelling.text);
        if (const auto place = places.constFind(key); place != places.constEnd()) {
            words[*place].rows += spelling.rows;
            continue;
        }
        if (words.size() == kMostWords)
            return std::nullopt;
        places.insert(key, words.size());
        words.append(spelling);
    }
    std::sort(words.begin(), words.end(), before);
    return words;
}

} // namespace throughline::core
