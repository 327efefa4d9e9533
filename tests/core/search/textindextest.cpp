// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/textindex.h"

#include "core/db/connection.h"
#include "core/db/migrator.h"
#include "core/workspace/bulkinserter.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class TextIndexTest : public testing::Test {
protected:
    TextIndexTest() {
        QFile file(folder.filePath(u"file.throughline"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        auto opened = db::Connection::open(file.fileName(), db::Access::ReadWrite);
        EXPECT_TRUE(opened);
        connection = std::move(opened).value();
        EXPECT_TRUE(db::migrate(*connection));
    }
    void writeBatch(int first, int rows) {
        auto transaction = db::Transaction::begin(*connection);
        ASSERT_TRUE(transaction);
        BulkInserter inserter(*connection, Record::Voice);
        for (int i = first; i < first + rows; ++i) {
            ASSERT_TRUE(inserter.insert({{u"uid"_s, QString::number(i)},
                                         {u"kind"_s, u"review"_s},
                                         {u"touchpoint"_s, u"reviews"_s},
                                         {u"text"_s, u"number%1 exports slowly"_s.arg(i)},
                                         {u"created_at"_s, u"2026-05-06T10:00:00.000Z"_s},
                                         {u"changed_at"_s, u"2026-05-06T10:00:00.000Z"_s}}));
        }
        ASSERT_TRUE(transaction->commit());
    }
    [[nodiscard]] int segments() const {
        return connection->value(u"SELECT count(DISTINCT segid) FROM voice_text_idx"_s)->toInt();
    }
    [[nodiscard]] int hits(const QString& word) const {
        return connection->value(u"SELECT count(*) FROM voice_text WHERE voice_text MATCH ?"_s, {word})->toInt();
    }

    QTemporaryDir folder;
    std::unique_ptr<db::Connection> connection;
};

TEST_F(TextIndexTest, WhatABulkLoadLeftIsMergedStepByStep) {
    constexpr int kBatches = 6;
    constexpr int kRows = 4000;
    ASSERT_TRUE(search::beginBulk(*connection));
    for (int batch = 0; batch < kBatches; ++batch)
        writeBatch(batch * kRows, kRows);
    ASSERT_TRUE(search::endBulk(*connection));
    EXPECT_EQ(segments(), kBatches);
    EXPECT_EQ(hits(u"exports"_s), kBatches * kRows);

    int steps = 1;
    while (*search::mergeSome(*connection))
        ++steps;
    EXPECT_GT(steps, 1);
    EXPECT_EQ(segments(), 1);
    EXPECT_EQ(hits(u"exports"_s), kBatches * kRows);
    EXPECT_EQ(hits(u"number23999"_s), 1);
    EXPECT_TRUE(search::check(*connection));
    EXPECT_FALSE(*search::mergeSome(*connection)) << "nothing is left to do";
}

} // namespace
} // namespace throughline::core
