// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace throughline::core {

enum class Record;
struct RowValues;

namespace db {
class Connection;
}

/// How a row names an account, a person or a segment.
struct GivenName {
    QString name;
    QString key; ///< matchKey(name), made once for many rows that are compared

    GivenName() = default;
    explicit GivenName(const QString& given);
};

/// Finds the people, accounts and segments that rows name, and adds those that are not there yet as rows of the
/// import, so that they come and go with it. Lives as long as one import writes.
class ImportedCustomers {
public:
    /// @param import  none: those that are not there yet are not added
    ImportedCustomers(std::optional<ImportId> import, QDateTime now) : m_import(import), m_now(std::move(now)) {}

    [[nodiscard]] Result<std::optional<AccountId>> account(db::Connection& connection, const GivenName& name,
                                                           const GivenName& segment);

    /// Known by e-mail first, then by name within the account; `name` is the e-mail where the row names nobody.
    [[nodiscard]] Result<std::optional<PersonId>> person(db::Connection& connection, const GivenName& name,
                                                         const QString& email, std::optional<AccountId> account);

    /// Fills in the ids of the account, person and segment that a row names.
    [[nodiscard]] Result<void> addTo(db::Connection& connection, Record record, RowValues& values);

    /// Only an existing segment; a new one needs a definition and a population that no row says.
    [[nodiscard]] Result<std::optional<SegmentId>> segment(db::Connection& connection, const GivenName& name);

private:
    std::optional<ImportId> m_import;
    QDateTime m_now;
    QHash<QString, AccountId> m_accounts;
    QHash<QString, PersonId> m_people;
    QHash<QString, std::optional<SegmentId>> m_segments;
};

} // namespace throughline::core
