// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace throughline::core::db {

class Connection;

/// Where changes go before they are in the database file.
enum class JournalMode {
    WriteAhead, ///< Into a log beside the file: readers go on while one writes. Not on network drives.
    Rollback,   ///< Into the file itself, what was there before beside it: one file alone when nobody writes.
};

/// Fails when another connection keeps the other mode alive.
[[nodiscard]] Result<void> setJournalMode(Connection& connection, JournalMode mode);

/// Brings what the log holds into the file and empties it; fails while a reader still needs the log.
[[nodiscard]] Result<void> emptyLog(Connection& connection);

/// Refreshes the statistics that choose between indexes, where they have become stale.
[[nodiscard]] Result<void> refreshStatistics(Connection& connection);

/// Takes back what a crash left half written beside a file without a write-ahead log, as every writer does when it
/// opens the file; readers cannot.
[[nodiscard]] Result<void> applyHotJournal(const QString& path);

} // namespace throughline::core::db
