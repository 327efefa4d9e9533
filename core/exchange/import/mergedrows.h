// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/record.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace throughline::core {

namespace db {
class Connection;
}

/// Which records rows of a table land on because they name one that was merged: by e-mail address, domain or external
/// id, else an account by its name, a person by name and account, a roadmap item by its title.
class MergedRows {
public:
    /// Nothing for kinds that cannot be merged.
    [[nodiscard]] static Result<MergedRows> read(db::Connection& connection, Record record);

    [[nodiscard]] bool isEmpty() const { return m_survivors.isEmpty(); }

    /// Whether others were merged into a record: what it has from them, its own row does not say.
    [[nodiscard]] bool isSurvivor(qint64 id) const { return m_ids.contains(id); }

    /// The record that stayed, for a row that no live record was made of; none where it names nothing merged.
    /// @param account  the account that the row of a person names
    [[nodiscard]] std::optional<qint64> survivorOf(const Fields& row, const QString& account) const;

private:
    void add(const QString& key, qint64 survivor);

    Record m_record = Record::Voice;
    QHash<QString, qint64> m_survivors; ///< by what they are named by
    QSet<qint64> m_ids;                 ///< of those that stayed
    QSet<QString> m_ambiguous;          ///< names more than one
};

} // namespace throughline::core
