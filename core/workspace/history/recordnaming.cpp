// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history/recordnaming.h"

#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

#include <algorithm>
#include <iterator>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 200;

/// The columns that a record is called by.
struct Naming {
    Record record;
    bool all; ///< else the first one that says something
    QList<QLatin1StringView> columns;
};

const Naming& namingOf(Record record) {
    static const QList<Naming> all{
        {Record::Setting, false, {"key"_L1}},
        {Record::Segment, false, {"name"_L1}},
        {Record::Account, false, {"name"_L1}},
        {Record::Person, false, {"name"_L1}},
        {Record::Voice, false, {"title"_L1, "text"_L1}},
        {Record::Turn, true, {"voice_id"_L1, "speaker"_L1}},
        {Record::Quote, false, {"verbatim"_L1}},
        {Record::Theme, false, {"name"_L1}},
        {Record::ThemeMark, true, {"theme_id"_L1, "quote_id"_L1, "voice_id"_L1}},
        {Record::Item, false, {"title"_L1}},
        {Record::Evidence, true, {"item_id"_L1, "quote_id"_L1, "voice_id"_L1, "datapoint_id"_L1}},
        {Record::Goal, false, {"title"_L1}},
        {Record::Contribution, true, {"item_id"_L1, "goal_id"_L1}},
        {Record::Import, false, {"file"_L1}},
        {Record::Deck, false, {"name"_L1}},
        {Record::Slide, false, {"title"_L1, "quote_id"_L1, "chart"_L1}},
        {Record::Datapoint, false, {"metric"_L1}},
        {Record::View, false, {"name"_L1}},
        {Record::Distinction, true, {"account_id"_L1, "other_account_id"_L1, "person_id"_L1, "other_person_id"_L1}},
    };
    return *std::find_if(all.begin(), all.end(), [=](const Naming& one) { return one.record == record; });
}

/// The columns of what a record without a page of its own is shown on, the closest first.
QList<QLatin1StringView> hostsOf(Record record) {
    switch (record) {
    case Record::ThemeMark:
        return {"quote_id"_L1, "voice_id"_L1};
    case Record::Turn:
        return {"voice_id"_L1};
    case Record::Evidence:
    case Record::Contribution:
        return {"item_id"_L1};
    default:
        return {};
    }
}

QString opening(const QString& text) {
    const QString trimmed = text.left(2 * kLongestName).trimmed();
    if (trimmed.size() <= kLongestName)
        return trimmed;
    const bool splits = trimmed.at(kLongestName - 1).isHighSurrogate();
    return trimmed.first(splits ? kLongestName - 1 : kLongestName) + u'…';
}

} // namespace

const Reference* referenceIn(Record record, const QString& column) {
    const QList<Reference>& all = references();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Reference& reference) {
        return reference.from == record && column == reference.column;
    });
    return found == all.end() ? nullptr : &*found;
}

/// Rows are gone where the step that added them is undone, or a step from this one on took them away.
Result<Fields> RecordNaming::goneRow(const RecordKey& key) {
    if (!m_gone) {
        QHash<RecordKey, QString> gone;
        TRY_ASSIGN(db::Rows rows,
                   m_connection.query(u"SELECT r.record, r.record_id, r.action, r.before, r.after FROM change_row r "
                                      "JOIN change c ON c.id = r.change_id "
                                      "WHERE r.action <> 'update' AND (c.undone = 1 OR c.id >= ?) ORDER BY r.id DESC"_s,
                                      {m_step.value}));
        while (rows.next()) {
            if (const auto record = recordNamed(rows.text(0)))
                gone.insert({*record, rows.integer(1)}, rows.text(rows.text(2) == "delete"_L1 ? 3 : 4));
        }
        TRY(rows.finished());
        m_gone = gone;
    }
    return objectFrom(m_gone->value(key)).toVariantMap();
}

Result<QVariant> RecordNaming::valueOf(const RecordKey& key, const QString& column) {
    const Result<Fields> row = rowwriter::read(m_connection, key.record, key.id, {column});
    if (row)
        return row->value(column);
    if (row.error().code != ErrorCode::NotFound)
        return row.error();
    return goneRow(key).transform([&](const Fields& fields) { return fields.value(column); });
}

Result<QString> RecordNaming::partOf(const RecordKey& key, const QString& column) {
    TRY_ASSIGN(const QVariant value, valueOf(key, column));
    if (value.isNull())
        return QString();
    if (const Reference* reference = referenceIn(key.record, column))
        return nameOf({reference->to, value.toLongLong()});
    return opening(value.toString());
}

Result<QString> RecordNaming::nameOf(const RecordKey& key) {
    if (const auto known = m_names.constFind(key); known != m_names.constEnd())
        return *known;
    const Naming& naming = namingOf(key.record);
    QStringList parts;
    for (const QLatin1StringView column : naming.columns) {
        TRY_ASSIGN(const QString part, partOf(key, column));
        if (!part.isEmpty())
            parts.append(part);
        if (!parts.isEmpty() && !naming.all)
            break;
    }
    return *m_names.insert(key, parts.join(u" · "_s));
}

/// Whether a record is live, and with it all that it makes no sense without.
Result<bool> RecordNaming::shows(const RecordKey& key) {
    const QString table = traits(key.record).name;
    TRY_ASSIGN(const QStringList columns, m_connection.columns(table));
    QString sql = u"SELECT r.id FROM %1 r WHERE r.id = ?"_s.arg(table);
    if (traits(key.record).hasDeletedAt)
        sql += u" AND r.deleted_at IS NULL"_s;
    if (columns.contains(u"import_id"_s))
        sql += u" AND "_s + db::ofDoneImport(u"r"_s);
    TRY_ASSIGN(db::Rows rows, m_connection.query(sql, {key.id}));
    const bool live = rows.next();
    TRY(rows.finished());
    if (!live)
        return false;
    for (const Reference& reference : references()) {
        if (reference.from != key.record || !reference.hangs || reference.column == "merged_into"_L1)
            continue;
        TRY_ASSIGN(const QVariant host, valueOf(key, reference.column));
        if (host.isNull())
            continue;
        TRY_ASSIGN(const bool there, shows({reference.to, host.toLongLong()}));
        if (!there)
            return false;
    }
    return true;
}

Result<std::optional<RecordKey>> RecordNaming::placeOf(const RecordKey& key) {
    std::optional<RecordKey> place;
    const QList<QLatin1StringView> hosts = hostsOf(key.record);
    if (hosts.isEmpty() && key.record != Record::Distinction)
        place = key;
    for (const QLatin1StringView column : hosts) {
        TRY_ASSIGN(const QVariant host, valueOf(key, column));
        if (!place && !host.isNull())
            place = RecordKey{referenceIn(key.record, column)->to, host.toLongLong()};
    }
    if (!place)
        return place;
    TRY_ASSIGN(const bool there, shows(*place));
    return there ? place : std::nullopt;
}

} // namespace throughline::core
