// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline::core::db {

/// The second half of live() alone, for counts that group by import_id first and ask once a group.
[[nodiscard]] inline QString ofDoneImport(const QString& alias) {
    return u'(' + alias + QStringLiteral(".import_id IS NULL OR ") + alias +
           QStringLiteral(".import_id IN (SELECT id FROM import WHERE state = 'done'))");
}

/// The one predicate for records that show: not deleted, and not of an import that is running, failed or undone.
/// @param alias  the table's alias in the query
[[nodiscard]] inline QString live(const QString& alias) {
    return alias + QStringLiteral(".deleted_at IS NULL AND ") + ofDoneImport(alias);
}

} // namespace throughline::core::db
