// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline/program.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::app {
namespace {

using namespace Qt::StringLiterals;
using test::Answer;
using test::runProgram;

class SettingsCommandTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(runProgram({u"new"_s, workspace}).status, 0); }

    [[nodiscard]] Answer settings(const QStringList& words = {}) const {
        return runProgram(QStringList{u"settings"_s, workspace} + words);
    }
    [[nodiscard]] QJsonObject settingsNow() const {
        return QJsonDocument::fromJson(settings({u"--json"_s}).out.toUtf8()).object();
    }
    [[nodiscard]] Answer stages(const QStringList& words = {}) const {
        return runProgram(QStringList{u"stages"_s, workspace} + words);
    }

    QTemporaryDir folder;
    QString workspace = folder.filePath(u"w.throughline"_s);
};

TEST_F(SettingsCommandTest, ChangesSeveralAsOneStepThatUndoTakesBack) {
    const Answer answer = settings({u"name=Voices of planners"_s, u"primary=#7a1fa2"_s, u"font=Inter"_s});
    EXPECT_EQ(answer.status, 0) << qPrintable(answer.error);
    EXPECT_TRUE(answer.out.contains("primary=7A1FA2"_L1)) << qPrintable(answer.out);
    EXPECT_EQ(settingsNow().value(u"name"_s), u"Voices of planners"_s);
    EXPECT_EQ(runProgram({u"undo"_s, workspace}).status, 0);
    EXPECT_EQ(settingsNow().value(u"name"_s), QString());
    EXPECT_EQ(settingsNow().value(u"font"_s), QString());
}

TEST_F(SettingsCommandTest, TakesALogoAndTakesItBack) {
    const QString logo = folder.filePath(u"logo.png"_s);
    ASSERT_TRUE(QImage(30, 10, QImage::Format_RGB32).save(logo));
    EXPECT_EQ(settings({u"logo="_s + logo}).status, 0);
    EXPECT_TRUE(settingsNow().value(u"logo"_s).toBool());
    EXPECT_EQ(settings({u"logo="_s}).status, 0);
    EXPECT_FALSE(settingsNow().value(u"logo"_s).toBool());
}

TEST_F(SettingsCommandTest, SaysWhatItDoesNotTakeAndChangesNothing) {
    const QStringList wrong{u"colour=red"_s, u"primary=red"_s, u"name"_s, u"logo=/nowhere.png"_s};
    for (const QString& word : wrong) {
        const Answer answer = settings({u"product=Planner"_s, word});
        EXPECT_EQ(answer.status, 1) << qPrintable(word);
        EXPECT_EQ(answer.error.count(u'\n'), 1) << qPrintable(answer.error);
    }
    EXPECT_EQ(settingsNow().value(u"product"_s), QString());
    EXPECT_TRUE(settings({u"colour=red"_s}).error.contains("primary, accent"_L1));
}

TEST_F(SettingsCommandTest, ChangesTheStagesOfItems) {
    ASSERT_EQ(runProgram({u"add"_s, workspace, u"item"_s, u"title=Offline mode"_s, u"stage=beta"_s}).status, 0);
    const QStringList before = stages().out.trimmed().split(u'\n');
    ASSERT_TRUE(before.contains(u"beta"_s));
    EXPECT_EQ(stages({u"rename"_s, u"beta"_s, u"early access"_s}).status, 0);
    EXPECT_EQ(stages({u"move"_s, u"early access"_s, u"-1"_s}).status, 0);
    EXPECT_EQ(stages({u"add"_s, u"sunset"_s}).status, 0);
    QStringList expected = before;
    expected[expected.indexOf(u"beta"_s)] = u"early access"_s;
    expected.swapItemsAt(expected.indexOf(u"early access"_s), expected.indexOf(u"early access"_s) - 1);
    expected.append(u"sunset"_s);
    const Answer answer = stages({u"--json"_s});
    EXPECT_EQ(QJsonDocument::fromJson(answer.out.toUtf8()).array(), QJsonArray::fromStringList(expected));
    EXPECT_EQ(stages({u"remove"_s, u"sunset"_s}).status, 0);
    EXPECT_EQ(stages({u"remove"_s, u"early access"_s}).status, 1) << "an item is in it";
    for (int step = 0; step < 4; ++step)
        EXPECT_EQ(runProgram({u"undo"_s, workspace}).status, 0);
    EXPECT_EQ(stages().out.trimmed().split(u'\n'), before);
}

TEST_F(SettingsCommandTest, SaysHowStagesAreChanged) {
    const QList<QStringList> wrong{{u"add"_s}, {u"move"_s, u"beta"_s, u"up"_s}, {u"drop"_s, u"beta"_s}};
    for (const QStringList& words : wrong)
        EXPECT_TRUE(stages(words).error.contains("rename STAGE NAME"_L1)) << qPrintable(words.join(u' '));
    EXPECT_EQ(stages({u"remove"_s, u"unheard of"_s}).status, 1);
}

} // namespace
} // namespace throughline::app
