// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/searchfield.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(SearchFieldTest, ItsLabelIsNameAndPlaceHolder) {
    const SearchField field(u"Search voices"_s);
    EXPECT_EQ(field.accessibleName(), u"Search voices"_s);
    EXPECT_EQ(field.placeholderText(), u"Search voices"_s);
    for (const QToolButton* button : field.findChildren<QToolButton*>())
        EXPECT_FALSE(button->accessibleName().isEmpty());
}

TEST(SearchFieldTest, EscapeClearsFirstAndIsThenLeftToThePage) {
    SearchField field(u"Search voices"_s);
    field.setText(u"slow"_s);
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &escape);
    EXPECT_EQ(field.text(), QString());
    EXPECT_TRUE(escape.isAccepted());
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &again);
    EXPECT_FALSE(again.isAccepted());
}

TEST(SearchFieldTest, KeysGoToTheListAndTheFilters) {
    SearchField field(u"Search voices"_s);
    QSignalSpy down(&field, &SearchField::downPressed);
    QSignalSpy backspace(&field, &SearchField::backspaceInEmpty);
    QSignalSpy submitted(&field, &SearchField::submitted);
    QTest::keyClicks(&field, u"a"_s);
    QTest::keyClick(&field, Qt::Key_Backspace);
    EXPECT_EQ(backspace.size(), 0);
    QTest::keyClick(&field, Qt::Key_Backspace);
    EXPECT_EQ(backspace.size(), 1);
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(down.size(), 1);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(submitted.size(), 1);
}
