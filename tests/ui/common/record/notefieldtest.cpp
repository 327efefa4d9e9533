// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/notefield.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

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
