// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/dateparser.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

QString iso(QStringView text, DateOrder order = DateOrder::Unknown) {
    return parseDate(text, order).toString(Qt::ISODate);
}

TEST(DateParserTest, ReadsIsoDatesAndKeepsTheDayAsWritten) {
    EXPECT_EQ(iso(u"2024-02-29"), u"2024-02-29"_s);
    EXPECT_EQ(iso(u" 2015-02-24 11:35:52 "), u"2015-02-24"_s);
    EXPECT_EQ(iso(u"2024-03-01T23:59:00-08:00"), u"2024-03-01"_s);
    EXPECT_EQ(iso(u"2024-03-31T02:30:00 Europe/Berlin"), u"2024-03-31"_s);
    EXPECT_EQ(iso(u"2024/3/1"), u"2024-03-01"_s);
    EXPECT_EQ(iso(u"20140102"), u"2014-01-02"_s);
}

TEST(DateParserTest, ReadsNumbersInTheOrderOfTheFile) {
    EXPECT_EQ(iso(u"24-02-2015 11.35", DateOrder::DayMonthYear), u"2015-02-24"_s);
    EXPECT_EQ(iso(u"2/24/2015 11:35", DateOrder::MonthDayYear), u"2015-02-24"_s);
    EXPECT_EQ(iso(u"03/04/18", DateOrder::DayMonthYear), u"2018-04-03"_s);
    EXPECT_EQ(iso(u"03/04/18", DateOrder::MonthDayYear), u"2018-03-04"_s);
    EXPECT_EQ(iso(u"03/04/18", DateOrder::YearMonthDay), u"2003-04-18"_s);
    EXPECT_EQ(iso(u"5. 3. 2024", DateOrder::DayMonthYear), u"2024-03-05"_s);
    EXPECT_EQ(iso(u"2/24/2015", DateOrder::DayMonthYear), QString()) << "no 24th month";
}

TEST(DateParserTest, ReadsNoDateThatCouldBeTwo) {
    EXPECT_EQ(iso(u"03/04/2018"), QString());
    EXPECT_EQ(iso(u"24/04/2018"), u"2018-04-24"_s);
    EXPECT_EQ(iso(u"04/04/2018"), u"2018-04-04"_s);
}

TEST(DateParserTest, ReadsNamesOfMonths) {
    for (const QString& text :
         {u"31-Jul-18"_s, u"July 31, 2018"_s, u"31 July 2018"_s, u"Tuesday, July 31st, 2018 at 10:30 PM"_s,
          u"31. Juli 2018"_s, u"Tue Jul 31 11:35:52 +0000 2018"_s, u"2018 Jul 31"_s})
        EXPECT_EQ(iso(text), u"2018-07-31"_s) << qPrintable(text);
    EXPECT_EQ(iso(u"5. März 2024"), u"2024-03-05"_s);
    EXPECT_EQ(iso(u"1. Dez 2023"), u"2023-12-01"_s);
}

TEST(DateParserTest, LeavesEverythingElseAlone) {
    for (const QString& text : {u"2024-02-30"_s,
                                u"2023-02-29"_s,
                                u"0000-00-00"_s,
                                u"10000-01-01"_s,
                                u"-0001-01-01"_s,
                                u"1700000000"_s,
                                u"1700000000000"_s,
                                u"-1"_s,
                                u"45000"_s,
                                u"45000.5"_s,
                                u"2024-W10-5"_s,
                                u"yesterday"_s,
                                u""_s,
                                u" "_s,
                                u"٢٠٢٤-٠٣-٠١"_s,
                                u"March 2024"_s,
                                u"May the force be with you"_s,
                                u"1.2.3"_s,
                                u"9999-12-31"_s,
                                u"1899-12-31"_s,
                                u"2024-01-01x"_s})
        EXPECT_EQ(iso(text, DateOrder::DayMonthYear), QString()) << qPrintable(text);
}

TEST(DateOrderDetectorTest, OneUnmistakableDateDecidesTheColumn) {
    DateOrderDetector american;
    american.add(u"01/02/2018");
    EXPECT_TRUE(american.isUndecided());
    EXPECT_EQ(american.order(), DateOrder::Unknown);
    american.add(u"2/24/2018 11:35");
    EXPECT_FALSE(american.isUndecided());
    EXPECT_EQ(american.order(), DateOrder::MonthDayYear);
    DateOrderDetector european;
    european.add(u"24-02-2015 11.35");
    EXPECT_EQ(european.order(), DateOrder::DayMonthYear);
    DateOrderDetector points;
    points.add(u"01.02.2018");
    EXPECT_EQ(points.order(), DateOrder::DayMonthYear);
}

TEST(DateOrderDetectorTest, SeesContradictionsAndIgnoresWhatIsClear) {
    DateOrderDetector both;
    both.add(u"13/02/2024");
    both.add(u"02/13/2024");
    both.add(u"01/02/2003");
    EXPECT_TRUE(both.isContradictory());
    EXPECT_EQ(both.order(), DateOrder::Unknown);
    DateOrderDetector clear;
    for (const QStringView text : {u"2024-01-02", u"July 8, 2018", u"05/05/2018", u"", u"soon"})
        clear.add(text);
    EXPECT_FALSE(clear.isUndecided());
    EXPECT_EQ(valueNamed<DateOrder>(u"mdy"), DateOrder::MonthDayYear);
    EXPECT_FALSE(valueNamed<DateOrder>(u"ydm"));
}

} // namespace
} // namespace throughline::core
