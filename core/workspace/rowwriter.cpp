// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/rowwriter.h"

#include "core/db/connection.h"
#include "core/search/textindex.h"

#include <QCoreApplication>

namespace throughline::core::rowwriter {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString& column) {
    return u'"' + column + u'"';
}

QString columnList(const QStringList& columns) {
    return u'"' + columns.join(u"\", \""_s) + u'"';
}

Error notFound(Record record, qint64 id) {
    return {ErrorCode::NotFound,
            QCoreApplication::translate("throughline::core", "There is no %1 with the number %2. Nothing was changed.")
                .arg(traits(record).name, QString::number(id)),
            {}};
}

bool changesText(Record record, const Fields& fields) {
    return record == Record::Voice && (fields.contains(u"title"_s) || fields.contains(u"text"_s));
}

/// The title and text of a voice as the full text knows them.
Result<search::IndexedText> textOf(db::Connection& connection, qint64 id) {
    TRY_ASSIGN(const Fields now, read(connection, Record::Voice, id, {u"title"_s, u"text"_s}));
    return search::IndexedText{VoiceId{id}, now.value(u"title"_s).toString(), now.value(u"text"_s).toString()};
}

} // namespace

Result<Fields> read(db::Connection& connection, Record record, qint64 id, const QStringList& columns) {
    if (columns.isEmpty())
        return Fields();
    TRY_ASSIGN(
        db::Rows rows,
        connection.query(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(columnList(columns), traits(record).name), {id}));
    if (!rows.next()) {
        TRY(rows.finished());
        return notFound(record, id);
    }
    Fields fields;
    for (qsizetype i = 0; i < columns.size(); ++i)
        fields.insert(columns.at(i), rows.value(static_cast<int>(i)));
    return fields;
}

Result<Fields> readAll(db::Connection& connection, Record record, qint64 id) {
    TRY_ASSIGN(const QStringList columns, connection.columns(traits(record).name));
    return read(connection, record, id, columns);
}

Result<qint64> insert(db::Connection& connection, Record record, std::optional<qint64> id, const Fields& fields) {
    Fields all = fields;
    if (id)
        all.insert(u"id"_s, *id);
    const QString marks = u"?, "_s.repeated(all.size()).chopped(2);
    const QString sql =
        u"INSERT INTO "_s + traits(record).name + u" ("_s + columnList(all.keys()) + u") VALUES ("_s + marks + u')';
    TRY_ASSIGN(const qint64 inserted, connection.insert(sql, all.values()));
    if (record == Record::Voice) {
        TRY(search::add(connection,
                        {VoiceId{inserted}, fields.value(u"title"_s).toString(), fields.value(u"text"_s).toString()}));
    }
    return inserted;
}

Result<void> update(db::Connection& connection, Record record, qint64 id, const Fields& fields) {
    const bool reindex = changesText(record, fields);
    if (reindex) {
        TRY_ASSIGN(const search::IndexedText old, textOf(connection, id));
        TRY(search::remove(connection, old));
    }
    QStringList assignments;
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field)
        assignments.append(quoted(field.key()) + u" = ?"_s);
    QVariantList binds = fields.values();
    binds.append(id);
    TRY_ASSIGN(const qint64 changed,
               connection.execute(
                   u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(traits(record).name, assignments.join(u", "_s)), binds));
    if (changed == 0)
        return notFound(record, id);
    if (reindex) {
        TRY_ASSIGN(const search::IndexedText now, textOf(connection, id));
        TRY(search::add(connection, now));
    }
    return {};
}

Result<void> erase(db::Connection& connection, Record record, qint64 id) {
    if (record == Record::Voice) {
        TRY_ASSIGN(const search::IndexedText old, textOf(connection, id));
        TRY(search::remove(connection, old));
    }
    TRY_ASSIGN(const qint64 changed,
               connection.execute(u"DELETE FROM %1 WHERE id = ?"_s.arg(traits(record).name), {id}));
    if (changed == 0)
        return notFound(record, id);
    return {};
}

} // namespace throughline::core::rowwriter
