// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/files/bytesource.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace throughline::core {

/// Limits of a table that is imported.
constexpr qint64 kMaxColumns = 1000;
constexpr qint64 kMaxFieldBytes = 1024 * 1024;
constexpr qint64 kMaxRows = 2'000'000;

/// How a table is written, and what its columns are called.
struct CsvFormat {
    char delimiter = ',';
    bool backslashEscapes = false; ///< A backslash takes the next character's meaning away.
    qint64 headerLine = 0;         ///< The line of the header, from 1; 0 when there is none.
    qint64 dataOffset = 0;         ///< Where the first data row begins, in the decoded text.
    qint64 dataLine = 1;
    QStringList headers;        ///< One name a column, as written; a nameless one is "Column N".
    QList<int> namelessColumns; ///< Columns from 0 whose header cell is blank.
    QList<int> repeatedColumns; ///< Columns from 0 whose name another column has too, case ignored.
    QStringList warnings;       ///< Every guess that was made.
    /// The sheet of a workbook that the text was made of; empty for a text file. A row of a sheet counts as one line,
    /// whatever line breaks its cells hold, so that lines are the rows that a person sees.
    QString sheet;

    /// "Line 12" or "Sheet “Q3”, row 12", to begin a sentence about a place.
    [[nodiscard]] QString place(qint64 line) const;
};

/// What the user said about the format.
struct CsvFormatChoices {
    std::optional<char> delimiter;
    std::optional<qint64> headerLine; ///< 0 says that there is no header.
};

/// A delimiter as a person writes it: the character itself, "tab", "comma", "semicolon", "bar" or "\\t".
[[nodiscard]] std::optional<char> parseDelimiter(const QString& text);

/// Finds the delimiter (comma, semicolon, tab, bar; a first line "sep=;" decides), the header below title lines, or
/// that there is no header. InvalidInput when there is no data or the text is no table; LimitExceeded for too many
/// columns.
[[nodiscard]] Result<CsvFormat> detectCsvFormat(const ByteSource& utf8, const CsvFormatChoices& choices = {});

/// The same for a sheet that was read as comma-separated text: only the header is looked for.
[[nodiscard]] Result<CsvFormat> detectSheetFormat(const ByteSource& utf8, const QString& sheet,
                                                  std::optional<qint64> headerLine = {});

} // namespace throughline::core
