// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/records/recordlisting.h"

#include "core/db/connection.h"
#include "core/db/live.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Field {
    QString name;
    QString sql; ///< an expression over the table's aliases
};

struct Table {
    QString name;
    QString from;
    QString where;
    QString order;
    QList<Field> fields;
};

/// Fields whose expression is a column of alias r of the same name.
QList<Field> columns(const QStringList& names) {
    QList<Field> fields;
    for (const QString& name : names)
        fields.append({name, u"r.\"%1\""_s.arg(name)});
    return fields;
}

QString live() {
    return db::live(u"r"_s);
}
QString notDeleted() {
    return u"r.deleted_at IS NULL"_s;
}

/// What was said, and what it is about.
QList<Table> voiceTables() {
    const QStringList times{u"created_at"_s, u"changed_at"_s};
    return {
        {u"voices"_s,
         u"voice r LEFT JOIN person p ON p.id = r.person_id LEFT JOIN account a ON a.id = coalesce(r.account_id, "
         u"p.account_id) "
         "LEFT JOIN segment s ON s.id = a.segment_id"_s,
         live(), u"r.id DESC"_s,
         columns({u"id"_s, u"uid"_s, u"kind"_s, u"touchpoint"_s, u"state"_s, u"lane"_s, u"date"_s, u"person_id"_s}) +
             QList<Field>{{u"person"_s, u"p.name"_s}} + columns({u"account_id"_s}) +
             QList<Field>{{u"account"_s, u"a.name"_s}, {u"segment"_s, u"s.name"_s}} +
             columns({u"lifecycle_then"_s, u"title"_s, u"text"_s, u"rating"_s, u"rating_scale"_s, u"sentiment"_s,
                      u"sentiment_from"_s, u"language"_s, u"url"_s, u"external_id"_s, u"import_id"_s, u"incentivised"_s,
                      u"attributes"_s}) +
             columns(times)},
        {u"turns"_s, u"turn r JOIN voice v ON v.id = r.voice_id LEFT JOIN person p ON p.id = r.person_id"_s,
         db::live(u"v"_s), u"r.voice_id, r.ordinal"_s,
         columns({u"id"_s, u"voice_id"_s, u"ordinal"_s, u"speaker"_s, u"role"_s, u"person_id"_s}) +
             QList<Field>{{u"person"_s, u"p.name"_s}} + columns({u"start_ms"_s, u"end_ms"_s, u"from"_s, u"to"_s})},
        {u"quotes"_s,
         u"quote r JOIN voice v ON v.id = r.voice_id LEFT JOIN person p ON p.id = coalesce(r.person_id, v.person_id)"_s,
         u"r.deleted_at IS NULL AND "_s + db::live(u"v"_s), u"r.id"_s,
         columns({u"id"_s, u"uid"_s, u"voice_id"_s, u"from"_s, u"to"_s, u"verbatim"_s}) +
             QList<Field>{{u"person_id"_s, u"coalesce(r.person_id, v.person_id)"_s}, {u"person"_s, u"p.name"_s}} +
             columns({u"note"_s}) + columns(times)},
        {u"themes"_s, u"theme r LEFT JOIN theme t ON t.id = r.parent_id"_s, notDeleted(), u"lower(r.name), r.id"_s,
         columns({u"id"_s, u"uid"_s, u"name"_s, u"parent_id"_s}) + QList<Field>{{u"parent"_s, u"t.name"_s}} +
             columns({u"definition"_s, u"colour"_s}) + columns(times)},
        {u"theme_marks"_s,
         u"theme_mark r JOIN theme t ON t.id = r.theme_id LEFT JOIN quote q ON q.id = r.quote_id JOIN voice v ON v.id = coalesce(r.voice_id, q.voice_id)"_s,
         u"t.deleted_at IS NULL AND (r.quote_id IS NULL OR q.deleted_at IS NULL) AND "_s + db::live(u"v"_s), u"r.id"_s,
         columns({u"id"_s, u"theme_id"_s}) + QList<Field>{{u"theme"_s, u"t.name"_s}} +
             columns({u"voice_id"_s, u"quote_id"_s, u"made_by"_s})},
    };
}

