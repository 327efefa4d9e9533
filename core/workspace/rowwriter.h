// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/record.h"

namespace throughline::core {

namespace db {
class Connection;
}

/// Writes single rows and keeps the full text of voices in step; knows no journal. Call inside a transaction.
namespace rowwriter {

/// The stored values of `columns` of one row; NotFound when there is no such row.
[[nodiscard]] Result<Fields> read(db::Connection& connection, Record record, qint64 id, const QStringList& columns);

/// All stored values of one row.
[[nodiscard]] Result<Fields> readAll(db::Connection& connection, Record record, qint64 id);

/// Inserts a row; with `id` none the database chooses one. Gives the id.
[[nodiscard]] Result<qint64> insert(db::Connection& connection, Record record, std::optional<qint64> id,
                                    const Fields& fields);

[[nodiscard]] Result<void> update(db::Connection& connection, Record record, qint64 id, const Fields& fields);

[[nodiscard]] Result<void> erase(db::Connection& connection, Record record, qint64 id);

} // namespace rowwriter
} // namespace throughline::core
