// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/journalmode.h"

#include "core/db/connection.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::core::db {
namespace {

using namespace Qt::StringLiterals;

TEST(JournalModeTest, TheLogIsEmptiedIntoTheFileAndGoesWithItsMode) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file.throughline"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const auto opened = Connection::open(file.fileName(), Access::ReadWrite);
    ASSERT_TRUE(opened);
    Connection& connection = **opened;
    const auto logBytes = [&] { return QFileInfo(file.fileName() + u"-wal"_s).size(); };
    ASSERT_TRUE(setJournalMode(connection, JournalMode::WriteAhead));
    ASSERT_TRUE(connection.script("CREATE TABLE note (words TEXT); INSERT INTO note VALUES ('kept')"));
    EXPECT_GT(logBytes(), 0);
    ASSERT_TRUE(emptyLog(connection));
    EXPECT_EQ(logBytes(), 0);
    ASSERT_TRUE(connection.script("INSERT INTO note VALUES ('too')"));
    ASSERT_TRUE(setJournalMode(connection, JournalMode::Rollback));
    EXPECT_FALSE(QFileInfo::exists(file.fileName() + u"-wal"_s));
    EXPECT_EQ(connection.value(u"SELECT count(*) FROM note"_s)->toInt(), 2);
}

} // namespace
} // namespace throughline::core::db
