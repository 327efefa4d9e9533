// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/voicetext.h"

#include "ui/voices/reading/thememargin.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::TextRange;

core::Turn turn(int ordinal, const QString& speaker, core::TurnRole role, TextRange range) {
    core::Turn made;
    made.ordinal = ordinal;
    made.speaker = speaker;
    made.role = role;
    made.startMs = ordinal * 10'000;
    made.from = range.from;
    made.to = range.to;
    return made;
}

class VoiceTextTest : public testing::Test {
protected:
    VoiceText text;

    VoiceTextTest() {
        text.resize(600, 500);
        text.show();
    }

    /// Questions and answers, one line each; 300,000 characters and more.
    static QString longText(QList<core::Turn>& turns) {
        QString words;
        for (int i = 0; words.size() < 300'000; ++i) {
            const auto from = static_cast<int>(words.size());
            words +=
                u"Turn %1: "_s.arg(i) + u"the export takes twenty-five minutes and nobody can work. "_s.repeated(5);
            const bool asks = i % 2 == 0;
            turns.append(turn(i, asks ? u"Lia"_s : u"Maren"_s,
                              asks ? core::TurnRole::Interviewer : core::TurnRole::Customer,
                              {from, static_cast<int>(words.size())}));
            words += u'\n';
        }
        return words;
    }
};

TEST_F(VoiceTextTest, PositionsAreThoseOfTheVoicesTextWithTurnsAndEmoji) {
    const QString words = u"How was April? 🙂\nIt was 🚀 slow.\nWhy?"_s;
    const auto answer = static_cast<int>(words.indexOf(u'\n') + 1);
    const auto why = static_cast<int>(words.lastIndexOf(u'\n') + 1);
    text.setContent(words, {turn(0, u"Lia"_s, core::TurnRole::Interviewer, {0, answer - 1}),
                            turn(1, u"Maren"_s, core::TurnRole::Customer, {answer, why - 1}),
                            turn(2, u"Lia"_s, core::TurnRole::Interviewer, {why, static_cast<int>(words.size())})});
    EXPECT_EQ(text.content(), words);
    const auto slow = static_cast<int>(words.indexOf(u"slow"_s));
    text.select({slow, slow + 4});
    EXPECT_EQ(text.selectedRange(), (TextRange{slow, slow + 4}));
    EXPECT_EQ(text.wordsIn(text.selectedRange()), u"slow"_s);
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&text);
    ASSERT_NE(accessible->textInterface(), nullptr);
    EXPECT_EQ(accessible->textInterface()->text(0, accessible->textInterface()->characterCount()), words);
}

TEST_F(VoiceTextTest, MarkupOfTheTextIsShownLiterally) {
    const QString words = u"<b>bold</b> <img src=file:/etc/passwd> &amp; {\\rtf1}"_s;
    text.setContent(words, {});
    EXPECT_EQ(text.content(), words);
    EXPECT_EQ(text.toPlainText(), words);
}

TEST_F(VoiceTextTest, CharactersThatADocumentReservesKeepTheLength) {
    const QString words = u"a\u2029b\uFDD0c\uFFFCd\re\u00A0f"_s;
    text.setContent(words, {});
    EXPECT_EQ(text.content().size(), words.size());
    EXPECT_EQ(text.content().at(words.size() - 1), u'f');
    EXPECT_EQ(text.content().at(words.size() - 2), QChar(0xA0));
}

TEST_F(VoiceTextTest, ASpeakerTakesRoomAboveTheWordsButNoCharacters) {
    const QString words = u"one\ntwo"_s;
    text.setContent(words, {});
    const double plain = text.document()->size().height();
    text.setTurns(
        {turn(0, u"Lia"_s, core::TurnRole::Customer, {0, 3}), turn(1, u"Maren"_s, core::TurnRole::Customer, {4, 7})});
    EXPECT_GE(text.document()->size().height(), plain + 40);
    EXPECT_EQ(text.content(), words);
}

