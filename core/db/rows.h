// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QSqlQuery>
#include <QString>

#include <optional>

namespace throughline::core::db {

class Connection;

/// The rows of one query, read forward once. Must not outlive its connection.
class Rows {
public:
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;
    ~Rows();

    /// Steps to the next row; false after the last one or on an error: then ask finished().
    [[nodiscard]] bool next();

    /// Success when every row was read, else the error that broke off the reading.
    [[nodiscard]] Result<void> finished() const;

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    /// NULL is an invalid QVariant, whatever the column's type.
    [[nodiscard]] QVariant value(int column) const { return isNull(column) ? QVariant() : m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QDate date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;

    /// A strong id, or none where the column is NULL.
    template <typename Id>
    [[nodiscard]] std::optional<Id> optionalId(int column) const {
        return isNull(column) ? std::nullopt : std::optional<Id>(Id{integer(column)});
    }
    template <typename Id>
    [[nodiscard]] Id id(int column) const {
        return Id{integer(column)};
    }

private:
    friend class Connection;
    Rows(Connection& connection, QString sql, QSqlQuery&& query);

    Connection* m_connection;
    QString m_sql;
    QSqlQuery m_query;
    std::optional<Error> m_error;
};

} // namespace throughline::core::db
