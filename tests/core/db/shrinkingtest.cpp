// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/shrinking.h"

#include "core/db/connection.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::core::db {
namespace {

using namespace Qt::StringLiterals;

class ShrinkingTest : public testing::Test {
protected:
    std::unique_ptr<Connection> create() {
        QFile file(folder.filePath(u"file.throughline"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        auto opened = Connection::open(file.fileName(), Access::ReadWrite);
        EXPECT_TRUE(opened);
        return std::move(opened).value();
    }
    static qint64 pages(Connection& connection) { return connection.value(u"PRAGMA page_count"_s)->toLongLong(); }
    /// Fills 4,000 pages and empties them again.
    static void fillAndEmpty(Connection& connection) {
        ASSERT_TRUE(connection.script("CREATE TABLE filler (bytes BLOB); "
                                      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
                                      "INSERT INTO filler SELECT zeroblob(4000) FROM n; DELETE FROM filler;"));
    }
    QTemporaryDir folder;
};

TEST_F(ShrinkingTest, FreePagesLeaveTheFileStepByStep) {
    const auto connection = create();
    ASSERT_TRUE(allowShrinking(*connection));
    fillAndEmpty(*connection);
    ASSERT_GT(pages(*connection), 4000);
    int steps = 1;
    while (*shrinkSome(*connection))
        ++steps;
    EXPECT_GT(steps, 1);
    EXPECT_LT(pages(*connection), 300);
}

TEST_F(ShrinkingTest, AFileThatCannotShrinkIsLeftAlone) {
    const auto connection = create();
    fillAndEmpty(*connection);
    const qint64 before = pages(*connection);
    EXPECT_FALSE(*shrinkSome(*connection));
    EXPECT_EQ(pages(*connection), before);
}

} // namespace
} // namespace throughline::core::db
