// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/customers.h"

#include <QList>

namespace throughline::core {

namespace db {
class Connection;
}

/// Reads accounts, people and segments.
class CustomerRepository {
public:
    explicit CustomerRepository(db::Connection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<Account> account(AccountId id) const;
    [[nodiscard]] Result<Person> person(PersonId id) const;
    [[nodiscard]] Result<Segment> segment(SegmentId id) const;

    /// By name.
    [[nodiscard]] Result<QList<Account>> accounts() const;
    [[nodiscard]] Result<QList<Person>> people() const;
    [[nodiscard]] Result<QList<Segment>> segments() const;

    /// The account or person whose name compares equal (matchKey); the oldest where several do.
    [[nodiscard]] Result<std::optional<AccountId>> accountNamed(const QString& name) const;
    [[nodiscard]] Result<std::optional<PersonId>> personNamed(const QString& name,
                                                              std::optional<AccountId> account) const;

private:
    db::Connection& m_connection;
};

} // namespace throughline::core
