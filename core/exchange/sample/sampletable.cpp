// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sample/sampletable.h"

#include "core/exchange/tables/csvreader.h"

#include <QFile>

namespace throughline::core {

namespace {

Result<QByteArray> bytesOf(const QString& resourcePath) {
    QFile file(resourcePath);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, {}, resourcePath};
    return file.readAll();
}

} // namespace

Result<QList<SampleRecord>> readSampleTable(const QString& resourcePath) {
    TRY_ASSIGN(const QByteArray bytes, bytesOf(resourcePath));
    const ByteSource source = ByteSource::fromMemory(bytes);
    CsvFormatChoices choices;
    choices.delimiter = ',';
    choices.headerLine = 1;
    TRY_ASSIGN(const CsvFormat format, detectCsvFormat(source, choices));
    CsvReader reader(source, format);
    CsvRecord record;
    QList<SampleRecord> rows;
    while (true) {
        TRY_ASSIGN(const bool more, reader.next(record));
        if (!more)
            return rows;
        SampleRecord row;
        for (qsizetype column = 0; column < format.headers.size(); ++column)
            row.insert(format.headers.at(column), QString::fromUtf8(record.cell(column)));
        rows.append(row);
    }
}

Result<QString> readSampleText(const QString& resourcePath) {
    TRY_ASSIGN(const QByteArray bytes, bytesOf(resourcePath));
    return QString::fromUtf8(bytes);
}

} // namespace throughline::core