QList<Field> itemColumns() {
    return columns({u"id"_s,
                    u"uid"_s,
                    u"parent_id"_s,
                    u"title"_s,
                    u"narrative"_s,
                    u"stage"_s,
                    u"horizon"_s,
                    u"rank"_s,
                    u"start"_s,
                    u"end"_s,
                    u"owner"_s,
                    u"investment"_s,
                    u"reach"_s,
                    u"impact"_s,
                    u"confidence"_s,
                    u"confidence_reason"_s,
                    u"confidence_on"_s,
                    u"effort"_s,
                    u"importance_datapoint_id"_s,
                    u"satisfaction_datapoint_id"_s,
                    u"first_seen_on"_s,
                    u"first_seen_stage"_s,
                    u"external_id"_s,
                    u"attributes"_s});
}

/// The roadmap and what stands behind it.
QList<Table> roadmapTables() {
    const QStringList times{u"created_at"_s, u"changed_at"_s};
    return {
        {u"items"_s, u"item r"_s, live(),
         u"CASE r.horizon WHEN 'now' THEN 0 WHEN 'next' THEN 1 WHEN 'later' THEN 2 ELSE 3 END, r.rank, r.id"_s,
         itemColumns() + columns(times)},
        {u"evidence"_s,
         u"evidence r JOIN item i ON i.id = r.item_id LEFT JOIN quote q ON q.id = r.quote_id LEFT JOIN voice v ON v.id "
         u"= "
         u"coalesce(r.voice_id, q.voice_id) LEFT JOIN datapoint d ON d.id = r.datapoint_id "
         "LEFT JOIN person p ON p.id = coalesce(q.person_id, v.person_id) LEFT JOIN account a ON a.id = coalesce(v.account_id, p.account_id)"_s,
         u"r.deleted_at IS NULL AND (r.quote_id IS NULL OR q.deleted_at IS NULL) AND %1 AND "
         "(v.id IS NOT NULL OR d.id IS NOT NULL) AND %2 AND %3"_s.arg(db::live(u"i"_s), db::live(u"v"_s),
                                                                      db::live(u"d"_s)),
         u"r.id"_s,
         columns({u"id"_s, u"uid"_s, u"item_id"_s}) + QList<Field>{{u"item"_s, u"i.title"_s}} +
             columns({u"voice_id"_s, u"quote_id"_s, u"datapoint_id"_s}) +
             QList<Field>{{u"words"_s, u"coalesce(q.verbatim, v.title)"_s},
                          {u"metric"_s, u"d.metric"_s},
                          {u"value"_s, u"d.value"_s},
                          {u"person"_s, u"p.name"_s},
                          {u"account"_s, u"a.name"_s},
                          {u"date"_s, u"coalesce(v.date, d.as_of)"_s}} +
             columns({u"importance"_s, u"stance"_s, u"note"_s}) + columns(times)},
        {u"datapoints"_s, u"datapoint r LEFT JOIN segment s ON s.id = r.segment_id AND s.deleted_at IS NULL"_s, live(),
         u"lower(r.metric), r.as_of, r.id"_s,
         columns({u"id"_s, u"uid"_s, u"metric"_s, u"value"_s, u"unit"_s, u"n"_s, u"segment_id"_s}) +
             QList<Field>{{u"segment"_s, u"s.name"_s}} +
             columns({u"as_of"_s, u"touchpoint"_s, u"source"_s, u"note"_s, u"external_id"_s, u"attributes"_s}) +
             columns(times)},
        {u"goals"_s, u"goal r LEFT JOIN goal g ON g.id = r.parent_id"_s, notDeleted(), u"r.weight DESC, r.id"_s,
         columns({u"id"_s, u"uid"_s, u"title"_s, u"level"_s, u"parent_id"_s}) +
             QList<Field>{{u"parent"_s, u"g.title"_s}} + columns({u"weight"_s, u"metric"_s, u"target"_s, u"period"_s}) +
             columns(times)},
        {u"contributions"_s, u"contribution r JOIN item i ON i.id = r.item_id JOIN goal g ON g.id = r.goal_id"_s,
         u"g.deleted_at IS NULL AND "_s + db::live(u"i"_s), u"r.item_id, r.id"_s,
         columns({u"id"_s, u"item_id"_s}) + QList<Field>{{u"item"_s, u"i.title"_s}} + columns({u"goal_id"_s}) +
             QList<Field>{{u"goal"_s, u"g.title"_s}} + columns({u"contribution"_s})},
    };
}

