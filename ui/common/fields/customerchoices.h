// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/customers.h"
#include "ui/common/fields/namechoices.h"

namespace throughline::core::db {
class Connection;
}

namespace throughline::ui {

/// Everybody whom a form can name.
struct CustomerChoices {
    QList<core::Person> people;
    QList<core::Account> accounts;
    QList<core::Segment> segments;

    [[nodiscard]] const core::Person* person(core::PersonId id) const;
    [[nodiscard]] const core::Account* account(core::AccountId id) const;
    [[nodiscard]] QString segmentOf(const core::Account* account) const;

    /// What name fields offer; people are also found by alias, e-mail address and account.
    [[nodiscard]] QList<NameChoice> forPeople() const;
    [[nodiscard]] QList<NameChoice> forAccounts() const;
    [[nodiscard]] QList<NameChoice> forSegments() const;
};

/// For a reader thread.
[[nodiscard]] core::Result<CustomerChoices> readCustomerChoices(core::db::Connection& connection);

} // namespace throughline::ui
