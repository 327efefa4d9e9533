// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/tableimport.h"

#include "core/exchange/import/tableimportrun.h"
#include "core/workspace/workspace.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace throughline::core {

using namespace Qt::StringLiterals;

std::vector<Error> PreparedTable::questions() const {
    std::vector<Error> all = mapping.questions;
    all.insert(all.end(), survey.questions.begin(), survey.questions.end());
    return all;
}

QStringList PreparedTable::warnings() const {
    return text.warnings + format.warnings + mapping.warnings + survey.warnings;
}

namespace {

Result<void> readText(PreparedTable& table, const TableOptions& options, const Cancellation& cancellation) {
    table.fileFormat = u"csv"_s;
    TRY_ASSIGN(table.text, decodeText(table.file, options.encoding, cancellation));
    TRY_ASSIGN(table.format, detectCsvFormat(table.text.utf8, options.format));
    return {};
}

Result<void> readWorkbook(PreparedTable& table, const TableOptions& options, const Cancellation& cancellation,
                          const ReportImportProgress& progress) {
    const SheetProgress forward = [&](qint64 done, qint64 total) {
        if (progress)
            progress({done, 2 * total, 0});
    };
    TRY_ASSIGN(const SheetContent sheet, readSheet(table.file, options.sheet, cancellation, forward));
    table.fileFormat = sheet.format;
    table.sheets = sheet.sheets;
    table.text = {sheet.utf8, u"UTF-8"_s, sheet.warnings};
    TRY_ASSIGN(table.format, detectSheetFormat(sheet.utf8, sheet.name, options.format.headerLine));
    return {};
}

} // namespace

Result<PreparedTable> prepareTable(const TableOptions& options, const Cancellation& cancellation,
                                   const ReportImportProgress& progress) {
    PreparedTable table;
    TRY_ASSIGN(table.file, openSourceFile(options.path));
    const bool workbook = table.file.type == FileType::Workbook;
    TRY(workbook ? readWorkbook(table, options, cancellation, progress) : readText(table, options, cancellation));
    table.sample = sampleRows(table.text.utf8, table.format);
    TRY_ASSIGN(table.mapping, proposeMapping(table.format, table.sample, options.mapping));
    const qint64 size = table.text.utf8.size();
    const ReadProgress forward = [&](qint64 position) {
        if (progress)
            progress(workbook ? ImportProgress{size + position, 2 * size, 0} : ImportProgress{position, size, 0});
    };
    TRY_ASSIGN(table.survey,
               surveyTable(table.text.utf8, table.format, table.mapping, options.dateOrder, cancellation, forward));
    return table;
}

QFuture<Result<ImportReport>> importTable(Workspace& workspace, const PreparedTable& table,
                                          const TableImportOptions& options, const Cancellation& cancellation,
                                          const ReportImportProgress& progress) {
    return QtConcurrent::run([&workspace, table, options, cancellation, progress] {
        return TableImportRun(workspace, table, options, cancellation, progress).run();
    });
}

} // namespace throughline::core