/// The customers, how records came in, and what is made of them.
QList<Table> otherTables() {
    const QStringList times{u"created_at"_s, u"changed_at"_s};
    return {
        {u"accounts"_s, u"account r LEFT JOIN segment s ON s.id = r.segment_id"_s, live(), u"r.match_key, r.id"_s,
         columns({u"id"_s, u"uid"_s, u"name"_s, u"domain"_s, u"segment_id"_s}) +
             QList<Field>{{u"segment"_s, u"s.name"_s}} +
             columns({u"industry"_s, u"region"_s, u"annual_value"_s, u"currency"_s, u"lifecycle"_s, u"fit"_s,
                      u"external_id"_s, u"note"_s, u"attributes"_s}) +
             columns(times)},
        {u"people"_s, u"person r LEFT JOIN account a ON a.id = r.account_id"_s, live(), u"r.match_key, r.id"_s,
         columns({u"id"_s, u"uid"_s, u"name"_s, u"alias"_s, u"title"_s, u"account_id"_s}) +
             QList<Field>{{u"account"_s, u"a.name"_s}} +
             columns({u"email"_s, u"reach"_s, u"consent"_s, u"consent_until"_s, u"external_id"_s, u"note"_s,
                      u"attributes"_s}) +
             columns(times)},
        {u"segments"_s, u"segment r"_s, notDeleted(), u"lower(r.name), r.id"_s,
         columns({u"id"_s, u"uid"_s, u"name"_s, u"definition"_s, u"population"_s}) + columns(times)},
        {u"imports"_s, u"import r"_s, u"r.state = 'done'"_s, u"r.id"_s,
         columns({u"id"_s, u"uid"_s, u"file"_s, u"kind"_s, u"format"_s, u"encoding"_s, u"delimiter"_s, u"state"_s,
                  u"read"_s, u"added"_s, u"updated"_s, u"unchanged"_s, u"rejected"_s}) +
             columns(times)},
        {u"decks"_s, u"deck r"_s, notDeleted(), u"r.id"_s,
         columns({u"id"_s, u"uid"_s, u"name"_s, u"audience"_s}) + columns(times)},
        {u"views"_s, u"view r"_s, notDeleted(), u"r.page, r.rank, r.id"_s,
         columns({u"id"_s, u"uid"_s, u"name"_s, u"page"_s, u"filter"_s}) + columns(times)},
    };
}

QList<Table> tables() {
    return voiceTables() + roadmapTables() + otherTables();
}

Result<Table> tableNamed(const QString& records) {
    const QList<Table> all = tables();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Table& table) { return table.name == records; });
    if (found != all.end())
        return *found;
    return Error{ErrorCode::InvalidInput,
                 QCoreApplication::translate("throughline::core", "There are no records called “%1”. There are: %2.")
                     .arg(records, listableRecords().join(u", "_s)),
                 {}};
}

