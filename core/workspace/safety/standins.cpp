// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/standins.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/workspace/deletion/references.h"

#include <QCoreApplication>
#include <QSet>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

Result<QSet<qint64>> idsOf(db::Connection& connection, const QString& sql) {
    TRY_ASSIGN(db::Rows rows, connection.query(sql));
    QSet<qint64> ids;
    while (rows.next())
        ids.insert(rows.integer(0));
    TRY(rows.finished());
    return ids;
}

/// The ids of a table that rows refer to and that are not there.
Result<QSet<qint64>> lostIds(db::Connection& connection, const QString& table) {
    const auto missingFrom = [&](QLatin1StringView from, QLatin1StringView column) {
        return idsOf(connection,
                     u"SELECT DISTINCT %1 FROM %2 WHERE %1 IS NOT NULL AND %1 NOT IN (SELECT id FROM %3)"_s.arg(
                         column, from, table));
    };
    QSet<qint64> lost;
    for (const Reference& reference : references()) {
        if (traits(reference.to).name != table)
            continue;
        TRY_ASSIGN(const QSet<qint64> ids, missingFrom(traits(reference.from).name, reference.column));
        lost |= ids;
    }
    if (table == traits(Record::Import).name) {
        for (const Record record : {Record::Account, Record::Person, Record::Voice, Record::Item, Record::Datapoint}) {
            TRY_ASSIGN(const QSet<qint64> ids, missingFrom(traits(record).name, "import_id"_L1));
            lost |= ids;
        }
    }
    return lost;
}

/// What a kind of record must have besides id, uid and times.
Fields fieldsFor(Record record, const QString& name) {
    switch (record) {
    case Record::Segment:
    case Record::Theme:
    case Record::Deck:
        return {{u"name"_s, name}};
    case Record::Account:
    case Record::Person:
        return {{u"name"_s, name}, {u"match_key"_s, name}};
    case Record::Voice:
        return {{u"title"_s, name}, {u"kind"_s, u"interview"_s}};
    case Record::Item:
    case Record::Goal:
        return {{u"title"_s, name}};
    case Record::Quote:
        return {{u"verbatim"_s, name}};
    case Record::Datapoint:
        return {{u"metric"_s, name}, {u"value"_s, 0.0}};
    case Record::Import: // what it brought in shows only where it came to its end
        return {{u"file"_s, name}, {u"kind"_s, QString()}, {u"format"_s, QString()}, {u"state"_s, u"done"_s}};
    default:
        return {};
    }
}

Result<void> addStandIn(db::Connection& connection, Record record, qint64 id, const QDateTime& now) {
    const RecordTraits& kind = traits(record);
    Fields fields = fieldsFor(record, Texts::tr("Lost in the damage (%1)").arg(id));
    fields.insert(u"id"_s, id);
    fields.insert(u"uid"_s, newUid(now));
    fields.insert(u"created_at"_s, toStored(now));
    fields.insert(u"changed_at"_s, toStored(now));
    if (record == Record::Quote || record == Record::Datapoint) // words and numbers are never made up: it does not show
        fields.insert(u"deleted_at"_s, toStored(now));
    if (record == Record::Quote) {
        TRY_ASSIGN(const QVariant voice, connection.value(u"SELECT COALESCE(MAX(id), 0) FROM voice"_s));
        fields.insert(u"voice_id"_s, qMax(1LL, voice.toLongLong()));
    }
    QStringList columns;
    QVariantList values;
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        columns.append(field.key());
        values.append(field.value());
    }
    return connection
        .execute(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(kind.name, columns.join(u", "_s),
                                                          u"?, "_s.repeated(columns.size()).chopped(2)),
                 values)
        .transform([](qint64) {});
}

} // namespace

Result<qint64> addStandIns(db::Connection& connection, const QDateTime& now) {
    // A quote that stands in needs a voice, so voices come later.
    static constexpr Record kKinds[] = {Record::Quote,   Record::Voice,   Record::Datapoint, Record::Item,
                                        Record::Theme,   Record::Goal,    Record::Deck,      Record::Person,
                                        Record::Account, Record::Segment, Record::Import};
    qint64 count = 0;
    for (const Record record : kKinds) {
        TRY_ASSIGN(const QSet<qint64> lost, lostIds(connection, traits(record).name));
        for (const qint64 id : lost)
            TRY(addStandIn(connection, record, id, now));
        count += lost.size();
    }
    TRY(connection.execute(u"DELETE FROM change_row WHERE change_id NOT IN (SELECT id FROM change)"_s));
    return count;
}

} // namespace throughline::core
