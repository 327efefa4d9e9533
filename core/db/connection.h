// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/db/rows.h"

#include <QSqlDatabase>
#include <QVariantList>

#include <memory>
#include <unordered_map>

struct sqlite3;

namespace throughline::core::db {

/// What a connection may do. Frozen reads a file that nobody can change, without any lock or log.
enum class Access { Frozen, ReadOnly, ReadWrite };

/// One hardened SQLite connection through Qt Sql. Belongs to the thread that opened it.
class Connection {
public:
    /// Opens an existing database at an absolute path with every defence in place before the first statement.
    static Result<std::unique_ptr<Connection>> open(const QString& absolutePath, Access access);

    /// Opens an empty database in memory, for tests and for the schema that a file is compared with.
    static Result<std::unique_ptr<Connection>> openInMemory();

    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs a query; binds are positional (`?`). The rows are forward-only.
    [[nodiscard]] Result<Rows> query(const QString& sql, const QVariantList& binds = {});

    /// Runs a statement that returns no rows; gives the number of rows it changed.
    [[nodiscard]] Result<qint64> execute(const QString& sql, const QVariantList& binds = {});

    /// Runs an INSERT of one row; gives the id that the database chose or was given. Without RETURNING: that opens a
    /// savepoint, at which the full text writes out what it has collected.
    [[nodiscard]] Result<qint64> insert(const QString& sql, const QVariantList& binds = {});

    /// The first column of the first row, or NotFound when there is none.
    [[nodiscard]] Result<QVariant> value(const QString& sql, const QVariantList& binds = {});

    /// The column names of a table, in order; read once.
    [[nodiscard]] Result<QStringList> columns(const QString& table);

    /// Runs a script of many statements, as the migrations are.
    [[nodiscard]] Result<void> script(const QByteArray& sql);

    /// True while a transaction is open (a failed statement may have ended it already).
    [[nodiscard]] bool inTransaction() const;

    /// True when the file at the path is no longer the one that is open.
    [[nodiscard]] bool hasMoved() const;

    /// Interrupts whatever runs here when `cancellation` fires, until the returned guard goes out of scope.
    [[nodiscard]] std::shared_ptr<void> interruptOn(const Cancellation& cancellation);

    /// Stops any statement that runs past `milliseconds` from now; 0 removes the deadline.
    void setDeadline(int milliseconds);

    /// The driver's handle, for core/db and core/search only.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    Connection() = default;
    [[nodiscard]] Result<void> harden(Access access);
    [[nodiscard]] Result<QSqlQuery> prepared(const QString& sql);
    [[nodiscard]] Error lastError(const QString& sql) const;

    friend class Rows;
    void giveBack(const QString& sql, QSqlQuery&& query);

    QString m_name;
    sqlite3* m_handle = nullptr;
    qint64 m_deadline = 0;
    std::unordered_map<QString, QSqlQuery> m_idle; ///< Prepared statements that nobody uses now.
    QHash<QString, QStringList> m_columns;
};

/// An open write transaction; rolls back unless commit() succeeded.
class Transaction {
public:
    /// Begins at once with the write lock.
    static Result<Transaction> begin(Connection& connection);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

} // namespace throughline::core::db
