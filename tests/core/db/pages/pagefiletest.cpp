// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/pages/pagefile.h"

#include "core/db/connection.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::core::db {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRows = 3000;

/// A database with a table that needs a page above its leaves, and one text that needs several pages of its own.
class PageFileTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(QFile(path()).open(QIODevice::WriteOnly));
        write("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL); CREATE INDEX by_text ON note (text); "
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
              "INSERT INTO note SELECT i, 'note number ' || i FROM n; "
              "INSERT INTO note VALUES (9999, replace(hex(zeroblob(10000)), '0', 'w'))");
    }

    void write(const QByteArray& sql) const {
        const auto connection = Connection::open(path(), Access::ReadWrite);
        ASSERT_TRUE(connection);
        ASSERT_TRUE((*connection)->script(sql));
    }

    void overwrite(qint64 at, const QByteArray& bytes) const {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(at));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"pages"_s); }

    static QHash<qint64, QString> notes(const PageFile& pages) {
        QHash<qint64, QString> notes;
        for (const int page : pages.leavesBelow(pages.roots().value(u"note"_s)).pages) {
            const PageFile::Rows found = pages.rowsOf(page);
            for (const StoredRow& row : found.rows)
                notes.insert(row.id, row.values.at(1).toString());
        }
        return notes;
    }

    QTemporaryDir m_folder;
};

TEST_F(PageFileTest, ReadsWhatSqliteWrote) {
    const auto pages = PageFile::open(path());
    ASSERT_TRUE(pages);
    const QHash<qint64, QString> found = notes(**pages);
    EXPECT_EQ(found.size(), kRows + 1);
    EXPECT_EQ(found.value(1234), u"note number 1234"_s);
    EXPECT_EQ(found.value(9999), u"w"_s.repeated(20000));
}

TEST_F(PageFileTest, GoesOnBehindAPageThatIsOverwritten) {
    const auto whole = PageFile::open(path());
    ASSERT_TRUE(whole);
    const QList<int> leaves = (*whole)->leavesBelow((*whole)->roots().value(u"note"_s)).pages;
    const auto lost = (*whole)->rowsOf(leaves.at(3)).rows.size();
    overwrite(4096LL * (leaves.at(3) - 1), QByteArray(4096, '\x55'));
    const auto pages = PageFile::open(path());
    ASSERT_TRUE(pages);
    EXPECT_EQ(notes(**pages).size(), kRows + 1 - lost);
    EXPECT_EQ((*pages)->leavesBelow((*pages)->roots().value(u"note"_s)).unreadable, QList<int>{leaves.at(3)});
}

TEST_F(PageFileTest, FindsTheSizeOfPagesWhereTheHeadOfTheFileIsLost) {
    overwrite(0, QByteArray(100, '\0'));
    const auto pages = PageFile::open(path());
    ASSERT_TRUE(pages);
    int rows = 0;
    for (int page = 2; page <= (*pages)->pageCount(); ++page)
        rows += static_cast<int>((*pages)->rowsOf(page).rows.size());
    EXPECT_EQ(rows, kRows + 1);
}

TEST_F(PageFileTest, EndsWherePagesPointInACircle) {
    const auto whole = PageFile::open(path());
    ASSERT_TRUE(whole);
    const int root = (*whole)->roots().value(u"note"_s);
    overwrite(4096LL * (root - 1) + 8, QByteArray("\0\0\0", 3) + static_cast<char>(root)); // the rightmost child
    const auto pages = PageFile::open(path());
    ASSERT_TRUE(pages);
    EXPECT_GT(notes(**pages).size(), kRows / 2);
}

TEST_F(PageFileTest, SaysWhereNothingCanBeRead) {
    for (const QByteArray& content : {QByteArray(), QByteArray(8192, '\0'), QByteArray("only some words")}) {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const auto pages = PageFile::open(path());
        ASSERT_FALSE(pages);
        EXPECT_EQ(pages.error().code, ErrorCode::Damaged);
    }
}

} // namespace
} // namespace throughline::core::db
