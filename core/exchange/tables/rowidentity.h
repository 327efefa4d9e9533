// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/csvreader.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace throughline::core {

/// The 64-bit key by which a row is known again at a later import of the same table.
using RowKey = quint64;

/// Gives each row of one table its key: its id where the table has one, else a hash of its cells and how often the same
/// cells have come before. The keys of tables with other columns or of another kind of record differ. The same file
/// gives the same keys on every computer.
class RowIdentity {
public:
    /// `kind` is the kind of record; `idColumn` counts from 0 and is none when no column is an id.
    RowIdentity(const QString& kind, const QStringList& headers, std::optional<qsizetype> idColumn);

    /// The key of the next row; to be asked once for each row, in the order of the file.
    [[nodiscard]] RowKey next(const CsvRecord& record);

private:
    quint64 m_scope = 0;
    std::optional<qsizetype> m_idColumn;
    QHash<quint64, quint32> m_occurrences;
};

/// A 64-bit hash that is the same on every computer (MurmurHash64A).
[[nodiscard]] quint64 stableHash(QByteArrayView bytes, quint64 seed = 0);

/// By which a later import sees that nothing in a row has changed.
[[nodiscard]] qint64 contentHash(const CsvRecord& record);

/// Whether a value cannot be an id because a spreadsheet has rounded it: 5.70306E+17.
[[nodiscard]] bool isScientific(QByteArrayView text);

} // namespace throughline::core
