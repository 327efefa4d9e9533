// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/formats/xlsxcells.h"
#include "core/exchange/sheets/sheettext.h"
#include "core/exchange/sheets/workbook.h"

namespace throughline::core {

/// Reads the cells of one sheet of an Excel workbook.
class XlsxSheetReader {
public:
    XlsxSheetReader(const XlsxStyles& styles, const SharedStrings& strings, bool datesFrom1904, SheetText& to);

    [[nodiscard]] Result<void> read(ZipArchive& archive, const QString& part, const SheetProgress& progress);

private:
    /// A cell as the file writes it.
    struct Cell {
        qint64 column = 0;
        QString type;
        qint64 style = 0;
        QString value;
        QString inlineText;
        bool hasFormula = false;
        bool hasValue = false;
    };

    [[nodiscard]] Result<void> readRows(XmlPart& xml, const SheetProgress& progress);
    [[nodiscard]] Result<void> readRow(XmlPart& xml);
    void readCell(XmlPart& xml);
    [[nodiscard]] std::optional<qint64> columnOf(QStringView reference);
    void put(const Cell& cell);
    void putShared(const Cell& cell);
    void putNumber(const Cell& cell);
    void readMerged(XmlPart& xml);

    const XlsxStyles& m_styles;
    const SharedStrings& m_strings;
    bool m_datesFrom1904;
    SheetText& m_to;
    QString m_archive;
    qint64 m_lastColumn = 0;
};

} // namespace throughline::core
