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

/// What is known from a customer: beside their record in lists and at the head of their page.
struct Heard {
    qint64 voices = 0;
    QDate lastVoice; ///< invalid: none, or none with a date
    int items = 0;   ///< roadmap items that their words support or contradict, without individual cases

    bool operator==(const Heard&) const = default;
};

struct AccountSummary {
    Account account;
    QString segment;
    Heard heard; ///< of the account and of its people
    int people = 0;

    bool operator==(const AccountSummary&) const = default;
};

struct PersonSummary {
    Person person;
    QString account;
    QString segment;
    std::optional<SegmentId> segmentId; ///< of the account
    Heard heard;

    bool operator==(const PersonSummary&) const = default;
};

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

    /// Whether summaries say what was heard, for which all voices are counted.
    enum class Voices { Counted, NotCounted };
    /// By name, with what was heard from them. With voices, on large workspaces, not for the window's thread.
    [[nodiscard]] Result<QList<AccountSummary>> accountSummaries(Voices voices = Voices::Counted) const;
    [[nodiscard]] Result<QList<PersonSummary>> personSummaries(Voices voices = Voices::Counted) const;

    /// The account or person whose name compares equal (matchKey); the oldest where several do, and where none does the
    /// one that somebody of that name was merged into.
    [[nodiscard]] Result<std::optional<AccountId>> accountNamed(const QString& name) const;
    [[nodiscard]] Result<std::optional<PersonId>> personNamed(const QString& name,
                                                              std::optional<AccountId> account) const;

private:
    db::Connection& m_connection;
};

} // namespace throughline::core
