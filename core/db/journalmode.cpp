// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/journalmode.h"

#include "core/db/connection.h"

namespace throughline::core::db {

using namespace Qt::StringLiterals;

Result<void> setJournalMode(Connection& connection, JournalMode mode) {
    // The first read opens the log: a file that is moved afterwards can still be read and copied.
    return connection.script(mode == JournalMode::WriteAhead
                                 ? "PRAGMA journal_mode=WAL; SELECT count(*) FROM sqlite_schema"
                                 : "PRAGMA journal_mode=DELETE");
}

Result<void> emptyLog(Connection& connection) {
    return connection.script("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> refreshStatistics(Connection& connection) {
    return connection.script("PRAGMA optimize");
}

Result<void> applyHotJournal(const QString& path) {
    TRY_ASSIGN(const auto writer, Connection::open(path, Access::ReadWrite));
    return writer->value(u"SELECT count(*) FROM sqlite_schema"_s).transform([](const QVariant&) {});
}

} // namespace throughline::core::db
