// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/textcleaner.h"
#include "core/exchange/sheets/workbook.h"
#include "core/exchange/tables/csvreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>

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

} // namespace

/// Prints all cells of a workbook as JSON, as an import reads them, for comparison with other readers.
int main(int, char** arguments) {
    const auto content = contentOf(QString::fromLocal8Bit(arguments[1]));
    if (!content) {
        std::cerr << qPrintable(content.error().text) << '\n';
        return 1;
    }
    std::cout << QJsonDocument(*content).toJson(QJsonDocument::Compact).toStdString() << '\n';
    return 0;
}
