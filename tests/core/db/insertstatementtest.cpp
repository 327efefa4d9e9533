// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/insertstatement.h"

#include "core/db/connection.h"

#include <gtest/gtest.h>

namespace throughline::core::db {
namespace {

using namespace Qt::StringLiterals;

class InsertStatementTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = Connection::openInMemory();
        ASSERT_TRUE(opened);
        connection = std::move(opened).value();
        ASSERT_TRUE(connection->script(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size REAL, count INTEGER CHECK (count < 10)) "
            "STRICT"));
    }

    [[nodiscard]] QVariantList row(qint64 id) const {
        auto rows = connection->query(u"SELECT name, size, count FROM t WHERE id = ?"_s, {id});
        if (!rows || !rows->next())
            return {};
        return {rows->value(0), rows->value(1), rows->value(2)};
    }

    std::unique_ptr<Connection> connection;
};

TEST_F(InsertStatementTest, WritesEachTypeAsItIs) {
    auto insert = InsertStatement::prepare(*connection, u"t"_s, {u"name"_s, u"size"_s, u"count"_s});
    ASSERT_TRUE(insert);
    const auto first = insert->insert({u"Zoë \U0001F600 李"_s, 2.5, 7});
    const auto second = insert->insert({QString(), QVariant(), QVariant(qint64{-3'000'000'000})});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(row(*first), (QVariantList{u"Zoë \U0001F600 李"_s, 2.5, 7}));
    EXPECT_EQ(row(*second), (QVariantList{u""_s, QVariant(), QVariant(qint64{-3'000'000'000})}));
}

TEST_F(InsertStatementTest, GoesOnAfterARowThatWasRefused) {
    auto insert = InsertStatement::prepare(*connection, u"t"_s, {u"name"_s, u"count"_s});
    ASSERT_TRUE(insert);
    EXPECT_FALSE(insert->insert({u"too many"_s, 10}));
    const auto id = insert->insert({u"few"_s, 9});
    ASSERT_TRUE(id);
    EXPECT_EQ(row(*id).constFirst(), u"few"_s);
    EXPECT_EQ(connection->value(u"SELECT count(*) FROM t"_s)->toInt(), 1);
}

TEST_F(InsertStatementTest, RefusesAColumnThatIsNotThere) {
    EXPECT_FALSE(InsertStatement::prepare(*connection, u"t"_s, {u"name"_s, u"weight"_s}));
}

} // namespace
} // namespace throughline::core::db
