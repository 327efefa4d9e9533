// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/tableimport.h"

#include "core/base/datewords.h"
#include "core/exchange/import/tableimportrun.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QtConcurrent>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TableImport)
};

} // namespace

std::vector<Error> PreparedTable::questions() const {
    std::vector<Error> all = mapping.questions;
    all.insert(all.end(), survey.questions.begin(), survey.questions.end());
    return all;
}

QStringList PreparedTable::warnings() const {
    QStringList all = text.warnings + format.warnings + mapping.warnings + survey.warnings;
    if (asIn)
        all.prepend(Texts::tr("The columns are read as in your import of %1 (%2).")
                        .arg(dayWords(localDay(asIn->on)), asIn->file));
    return all;
}

ConfirmedMapping PreparedTable::confirmed() const {
    ConfirmedMapping confirmed;
    confirmed.kind = mapping.kind;
    confirmed.voiceKind = mapping.voiceKind;
    if (format.headerLine > 0) {
        for (const MappedColumn& column : mapping.columns)
            confirmed.columns.push_back({column.header, column.field});
    }
    confirmed.sheet = chosenSheet.isEmpty() ? QString() : format.sheet;
    confirmed.headerLine = chosenHeaderLine;
    confirmed.dateOrder = survey.dateOrder;
    confirmed.ratingScale = survey.ratingScale;
    confirmed.sentiment = survey.sentiment;
    confirmed.values = survey.values.choices();
    return confirmed;
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

/// The text and the header of a table.
Result<PreparedTable> readTable(const TableOptions& options, const Cancellation& cancellation,
                                const ReportImportProgress& progress) {
    PreparedTable table;
    TRY_ASSIGN(table.file, openSourceFile(options.path));
    const bool workbook = table.file.type == FileType::Workbook;
    TRY(workbook ? readWorkbook(table, options, cancellation, progress) : readText(table, options, cancellation));
    table.chosenSheet = options.sheet;
    table.chosenHeaderLine = options.format.headerLine;
    return table;
}

/// A workbook without the sheet of an earlier import is not read for it.
bool mayHave(const PreparedTable& table, const QString& sheet) {
    return sheet.isEmpty() || std::any_of(table.sheets.begin(), table.sheets.end(),
                                          [&](const SheetInfo& info) { return info.name == sheet; });
}

/// Finds the newest earlier import of the source of `table`; where that read another sheet or header row and the user
/// chose none, the table is read again there.
void recognise(PreparedTable& table, const TableOptions& options, const Cancellation& cancellation,
               const ReportImportProgress& progress) {
    const bool placeIsOpen = options.sheet.isEmpty() && !options.format.headerLine;
    for (const ConfirmedMapping& earlier : options.earlier) {
        if (options.mapping.kind.value_or(earlier.kind) != earlier.kind)
            continue;
        const bool elsewhere = !earlier.sheet.isEmpty() || earlier.headerLine;
        if (placeIsOpen && elsewhere && mayHave(table, earlier.sheet)) {
            TableOptions there = options;
            there.sheet = earlier.sheet;
            there.format.headerLine = earlier.headerLine;
            if (const auto again = readTable(there, cancellation, progress); again && earlier.isOfSource(again->format))
                table = *again;
        }
        if (earlier.isOfSource(table.format)) {
            table.asIn = earlier;
            return;
        }
    }
}

/// What the user said, and the earlier import where they said nothing.
MappingChoices choicesFor(const PreparedTable& table, MappingChoices choices) {
    if (!table.asIn)
        return choices;
    choices.kind = table.asIn->kind;
    if (!choices.voiceKind)
        choices.voiceKind = table.asIn->voiceKind;
    std::vector<FieldChoice> fields = table.asIn->choicesFor(table.format);
    std::erase_if(fields, [&](const FieldChoice& field) {
        return std::any_of(choices.fields.begin(), choices.fields.end(),
                           [&](const FieldChoice& said) { return said.field == field.field; });
    });
    choices.fields.insert(choices.fields.begin(), fields.begin(), fields.end());
    return choices;
}

} // namespace

Result<PreparedTable> prepareTable(const TableOptions& options, const Cancellation& cancellation,
                                   const ReportImportProgress& progress) {
    TRY_ASSIGN(PreparedTable table, readTable(options, cancellation, progress));
    recognise(table, options, cancellation, progress);
    table.sample = sampleRows(table.text.utf8, table.format);
    TRY_ASSIGN(table.mapping, proposeMapping(table.format, table.sample, choicesFor(table, options.mapping)));
    SurveyChoices choices{options.dateOrder};
    choices.values = options.mapping.values;
    choices.stages = options.stages;
    if (table.asIn) {
        choices.likelyValues = table.asIn->values;
        choices.likelyDates = table.asIn->dateOrder;
        choices.likelyScale = table.asIn->ratingScale;
        choices.likelySentiment = table.asIn->sentiment;
    }
    const bool workbook = table.file.type == FileType::Workbook;
    const qint64 size = table.text.utf8.size();
    const ReadProgress forward = [&](qint64 position) {
        if (progress)
            progress(workbook ? ImportProgress{size + position, 2 * size, 0} : ImportProgress{position, size, 0});
    };
    TRY_ASSIGN(table.survey, surveyTable(table.text.utf8, table.format, table.mapping, choices, cancellation, forward));
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
