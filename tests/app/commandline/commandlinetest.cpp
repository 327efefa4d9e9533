// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline/program.h"

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

} // namespace
} // namespace throughline::app
