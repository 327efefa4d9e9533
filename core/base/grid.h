// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace throughline::core {

/// One cell of a Grid: nothing, text or a finite number.
/// (A std::variant would say the same, but GCC 12 warns about uninitialised members of it.)
struct Cell {
    enum class Kind { Blank, Text, Number };

    Kind kind = Kind::Blank;
    QString text;
    double number = 0;
    /// For a number that a spreadsheet should compute again when its inputs are edited, such as `SUM(B2:D2)`; made by
    /// the program only, never from outside text.
    QString formula;

    [[nodiscard]] static Cell ofText(const QString& text);
    /// A blank cell for NaN and infinities: a spreadsheet has no such numbers.
    [[nodiscard]] static Cell ofNumber(double number, const QString& formula = {});

    bool operator==(const Cell&) const = default;
};

/// A rectangular table whose first row is the header: what a table view shows, a CSV file holds and a workbook embeds.
struct Grid {
    QList<QList<Cell>> rows;

    /// The cell, counted from 0; a blank one outside of the rows.
    [[nodiscard]] const Cell& at(qsizetype row, qsizetype column) const;

    bool operator==(const Grid&) const = default;
};

/// The shortest text that reads back as the same number, with a point, independent of any locale.
[[nodiscard]] QString numberText(double number);

} // namespace throughline::core
