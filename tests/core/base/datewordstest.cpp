// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/datewords.h"

#include "tests/support/localzone.h"

#include <QDateTime>
#include <QLocale>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(DateWordsTest, MonthsHaveTheirEnglishNamesInEveryLocale) {
    const QLocale before;
    for (const QLocale& locale : {QLocale(QLocale::German), QLocale(QLocale::Japanese), QLocale(QLocale::Arabic),
                                  QLocale(QLocale::English, QLocale::UnitedKingdom)}) {
        QLocale::setDefault(locale);
        EXPECT_EQ(dayWords(QDate(2026, 9, 6)), u"6 Sep 2026"_s);
        EXPECT_EQ(dayWordsWithoutYear(QDate(2026, 3, 31)), u"31 Mar"_s);
        EXPECT_EQ(monthWords(QDate(2025, 12, 1)), u"Dec 2025"_s);
    }
    QLocale::setDefault(before);
}

TEST(DateWordsTest, ADayIsThatOfTheCalendarOnTheWall) {
    const QDateTime noon(QDate(2026, 11, 30), QTime(12, 30), Qt::UTC);
    {
        const test::LocalZone behind("<-1245>12:45");
        EXPECT_EQ(localDay(noon), QDate(2026, 11, 29));
    }
    {
        const test::LocalZone ahead("<+14>-14");
        EXPECT_EQ(localDay(noon), QDate(2026, 12, 1));
    }
    const test::LocalZone none("UTC0");
    EXPECT_EQ(localDay(noon), QDate(2026, 11, 30));
}

} // namespace
} // namespace throughline::core
