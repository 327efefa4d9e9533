// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline/program.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::app {
namespace {

using namespace Qt::StringLiterals;
using test::Answer;
using test::runProgram;

/// An item with three short quotes and a long one of somebody who may be named inside, and one that was refused.
class WallCommandTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(runProgram({u"new"_s, workspace}).status, 0);
        add(u"person"_s, {u"name=Ada Wong"_s, u"title=Planner"_s, u"consent=inside"_s});
        add(u"person"_s, {u"name=Bo Lind"_s, u"consent=refused"_s});
        item = add(u"item"_s, {u"title=Faster exports"_s});
        for (const QString& words :
             {u"We wait."_s, u"It stops."_s, u"It is slow."_s, u"We wait again. "_s.repeated(60)})
            say(u"Ada Wong"_s, words.trimmed());
        say(u"Bo Lind"_s, u"Never quote me."_s);
    }
    /// The number of the new record.
    QString add(const QString& record, const QStringList& fields) const {
        const Answer answer = runProgram(QStringList{u"add"_s, workspace, record} + fields);
        EXPECT_EQ(answer.status, 0) << qPrintable(answer.error);
        return answer.out.trimmed();
    }
    void say(const QString& person, const QString& words) const {
        const QString voice = add(u"voice"_s, {u"person="_s + person, u"text=So: "_s + words, u"date=2026-05-03"_s});
        EXPECT_EQ(
            runProgram({u"link"_s, workspace, u"--item"_s, item, u"--voice"_s, voice, u"--quote"_s, words}).status, 0);
    }
    [[nodiscard]] Answer deck(const QString& file, const QStringList& options) const {
        return runProgram(QStringList{u"deck"_s, workspace, u"--out"_s, path(file)} + options);
    }
    [[nodiscard]] QString path(const QString& file) const { return folder.filePath(file); }
    [[nodiscard]] QString textOf(const QString& file) const {
        QFile written(path(file));
        EXPECT_TRUE(written.open(QIODevice::ReadOnly));
        return QString::fromUtf8(written.readAll());
    }

    QTemporaryDir folder;
    QString workspace = folder.filePath(u"walls.throughline"_s);
    QString item;
};

TEST_F(WallCommandTest, WritesSlidesOfTheStrongestThatMayBeQuotedAndSaysWhatIsLeftOut) {
    const Answer answer = deck(u"wall.pptx"_s, {u"--wall"_s, u"item="_s + item});
    ASSERT_EQ(answer.status, 0) << qPrintable(answer.error);
    // The long one comes last and stands alone.
    EXPECT_TRUE(answer.out.contains(u"3 slides: 4 of 5 quotes, for readers outside"_s)) << qPrintable(answer.out);
    EXPECT_TRUE(answer.out.contains(u"speakers refused: 1"_s));
    EXPECT_TRUE(QFile::exists(path(u"wall.pptx"_s)));
    const Answer fewer = deck(u"fewer.pptx"_s, {u"--wall"_s, u"item="_s + item, u"--limit"_s, u"2"_s});
    EXPECT_TRUE(fewer.out.contains(u"2 slides: 2 of 5 quotes"_s)) << qPrintable(fewer.out);
    EXPECT_TRUE(fewer.out.contains(u"less strong: 2"_s));
}

TEST_F(WallCommandTest, AsTextNamesSpeakersOnlyForReadersInside) {
    ASSERT_EQ(deck(u"inside.txt"_s, {u"--wall"_s, u"item="_s + item, u"--audience"_s, u"inside"_s}).status, 0);
    EXPECT_TRUE(textOf(u"inside.txt"_s).contains(u"“It stops.”\n— Ada Wong, Planner"_s))
        << qPrintable(textOf(u"inside.txt"_s));
    ASSERT_EQ(deck(u"outside.txt"_s, {u"--wall"_s, u"item="_s + item}).status, 0);
    EXPECT_TRUE(textOf(u"outside.txt"_s).contains(u"“It stops.”"_s));
    EXPECT_FALSE(textOf(u"outside.txt"_s).contains(u"Ada Wong"_s));
    EXPECT_FALSE(textOf(u"outside.txt"_s).contains(u"Never quote me"_s));
}

TEST_F(WallCommandTest, RefusesWithWordsAndWritesNothing) {
    const QString theme = add(u"theme"_s, {u"name=Silence"_s});
    const QString ofTheme = u"theme="_s + theme;
    const auto expectRefused = [this](const QString& file, const QStringList& options, const QString& words) {
        const Answer answer = deck(file, options);
        EXPECT_EQ(answer.status, 1) << qPrintable(file);
        EXPECT_TRUE(answer.error.contains(words)) << qPrintable(answer.error);
        EXPECT_FALSE(QFile::exists(path(file)));
    };
    expectRefused(u"none.pptx"_s, {u"--wall"_s, ofTheme}, u"No quote is on the wall of “Silence”"_s);
    expectRefused(u"gone.pptx"_s, {u"--wall"_s, u"segment=99"_s}, u"deleted"_s);
    expectRefused(u"odd.pptx"_s, {u"--wall"_s, u"Silence"_s}, u"theme=ID"_s);
    expectRefused(u"both.pptx"_s, {u"--wall"_s, ofTheme, u"--template"_s, u"Any"_s}, u"give one of them"_s);
    expectRefused(u"limit.pptx"_s, {u"--limit"_s, u"3"_s}, u"--wall"_s);
    expectRefused(u"wall.docx"_s, {u"--wall"_s, ofTheme}, u".txt"_s);
    expectRefused(u"deck.txt"_s, {}, u".pptx"_s);
}

} // namespace
} // namespace throughline::app
