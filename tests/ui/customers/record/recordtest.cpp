// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/record/money.h"
#include "ui/customers/record/notefield.h"
#include "ui/customers/record/relatedmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(MoneyTest, ReadsAndShowsMinorUnitsOfEachCurrency) {
    EXPECT_EQ(amountText(4'800'000, u"EUR"_s), u"48,000"_s);
    EXPECT_EQ(amountText(4'800'050, u"EUR"_s), u"48,000.50"_s);
    EXPECT_EQ(amountText(4'800'000, u"JPY"_s), u"4,800,000"_s);
    EXPECT_EQ(amountText({}, u"EUR"_s), QString());
    EXPECT_EQ(minorUnits(u"48.000,50"_s, u"EUR"_s), 4'800'050);
    EXPECT_EQ(minorUnits(u"1200"_s, u"KWD"_s), 1'200'000);
    EXPECT_FALSE(minorUnits(u"a lot"_s, u"EUR"_s));
    EXPECT_FALSE(minorUnits(u"1e30"_s, u"EUR"_s));
}

TEST(NoteFieldTest, SaysANoteAfterAPauseAndKeepsWhatIsBeingTyped) {
    NoteField note;
    QSignalSpy committed(&note, &NoteField::committed);
    note.setNote(u"Calls on Mondays"_s);
    EXPECT_EQ(committed.size(), 0);
    QTest::keyClicks(&note, u"x"_s);
    note.setNote(u"From elsewhere"_s);
    EXPECT_EQ(note.toPlainText(), u"xCalls on Mondays"_s) << "typing wins";
    ASSERT_TRUE(QTest::qWaitFor([&] { return committed.size() == 1; }));
    EXPECT_EQ(committed.first().first(), u"xCalls on Mondays"_s);
}

TEST(RelatedModelTest, NamesOutsideTextLiterallyAndSaysStanceAndImportance) {
    RelatedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::ItemSupport against;
    against.item = core::ItemId{4};
    against.title = u"<b>R&D</b> %1"_s;
    against.stance = core::Stance::Contradicts;
    against.voices = {core::VoiceId{1}, core::VoiceId{2}};
    core::VoiceRow untitled;
    untitled.id = core::VoiceId{9};
    untitled.opening = u"First words"_s;
    model.setRows({relatedRow(against), relatedRow(untitled, QDate(2026, 5, 6))});
    EXPECT_EQ(model.index(0).data(Qt::AccessibleTextRole), u"<b>R&D</b> %1, Unscheduled · 2 voices, contradicts it"_s);
    EXPECT_EQ(model.index(1).data(Qt::AccessibleTextRole), u"First words, Interview, undated"_s);
}
