// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/customers.h"

namespace throughline::core {

class Editor;

/// A person and an account as a form names them: each one that exists, or one that is made when the form is saved.
struct CustomerEntry {
    std::optional<PersonId> person;
    QString personName; ///< read where `person` is none; empty: nobody
    QString personTitle;
    Consent consent = Consent::Unknown;
    QDate consentUntil;
    bool personIsNew = false; ///< somebody else of the same name is not meant

    std::optional<AccountId> account;
    QString accountName; ///< read where `account` is none; empty: no account
    QString segment;     ///< of an account that is made, by name; made too where there is none

    bool operator==(const CustomerEntry&) const = default;
};

/// Whom a form names after a save, and whom of them it made itself: those it goes on renaming.
struct SavedCustomer {
    std::optional<PersonId> person;
    std::optional<AccountId> account;
    std::optional<PersonId> madePerson;
    std::optional<AccountId> madeAccount;

    bool operator==(const SavedCustomer&) const = default;
};

/// Finds or makes the person and the account. Those made by an earlier save of the same form take over what is typed
/// now, as long as nobody undid or deleted them.
[[nodiscard]] Result<SavedCustomer> saveCustomer(Editor& editor, const CustomerEntry& entry,
                                                 const SavedCustomer& before);

/// Removes those whom a form made and names no longer, where nothing else refers to them.
[[nodiscard]] Result<void> dropUnused(Editor& editor, const SavedCustomer& before, const SavedCustomer& now);

/// The segment of that name (compared by matchKey), made where there is none; none for an empty name.
[[nodiscard]] Result<std::optional<SegmentId>> ensureSegment(Editor& editor, const QString& name);

} // namespace throughline::core
