// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QString>

namespace throughline::core::db {

class Connection;
class PageFile;

/// What came out of a damaged file.
struct RescuedRows {
    QMap<QString, qint64> byTable; ///< how many rows each table has now
    qint64 unreadablePages = 0;    ///< pages of tables that nothing could be read from
    qint64 unreadableRows = 0;     ///< rows on other pages that contradict themselves or their table
    QList<qint64> damagedVoices;   ///< voices whose text lacks its end or has letters that are wrong
};

/// Copies every readable row into the empty tables of `target`, which has the newest schema, with its id. A page whose
/// table is not known any more is given to the table that its rows fit. References are not checked from here on in
/// `target`: the caller mends them. Runs in the caller's transaction.
[[nodiscard]] Result<RescuedRows> rescueRows(const PageFile& pages, Connection& target);

/// Takes the files that a crash left beside a database into it, and leaves it alone where that cannot be done. For a
/// copy only: SQLite may change a damaged file in this.
void settleSideFiles(const QString& path);

/// References are not checked any more; only outside a transaction.
[[nodiscard]] Result<void> ignoreReferences(Connection& connection);

} // namespace throughline::core::db
