// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <QVariantList>

#include <memory>

struct sqlite3_stmt;

namespace throughline::core::db {

class Connection;

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
    InsertStatement(QStringList columns, sqlite3_stmt* statement);
    [[nodiscard]] Result<void> bind(int column, const QVariant& value);
    [[nodiscard]] Result<qint64> write();

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    QStringList m_columns;
    QList<QByteArray> m_texts; ///< What is bound, as UTF-8, until the row is written.
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace throughline::core::db
