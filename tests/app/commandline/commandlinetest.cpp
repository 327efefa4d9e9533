// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline/program.h"
#include "tests/support/localzone.h"

#include <QDate>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::app {
namespace {

using namespace Qt::StringLiterals;
using test::Answer;
using test::runProgram;

TEST(CommandLineTest, HelpNamesEveryCommandAndTheExitStatuses) {
    const Answer help = runProgram({u"--help"_s});
    EXPECT_EQ(help.status, 0);
    for (const QString& command :
         {u"new"_s, u"import"_s, u"deck"_s, u"settings"_s, u"stages"_s, u"undo"_s, u"backup"_s})
        EXPECT_TRUE(help.out.contains(u"throughline %1 "_s.arg(command))) << qPrintable(command);
    EXPECT_TRUE(help.out.contains("2 wrong usage"_L1));
}

TEST(CommandLineTest, HelpOfACommandIsItsUsageAlone) {
    const Answer help = runProgram({u"import"_s, u"--help"_s});
    EXPECT_EQ(help.status, 0);
    EXPECT_TRUE(help.out.startsWith("Usage: throughline import WORKSPACE FILE..."_L1)) << qPrintable(help.out);
    EXPECT_EQ(help.out.count(u'\n'), 1);
    EXPECT_EQ(runProgram({u"search"_s, u"nowhere.throughline"_s, u"--"_s, u"--help"_s}).status, 1)
        << "there it is searched for";
}

TEST(CommandLineTest, WrongUsageEndsWithTwoAndSaysHow) {
    const QList<QStringList> wrong{{u"nwe"_s, u"w.throughline"_s},
                                   {u"settings"_s},
                                   {u"undo"_s, u"w.throughline"_s, u"extra"_s},
                                   {u"list"_s, u"w.throughline"_s, u"--unknown"_s}};
    for (const QStringList& words : wrong) {
        const Answer answer = runProgram(words);
        EXPECT_EQ(answer.status, 2) << qPrintable(words.join(u' '));
        EXPECT_TRUE(answer.error.contains("Usage:"_L1)) << qPrintable(answer.error);
        EXPECT_TRUE(answer.out.isEmpty());
    }
}

TEST(CommandLineTest, WhatIsNotPossibleEndsWithOneAndALineThatNamesTheFile) {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"nothing.throughline"_s);
    const Answer answer = runProgram({u"list"_s, path, u"voices"_s});
    EXPECT_EQ(answer.status, 1);
    EXPECT_TRUE(answer.error.contains("nothing.throughline"_L1)) << qPrintable(answer.error);
    EXPECT_EQ(answer.error.count(u'\n'), 1) << qPrintable(answer.error);
}

TEST(CommandLineTest, AMetricCountsToTheDayOnTheWall) {
    const test::LocalZone tomorrow("<+24>-24");
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.throughline"_s);
    QDate today;
    Answer metric;
    do { // again where midnight came between
        today = QDate::currentDate();
        const QString file = u"%1-%2.throughline"_s.arg(path, today.toString(Qt::ISODate));
        ASSERT_EQ(runProgram({u"new"_s, file}).status, 0);
        ASSERT_EQ(runProgram({u"add"_s, file, u"voice"_s, u"text=We wait."_s, u"date="_s + today.toString(Qt::ISODate)})
                      .status,
                  0);
        metric = runProgram({u"metrics"_s, file, u"voices-over-time"_s});
    } while (today != QDate::currentDate());
    EXPECT_EQ(metric.status, 0) << qPrintable(metric.error);
    EXPECT_TRUE(metric.out.contains("\"n\":1,"_L1)) << qPrintable(metric.out);
    const bool whole = today.day() == today.daysInMonth();
    EXPECT_EQ(metric.out.contains(u"only to %1 "_s.arg(today.day())), !whole) << qPrintable(metric.out);
    EXPECT_EQ(metric.out.contains("only to"_L1), !whole) << qPrintable(metric.out);
}

} // namespace
} // namespace throughline::app
