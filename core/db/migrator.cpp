// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"

#include "core/db/connection.h"
#include "core/db/copy.h"
#include "core/db/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <iterator>

namespace throughline::core::db {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kSearchIndex = u"voice_text";

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Migrator)
};

QStringList migrationFiles() {
    return QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

int numberOf(const QString& fileName) {
    return fileName.section(u'_', 0, 0).toInt();
}

Result<QByteArray> contentOf(const QString& fileName) {
    QFile file(u":/migrations/"_s + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, {}, u"migration %1 is missing"_s.arg(fileName)};
    return file.readAll();
}

Result<std::unique_ptr<Connection>> modelOfSchema() {
    TRY_ASSIGN(auto model, Connection::openInMemory());
    TRY(migrate(*model));
    return model;
}

/// How a schema differs from what the migrations make.
struct SchemaDifference {
    Fingerprint unexpected;
    Fingerprint missing;
};

Result<SchemaDifference> differenceOf(Connection& connection) {
    TRY_ASSIGN(const auto model, modelOfSchema());
    TRY_ASSIGN(const Fingerprint wanted, fingerprint(*model));
    TRY_ASSIGN(const Fingerprint found, fingerprint(connection));
    SchemaDifference difference;
    std::set_difference(found.begin(), found.end(), wanted.begin(), wanted.end(),
                        std::back_inserter(difference.unexpected));
    std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(),
                        std::back_inserter(difference.missing));
    return difference;
}

/// The full-text table and the tables that it keeps its content in.
bool isSearchIndex(const Fingerprint& parts) {
    return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), [](const QString& part) {
        return part.section(u'\t', 2, 2).startsWith(kSearchIndex);
    });
}

/// Whether all that is unexpected has the name of something that is missing.
bool isOnlyChanged(const SchemaDifference& difference) {
    const auto nameOf = [](const QString& part) { return part.section(u'\t', 0, 1); };
    return std::all_of(difference.unexpected.begin(), difference.unexpected.end(), [&](const QString& part) {
        return std::any_of(difference.missing.begin(), difference.missing.end(),
                           [&](const QString& missing) { return nameOf(missing) == nameOf(part); });
    });
}

} // namespace

int newestSchema() {
    const QStringList files = migrationFiles();
    return files.isEmpty() ? 0 : numberOf(files.last());
}

Result<int> schemaOf(Connection& connection) {
    TRY_ASSIGN(const QVariant version, connection.value(u"PRAGMA user_version"_s));
    return version.toInt();
}

Result<void> migrate(Connection& connection) {
    TRY_ASSIGN(const int schema, schemaOf(connection));
    for (const QString& file : migrationFiles()) {
        const int number = numberOf(file);
        if (number <= schema)
            continue;
        TRY_ASSIGN(const QByteArray sql, contentOf(file));
        TRY_ASSIGN(Transaction transaction, Transaction::begin(connection));
        TRY(connection.script(sql));
        TRY(connection.execute(u"INSERT INTO setting (key, value) VALUES ('min_compatible', ?) "
                               "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                               {QString::number(kMinCompatible)}));
        TRY(connection.script("PRAGMA application_id = " + QByteArray::number(kApplicationId) +
                              "; PRAGMA user_version = " + QByteArray::number(number)));
        TRY(transaction.commit());
    }
    return {};
}

Result<Fingerprint> fingerprint(Connection& connection) {
    TRY_ASSIGN(Rows rows, connection.query(u"SELECT type, name, tbl_name, sql FROM sqlite_schema "
                                           "WHERE name NOT LIKE 'sqlite!_stat_' ESCAPE '!'"_s));
    Fingerprint parts;
    while (rows.next())
        parts.append(QStringList{rows.text(0), rows.text(1), rows.text(2), rows.text(3).simplified()}.join(u'\t'));
    TRY(rows.finished());
    parts.sort();
    return parts;
}

Result<void> verifySchema(Connection& connection) {
    TRY_ASSIGN(const SchemaDifference difference, differenceOf(connection));
    if (!difference.unexpected.isEmpty()) {
        const QString& part = difference.unexpected.first();
        if (isOnlyChanged(difference)) { // by damage, else by another program
            auto checked = checkIntegrity(connection, false);
            if (!checked && checked.error().code == ErrorCode::Damaged)
                return checked;
        }
        return Error{ErrorCode::Foreign,
                     Texts::tr("The workspace contains unexpected parts that Throughline did not create (%1). For "
                               "safety it was not opened and not changed. You can import its voices into a new "
                               "workspace.")
                         .arg(part.section(u'\t', 0, 0) + u" “"_s + part.section(u'\t', 1, 1) + u'”'),
                     part};
    }
    if (difference.missing.isEmpty())
        return {};
    if (isSearchIndex(difference.missing))
        return fromSqlite(SQLITE_CORRUPT_VTAB, u"the search index is missing"_s);
    return fromSqlite(SQLITE_CORRUPT, u"missing: %1"_s.arg(difference.missing.join(u'\n')));
}

Result<bool> lacksSearchIndexOnly(Connection& connection) {
    TRY_ASSIGN(const SchemaDifference difference, differenceOf(connection));
    return difference.unexpected.isEmpty() && isSearchIndex(difference.missing);
}

Result<void> createSearchIndex(Connection& connection) {
    TRY_ASSIGN(const auto model, modelOfSchema());
    TRY_ASSIGN(const QVariant sql,
               model->value(u"SELECT sql FROM sqlite_schema WHERE name = ?"_s, {kSearchIndex.toString()}));
    return connection.script(sql.toString().toUtf8());
}

} // namespace throughline::core::db