TEST_F(VoiceTextTest, OfOverlappingQuotesTheShortestIsAtTheCursor) {
    text.setContent(u"the window is locked until the export is done"_s, {});
    text.setMarks({{core::QuoteId{1}, {0, 30}, {1}, {u"A"_s}}, {core::QuoteId{2}, {4, 10}, {2}, {u"B"_s}}});
    text.select({5, 6});
    EXPECT_EQ(text.quoteAtCursor(), core::QuoteId{2});
    text.select({20, 20});
    EXPECT_EQ(text.quoteAtCursor(), core::QuoteId{1});
    text.select({40, 40});
    EXPECT_EQ(text.quoteAtCursor(), std::nullopt);
}

TEST_F(VoiceTextTest, NamesInTheMarginDoNotOverlapAndAClickSelectsTheQuote) {
    text.setContent(u"the window is locked until the export is done"_s, {});
    text.setMarks({{core::QuoteId{1}, {0, 10}, {1}, {u"A"_s}}, {core::QuoteId{2}, {4, 20}, {2}, {u"B"_s}}});
    auto* margin = text.findChild<ThemeMargin*>();
    const QList<ThemeMargin::Bar> bars = margin->bars();
    ASSERT_EQ(bars.size(), 2);
    EXPECT_GE(bars.at(1).name.top(), bars.at(0).name.bottom());
    EXPECT_FALSE(bars.at(0).bar.intersects(bars.at(1).bar));
    QTest::mouseClick(margin, Qt::LeftButton, {}, bars.at(1).bar.center());
    EXPECT_EQ(text.selectedRange(), (TextRange{4, 20}));
}

TEST_F(VoiceTextTest, ACopyIsPlainText) {
    text.setContent(u"<b>slow</b>"_s, {});
    text.selectAll();
    QTest::keySequence(&text, QKeySequence::Copy);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    EXPECT_EQ(copied->text(), u"<b>slow</b>"_s);
    EXPECT_FALSE(copied->hasHtml());
}

TEST_F(VoiceTextTest, LettersAreLeftToThePageAndSpaceTurnsThePage) {
    QList<core::Turn> turns;
    text.setContent(longText(turns), turns);
    QKeyEvent letter(QEvent::ShortcutOverride, Qt::Key_Q, Qt::NoModifier, u"q"_s);
    letter.ignore();
    QCoreApplication::sendEvent(&text, &letter);
    EXPECT_FALSE(letter.isAccepted());
    QTest::keyClick(&text, Qt::Key_Space);
    EXPECT_GT(text.verticalScrollBar()->value(), 300);
    QTest::keyClick(&text, Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(text.verticalScrollBar()->value(), 0);
}

TEST_F(VoiceTextTest, ThreeHundredThousandCharactersOpenScrollAndSelect) {
    QList<core::Turn> turns;
    const QString words = longText(turns);
    QList<TextMark> marks;
    for (int i = 1; i < turns.size(); i += 4)
        marks.append({core::QuoteId{i}, {turns.at(i).from + 10, turns.at(i).from + 60}, {i % 6 + 1}, {u"Theme"_s}});
    QElapsedTimer clock;
    clock.start();
    text.setContent(words, turns);
    text.setMarks(marks);
    text.grab();
    RecordProperty("open_ms", static_cast<int>(clock.restart()));
    constexpr int kSteps = 50;
    text.verticalScrollBar()->setValue(text.verticalScrollBar()->maximum());
    text.grab();
    RecordProperty("to_the_end_ms", static_cast<int>(clock.restart()));
    for (int i = 0; i < kSteps; ++i) {
        text.verticalScrollBar()->setValue(i * 200);
        text.grab();
    }
    RecordProperty("scroll_us_a_frame", static_cast<int>(clock.nsecsElapsed() / 1000 / kSteps));
    clock.restart();
    for (int i = 0; i < kSteps; ++i) {
        text.select({100, 1000 + i * 5000});
        text.grab();
    }
    RecordProperty("select_us_a_frame", static_cast<int>(clock.nsecsElapsed() / 1000 / kSteps));
    EXPECT_EQ(text.content(), words);
    EXPECT_EQ(text.wordsIn(marks.last().range), words.mid(marks.last().range.from, 50));
}

} // namespace
} // namespace throughline::ui
