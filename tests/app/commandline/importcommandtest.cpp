// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/workspace/workspace.h"
#include "tests/app/commandline/program.h"

#include <QFile>
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

class ImportCommandTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(runProgram({u"new"_s, workspace}).status, 0); }

    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    [[nodiscard]] Answer import(const QString& file, const QStringList& options = {}) const {
        return runProgram(QStringList{u"import"_s, workspace, file} + options);
    }
    [[nodiscard]] QJsonArray listed(const QString& what) const {
        const Answer answer = runProgram({u"list"_s, workspace, what, u"--json"_s});
        EXPECT_EQ(answer.status, 0) << qPrintable(answer.error);
        const QJsonDocument json = QJsonDocument::fromJson(answer.out.toUtf8());
        return json.isArray() ? json.array() : json.object().value(what).toArray();
    }
    QTemporaryDir folder;
    QString workspace = folder.filePath(u"w.throughline"_s);
};

/// Of any content that all of them take.
const QByteArray kRows = "name,title,text,metric,value\n" // NOLINT(cert-err58-cpp)
                         "Acme,Exports,the export is slow,Weekly teams,1204\n";

TEST_F(ImportCommandTest, TakesEveryKindThatItsUsageNames) {
    const QString usage = runProgram({u"import"_s, u"--help"_s}).out;
    const QString named = usage.section(u"[--as "_s, 1).section(u']', 0, 0);
    EXPECT_EQ(named, u"voices|items|accounts|people|datapoints|transcript"_s);
    const QString table = write(u"rows.csv"_s, kRows);
    for (const QString& kind : named.split(u'|')) {
        if (kind == "transcript"_L1)
            continue;
        const Answer answer = import(table, {u"--as"_s, kind});
        EXPECT_EQ(answer.status, 0) << qPrintable(answer.error);
        EXPECT_TRUE(answer.out.contains("1 added"_L1)) << qPrintable(kind + answer.out);
        EXPECT_FALSE(listed(kind).isEmpty()) << qPrintable(kind);
    }
    const QJsonObject datapoint = listed(u"datapoints"_s).first().toObject();
    EXPECT_EQ(datapoint.value(u"metric"_s), u"Weekly teams"_s);
    EXPECT_EQ(datapoint.value(u"value"_s), 1204);
}

TEST_F(ImportCommandTest, TakesAFileOfAnyEndingAsATranscript) {
    const QString talk = write(u"call.log"_s, "Lia: What happened?\nMaren: It locked.\n");
    EXPECT_EQ(import(talk).status, 1) << "its ending does not say what it is";
    const Answer answer = import(talk, {u"--as"_s, u"transcript"_s});
    EXPECT_EQ(answer.status, 0) << qPrintable(answer.error);
    EXPECT_EQ(listed(u"voices"_s).size(), 1);
}

TEST_F(ImportCommandTest, NamesTheKindsThatThereAre) {
    const Answer answer = import(write(u"rows.csv"_s, kRows), {u"--as"_s, u"goals"_s});
    EXPECT_EQ(answer.status, 1);
    EXPECT_TRUE(answer.error.contains(u"people, datapoints, transcript, not “goals”"_s)) << qPrintable(answer.error);
}

TEST_F(ImportCommandTest, KeepsAnEditAndSaysWhichOneTheFileReplaces) {
    const QString file = write(u"items.csv"_s, "key,title,owner,stage\nR-1,Exports,Bo,beta\n");
    ASSERT_EQ(import(file, {u"--as"_s, u"items"_s}).status, 0);
    {
        const auto open = core::Workspace::open(workspace, core::db::Access::ReadWrite, {});
        ASSERT_TRUE(open);
        const auto give = [](core::Editor& editor) -> core::Result<void> {
            TRY_ASSIGN(const QList<core::Item> items, core::RoadmapRepository(editor.connection()).items());
            core::Item item = items.constFirst();
            item.owner = u"Oren"_s;
            return core::updateItem(editor, item);
        };
        ASSERT_TRUE((*open)->edit({u"item.edit"_s, 1, {}, {}}, give).result());
    }
    EXPECT_TRUE(import(file).out.contains("0 updated, 1 unchanged"_L1));
    EXPECT_EQ(listed(u"items"_s).first().toObject().value(u"owner"_s), u"Oren"_s);
    const Answer both = import(write(u"items.csv"_s, "key,title,owner,stage\nR-1,Exports,Cy,beta\n"), {u"--dry-run"_s});
    EXPECT_TRUE(both.out.contains("1 updated"_L1));
    EXPECT_TRUE(both.out.contains("changed here"_L1)) << qPrintable(both.out);
    EXPECT_EQ(listed(u"items"_s).first().toObject().value(u"owner"_s), u"Oren"_s);
}

} // namespace
} // namespace throughline::app
