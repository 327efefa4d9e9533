// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"

#include "core/db/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace throughline::core::db {

using namespace Qt::StringLiterals;

namespace {

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
    TRY_ASSIGN(const auto model, Connection::openInMemory());
    TRY(migrate(*model));
    TRY_ASSIGN(const Fingerprint wanted, fingerprint(*model));
    TRY_ASSIGN(const Fingerprint found, fingerprint(connection));
    if (wanted == found)
        return {};
    for (const QString& part : found) {
        if (!wanted.contains(part)) {
            const QString what = part.section(u'\t', 0, 0) + u" “"_s + part.section(u'\t', 1, 1) + u"”"_s;
            return Error{
                ErrorCode::Foreign,
                QCoreApplication::translate("throughline::core::db",
                                            "The workspace contains parts that Throughline did not create (%1). For "
                                            "safety it was not opened and not changed. You can import its voices into "
                                            "a new workspace.")
                    .arg(what),
                part};
        }
    }
    return Error{
        ErrorCode::Damaged,
        QCoreApplication::translate("throughline::core::db",
                                    "The workspace is damaged: parts of it are missing. It was not changed. Open a "
                                    "backup, or recover what is readable into a new file."),
        u"missing schema parts"_s};
}

} // namespace throughline::core::db
