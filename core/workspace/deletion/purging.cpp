// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/purging.h"

#include "core/db/connection.h"
#include "core/workspace/deletion/merging.h"
#include "core/workspace/deletion/purgedjournal.h"
#include "core/workspace/rowwriter.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Purging)
};

Result<QList<qint64>> rowsNaming(db::Connection& connection, const Reference& reference, qint64 id) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(
                                                   traits(reference.from).name, reference.column),
                                               {id}));
    QList<qint64> found;
    while (rows.next())
        found.append(rows.integer(0));
    TRY(rows.finished());
    return found;
}

/// The chosen records and all that hangs on them, each once and behind what it hangs on.
Result<QList<RecordKey>> withWhatHangsOn(db::Connection& connection, const QList<RecordKey>& keys) {
    QList<RecordKey> all;
    QSet<RecordKey> known;
    const auto add = [&](const RecordKey& key) {
        if (!known.contains(key)) {
            known.insert(key);
            all.append(key);
        }
    };
    for (const RecordKey& key : keys)
        add(key);
    for (qsizetype next = 0; next < all.size(); ++next) {
        const RecordKey key = all.at(next);
        for (const Reference& reference : references()) {
            if (!reference.hangs || reference.to != key.record)
                continue;
            TRY_ASSIGN(const QList<qint64> rows, rowsNaming(connection, reference, key.id));
            for (const qint64 row : rows)
                add({reference.from, row});
        }
    }
    return all;
}

Result<void> requireDeleted(db::Connection& connection, const QList<RecordKey>& keys) {
    for (const RecordKey& key : keys) {
        TRY_ASSIGN(const Fields row, rowwriter::readAll(connection, key.record, key.id));
        if (row.value(u"deleted_at"_s).isNull())
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("Only what is deleted can be purged. Delete it first. Nothing was changed."),
                         {}};
        const QVariant into = row.value(u"merged_into"_s);
        if (canBeMerged(key.record) && !into.isNull() && !keys.contains({key.record, into.toLongLong()}))
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("What was merged is part of the record that it went into. Take it apart first, or "
                                   "delete and purge that one. Nothing was changed."),
                         {}};
    }
    return {};
}

Result<void> emptyReferences(db::Connection& connection, const RecordKey& key) {
    for (const Reference& reference : references()) {
        if (reference.hangs || reference.to != key.record)
            continue;
        TRY(connection.execute(
            u"UPDATE %1 SET %2 = NULL WHERE %2 = ?"_s.arg(traits(reference.from).name, reference.column), {key.id}));
    }
    return {};
}

} // namespace

Result<PurgeCounts> countPurge(db::Connection& connection, const QList<RecordKey>& keys) {
    TRY_ASSIGN(const QList<RecordKey> gone, withWhatHangsOn(connection, keys));
    PurgeCounts counts;
    for (const RecordKey& key : gone)
        ++counts[key.record];
    return counts;
}

Result<void> purgeRecords(db::Connection& connection, const QList<RecordKey>& keys) {
    TRY(requireDeleted(connection, keys));
    TRY_ASSIGN(const QList<RecordKey> gone, withWhatHangsOn(connection, keys));
    for (const RecordKey& key : gone)
        TRY(emptyReferences(connection, key));
    // What hangs on another row of the list goes before it; a row may hang on two, so kinds go in an order that holds.
    for (const Record record :
         {Record::Slide, Record::Distinction, Record::Contribution, Record::Evidence, Record::ThemeMark, Record::Turn,
          Record::Quote, Record::Voice, Record::Theme, Record::Item, Record::Datapoint, Record::Person, Record::Account,
          Record::Segment, Record::Goal, Record::Deck, Record::View}) {
        for (auto key = gone.crbegin(); key != gone.crend(); ++key) { // what was merged goes before what it went into
            if (key->record == record)
                TRY(rowwriter::erase(connection, record, key->id));
        }
    }
    return purgeJournal(connection, QSet<RecordKey>(gone.begin(), gone.end()));
}

} // namespace throughline::core
