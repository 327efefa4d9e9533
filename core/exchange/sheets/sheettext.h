// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/files/spool.h"
#include "core/exchange/files/textcleaner.h"
#include "core/exchange/sheets/cellnotes.h"

#include <vector>

namespace throughline::core {

/// The most text that a sheet is read as.
constexpr qint64 kMaxSheetBytes = 512LL * 1024 * 1024;

/// Writes a sheet as the comma-separated text that CsvReader reads: a line for each row, the first for row 1, empty
/// where the sheet is. Cells to the right of kMaxColumns are left out.
class SheetText {
public:
    /// `file` and `sheet` are for messages.
    SheetText(QString file, QString sheet);

    /// Begins the next row at `number`, from 1; rows come in their order.
    void beginRow(qint64 number);
    [[nodiscard]] qint64 row() const { return m_row; }
    /// Puts a value into a column of the row, from 1; one that is there already is replaced.
    void put(qint64 column, const QString& text);
    /// The same for UTF-8 that is clean.
    void putClean(qint64 column, QByteArrayView utf8);
    /// Refuses a row of too many cells, a cell of too much text, too much text in all.
    [[nodiscard]] Result<void> endRow();

    void note(CellNote note, qint64 column);
    void noteRow(CellNote note);
    void note(CellNote note, const QString& place) { m_notes.add(note, place); }
    /// Characters that were replaced in texts before they came here.
    void addCounts(const CleanupCounts& counts) { m_counts += counts; }
    /// How many rows hold anything.
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] Result<ByteSource> finish();
    [[nodiscard]] QStringList warnings() const;

private:
    struct Cell {
        qsizetype begin = 0;
        qsizetype size = 0;
    };
    [[nodiscard]] Result<void> checkRow() const;

    QString m_file;
    QString m_sheet;
    Spool m_text;
    qint64 m_row = 0;
    qint64 m_rows = 0;
    qint64 m_written = 0; ///< The last row that was written.
    QByteArray m_values;  ///< Of the row, one behind the other.
    std::vector<Cell> m_cells;
    qint64 m_filled = 0; ///< Cells of the row, those that were left out included.
    QByteArray m_line;
    CleanupCounts m_counts;
    CellNotes m_notes;
};

} // namespace throughline::core
