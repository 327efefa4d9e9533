// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/searchhits.h"

#include "core/search/voicesearch.h"
#include "ui/common/textdisplay.h"

#include <algorithm>

namespace throughline::ui {

namespace {

struct Word {
    qsizetype start = 0;
    qsizetype end = 0;
    QString folded;
};

/// A character as it is compared; null for marks that do not count.
QChar foldedChar(QChar c) {
    if (c.unicode() < 0x80)
        return c.toLower();
    if (c.category() == QChar::Mark_NonSpacing)
        return {};
    const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString(c);
    return parts.at(0).toCaseFolded();
}

bool isPartOfWord(QChar c) {
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || c.category() == QChar::Other_PrivateUse;
}

QList<Word> wordsOf(const QString& text) {
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!isPartOfWord(text.at(i))) {
            ++i;
            continue;
        }
        Word word{i, i, {}};
        for (; word.end < text.size() && isPartOfWord(text.at(word.end)); ++word.end) {
            if (const QChar c = foldedChar(text.at(word.end)); !c.isNull())
                word.folded.append(c);
        }
        i = word.end;
        words.append(word);
    }
    return words;
}

bool matches(const QList<Word>& words, qsizetype at, const QList<Word>& term) {
    if (at + term.size() > words.size())
        return false;
    for (qsizetype i = 0; i + 1 < term.size(); ++i) {
        if (words.at(at + i).folded != term.at(i).folded)
            return false;
    }
    return words.at(at + term.size() - 1).folded.startsWith(term.last().folded);
}

} // namespace

QList<MarkedRange> hitsIn(const QString& text, const QStringList& terms) {
    QList<MarkedRange> hits;
    if (terms.isEmpty())
        return hits;
    const QList<Word> words = wordsOf(text);
    for (const QString& each : terms) {
        const QList<Word> term = wordsOf(each);
        for (qsizetype i = 0; i < words.size() && !term.isEmpty(); ++i) {
            if (matches(words, i, term))
                hits.append({words.at(i).start, words.at(i + term.size() - 1).end - words.at(i).start});
        }
    }
    std::sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    return hits;
}

MarkedText withoutMarks(const QString& snippet) {
    MarkedText plain;
    qsizetype from = 0;
    while (from < snippet.size()) {
        const QChar mark = snippet.at(from);
        const bool hit = mark == core::search::kHitBegin;
        if (hit || mark == core::search::kHitEnd)
            ++from;
        qsizetype end = snippet.indexOf(hit ? core::search::kHitEnd : core::search::kHitBegin, from);
        if (end < 0)
            end = snippet.size();
        const QString part = oneLine(QStringView(snippet).sliced(from, end - from));
        if (hit)
            plain.hits.append({plain.text.size(), part.size()});
        plain.text += part;
        from = end;
    }
    return plain;
}

} // namespace throughline::ui
