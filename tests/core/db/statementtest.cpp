// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/statement.h"

#include "core/db/connection.h"

#include <gtest/gtest.h>

namespace throughline::core::db {
namespace {

using namespace Qt::StringLiterals;

class StatementTest : public testing::Test {
protected:
    std::unique_ptr<Connection> connection = Connection::openInMemory().value();

    void SetUp() override {
        ASSERT_TRUE(connection->script("CREATE TABLE number (id INTEGER PRIMARY KEY, word TEXT);"
                                       "INSERT INTO number VALUES (1, 'one'), (2, 'two'), (3, NULL)"));
    }
};

TEST_F(StatementTest, ScansTheRowsInTheirOrderWithValuesBound) {
    QList<qint64> found;
    const auto scanned = scan(*connection, u"SELECT id FROM number WHERE word = ? OR id > ? ORDER BY id DESC"_s,
                              {u"one"_s, 2}, [&found](const Statement& row) { found.append(row.integer(0)); });
    ASSERT_TRUE(scanned);
    EXPECT_EQ(found, (QList<qint64>{3, 1}));
}

TEST_F(StatementTest, NoNumberIsZero) {
    qint64 found = -1;
    ASSERT_TRUE(scan(*connection, u"SELECT NULL"_s, {}, [&found](const Statement& row) { found = row.integer(0); }));
    EXPECT_EQ(found, 0);
}

TEST_F(StatementTest, SaysWhatIsWrongWithAQuery) {
    const auto scanned = scan(*connection, u"SELECT missing FROM nowhere"_s, {}, [](const Statement&) { FAIL(); });
    ASSERT_FALSE(scanned);
    EXPECT_TRUE(scanned.error().detail.contains("nowhere"_L1)) << qPrintable(scanned.error().detail);
}

TEST_F(StatementTest, AScanThatIsCancelledEndsWithAnError) {
    Cancellation cancellation;
    const auto guard = connection->interruptOn(cancellation);
    int rows = 0;
    const auto scanned =
        scan(*connection, u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s, {},
             [&](const Statement&) {
                 if (++rows == 1000)
                     cancellation.cancel();
             });
    EXPECT_FALSE(scanned);
}

} // namespace
} // namespace throughline::core::db
