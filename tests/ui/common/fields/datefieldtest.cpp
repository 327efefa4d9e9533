// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/datefield.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {
const QDate kToday(2026, 5, 6); // a Wednesday
}

TEST(DateFieldTest, ReadsWordsIsoAndLocalForms) {
    EXPECT_EQ(dateFromText(u"today"_s, kToday), kToday);
    EXPECT_EQ(dateFromText(u" Yesterday "_s, kToday), QDate(2026, 5, 5));
    EXPECT_EQ(dateFromText(u"3 days ago"_s, kToday), QDate(2026, 5, 3));
    EXPECT_EQ(dateFromText(u"monday"_s, kToday), QDate(2026, 5, 4));
    EXPECT_EQ(dateFromText(u"thu"_s, kToday), QDate(2026, 4, 30));
    EXPECT_EQ(dateFromText(u"2026-04-30"_s, kToday), QDate(2026, 4, 30));
    EXPECT_EQ(dateFromText(u"30 April 2026"_s, kToday), QDate(2026, 4, 30));
    EXPECT_EQ(dateFromText(u"30.4.2026"_s, kToday), QDate(2026, 4, 30));
    EXPECT_EQ(dateFromText(u"2 May"_s, kToday), QDate(2026, 5, 2));
    EXPECT_EQ(dateFromText(u"20 Dec"_s, kToday), QDate(2025, 12, 20));
    EXPECT_FALSE(dateFromText(u"31 Feb 2026"_s, kToday).isValid());
    EXPECT_FALSE(dateFromText(u"soon"_s, kToday).isValid());
    EXPECT_FALSE(dateFromText({}, kToday).isValid());
}

TEST(DateFieldTest, ShowsTheDayInFullOnceLeftAndSaysWhenItIsNone) {
    DateField field(u"Date"_s, kToday);
    QSignalSpy dates(&field, &DateField::dateChanged);
    QSignalSpy readable(&field, &DateField::readableChanged);
    QTest::keyClicks(&field, u"yesterday"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.date(), QDate(2026, 5, 5));
    EXPECT_EQ(field.text(), u"5 May 2026"_s);
    EXPECT_FALSE(dates.isEmpty());
    field.selectAll();
    QTest::keyClicks(&field, u"soonish"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_FALSE(field.isReadable());
    ASSERT_EQ(readable.size(), 1);
    EXPECT_EQ(field.text(), u"soonish"_s);
}
