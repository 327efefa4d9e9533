// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history/stepdetails.h"

#include "core/db/connection.h"
#include "core/workspace/history/recordnaming.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace throughline::core::journal {

using namespace Qt::StringLiterals;

namespace {

const QString kRank = u"rank"_s;
constexpr qsizetype kNotKept = -1;

/// A record as it was before the step and after it, as far as the journal says.
struct Gathered {
    RecordKey key;
    bool wasThere = false;
    bool isThere = false;
    Fields before;
    Fields after;
};

Fields fromJson(const QString& json) {
    return objectFrom(json).toVariantMap();
}

/// Whether a row of the journal tells a person anything. The turns of a transcript come and go with its text.
bool tells(Record record, bool update, const Fields& after) {
    if (!update)
        return record != Record::Turn;
    const QStringList columns = after.keys();
    return std::any_of(columns.begin(), columns.end(),
                       [](const QString& column) { return !isBookkeeping(column) || column == "deleted_at"_L1; });
}

/// What an added or deleted record need not say: what it says of itself where nobody said anything.
bool goesWithoutSaying(const QString& column, const QVariant& value) {
    const QString text = value.toString();
    return text.isEmpty() || text == "{}"_L1 || text == "unknown"_L1 || column == kRank ||
           (column == "lane"_L1 && text == "aggregate"_L1) || (column == "incentivised"_L1 && text == "0"_L1) ||
           (column == "state"_L1 && text == "new"_L1);
}

void fold(Gathered& into, const QString& action, const Fields& before, const Fields& after) {
    into.isThere = action != "delete"_L1;
    for (auto field = before.constBegin(); field != before.constEnd(); ++field) {
        if (!into.before.contains(field.key()) && !into.after.contains(field.key()))
            into.before.insert(field.key(), field.value());
    }
    for (auto field = after.constBegin(); field != after.constEnd(); ++field)
        into.after.insert(field.key(), field.value());
}

/// The records that a step tells of, at most `limit`; counts all of them.
Result<QList<Gathered>> gather(db::Connection& connection, ChangeId step, int limit, qint64& total) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT record, record_id, action, before, after FROM change_row "
                                               "WHERE change_id = ? ORDER BY id"_s,
                                               {step.value}));
    QList<Gathered> found;
    QHash<RecordKey, qsizetype> places;
    while (rows.next()) {
        const auto record = recordNamed(rows.text(0));
        if (!record)
            return Error{ErrorCode::Damaged, {}, u"unknown record in the journal: "_s + rows.text(0)};
        const RecordKey key{*record, rows.integer(1)};
        const QString action = rows.text(2);
        const Fields before = fromJson(rows.text(3));
        const Fields after = fromJson(rows.text(4));
        if (!places.contains(key)) {
            if (!tells(*record, action == "update"_L1, after))
                continue;
            const bool keep = found.size() < limit;
            places.insert(key, keep ? found.size() : kNotKept);
            ++total;
            if (keep)
                found.append({key, action != "insert"_L1, true, {}, {}});
        }
        if (const qsizetype place = places.value(key); place != kNotKept)
            fold(found[place], action, before, after);
    }
    TRY(rows.finished());
    return found;
}

/// The whole of an import is that its rows show: what it brought stands in its own row.
Result<void> tellImport(db::Connection& connection, Gathered& import) {
    const Result<Fields> counts = rowwriter::read(connection, Record::Import, import.key.id,
                                                  {u"read"_s, u"added"_s, u"updated"_s, u"unchanged"_s, u"rejected"_s});
    if (!counts && counts.error().code != ErrorCode::NotFound)
        return counts.error();
    import.wasThere = false;
    import.before.clear();
    import.after = counts ? *counts : Fields();
    const auto isNone = [](const Fields::iterator& count) { return count.value().toLongLong() == 0; };
    import.after.removeIf(isNone);
    return {};
}

RecordFate fateOf(const Gathered& record) {
    if (!record.wasThere)
        return RecordFate::Added;
    if (!record.isThere)
        return RecordFate::Deleted;
    const QString deleted = u"deleted_at"_s;
    if (!record.after.contains(deleted))
        return RecordFate::Changed;
    return record.after.value(deleted).isNull() ? RecordFate::BroughtBack : RecordFate::Deleted;
}

/// A journal holds a reference that names nothing as null.
Result<QVariant> shownValue(RecordNaming& naming, const Reference* reference, const QVariant& value) {
    if (reference == nullptr || value.isNull())
        return value;
    return naming.nameOf({reference->to, value.toLongLong()}).transform([](const QString& name) {
        return QVariant(name);
    });
}

void addAttributes(QList<FieldChange>& fields, const QVariant& before, const QVariant& after) {
    const Fields was = fromJson(before.toString());
    const Fields is = fromJson(after.toString());
    Fields all = was;
    all.insert(is);
    const QStringList names = all.keys();
    for (const QString& name : names) {
        if (was.value(name) != is.value(name))
            fields.append({u"attributes"_s, name, was.value(name), is.value(name)});
    }
}

