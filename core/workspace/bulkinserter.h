// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/insertstatement.h"
#include "core/workspace/record.h"

#include <optional>
#include <vector>

namespace throughline::core {

/// Writes many new rows of one kind of record, and the full text of voices with them. For one transaction; knows no
/// journal.
class BulkInserter {
public:
    BulkInserter(db::Connection& connection, Record record);

    [[nodiscard]] Result<qint64> insert(const Fields& fields);

private:
    [[nodiscard]] Result<db::InsertStatement*> statementFor(const Fields& fields);

    db::Connection& m_connection;
    Record m_record;
    std::vector<db::InsertStatement> m_statements; ///< One for each set of columns that came.
    std::optional<db::InsertStatement> m_words;    ///< of voices
};

} // namespace throughline::core
