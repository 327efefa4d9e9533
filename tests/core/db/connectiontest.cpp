// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"

#include "core/db/migrator.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace throughline::core::db {
namespace {

using namespace Qt::StringLiterals;

std::unique_ptr<Connection> memory() {
    auto opened = Connection::openInMemory();
    EXPECT_TRUE(opened) << qPrintable(opened.error().detail);
    return std::move(opened).value();
}

TEST(ConnectionTest, KeepsEveryDefenceSet) {
    const auto connection = memory();
    const auto flag = [&](int option) {
        int value = -1;
        sqlite3_db_config(connection->handle(), option, -1, &value);
        return value;
    };
    EXPECT_EQ(flag(SQLITE_DBCONFIG_DEFENSIVE), 1);
    EXPECT_EQ(flag(SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0);
    EXPECT_EQ(flag(SQLITE_DBCONFIG_ENABLE_TRIGGER), 0);
    EXPECT_EQ(flag(SQLITE_DBCONFIG_ENABLE_VIEW), 0);
    EXPECT_EQ(flag(SQLITE_DBCONFIG_DQS_DML), 0);
    EXPECT_EQ(flag(SQLITE_DBCONFIG_DQS_DDL), 0);
    EXPECT_EQ(sqlite3_limit(connection->handle(), SQLITE_LIMIT_LENGTH, -1), 64 * 1024 * 1024);
    EXPECT_EQ(connection->value(u"PRAGMA foreign_keys"_s)->toInt(), 1);
    EXPECT_EQ(connection->value(u"PRAGMA secure_delete"_s)->toInt(), 1);
    EXPECT_EQ(connection->value(u"PRAGMA synchronous"_s)->toInt(), 2);
    EXPECT_EQ(connection->value(u"PRAGMA cell_size_check"_s)->toInt(), 1);
}

TEST(ConnectionTest, RefusesToEditShadowTablesOfTheFullText) {
    const auto connection = memory();
    ASSERT_TRUE(migrate(*connection));
    EXPECT_FALSE(connection->execute(u"DELETE FROM voice_text_data"_s));
}

TEST(ConnectionTest, NeverCreatesAFileByOpening) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"absent ?#%.throughline"_s);
    EXPECT_FALSE(Connection::open(path, Access::ReadWrite));
    EXPECT_FALSE(QFile::exists(path));
}

TEST(ConnectionTest, RollsBackATransactionThatWasNotCommitted) {
    const auto connection = memory();
    ASSERT_TRUE(connection->script("CREATE TABLE t (a INTEGER)"));
    {
        const auto transaction = Transaction::begin(*connection);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(connection->execute(u"INSERT INTO t VALUES (1)"_s));
    }
    EXPECT_EQ(connection->value(u"SELECT count(*) FROM t"_s)->toInt(), 0);
    EXPECT_FALSE(connection->inTransaction());
}

TEST(ConnectionTest, ReportsAnErrorInsteadOfAnEmptyResult) {
    const auto connection = memory();
    const auto failed = connection->query(u"SELECT nothing FROM nowhere"_s);
    ASSERT_FALSE(failed);
    EXPECT_FALSE(failed.error().text.contains(u"nowhere"_s)) << "no SQL in what people read";
    EXPECT_TRUE(failed.error().detail.contains(u"nowhere"_s));
}

TEST(ConnectionTest, TheSameQueryCanRunInsideItself) {
    const auto connection = memory();
    ASSERT_TRUE(connection->script("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2)"));
    const QString sql = u"SELECT a FROM t ORDER BY a"_s;
    auto outer = connection->query(sql);
    ASSERT_TRUE(outer && outer->next());
    auto inner = connection->query(sql);
    ASSERT_TRUE(inner && inner->next() && inner->next());
    EXPECT_EQ(inner->integer(0), 2);
    ASSERT_TRUE(outer->next());
    EXPECT_EQ(outer->integer(0), 2);
}

TEST(ConnectionTest, ACancelledReadStopsWithCancelled) {
    const auto connection = memory();
    connection->setDeadline(20);
    auto rows =
        connection->query(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s);
    ASSERT_FALSE(rows && rows->next() && rows->finished());
    connection->setDeadline(0);
    EXPECT_TRUE(connection->value(u"SELECT 1"_s));
}

TEST(MigratorTest, AFreshSchemaHasTheNewestVersionAndItsOwnFingerprint) {
    const auto connection = memory();
    ASSERT_TRUE(migrate(*connection));
    EXPECT_EQ(connection->value(u"PRAGMA user_version"_s)->toInt(), newestSchema());
    EXPECT_EQ(connection->value(u"PRAGMA application_id"_s)->toInt(), kApplicationId);
    EXPECT_GE(newestSchema(), 1);
    EXPECT_TRUE(verifySchema(*connection));
}

TEST(MigratorTest, NamesAPartThatTheProgramDidNotCreate) {
    const auto connection = memory();
    ASSERT_TRUE(migrate(*connection));
    ASSERT_TRUE(connection->script("CREATE TRIGGER t1 AFTER INSERT ON voice BEGIN DELETE FROM person; END"));
    const auto verified = verifySchema(*connection);
    ASSERT_FALSE(verified);
    EXPECT_EQ(verified.error().code, ErrorCode::Foreign);
    EXPECT_TRUE(verified.error().text.contains(u"trigger “t1”"_s)) << qPrintable(verified.error().text);
}

TEST(MigratorTest, EveryTableIsStrict) {
    const auto connection = memory();
    ASSERT_TRUE(migrate(*connection));
    auto rows = connection->query(
        u"SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"_s);
    ASSERT_TRUE(rows);
    int tables = 0;
    while (rows->next()) {
        EXPECT_EQ(rows->integer(1), 1) << qPrintable(rows->text(0));
        ++tables;
    }
    EXPECT_GE(tables, 15);
}

} // namespace
} // namespace throughline::core::db
