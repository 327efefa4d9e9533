// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/formats/xlsxworkbook.h"

#include "core/exchange/sheets/formats/xlsxsheetreader.h"

#include <QCoreApplication>

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(XlsxWorkbook)
};

} // namespace

Result<std::unique_ptr<Workbook>> XlsxWorkbook::open(const ZipArchive& archive) {
    std::unique_ptr<XlsxWorkbook> workbook(new XlsxWorkbook(archive));
    TRY_ASSIGN(workbook->m_package, readXlsxPackage(workbook->m_archive));
    for (const XlsxSheet& sheet : workbook->m_package.sheets)
        workbook->m_sheets.append(sheet.info);
    workbook->m_warnings = archive.warnings();
    if (workbook->m_package.hasMacros)
        workbook->m_warnings.append(Texts::tr("The workbook has macros; they are ignored and never run."));
    TRY(workbook->checkSheets(archive));
    return std::unique_ptr<Workbook>(std::move(workbook));
}

Result<void> XlsxWorkbook::read(qsizetype sheet, SheetText& to, const SheetProgress& progress) {
    TRY_ASSIGN(const XlsxStyles styles, readXlsxStyles(m_archive, m_package.stylesPart));
    TRY_ASSIGN(const SharedStrings strings, readSharedStrings(m_archive, m_package.stringsPart));
    to.addCounts(strings.counts);
    TRY_ASSIGN(const QString part, m_package.partOf(m_archive, m_package.sheets.at(sheet)));
    return XlsxSheetReader(styles, strings, m_package.datesFrom1904, to).read(m_archive, part, progress);
}

} // namespace throughline::core
