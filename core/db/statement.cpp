// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/statement.h"

#include "core/base/storedtime.h"
#include "core/db/connection.h"
#include "core/db/error.h"

#include <sqlite3.h>

namespace throughline::core::db {

namespace {

Error errorOf(sqlite3* handle) {
    return fromSqlite(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Result<Statement> Statement::prepare(Connection& connection, const QString& sql) {
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), utf8.constData(), static_cast<int>(utf8.size()), &statement, nullptr) !=
        SQLITE_OK)
        return errorOf(connection.handle());
    return Statement(statement);
}

Result<void> Statement::bind(int parameter, const QVariant& value, QByteArray& text) {
    const int number = parameter + 1;
    int code = SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        code = sqlite3_bind_null(m_statement.get(), number);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        code = sqlite3_bind_int64(m_statement.get(), number, value.toLongLong());
        break;
    case QMetaType::Double:
        code = sqlite3_bind_double(m_statement.get(), number, value.toDouble());
        break;
    default:
        text = value.toString().toUtf8();
        code = sqlite3_bind_text(m_statement.get(), number, text.constData(), static_cast<int>(text.size()),
                                 SQLITE_STATIC);
    }
    return code == SQLITE_OK ? Result<void>() : fromSqlite(code, QString::number(number));
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return errorOf(handle());
}

void Statement::reset() {
    sqlite3_reset(m_statement.get());
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column) const {
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.get(), column));
}

QDate Statement::date(int column) const {
    return dayFromStored(bytes(column));
}

QDateTime Statement::time(int column) const {
    return timeFromStored(bytes(column));
}

std::optional<double> Statement::optionalReal(int column) const {
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

QLatin1StringView Statement::bytes(int column) const {
    const auto* found = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return QLatin1StringView(found, sqlite3_column_bytes(m_statement.get(), column));
}

sqlite3* Statement::handle() const {
    return sqlite3_db_handle(m_statement.get());
}

} // namespace throughline::core::db