Result<QString> expressionOf(const Table& table, const QString& field) {
    const auto found =
        std::find_if(table.fields.begin(), table.fields.end(), [&](const Field& f) { return f.name == field; });
    if (found != table.fields.end())
        return found->sql;
    QStringList names;
    for (const Field& known : table.fields)
        names.append(known.name);
    return Error{ErrorCode::InvalidInput,
                 QCoreApplication::translate("throughline::core", "%1 have no field “%2”. They have: %3.")
                     .arg(table.name, field, names.join(u", "_s)),
                 {}};
}

Result<db::Rows> queryFor(db::Connection& connection, const Table& table, const Listing& listing) {
    QStringList selected;
    for (const Field& field : table.fields)
        selected.append(field.sql);
    QString sql = u"SELECT %1 FROM %2 WHERE %3"_s.arg(selected.join(u", "_s), table.from, table.where);
    QVariantList binds;
    for (const FieldCondition& condition : listing.conditions) {
        TRY_ASSIGN(const QString expression, expressionOf(table, condition.field));
        sql += u" AND coalesce(cast(%1 AS TEXT), '') = ?"_s.arg(expression);
        binds.append(condition.field == "incentivised"_L1
                         ? QString::number(condition.value == "true"_L1 || condition.value == "1"_L1 ? 1 : 0)
                         : condition.value);
    }
    sql += u" ORDER BY "_s + table.order;
    if (listing.limit) {
        sql += u" LIMIT ?"_s;
        binds.append(*listing.limit);
    }
    return connection.query(sql, binds);
}

QJsonValue jsonOf(const Field& field, const QVariant& value) {
    if (field.name == "attributes"_L1 || field.name == "filter"_L1)
        return QJsonDocument::fromJson(value.toString().toUtf8()).object();
    if (field.name == "incentivised"_L1)
        return value.toLongLong() != 0;
    return QJsonValue::fromVariant(value);
}

Cell cellOf(const Field& field, const QVariant& value) {
    if (!value.isValid())
        return {};
    if (field.name == "incentivised"_L1)
        return Cell::ofText(value.toLongLong() != 0 ? u"true"_s : u"false"_s);
    if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double)
        return Cell::ofNumber(value.toDouble());
    return Cell::ofText(value.toString());
}

} // namespace

QStringList listableRecords() {
    QStringList names;
    for (const Table& table : tables())
        names.append(table.name);
    return names;
}

Result<QStringList> listedFields(const QString& records) {
    TRY_ASSIGN(const Table table, tableNamed(records));
    QStringList names;
    for (const Field& field : table.fields)
        names.append(field.name);
    return names;
}

Result<QJsonArray> listRecords(db::Connection& connection, const Listing& listing) {
    TRY_ASSIGN(const Table table, tableNamed(listing.records));
    TRY_ASSIGN(db::Rows rows, queryFor(connection, table, listing));
    QJsonArray records;
    while (rows.next()) {
        QJsonObject record;
        for (int i = 0; i < table.fields.size(); ++i)
            record.insert(table.fields.at(i).name, jsonOf(table.fields.at(i), rows.value(i)));
        records.append(record);
    }
    TRY(rows.finished());
    return records;
}

Result<qint64> countRecords(db::Connection& connection, const QString& records) {
    TRY_ASSIGN(const Table table, tableNamed(records));
    return connection.value(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table.from, table.where))
        .transform([](const QVariant& count) { return count.toLongLong(); });
}

Result<void> eachRecord(db::Connection& connection, const Listing& listing,
                        const std::function<Result<void>(const QList<Cell>&)>& row) {
    TRY_ASSIGN(const Table table, tableNamed(listing.records));
    TRY_ASSIGN(db::Rows rows, queryFor(connection, table, listing));
    QList<Cell> cells;
    for (const Field& field : table.fields)
        cells.append(Cell::ofText(field.name));
    TRY(row(cells));
    while (rows.next()) {
        for (int i = 0; i < table.fields.size(); ++i)
            cells[i] = cellOf(table.fields.at(i), rows.value(i));
        TRY(row(cells));
    }
    return rows.finished();
}

} // namespace throughline::core
