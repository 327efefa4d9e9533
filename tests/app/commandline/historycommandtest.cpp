// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::app {
namespace {

using namespace Qt::StringLiterals;
using test::runProgram;

TEST(HistoryCommandTest, SaysWhichFieldsOfWhichRecordsChangedWhereAsked) {
    QTemporaryDir folder;
    const QString workspace = folder.filePath(u"w.throughline"_s);
    ASSERT_EQ(runProgram({u"new"_s, workspace}).status, 0);
    ASSERT_EQ(runProgram({u"add"_s, workspace, u"item"_s, u"title=Offline mode"_s, u"stage=beta"_s}).status, 0);
    ASSERT_EQ(runProgram({u"stages"_s, workspace, u"rename"_s, u"beta"_s, u"Open beta"_s}).status, 0);

    const QString words = runProgram({u"history"_s, workspace, u"--details"_s}).out;
    EXPECT_TRUE(words.contains(u"    Offline mode, Roadmap item · changed\n        Stage: Beta → Open beta\n"_s))
        << qPrintable(words);
    EXPECT_FALSE(runProgram({u"history"_s, workspace}).out.contains(u"Open beta, "_s));

    const auto read = [&](const QStringList& options) {
        const QStringList call = QStringList{u"history"_s, workspace, u"--json"_s} + options;
        return QJsonDocument::fromJson(runProgram(call).out.toUtf8()).array().at(0).toObject();
    };
    EXPECT_FALSE(read({}).contains(u"details"_s));
    const QJsonObject details = read({u"--details"_s}).value(u"details"_s).toObject();
    EXPECT_EQ(details.value(u"total"_s), 2);
    const QJsonObject item = details.value(u"records"_s).toArray().at(1).toObject();
    EXPECT_EQ(item.value(u"record"_s), u"item"_s);
    EXPECT_EQ(item.value(u"what"_s), u"changed"_s);
    const QJsonObject field = item.value(u"fields"_s).toArray().at(0).toObject();
    EXPECT_EQ(field, (QJsonObject{{u"field"_s, u"stage"_s}, {u"before"_s, u"beta"_s}, {u"after"_s, u"Open beta"_s}}));
}

TEST(HistoryCommandTest, NamesWhatAnEditIsAbout) {
    QTemporaryDir folder;
    const QString workspace = folder.filePath(u"w.throughline"_s);
    ASSERT_EQ(runProgram({u"new"_s, workspace}).status, 0);
    for (const QString& fields : {u"item|title=Offline mode"_s, u"item|title=Work offline"_s, u"voice|text=No net."_s})
        ASSERT_EQ(runProgram(QStringList{u"add"_s, workspace} + fields.split(u'|')).status, 0);
    ASSERT_EQ(runProgram({u"link"_s, workspace, u"--item"_s, u"1"_s, u"--voice"_s, u"1"_s}).status, 0);
    ASSERT_EQ(runProgram({u"merge"_s, workspace, u"items"_s, u"2"_s, u"--into"_s, u"1"_s}).status, 0);
    const QJsonArray steps =
        QJsonDocument::fromJson(runProgram({u"history"_s, workspace, u"--json"_s}).out.toUtf8()).array();
    EXPECT_EQ(steps.at(0).toObject().value(u"subject"_s), u"Offline mode"_s);
    EXPECT_EQ(steps.at(1).toObject().value(u"subject"_s), u"Offline mode"_s);
}

} // namespace
} // namespace throughline::app
