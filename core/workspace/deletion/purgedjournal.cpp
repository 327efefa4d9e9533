// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/purgedjournal.h"

#include "core/db/connection.h"
#include "core/workspace/rowwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct JournalRow {
    qint64 id = 0;
    RecordKey key;
    Fields before;
    Fields after;
};

Fields fromJson(const QString& json) {
    return QJsonDocument::fromJson(json.toUtf8()).object().toVariantMap();
}

QString toJson(const Fields& fields) {
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(fields)).toJson(QJsonDocument::Compact));
}

Result<QList<JournalRow>> rowsOf(db::Connection& connection, Record record) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT id, record_id, before, after FROM change_row "
                                               "WHERE record = ? ORDER BY id"_s,
                                               {QString(traits(record).name)}));
    QList<JournalRow> found;
    while (rows.next())
        found.append({rows.integer(0), {record, rows.integer(1)}, fromJson(rows.text(2)), fromJson(rows.text(3))});
    TRY(rows.finished());
    return found;
}

QList<Reference> referencesOf(Record record) {
    QList<Reference> found;
    for (const Reference& reference : references()) {
        if (reference.from == record)
            found.append(reference);
    }
    return found;
}

bool namesGone(const Fields& fields, const Reference& reference, const QSet<RecordKey>& gone) {
    const QVariant value = fields.value(reference.column);
    return !value.isNull() && gone.contains({reference.to, value.toLongLong()});
}

/// Rows of the journal that hang on something that is gone without being in the file themselves: they cannot come back.
Result<QSet<RecordKey>> lostWith(db::Connection& connection, const QList<JournalRow>& rows,
                                 const QSet<RecordKey>& gone) {
    QSet<RecordKey> lost;
    for (const JournalRow& row : rows) {
        for (const Reference& reference : referencesOf(row.key.record)) {
            if (!reference.hangs || !(namesGone(row.before, reference, gone) || namesGone(row.after, reference, gone)))
                continue;
            TRY_ASSIGN(
                db::Rows now,
                connection.query(u"SELECT id FROM %1 WHERE id = ?"_s.arg(traits(row.key.record).name), {row.key.id}));
            if (!now.next())
                lost.insert(row.key);
            TRY(now.finished());
        }
    }
    return lost;
}

/// Puts in the place of something gone what the row names now, which is nothing where it can do without.
Result<void> mend(db::Connection& connection, const JournalRow& row, const QSet<RecordKey>& gone) {
    JournalRow mended = row;
    bool changed = false;
    for (const Reference& reference : referencesOf(row.key.record)) {
        for (Fields* fields : {&mended.before, &mended.after}) {
            if (!namesGone(*fields, reference, gone))
                continue;
            QVariant instead;
            if (reference.hangs) {
                TRY_ASSIGN(const Fields now,
                           rowwriter::read(connection, row.key.record, row.key.id, {QString(reference.column)}));
                instead = now.value(reference.column);
            }
            fields->insert(reference.column, instead);
            changed = true;
        }
    }
    if (!changed)
        return {};
    return connection
        .execute(u"UPDATE change_row SET before = ?, after = ? WHERE id = ?"_s,
                 {toJson(mended.before), toJson(mended.after), row.id})
        .transform([](qint64) {});
}

} // namespace

Result<void> purgeJournal(db::Connection& connection, const QSet<RecordKey>& purged) {
    TRY(connection.execute(u"DELETE FROM change WHERE undone = 1"_s));
    QSet<RecordKey> gone = purged;
    QSet<Record> kinds;
    for (const RecordKey& key : purged)
        kinds.insert(key.record);
    for (const Reference& reference : references())
        kinds.insert(reference.from);
    QList<JournalRow> rows;
    for (const Record record : std::as_const(kinds)) {
        TRY_ASSIGN(const QList<JournalRow> ofKind, rowsOf(connection, record));
        rows += ofKind;
    }
    for (qsizetype before = -1; before != gone.size();) { // what is lost takes what hung on it along
        before = gone.size();
        TRY_ASSIGN(const QSet<RecordKey> lost, lostWith(connection, rows, gone));
        gone += lost;
    }
    for (const JournalRow& row : std::as_const(rows)) {
        if (!gone.contains(row.key)) {
            TRY(mend(connection, row, gone));
            continue;
        }
        TRY(connection.execute(u"DELETE FROM change_row WHERE id = ?"_s, {row.id}));
    }
    return connection
        .execute(u"DELETE FROM change WHERE NOT EXISTS (SELECT id FROM change_row WHERE change_id = change.id)"_s)
        .transform([](qint64) {});
}

} // namespace throughline::core
