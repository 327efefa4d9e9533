// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

#include <QHash>

#include <optional>

namespace throughline::core {

namespace db {
class Connection;
}

/// The reference that a column is; null where it names no record.
[[nodiscard]] const Reference* referenceIn(Record record, const QString& column);

/// What the records of a step are called, from their rows as they are now; where a row is gone, from what the journal
/// kept of it. Lives for one read.
class RecordNaming {
public:
    /// @param step  what was taken out of the file before it is not asked for
    RecordNaming(db::Connection& connection, ChangeId step) : m_connection(connection), m_step(step) {}

    /// Name, title, metric or opening words; of a link those of what it links: "Offline mode · Call with Maren".
    [[nodiscard]] Result<QString> nameOf(const RecordKey& key);

    /// The record to go to that shows it: itself, or what it hangs on. None where that does not show any more.
    [[nodiscard]] Result<std::optional<RecordKey>> placeOf(const RecordKey& key);

private:
    [[nodiscard]] Result<QVariant> valueOf(const RecordKey& key, const QString& column);
    [[nodiscard]] Result<Fields> goneRow(const RecordKey& key);
    [[nodiscard]] Result<QString> partOf(const RecordKey& key, const QString& column);
    [[nodiscard]] Result<bool> shows(const RecordKey& key);

    db::Connection& m_connection;
    ChangeId m_step;
    QHash<RecordKey, QString> m_names;
    std::optional<QHash<RecordKey, QString>> m_gone; ///< JSON of rows that are gone, read when one is met
};

} // namespace throughline::core
