// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/statement.h"

#include <QStringList>
#include <QVariantList>

namespace throughline::core::db {

/// Inserts rows into one table, for imports: prepared once, and without the copies of each value that Qt Sql makes.
/// Must not outlive its connection; on the thread of its connection.
class InsertStatement {
public:
    [[nodiscard]] static Result<InsertStatement> prepare(Connection& connection, const QString& table,
                                                         QStringList columns);

    [[nodiscard]] const QStringList& columns() const { return m_columns; }

    /// Inserts one row, a value for each column: text, integer, real or null. Gives its id.
    template <typename Values = QVariantList>
    [[nodiscard]] Result<qint64> insert(const Values& values) {
        int column = 0;
        for (const QVariant& value : values)
            TRY(bind(column++, value));
        return write();
    }

private:
    InsertStatement(QStringList columns, Statement statement);
    [[nodiscard]] Result<void> bind(int column, const QVariant& value) {
        return m_statement.bind(column, value, m_texts[column]);
    }
    [[nodiscard]] Result<qint64> write();

    QStringList m_columns;
    QList<QByteArray> m_texts; ///< What is bound, as UTF-8, until the row is written.
    Statement m_statement;
};

} // namespace throughline::core::db
