// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/losttable.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace throughline::test {

void loseTable(const QString& workspace, const QByteArray& table) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(workspace).constData(), &database), SQLITE_OK);
    sqlite3_busy_timeout(database, 5000);
    EXPECT_EQ(sqlite3_exec(database, ("DROP TABLE " + table).constData(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database);
    sqlite3_close(database);
}

} // namespace throughline::test
