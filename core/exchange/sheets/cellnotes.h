// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/cellreference.h"

#include <QStringList>

#include <array>

namespace throughline::core {

/// What may be odd about a cell or row of a sheet; the sheet is read all the same.
enum class CellNote {
    ErrorValue,    ///< #DIV/0! and its like: empty
    NoResult,      ///< a formula whose result is not stored: empty
    MissingText,   ///< the number of a shared text that is not there: U+FFFD and the number
    UnknownFormat, ///< a number format that is not there: read as a number
    UnknownType,   ///< kept as it is written
    NoNumber,      ///< a number that is none: kept as it is written
    NoDate,        ///< formatted as a date, but outside of the calendar: kept as a number
    NoReference,   ///< a cell reference that is none: left out
    MisplacedRow,  ///< a row number that is none, repeated or out of order: taken as the next row
    FarRight,      ///< beyond the last column that is read: left out
    Merged,        ///< only its first cell holds the value
    HiddenRow,     ///< read as any other
};
inline constexpr size_t kCellNotes = 12;

/// Collects notes: the first places of each kind, and how many there are.
class CellNotes {
public:
    void add(CellNote note, CellReference cell);
    /// About a whole row, or about nothing that has a place.
    void add(CellNote note, const QString& place);
    /// One sentence for each kind, beginning with the name of the sheet.
    [[nodiscard]] QStringList warnings(const QString& sheet) const;

private:
    struct Places {
        QStringList first;
        qint64 count = 0;
    };
    std::array<Places, kCellNotes> m_places;
};

} // namespace throughline::core
