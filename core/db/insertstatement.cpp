// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/insertstatement.h"

#include <sqlite3.h>

namespace throughline::core::db {

using namespace Qt::StringLiterals;

InsertStatement::InsertStatement(QStringList columns, Statement statement)
    : m_columns(std::move(columns)), m_texts(m_columns.size()), m_statement(std::move(statement)) {}

Result<InsertStatement> InsertStatement::prepare(Connection& connection, const QString& table, QStringList columns) {
    TRY_ASSIGN(Statement statement, Statement::prepare(connection, u"INSERT INTO %1 (\"%2\") VALUES (%3)"_s.arg(
                                                                       table, columns.join(u"\", \""_s),
                                                                       u"?, "_s.repeated(columns.size()).chopped(2))));
    return InsertStatement(std::move(columns), std::move(statement));
}

Result<qint64> InsertStatement::write() {
    const Result<bool> done = m_statement.step();
    m_statement.reset();
    if (!done)
        return done.error();
    return static_cast<qint64>(sqlite3_last_insert_rowid(m_statement.handle()));
}

} // namespace throughline::core::db
