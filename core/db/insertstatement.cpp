// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/insertstatement.h"

#include "core/db/connection.h"
#include "core/db/error.h"

#include <sqlite3.h>

namespace throughline::core::db {

using namespace Qt::StringLiterals;

namespace {

Error errorOf(sqlite3* handle) {
    return fromSqlite(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
}

} // namespace

void InsertStatement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

InsertStatement::InsertStatement(QStringList columns, sqlite3_stmt* statement)
    : m_columns(std::move(columns)), m_texts(m_columns.size()), m_statement(statement) {}

Result<InsertStatement> InsertStatement::prepare(Connection& connection, const QString& table, QStringList columns) {
    const QByteArray sql = u"INSERT INTO %1 (\"%2\") VALUES (%3)"_s
                               .arg(table, columns.join(u"\", \""_s), u"?, "_s.repeated(columns.size()).chopped(2))
                               .toUtf8();
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql.constData(), static_cast<int>(sql.size()), &statement, nullptr) !=
        SQLITE_OK)
        return errorOf(connection.handle());
    return InsertStatement(std::move(columns), statement);
}

Result<void> InsertStatement::bind(int column, const QVariant& value) {
    sqlite3_stmt* statement = m_statement.get();
    const int parameter = column + 1;
    int code = SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        code = sqlite3_bind_null(statement, parameter);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        code = sqlite3_bind_int64(statement, parameter, value.toLongLong());
        break;
    case QMetaType::Double:
        code = sqlite3_bind_double(statement, parameter, value.toDouble());
        break;
    default:
        QByteArray& text = m_texts[column];
        text = value.toString().toUtf8();
        code = sqlite3_bind_text(statement, parameter, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    return code == SQLITE_OK ? Result<void>() : fromSqlite(code, m_columns.value(column));
}

Result<qint64> InsertStatement::write() {
    sqlite3_stmt* statement = m_statement.get();
    sqlite3* handle = sqlite3_db_handle(statement);
    if (sqlite3_step(statement) != SQLITE_DONE) {
        Error error = errorOf(handle);
        sqlite3_reset(statement);
        return error;
    }
    sqlite3_reset(statement);
    return static_cast<qint64>(sqlite3_last_insert_rowid(handle));
}

} // namespace throughline::core::db
