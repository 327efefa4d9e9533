// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QVariant>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace throughline::core::db {

class Connection;

/// A statement past Qt Sql, for what moves so many rows that the QVariant of each value would be the work. Must not
/// outlive its connection; on the thread of its connection.
class Statement {
public:
    [[nodiscard]] static Result<Statement> prepare(Connection& connection, const QString& sql);

    /// Binds text, integer, real or null to a `?`, the first being 0; `text` holds the value's UTF-8 until the next
    /// reset.
    [[nodiscard]] Result<void> bind(int parameter, const QVariant& value, QByteArray& text);
    /// Runs to the next row; false after the last one.
    [[nodiscard]] Result<bool> step();
    void reset();
    // The columns of the row that step() came to.
    [[nodiscard]] bool isNull(int column) const;
    /// NULL is 0.
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// NULL is empty; what is no UTF-8 has replacement characters.
    [[nodiscard]] QString text(int column) const;
    /// As they are stored (storedtime.h); invalid for anything else.
    [[nodiscard]] QDate date(int column) const;
    [[nodiscard]] QDateTime time(int column) const;
    /// The value with that stored name; none for a name of no value.
    template <typename E>
    [[nodiscard]] std::optional<E> named(int column) const {
        const QLatin1StringView name = bytes(column);
        const auto& names = EnumNames<E>::kNames;
        const auto found =
            std::find_if(names.begin(), names.end(), [=](const auto& one) { return one.second == name; });
        return found == names.end() ? std::nullopt : std::optional<E>(found->first);
    }
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    template <typename Id>
    [[nodiscard]] std::optional<Id> optionalId(int column) const {
        return isNull(column) ? std::nullopt : std::optional(Id{integer(column)});
    }
    [[nodiscard]] sqlite3* handle() const;

private:
    /// As they lie in the row, until the next step.
    [[nodiscard]] QLatin1StringView bytes(int column) const;

    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// Runs a query and gives each of its rows to `row`: for counts over millions.
template <typename Row>
[[nodiscard]] Result<void> scan(Connection& connection, const QString& sql, const QVariantList& binds, Row row) {
    TRY_ASSIGN(Statement statement, Statement::prepare(connection, sql));
    QList<QByteArray> texts(binds.size());
    for (qsizetype i = 0; i < binds.size(); ++i)
        TRY(statement.bind(static_cast<int>(i), binds.at(i), texts[i]));
    for (;;) {
        TRY_ASSIGN(const bool more, statement.step());
        if (!more)
            return {};
        row(std::as_const(statement));
    }
}

} // namespace throughline::core::db
