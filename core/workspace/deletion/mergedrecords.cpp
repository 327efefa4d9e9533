// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/mergedrecords.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/deletion/merging.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

Result<QList<MergedRecord>> mergedInto(db::Connection& connection, const RecordKey& survivor) {
    QList<MergedRecord> found;
    if (!canBeMerged(survivor.record))
        return found;
    TRY_ASSIGN(db::Rows rows,
               connection.query(
                   u"SELECT r.id, r.%1, r.deleted_at FROM %2 r WHERE r.merged_into = ? AND %3 "
                   "ORDER BY r.deleted_at DESC, r.id"_s.arg(
                       survivor.record == Record::Item ? u"title"_s : u"name"_s, traits(survivor.record).name,
                       // no import makes themes
                       survivor.record == Record::Theme ? u"r.deleted_at IS NOT NULL"_s : db::ofDoneImport(u"r"_s)),
                   {survivor.id}));
    while (rows.next())
        found.append({{survivor.record, rows.integer(0)}, rows.text(1), fromStored(rows.text(2))});
    TRY(rows.finished());
    return found;
}

} // namespace throughline::core
