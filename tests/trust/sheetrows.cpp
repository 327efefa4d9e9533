// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints all cells of a workbook as JSON, as an import reads them, for comparison with other readers.
// usage: sheetrows WORKBOOK
#include "core/exchange/files/textcleaner.h"
#include "core/exchange/sheets/workbook.h"
#include "core/exchange/tables/csvreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <exception>

using namespace Qt::StringLiterals;
using namespace throughline;

namespace {

core::Result<QJsonObject> rowsOf(core::Workbook& workbook, qsizetype sheet) {
    const core::SheetInfo info = workbook.sheets().at(sheet);
    core::SheetText text(u"file"_s, info.name);
    TRY(workbook.read(sheet, text, {}));
    core::CsvFormat format;
    format.sheet = info.name;
    TRY_ASSIGN(const core::ByteSource utf8, text.finish());
    core::CsvReader reader(utf8, format);
    core::CsvRecord record;
    core::CleanupCounts counts;
    QJsonObject rows;
    for (;;) {
        TRY_ASSIGN(const bool more, reader.next(record));
        if (!more)
            break;
        QJsonArray cells;
        for (const QByteArrayView cell : record.cells)
            cells.append(core::cleanUtf8(cell, counts));
        rows.insert(QString::number(record.line), cells);
    }
    return QJsonObject{{u"name"_s, info.name}, {u"hidden"_s, info.hidden}, {u"rows"_s, rows}};
}

core::Result<QJsonObject> contentOf(const QString& path) {
    TRY_ASSIGN(const core::SourceFile file, core::openSourceFile(path));
    TRY_ASSIGN(const auto workbook, core::Workbook::open(file, {}));
    QJsonArray sheets;
    for (qsizetype i = 0; i < workbook->sheets().size(); ++i) {
        TRY_ASSIGN(const QJsonObject sheet, rowsOf(*workbook, i));
        sheets.append(sheet);
    }
    return QJsonObject{{u"format"_s, workbook->format()}, {u"sheets"_s, sheets}};
}

int print(const QString& path) {
    const auto content = contentOf(path);
    if (!content) {
        fprintf(stderr, "%s\n", qPrintable(content.error().text));
        return 1;
    }
    printf("%s\n", QJsonDocument(*content).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    try {
        return print(QString::fromLocal8Bit(argv[1]));
    } catch (const std::exception& error) {
        fprintf(stderr, "%s\n", error.what());
        return 3;
    }
}
