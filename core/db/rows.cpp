// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/rows.h"

#include "core/db/connection.h"

#include <QSqlError>

namespace throughline::core::db {

Rows::Rows(Connection& connection, QString sql, QSqlQuery&& query)
    : m_connection(&connection), m_sql(std::move(sql)), m_query(std::move(query)) {}

Rows::Rows(Rows&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_sql(std::move(other.m_sql))
    , m_query(std::move(other.m_query))
    , m_error(std::move(other.m_error)) {}

Rows::~Rows() {
    if (m_connection)
        m_connection->giveBack(m_sql, std::move(m_query));
}

bool Rows::next() {
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid() && !m_error)
        m_error = m_connection->lastError(m_sql);
    return false;
}

Result<void> Rows::finished() const {
    if (m_error)
        return *m_error;
    return {};
}

std::optional<double> Rows::optionalReal(int column) const {
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<qint64> Rows::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

} // namespace throughline::core::db
