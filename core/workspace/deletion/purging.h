// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

#include <QMap>

namespace throughline::core {

namespace db {
class Connection;
}

/// How many rows of which kind a purge takes away: those chosen and what hangs on them.
using PurgeCounts = QMap<Record, qint64>;
[[nodiscard]] Result<PurgeCounts> countPurge(db::Connection& connection, const QList<RecordKey>& keys);

/// Takes deleted records and what hangs on them out of the file, and out of the history: no undo brings them back or
/// fails because they are gone. What could be redone is dropped. Outside the journal; call inside a transaction.
/// InvalidInput where one of them is not deleted, or is merged into one that stays.
[[nodiscard]] Result<void> purgeRecords(db::Connection& connection, const QList<RecordKey>& keys);

} // namespace throughline::core
