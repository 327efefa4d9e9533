// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/numberformat.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

TEST(NumberFormatTest, KnowsDatesAndTimesByTheirCode) {
    for (const QString& date :
         {u"dd/mm/yyyy"_s, u"[$-409]mmm d, yyyy"_s, u"m/d/yy h:mm"_s, u"mmmm"_s, u"yyyy\\-mm\\-dd;@"_s, u"[Red]yy"_s})
        EXPECT_EQ(kindOfFormatCode(date), NumberKind::Date) << qPrintable(date);
    for (const QString& time : {u"h:mm AM/PM"_s, u"hh:mm:ss"_s, u"mm:ss.0"_s})
        EXPECT_EQ(kindOfFormatCode(time), NumberKind::Time) << qPrintable(time);
    for (const QString& duration : {u"[h]:mm:ss"_s, u"[mm]:ss"_s})
        EXPECT_EQ(kindOfFormatCode(duration), NumberKind::Duration) << qPrintable(duration);
    for (const QString& number : {u"General"_s, u"0.00"_s, u"#,##0\\ \"days\""_s, u"[Red]0;[Blue]-0"_s, u"0.0E+00"_s,
                                  u"_-* #,##0_-"_s, u"@"_s, u"\\d0"_s})
        EXPECT_EQ(kindOfFormatCode(number), NumberKind::Number) << qPrintable(number);
}

TEST(NumberFormatTest, KnowsTheFormatsThatEveryWorkbookHas) {
    EXPECT_EQ(kindOfBuiltinFormat(0), NumberKind::Number);
    EXPECT_EQ(kindOfBuiltinFormat(9), NumberKind::Number);
    EXPECT_EQ(kindOfBuiltinFormat(14), NumberKind::Date);
    EXPECT_EQ(kindOfBuiltinFormat(20), NumberKind::Time);
    EXPECT_EQ(kindOfBuiltinFormat(22), NumberKind::Date);
    EXPECT_EQ(kindOfBuiltinFormat(46), NumberKind::Duration);
    EXPECT_EQ(kindOfBuiltinFormat(49), NumberKind::Number);
}

TEST(NumberFormatTest, CountsDaysAsExcelDoes) {
    const auto date = [](double serial, bool from1904 = false) {
        return serialText(serial, NumberKind::Date, from1904).value_or("none");
    };
    EXPECT_EQ(date(1), "1900-01-01");
    EXPECT_EQ(date(59), "1900-02-28");
    EXPECT_EQ(date(61), "1900-03-01"); // 60 is the 29 February that never was
    EXPECT_EQ(date(45352), "2024-03-01");
    EXPECT_EQ(date(43890, true), "2024-03-01");
    EXPECT_EQ(date(45352.5), "2024-03-01 12:00:00");
    EXPECT_EQ(date(45352.999999999), "2024-03-02");
    EXPECT_EQ(date(2958465), "9999-12-31");
    EXPECT_EQ(date(2958466), "none");
    EXPECT_EQ(date(-1), "none");
}

TEST(NumberFormatTest, WritesClockAndDuration) {
    EXPECT_EQ(serialText(0.6, NumberKind::Time, false), "14:24:00");
    EXPECT_EQ(serialText(1.5, NumberKind::Duration, false), "36:00:00");
    EXPECT_EQ(serialText(0.25, NumberKind::Date, false), "06:00:00");
}

TEST(NumberFormatTest, WritesNumbersWithoutLosingDigits) {
    EXPECT_EQ(numberText(u"9007199254740993"), "9007199254740993");
    EXPECT_EQ(numberText(u"007"), "007");
    EXPECT_EQ(numberText(u"0.10000000000000001"), "0.1");
    EXPECT_EQ(numberText(u"1E5"), "100000");
    EXPECT_EQ(numberText(u"-2.5E-3"), "-0.0025");
    EXPECT_EQ(numberText(u"5.70306133677761E+17"), "5.70306133677761E+17");
    EXPECT_EQ(numberText(u"1E+400"), std::nullopt);
    EXPECT_EQ(numberText(u"abc"), std::nullopt);
    EXPECT_EQ(numberText(u"nan"), std::nullopt);
}

} // namespace
} // namespace throughline::core
