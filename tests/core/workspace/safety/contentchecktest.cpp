// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/contentcheck.h"

#include "core/exchange/sample/sampleworkspace.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

/// A sample workspace that is damaged by SQL past the program.
class ContentCheckTest : public testing::Test {
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(u"sample.throughline"_s);
    std::unique_ptr<Workspace> workspace;

    void SetUp() override {
        auto made = Workspace::create(path);
        ASSERT_TRUE(made);
        workspace = std::move(made).value();
        ASSERT_TRUE(fillWithSample(*workspace).result());
    }

    void damage(const char* sql) {
        sqlite3* handle = nullptr;
        ASSERT_EQ(sqlite3_open(qPrintable(path), &handle), SQLITE_OK);
        char* wrong = nullptr;
        EXPECT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, &wrong), SQLITE_OK) << (wrong != nullptr ? wrong : "");
        sqlite3_close(handle);
    }
    QStringList findings() {
        const auto found =
            workspace->read<QList<ContentFinding>>([](db::Connection& c) { return checkContent(c); }).result();
        EXPECT_TRUE(found) << (found ? "" : qPrintable(found.error().text + found.error().detail));
        QStringList words;
        for (const ContentFinding& finding : found.value_or(QList<ContentFinding>()))
            words.append(finding.words);
        return words;
    }
    void expectFoundAndMended(const char* sql, const QString& words) {
        damage(sql);
        EXPECT_EQ(findings(), QStringList{words}) << sql;
        ASSERT_TRUE(workspace->edit({u"workspace.mend"_s, 1, {}, {}}, mendContent).result()) << sql;
        EXPECT_EQ(findings(), QStringList()) << "a second check finds nothing: " << sql;
    }
};

TEST_F(ContentCheckTest, TheSampleKeepsEveryRule) {
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(ContentCheckTest, DaysThatDoNotExist) {
    expectFoundAndMended("UPDATE voice SET date = '2026-02-30' WHERE id IN (3, 4); "
                         "UPDATE item SET \"end\" = '2026-04-31' WHERE id = 1",
                         u"Dates of a day that does not exist: 3. They become unknown."_s);
}

TEST_F(ContentCheckTest, BytesThatAreNoText) {
    expectFoundAndMended("UPDATE account SET name = CAST(x'426164fe' AS TEXT) WHERE id = 1; "
                         "UPDATE person SET name = 'A' || char(0) || 'B' WHERE id = 2",
                         u"Texts with bytes that are no text: 2. Each such byte becomes �."_s);
}

TEST_F(ContentCheckTest, QuotesThatLostTheirPlace) {
    expectFoundAndMended(
        "UPDATE quote SET verbatim = 'Nobody said this' WHERE id = 1; "
        "UPDATE quote SET \"to\" = 9999999 WHERE id = 2",
        u"Quotes that are not at their place in the text: 2. They keep their words without a place."_s);
}

TEST_F(ContentCheckTest, TurnsBeyondTheirText) {
    expectFoundAndMended("UPDATE turn SET \"to\" = 9999999 WHERE id = 1",
                         u"Speaker turns that reach beyond their text: 1. They end with it."_s);
}

TEST_F(ContentCheckTest, CirclesOfThemesAndOfMerges) {
    expectFoundAndMended("UPDATE theme SET parent_id = 2 WHERE id = 1; UPDATE theme SET parent_id = 3 WHERE id = 2; "
                         "UPDATE theme SET parent_id = 1 WHERE id = 3; "
                         "UPDATE item SET parent_id = id WHERE id = 5",
                         u"Circles of records above each other: 2. Each is opened."_s);
}

TEST_F(ContentCheckTest, AnIdentityThatSeveralHave) {
    expectFoundAndMended("UPDATE voice SET uid = (SELECT uid FROM voice WHERE id = 1) WHERE id IN (2, 3)",
                         u"Records with the identity of another: 2. They get one of their own."_s);
}

} // namespace
} // namespace throughline::core