Result<QList<FieldChange>> fieldsOf(db::Connection& connection, RecordNaming& naming, const Gathered& record,
                                    const QString& name) {
    TRY_ASSIGN(const QStringList columns, connection.columns(traits(record.key.record).name));
    QList<FieldChange> fields;
    for (const QString& column : columns) {
        if (isBookkeeping(column) || column == "id"_L1)
            continue;
        const QVariant was = record.wasThere ? record.before.value(column) : QVariant();
        const QVariant is = record.isThere ? record.after.value(column) : QVariant();
        if (sameStored(was, is))
            continue;
        if (column == "attributes"_L1) {
            addAttributes(fields, was, is);
            continue;
        }
        const bool whole = record.wasThere != record.isThere;
        if (whole && goesWithoutSaying(column, record.isThere ? is : was))
            continue;
        const Reference* reference = referenceIn(record.key.record, column);
        TRY_ASSIGN(const QVariant before, shownValue(naming, reference, was));
        TRY_ASSIGN(const QVariant after, shownValue(naming, reference, is));
        if (whole && (record.isThere ? after : before).toString() == name)
            continue;
        const QString field = column.endsWith("_id"_L1) && reference != nullptr ? column.chopped(3) : column;
        fields.append({field, {}, before, after});
    }
    if (fields.size() > 1)
        fields.removeIf([](const FieldChange& one) { return one.field == kRank; });
    return fields;
}

/// A link is called by what it links: that need not be said again.
void dropNamed(RecordChange& change) {
    static const QHash<Record, QSet<QString>> named{
        {Record::ThemeMark, {u"theme"_s, u"voice"_s, u"quote"_s}},
        {Record::Evidence, {u"item"_s, u"voice"_s, u"quote"_s, u"datapoint"_s}},
        {Record::Contribution, {u"item"_s, u"goal"_s}},
        {Record::Distinction, {u"account"_s, u"other_account"_s, u"person"_s, u"other_person"_s}},
    };
    const bool whole = change.fate == RecordFate::Added || change.fate == RecordFate::Deleted;
    const QSet<QString> fields = named.value(change.key.record);
    if (whole)
        change.fields.removeIf([&](const FieldChange& one) { return fields.contains(one.field); });
}

Result<QString> currencyOf(db::Connection& connection, const RecordChange& change) {
    const bool amount = std::any_of(change.fields.begin(), change.fields.end(),
                                    [](const FieldChange& one) { return one.field == "annual_value"_L1; });
    if (change.key.record != Record::Account || !amount)
        return QString();
    const Result<Fields> row = rowwriter::read(connection, Record::Account, change.key.id, {u"currency"_s});
    if (row)
        return row->value(u"currency"_s).toString();
    return row.error().code == ErrorCode::NotFound ? Result<QString>(QString()) : row.error();
}

} // namespace

bool isBookkeeping(const QString& column) {
    static const QSet<QString> columns{u"uid"_s,
                                       u"created_at"_s,
                                       u"changed_at"_s,
                                       u"deleted_at"_s,
                                       u"match_key"_s,
                                       u"source_key"_s,
                                       u"content_hash"_s,
                                       u"imported_hashes"_s,
                                       u"import_id"_s,
                                       u"first_seen_on"_s,
                                       u"first_seen_stage"_s,
                                       u"sentiment_from"_s,
                                       u"ordinal"_s,
                                       u"from"_s,
                                       u"to"_s,
                                       u"start_ms"_s,
                                       u"end_ms"_s,
                                       u"made_by"_s,
                                       u"mapping"_s,
                                       u"report"_s,
                                       u"format"_s,
                                       u"encoding"_s,
                                       u"delimiter"_s};
    return columns.contains(column);
}

Result<StepDetails> details(db::Connection& connection, ChangeId step, int limit) {
    StepDetails details;
    TRY_ASSIGN(QList<Gathered> gathered, gather(connection, step, limit, details.total));
    RecordNaming naming(connection, step);
    for (Gathered& record : gathered) {
        if (record.key.record == Record::Import && record.wasThere)
            TRY(tellImport(connection, record));
        RecordChange change{record.key, fateOf(record), {}, {}, {}, {}};
        TRY_ASSIGN(change.name, naming.nameOf(record.key));
        TRY_ASSIGN(change.fields, fieldsOf(connection, naming, record, change.name));
        const bool nothing =
            (!record.wasThere && !record.isThere) || (change.fate == RecordFate::Changed && change.fields.isEmpty());
        if (nothing) {
            --details.total;
            continue;
        }
        dropNamed(change);
        TRY_ASSIGN(change.place, naming.placeOf(record.key));
        TRY_ASSIGN(change.currency, currencyOf(connection, change));
        details.records.append(change);
    }
    return details;
}

} // namespace throughline::core::journal
