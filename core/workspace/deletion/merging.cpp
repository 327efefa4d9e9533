// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/merging.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/workspace/editor.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

bool saysNothing(const QVariant& value) {
    const QString text = value.toString();
    return value.isNull() || text.isEmpty() || text == "unknown"_L1 || text == "{}"_L1;
}

/// The column that decides over one that means nothing alone.
QString decidingColumn(const QString& column) {
    if (column == "currency"_L1)
        return u"annual_value"_s;
    return column == "consent_until"_L1 ? u"consent"_s : column;
}

} // namespace

bool canBeMerged(Record record) {
    return record == Record::Account || record == Record::Person || record == Record::Item || record == Record::Theme;
}

QStringList openColumns(Record record) {
    switch (record) {
    case Record::Account:
        return {u"domain"_s,   u"segment_id"_s, u"industry"_s, u"region"_s,      u"annual_value"_s,
                u"currency"_s, u"lifecycle"_s,  u"fit"_s,      u"external_id"_s, u"note"_s};
    case Record::Person:
        return {u"alias"_s,   u"title"_s,         u"account_id"_s,  u"email"_s, u"reach"_s,
                u"consent"_s, u"consent_until"_s, u"external_id"_s, u"note"_s};
    case Record::Item:
        return {u"narrative"_s, u"owner"_s, u"investment"_s, u"start"_s, u"end"_s, u"external_id"_s};
    default:
        return {};
    }
}

Fields fillingOpen(Record record, const Fields& kept, const Fields& other) {
    Fields filling;
    for (const QString& column : openColumns(record)) {
        const QString deciding = decidingColumn(column);
        const bool alone = deciding == column;
        if (!saysNothing(kept.value(deciding)) || saysNothing(other.value(deciding)))
            continue;
        if (alone || other.contains(column))
            filling.insert(column, other.value(column));
    }
    return filling;
}

Fields withoutBlanks(Record record, Fields fields) {
    for (const QString& column : openColumns(record)) {
        if (saysNothing(fields.value(column)))
            fields.remove(column);
    }
    return fields;
}

QString joinedNotes(const QString& first, const QString& second) {
    if (second.trimmed().isEmpty() || first.contains(second.trimmed()))
        return first;
    return first.trimmed().isEmpty() ? second : first + u"\n\n"_s + second;
}

Result<void> moveReferences(Editor& editor, const RecordKey& from, qint64 into, const QSet<Record>& except) {
    for (const Reference& reference : references()) {
        if (reference.to != from.record || except.contains(reference.from))
            continue;
        TRY_ASSIGN(db::Rows rows, editor.connection().query(u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(
                                                                traits(reference.from).name, reference.column),
                                                            {from.id}));
        QList<qint64> naming;
        while (rows.next())
            naming.append(rows.integer(0));
        TRY(rows.finished());
        for (const qint64 row : std::as_const(naming)) {
            if (reference.from != reference.to || row != into) // nothing lies below itself
                TRY(editor.update(reference.from, row, {{reference.column, into}}));
        }
    }
    return {};
}

Result<void> takeOut(Editor& editor, const RecordKey& merged, qint64 into) {
    return editor
        .update(merged.record, merged.id, {{u"merged_into"_s, into}, {u"deleted_at"_s, toStored(editor.now())}})
        .transform([](bool) {});
}

Result<QList<qint64>> othersThan(qint64 into, const QList<qint64>& merged, const QString& refusal) {
    QList<qint64> others;
    for (const qint64 id : merged) {
        if (id != into && !others.contains(id))
            others.append(id);
    }
    if (others.isEmpty())
        return Error{ErrorCode::InvalidInput, refusal, {}};
    return others;
}

} // namespace throughline::core
