// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace throughline::core::db {

class Connection;

/// Writes a verified copy of an open database, what its write-ahead log holds included: to a temporary file beside
/// the target (0600), checked, synced, renamed. Refuses an existing target; on failure nothing is left behind.
[[nodiscard]] Result<void> copyTo(Connection& source, const QString& target);

/// A copy in memory, to try what a reader may not do to the file.
[[nodiscard]] Result<std::unique_ptr<Connection>> copyIntoMemory(Connection& source);

/// quick_check, or with `thorough` also integrity_check and foreign keys; Damaged names what is wrong.
[[nodiscard]] Result<void> checkIntegrity(Connection& connection, bool thorough);

} // namespace throughline::core::db
