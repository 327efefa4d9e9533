// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/files/bytesource.h"
#include "core/exchange/tables/csvformat.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace throughline::core {

/// One record of a table: its cells without their quotes. The cells are valid until the next call of the reader.
struct CsvRecord {
    qint64 offset = 0;          ///< Where the record begins; CsvReader::readAt() reads it again.
    qint64 line = 0;            ///< The line of the file that it begins in, from 1; the row of a sheet.
    bool hasStrayQuote = false; ///< A quote stands where none belongs; it was kept as text.
    std::vector<QByteArrayView> cells;

    /// The cell of a column, from 0; empty when the row is short.
    [[nodiscard]] QByteArrayView cell(qsizetype column) const {
        return static_cast<size_t>(column) < cells.size() ? cells[static_cast<size_t>(column)] : QByteArrayView();
    }
};

/// Reads a table record by record from UTF-8 without holding it in memory: RFC 4180 with what the world adds to it: any
/// mix of CR, LF and CRLF, line breaks in quoted cells, stray quotes kept as text, lines of any number of cells.
/// Empty lines are skipped. One thread at a time.
class CsvReader {
public:
    /// Begins at the first data row of `format`.
    CsvReader(ByteSource utf8, const CsvFormat& format);

    /// The next record; false at the end. A quote that is never closed is InvalidInput naming the line where it opens;
    /// a limit is LimitExceeded. Nothing can be read after an error.
    [[nodiscard]] Result<bool> next(CsvRecord& record);

    /// Reads one record again; `line` is only copied into it. next() afterwards goes on behind this record.
    [[nodiscard]] Result<void> readAt(qint64 offset, qint64 line, CsvRecord& record);

    /// How far the reading has come, in bytes of the decoded text.
    [[nodiscard]] qint64 position() const { return m_bufferOffset + m_at; }

private:
    enum class Outcome { Record, EmptyLine, NeedsMore, End };
    struct Cell {
        qint64 begin = 0; ///< In the buffer.
        qint64 size = 0;
        bool hasEscapes = false;
    };

    Result<bool> fill();
    Result<Outcome> tokenize(CsvRecord& record);
    Result<Outcome> scanQuoted(qint64& at, Cell& cell, CsvRecord& record);
    Result<Outcome> scanPlain(qint64& at, Cell& cell, CsvRecord& record, bool afterQuote);
    [[nodiscard]] qint64 plainEnd(qint64 at) const;
    [[nodiscard]] bool endsCell(qint64 at) const;
    Result<void> addCell(const Cell& cell);
    void finish(CsvRecord& record);
    [[nodiscard]] QByteArrayView unescaped(const Cell& cell);
    [[nodiscard]] Error unterminated(qint64 line) const;
    [[nodiscard]] Error fieldTooLong(bool quoted) const;

    ByteSource m_utf8;
    CsvFormat m_format;
    std::vector<char> m_buffer;
    qint64 m_bufferOffset = 0; ///< Where in the text the buffer begins.
    qint64 m_filled = 0;
    qint64 m_at = 0; ///< Where in the buffer the next record begins.
    qint64 m_line = 1;
    qint64 m_rows = 0;
    qint64 m_lineInRecord = 0; ///< Line breaks met so far inside the record.
    std::vector<Cell> m_cells;
    std::string m_unescaped; ///< The cells of the record that had doubled quotes, without them.
    bool m_endsCells[256] = {};
};

} // namespace throughline::core
