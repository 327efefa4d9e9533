// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/import/reimport/fieldhashes.h"
#include "core/exchange/import/reimport/replacedvalue.h"
#include "core/exchange/import/rowvalues.h"

namespace throughline::core {

/// Tells what of a record the row of a file replaces, in words for a person, and whether that was changed here since
/// the last import of the row. Lives as long as one row is looked at.
class ValueComparison {
public:
    /// @param earlier  what the row said at its last import
    ValueComparison(db::Connection& connection, qint64 line, const RowValues& values, const FieldHashes& earlier)
        : m_connection(connection), m_line(line), m_values(values), m_earlier(earlier) {}

    /// None where the column is not shown, or where nothing was there and nobody had taken it away.
    [[nodiscard]] Result<std::optional<ReplacedValue>> compare(const QString& column, const QVariant& before,
                                                               const QVariant& after) const;
    /// The same of what an item is part of.
    [[nodiscard]] Result<std::optional<ReplacedValue>> compareParent(ItemId item) const;

private:
    db::Connection& m_connection;
    qint64 m_line;
    const RowValues& m_values;
    const FieldHashes& m_earlier;
};

} // namespace throughline::core
