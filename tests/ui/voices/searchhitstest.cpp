// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/searchhits.h"

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

QStringList wordsAt(const QString& text, const QList<MarkedRange>& hits) {
    QStringList words;
    for (const MarkedRange& hit : hits)
        words.append(text.mid(hit.start, hit.length));
    return words;
}

TEST(SearchHitsTest, MarksWholeWordsThatBeginWithATerm) {
    const QString text = u"Exports are slow. The re-export was Slower."_s;
    EXPECT_EQ(wordsAt(text, hitsIn(text, {u"export"_s, u"slow"_s})),
              (QStringList{u"Exports"_s, u"slow"_s, u"export"_s, u"Slower"_s}));
}

TEST(SearchHitsTest, FoldsAccentsHoweverTheyAreWritten) {
    const QString text = u"Der Export für Zürich, zu\u0308rich"_s;
    EXPECT_EQ(wordsAt(text, hitsIn(text, {u"zurich"_s})), (QStringList{u"Zürich"_s, u"zu\u0308rich"_s}));
}

TEST(SearchHitsTest, APhraseMarksItsWordsInTheirOrderOnly) {
    const QString text = u"month end, end of the month; month-end!"_s;
    EXPECT_EQ(wordsAt(text, hitsIn(text, {u"month end"_s})), (QStringList{u"month end"_s, u"month-end"_s}));
}

TEST(SearchHitsTest, ASnippetLosesItsMarksAndItsLineBreaks) {
    const MarkedText marked = withoutMarks(u"…the \u0002slow\u0003\n\u0002export\u0003 again"_s);
    EXPECT_EQ(marked.text, u"…the slow⏎export again"_s);
    EXPECT_EQ(wordsAt(marked.text, marked.hits), (QStringList{u"slow"_s, u"export"_s}));
}

} // namespace
} // namespace throughline::ui
