// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/deletedrecords.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/deletion/merging.h"

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Kind {
    Record record;
    QLatin1StringView name; ///< an expression over the alias r
    bool imported;          ///< has import_id
};

constexpr std::array kKinds{
    Kind{Record::Voice, "CASE WHEN r.title <> '' THEN r.title ELSE substr(r.text, 1, 80) END"_L1, true},
    Kind{Record::Quote, "r.verbatim"_L1, false},
    Kind{Record::Theme, "r.name"_L1, false},
    Kind{Record::Item, "r.title"_L1, true},
    Kind{Record::Account, "r.name"_L1, true},
    Kind{Record::Person, "r.name"_L1, true},
    Kind{Record::Segment, "r.name"_L1, false},
    Kind{Record::Datapoint, "r.metric"_L1, true},
    Kind{Record::View, "r.name"_L1, false},
    Kind{Record::Goal, "r.title"_L1, false},
    Kind{Record::Deck, "r.name"_L1, false},
    Kind{Record::Slide,
         "CASE WHEN r.title <> '' THEN r.title ELSE coalesce((SELECT q.verbatim FROM quote q WHERE q.id = "
         "r.quote_id), r.chart) END"_L1,
         false},
};

/// The name of the record that r was merged into, as an expression.
QString intoSql(const Kind& kind) {
    if (!canBeMerged(kind.record))
        return u"''"_s;
    const QString name = QString(kind.name).replace(u"r."_s, u"s."_s);
    return u"coalesce((SELECT %1 FROM %2 s WHERE s.id = r.merged_into), '')"_s.arg(name, traits(kind.record).name);
}

} // namespace

Result<QList<DeletedRecord>> deletedRecords(db::Connection& connection, int limit) {
    QList<DeletedRecord> found;
    for (const Kind& kind : kKinds) {
        QString where = u"r.deleted_at IS NOT NULL"_s;
        if (kind.imported)
            where += u" AND "_s + db::ofDoneImport(u"r"_s);
        TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT r.id, %1, r.deleted_at, %4 FROM %2 r WHERE %3 "
                                                   "ORDER BY r.deleted_at DESC, r.id DESC LIMIT ?"_s.arg(
                                                       kind.name, traits(kind.record).name, where, intoSql(kind)),
                                                   {limit}));
        while (rows.next())
            found.append({{kind.record, rows.integer(0)}, rows.text(1), fromStored(rows.text(2)), rows.text(3)});
        TRY(rows.finished());
    }
    std::stable_sort(found.begin(), found.end(), [](const DeletedRecord& one, const DeletedRecord& other) {
        return one.deletedAt > other.deletedAt;
    });
    return found.mid(0, limit);
}

} // namespace throughline::core
