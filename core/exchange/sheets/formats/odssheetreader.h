// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/workbook.h"
#include "core/exchange/sheets/zip/xmlpart.h"

namespace throughline::core {

/// Reads the cells of one table of an OpenDocument spreadsheet. Repeated cells and rows are written out as far as they
/// hold anything.
class OdsSheetReader {
public:
    /// `xml` has just entered the table.
    OdsSheetReader(XmlPart& xml, SheetText& to, const SheetProgress& progress);

    [[nodiscard]] Result<void> read();

private:
    struct Cell {
        qint64 column = 0;
        qint64 repeated = 1;
        QString text;
        bool isError = false;
        bool merged = false;
    };

    [[nodiscard]] Result<void> readRows();
    [[nodiscard]] Result<void> readRow();
    [[nodiscard]] std::optional<Cell> readCell();
    [[nodiscard]] Result<void> putRow(const QList<Cell>& cells, bool hidden);

    XmlPart& m_xml;
    SheetText& m_to;
    const SheetProgress& m_progress;
    qint64 m_rows = 0;   ///< Behind all that was read, the empty ones included.
    qint64 m_column = 0; ///< Behind the last cell.
    qint64 m_rowElements = 0;
};

} // namespace throughline::core
