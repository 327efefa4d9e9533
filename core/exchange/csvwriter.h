// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"

#include <QByteArray>
#include <QString>

namespace throughline::core {

/// Whether text that a spreadsheet would take for a formula gets an apostrophe in front of it.
enum class CsvSafety {
    Guarded, ///< For spreadsheets; withoutFormulaGuard() gives the text back.
    Raw,     ///< Byte for byte, for programs; the export warns about it.
};

/// One record: every field quoted, comma between, CR LF at the end, UTF-8.
[[nodiscard]] QByteArray csvRow(const QList<Cell>& row, CsvSafety safety = CsvSafety::Guarded);

/// The whole table without a byte order mark, header first.
[[nodiscard]] QByteArray writeCsv(const Grid& grid, CsvSafety safety = CsvSafety::Guarded);

/// The text with an apostrophe before every start of a line that a spreadsheet could evaluate: = + - @ TAB and their
/// full-width forms behind any blanks, and CR or LF at the very start. Plain numbers such as -12.5 stay as they are.
/// Text that already starts with an apostrophe before such a sign gets one more, so that nothing is ambiguous.
[[nodiscard]] QString withFormulaGuard(const QString& text);

/// The reverse of withFormulaGuard() for every text; text that never was guarded and needs no guard stays the same.
[[nodiscard]] QString withoutFormulaGuard(const QString& text);

} // namespace throughline::core
