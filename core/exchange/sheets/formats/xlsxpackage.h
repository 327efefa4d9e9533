// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/workbook.h"

namespace throughline::core {

/// Where a relationship leads.
struct XlsxTarget {
    QString type; ///< The last word of its type, such as "worksheet".
    QString target;
    bool external = false;
};

/// A sheet with cells.
struct XlsxSheet {
    SheetInfo info;
    XlsxTarget target;
};

/// What an Excel workbook consists of.
struct XlsxPackage {
    QString workbookPart;
    QString stringsPart; ///< Empty where there is none.
    QString stylesPart;  ///< Empty where there is none.
    QList<XlsxSheet> sheets;
    bool datesFrom1904 = false;
    bool hasMacros = false;

    /// The part that a sheet is in; refuses targets outside of the file.
    [[nodiscard]] Result<QString> partOf(const ZipArchive& archive, const XlsxSheet& sheet) const;
};

/// Reads the content types, the relationships and the workbook's own part. Refuses what is no Excel workbook.
[[nodiscard]] Result<XlsxPackage> readXlsxPackage(ZipArchive& archive);

} // namespace throughline::core
