// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace throughline::core::db {

class Connection;

/// Identifies a file as a workspace of this program: "ThLn".
inline constexpr qint32 kApplicationId = 0x54684C6E;

/// The newest schema that this program writes.
[[nodiscard]] int newestSchema();

/// The oldest program format that can still work with what the newest schema writes.
inline constexpr int kMinCompatible = 1;

/// The schema that an open database has (its user_version).
[[nodiscard]] Result<int> schemaOf(Connection& connection);

/// Brings an open database from its user_version to newestSchema(), each step in its own transaction with its version.
[[nodiscard]] Result<void> migrate(Connection& connection);

/// The (type, name, table, normalised SQL) of everything in a schema, sorted; SQLite's own statistics are left out.
using Fingerprint = QStringList;
[[nodiscard]] Result<Fingerprint> fingerprint(Connection& connection);

/// Compares a database with what the migrations make; names the first part that this program did not create.
[[nodiscard]] Result<void> verifySchema(Connection& connection);

/// Whether nothing but the search index is missing, which can be made from the records.
[[nodiscard]] Result<bool> lacksSearchIndexOnly(Connection& connection);

/// Makes the missing search index, empty.
[[nodiscard]] Result<void> createSearchIndex(Connection& connection);

} // namespace throughline::core::db
