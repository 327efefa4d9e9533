// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"

#include "core/db/error.h"

#include <QElapsedTimer>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

#include <array>
#include <chrono>

namespace throughline::core::db {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostIdle = 128; ///< Prepared statements kept for the next time.

qint64 monotonicMilliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QString uriFor(const QString& absolutePath, Access access) {
    QString path = QString::fromLatin1(QUrl::toPercentEncoding(absolutePath, "/"));
    const QString mode = access == Access::ReadWrite  ? u"?mode=rw"_s
                         : access == Access::ReadOnly ? u"?mode=ro"_s
                                                      : u"?mode=ro&immutable=1"_s;
    return u"file://"_s + path + mode;
}

/// Qt Sql would store a null QString as NULL; empty text is text.
QVariant stored(const QVariant& value) {
    return value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(u""_s) : value;
}

/// Limits for files from elsewhere; a workspace of ours stays far below each.
void limit(sqlite3* handle) {
    constexpr std::array<std::pair<int, int>, 11> kLimits{{{SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
                                                           {SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024},
                                                           {SQLITE_LIMIT_COLUMN, 200},
                                                           {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                           {SQLITE_LIMIT_COMPOUND_SELECT, 20},
                                                           {SQLITE_LIMIT_VDBE_OP, 250'000},
                                                           {SQLITE_LIMIT_FUNCTION_ARG, 32},
                                                           {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
                                                           {SQLITE_LIMIT_VARIABLE_NUMBER, 1000},
                                                           {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
                                                           {SQLITE_LIMIT_WORKER_THREADS, 0}}};
    for (const auto& [id, most] : kLimits)
        sqlite3_limit(handle, id, most);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString& absolutePath, Access access) {
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    if (absolutePath.isEmpty()) {
        database.setDatabaseName(u":memory:"_s);
    } else {
        database.setDatabaseName(uriFor(absolutePath, access));
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000"_s);
    }
    if (!database.open())
        return fromSqlite(SQLITE_CANTOPEN, database.lastError().text());
    connection->m_handle = *static_cast<sqlite3* const*>(database.driver()->handle().constData());
    TRY(connection->harden(access));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openInMemory() {
    return open({}, Access::ReadWrite);
}

Connection::~Connection() {
    m_idle.clear();
    m_handle = nullptr;
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::harden(Access access) {
    sqlite3_extended_result_codes(m_handle, 1);
    limit(m_handle);
    constexpr std::array<std::pair<int, int>, 7> kDefences{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                            {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                            {SQLITE_DBCONFIG_DQS_DML, 0},
                                                            {SQLITE_DBCONFIG_DQS_DDL, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_FKEY, 1}}};
    for (const auto& [option, wanted] : kDefences) {
        int got = -1;
        if (sqlite3_db_config(m_handle, option, wanted, &got) != SQLITE_OK || got != wanted)
            return fromSqlite(SQLITE_MISUSE, u"db_config %1"_s.arg(option));
    }
    return script(access != Access::ReadWrite
                      ? "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; "
                        "PRAGMA cache_size=-16000; PRAGMA query_only=ON;"
                      : "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; "
                        "PRAGMA cache_size=-16000; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
}

Error Connection::lastError(const QString& sql) const {
    return fromSqlite(sqlite3_extended_errcode(m_handle),
                      QString::fromUtf8(sqlite3_errmsg(m_handle)) + u" in "_s + sql);
}

Result<QSqlQuery> Connection::prepared(const QString& sql) {
    if (auto idle = m_idle.find(sql); idle != m_idle.end()) {
        QSqlQuery query = std::move(idle->second);
        m_idle.erase(idle);
        return query;
    }
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return lastError(sql);
    return query;
}

void Connection::giveBack(const QString& sql, QSqlQuery&& query) {
    query.finish();
    if (m_idle.size() >= kMostIdle) // many hold lists of ids and never come again
        m_idle.clear();
    m_idle.insert_or_assign(sql, std::move(query));
}

Result<Rows> Connection::query(const QString& sql, const QVariantList& binds) {
    TRY_ASSIGN(QSqlQuery query, prepared(sql));
    for (qsizetype i = 0; i < binds.size(); ++i)
        query.bindValue(static_cast<int>(i), stored(binds.at(i)));
    if (!query.exec()) {
        Error error = lastError(sql);
        giveBack(sql, std::move(query));
        return error;
    }
    return Rows(*this, sql, std::move(query));
}

Result<qint64> Connection::execute(const QString& sql, const QVariantList& binds) {
    TRY_ASSIGN(Rows rows, query(sql, binds));
    return static_cast<qint64>(rows.m_query.numRowsAffected());
}

Result<qint64> Connection::insert(const QString& sql, const QVariantList& binds) {
    TRY(query(sql, binds));
    return static_cast<qint64>(sqlite3_last_insert_rowid(m_handle));
}

Result<QVariant> Connection::value(const QString& sql, const QVariantList& binds) {
    TRY_ASSIGN(Rows rows, query(sql, binds));
    if (rows.next())
        return rows.value(0);
    TRY(rows.finished());
    return Error{ErrorCode::NotFound, {}, sql};
}

Result<QStringList> Connection::columns(const QString& table) {
    if (const auto known = m_columns.constFind(table); known != m_columns.constEnd())
        return *known;
    TRY_ASSIGN(Rows rows, query(u"SELECT name FROM pragma_table_info(?)"_s, {table}));
    QStringList names;
    while (rows.next())
        names.append(rows.text(0));
    TRY(rows.finished());
    m_columns.insert(table, names);
    return names;
}

Result<void> Connection::script(const QByteArray& sql) {
    if (const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        return fromSqlite(code, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    return {};
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

bool Connection::hasMoved() const {
    int moved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

std::shared_ptr<void> Connection::interruptOn(const Cancellation& cancellation) {
    cancellation.setInterrupt([handle = m_handle] { sqlite3_interrupt(handle); });
    return {nullptr, [cancellation](void*) { cancellation.setInterrupt({}); }};
}

void Connection::setDeadline(int milliseconds) {
    if (milliseconds <= 0) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    m_deadline = monotonicMilliseconds() + milliseconds;
    const auto expired = [](void* deadline) {
        return monotonicMilliseconds() > *static_cast<const qint64*>(deadline) ? 1 : 0;
    };
    sqlite3_progress_handler(m_handle, 2000, expired, &m_deadline);
}

Result<Transaction> Transaction::begin(Connection& connection) {
    TRY(connection.script("BEGIN IMMEDIATE"));
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction() {
    if (m_connection && m_connection->inTransaction())
        (void)m_connection->script("ROLLBACK").has_value();
}

Result<void> Transaction::commit() {
    TRY(m_connection->script("COMMIT"));
    m_connection = nullptr;
    return {};
}

} // namespace throughline::core::db
