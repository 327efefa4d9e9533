// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/csvformat.h"

#include "core/exchange/files/textcleaner.h"
#include "core/exchange/tables/csvreader.h"
#include "core/exchange/tables/headerrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CsvFormat)
};

constexpr qint64 kSampleBytes = 256 * 1024;
constexpr size_t kSampleRows = 200;
constexpr std::array kDelimiters = {',', ';', '\t', '|'};

struct Sample {
    CsvFormat format;
    std::vector<SampleRow> rows;
    std::optional<Error> error; ///< What stopped the reading of the sample.
    qint64 endOffset = 0;       ///< Behind the last row of `rows`.
    size_t strayQuotes = 0;
    double score = 0;
};

Sample readSample(const QByteArray& bytes, const CsvFormat& format) {
    Sample sample;
    sample.format = format;
    CsvReader reader(ByteSource::fromMemory(bytes), format);
    CsvRecord record;
    CleanupCounts ignored;
    while (sample.rows.size() < kSampleRows) {
        const Result<bool> more = reader.next(record);
        if (!more)
            sample.error = more.error();
        if (!more || !*more)
            break;
        SampleRow row{record.offset, record.line, {}};
        for (const QByteArrayView cell : record.cells)
            row.cells.append(cleanUtf8(cell, ignored));
        sample.strayQuotes += record.hasStrayQuote ? 1 : 0;
        sample.rows.push_back(std::move(row));
        sample.endOffset = reader.position();
    }
    return sample;
}

/// How well the delimiter explains the rows: the share of rows of the usual width, slightly more for more columns.
double scoreOf(const Sample& sample) {
    if (sample.rows.empty())
        return sample.error && sample.error->code == ErrorCode::LimitExceeded ? 0.5 : 0;
    const qsizetype width = usualWidth(sample.rows);
    if (width < 2)
        return 0;
    const auto rows = static_cast<double>(sample.rows.size());
    const auto usual = static_cast<double>(std::count_if(
        sample.rows.begin(), sample.rows.end(), [&](const SampleRow& row) { return row.cells.size() == width; }));
    return usual / rows * (1 + 0.01 * static_cast<double>(std::min<qsizetype>(width, 20))) -
           0.5 * static_cast<double>(sample.strayQuotes) / rows;
}

/// A cut sample ends inside a row, whose rest is missing.
void dropCutRow(Sample& sample, bool cut) {
    if (cut && sample.rows.size() > 1 && sample.rows.size() < kSampleRows)
        sample.rows.pop_back();
}

Sample bestSample(const QByteArray& bytes, const CsvFormat& start, const CsvFormatChoices& choices, bool cut) {
    Sample best;
    best.score = -1;
    for (const char delimiter : kDelimiters) {
        CsvFormat format = start;
        format.delimiter = choices.delimiter.value_or(delimiter);
        Sample sample = readSample(bytes, format);
        dropCutRow(sample, cut);
        sample.score = scoreOf(sample);
        if (sample.score > best.score)
            best = std::move(sample);
        if (choices.delimiter)
            break;
    }
    const QByteArray escapedDelimiter = QByteArray("\\") + best.format.delimiter;
    if (bytes.contains(escapedDelimiter) || bytes.contains("\\\"")) {
        CsvFormat format = best.format;
        format.backslashEscapes = true;
        Sample escaped = readSample(bytes, format);
        dropCutRow(escaped, cut);
        escaped.score = scoreOf(escaped);
        if (escaped.score > best.score && escaped.rows.size() >= best.rows.size())
            best = std::move(escaped);
    }
    return best;
}

/// Excel's first line "sep=;" names the delimiter. Returns how many bytes it takes, line end included.
qint64 separatorLine(const QByteArray& bytes, char& delimiter) {
    if (bytes.size() < 5 || bytes.first(4).toLower() != "sep=")
        return 0;
    qsizetype end = 5;
    if (end < bytes.size() && bytes[end] == '\r')
        ++end;
    if (end < bytes.size() && bytes[end] == '\n')
        ++end;
    if (end == 5)
        return 0;
    delimiter = bytes[4];
    return end;
}

QString columnName(qsizetype index) {
    return Texts::tr("Column %1").arg(index + 1);
}

QList<int> repeatedColumns(const QStringList& names) {
    QList<int> repeated;
    for (int i = 0; i < names.size(); ++i) {
        for (int j = 0; j < names.size(); ++j) {
            if (i != j && !names.at(i).isEmpty() && names.at(i).compare(names.at(j), Qt::CaseInsensitive) == 0) {
                repeated.append(i);
                break;
            }
        }
    }
    return repeated;
}

void nameColumns(CsvFormat& format, const HeaderRows& rows, qsizetype width) {
    format.repeatedColumns = repeatedColumns(rows.names);
    const qsizetype columns = rows.header ? rows.names.size() : width;
    for (qsizetype i = 0; i < columns; ++i) {
        const QString name = rows.names.value(i);
        if (name.isEmpty() && rows.header)
            format.namelessColumns.append(static_cast<int>(i));
        format.headers.append(name.isEmpty() ? columnName(i) : name);
    }
}

void warnAboutHeader(CsvFormat& format, const Sample& sample, const HeaderRows& rows) {
    if (!rows.header) {
        format.warnings.append(Texts::tr("The first row looks like data, so there is no header: columns are named by "
                                         "number."));
        return;
    }
    if (*rows.header > 0)
        format.warnings.append(Texts::tr("%1 is the header; what stands above it are titles and was left out.")
                                   .arg(format.place(format.headerLine)));
    if (rows.firstData > *rows.header + 1)
        format.warnings.append(Texts::tr("%1 continues the header: its names were joined to those above.")
                                   .arg(format.place(sample.rows[*rows.header + 1].line)));
}

/// The rows of a sheet end with their last filled cell, so none is too long.
qsizetype greatestWidth(const std::vector<SampleRow>& rows) {
    qsizetype width = 0;
    for (const SampleRow& row : rows)
        width = std::max(width, row.cells.size());
    return width;
}

Result<CsvFormat> finish(Sample& sample, const CsvFormatChoices& choices, bool wholeFile) {
    const HeaderRows rows = findHeader(sample.rows, choices.headerLine);
    CsvFormat format = sample.format;
    if (choices.headerLine && *choices.headerLine > 0 && !rows.header)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("%1 is not near the top, so it cannot be taken as the header.")
                         .arg(format.place(*choices.headerLine)),
                     {}};
    if (rows.header)
        format.headerLine = sample.rows[*rows.header].line;
    nameColumns(format, rows, format.sheet.isEmpty() ? usualWidth(sample.rows) : greatestWidth(sample.rows));
    warnAboutHeader(format, sample, rows);
    if (rows.firstData < sample.rows.size()) {
        format.dataOffset = sample.rows[rows.firstData].offset;
        format.dataLine = sample.rows[rows.firstData].line;
    } else {
        format.dataOffset = sample.endOffset;
        format.dataLine = sample.rows.back().line + 1;
        if (wholeFile && !sample.error)
            format.warnings.append(Texts::tr("The table has a header but no rows."));
    }
    return format;
}

Error noData(const QString& sheet) {
    return {ErrorCode::InvalidInput,
            sheet.isEmpty() ? Texts::tr("The file has no data. Nothing was imported.")
                            : Texts::tr("The sheet “%1” has no data. Nothing was imported.").arg(sheet),
            {}};
}

} // namespace

QString CsvFormat::place(qint64 line) const {
    return sheet.isEmpty() ? Texts::tr("Line %1").arg(line)
                           : Texts::tr("Sheet “%1”, row %2").arg(sheet, QString::number(line));
}

std::optional<char> parseDelimiter(const QString& text) {
    const QString name = text.toLower();
    if (name == "tab"_L1 || name == "\\t"_L1)
        return '\t';
    if (name == "comma"_L1)
        return ',';
    if (name == "semicolon"_L1)
        return ';';
    if (name == "bar"_L1 || name == "pipe"_L1)
        return '|';
    const bool usable = text.size() == 1 && text.at(0).unicode() < 0x80 && text.at(0) != u'"' && text.at(0) != u'\n' &&
                        text.at(0) != u'\r';
    return usable ? std::optional(text.at(0).toLatin1()) : std::nullopt;
}

Result<CsvFormat> detectCsvFormat(const ByteSource& utf8, const CsvFormatChoices& choices) {
    TRY_ASSIGN(const QByteArray bytes, utf8.read(0, kSampleBytes));
    const bool cut = bytes.size() < utf8.size();
    CsvFormat start;
    CsvFormatChoices known = choices;
    char named = 0;
    start.dataOffset = separatorLine(bytes, named);
    if (start.dataOffset > 0) {
        start.dataLine = 2;
        known.delimiter = choices.delimiter.value_or(named);
    }
    const bool anyBreak = bytes.contains('\n') || bytes.contains('\r');
    const bool anyDelimiter =
        std::any_of(kDelimiters.begin(), kDelimiters.end(), [&](char c) { return bytes.contains(c); });
    if (cut && !anyBreak && !anyDelimiter && !choices.delimiter)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("This does not look like a table: there is neither a separator nor a line break in its "
                               "beginning. Nothing was imported."),
                     {}};

    Sample sample = bestSample(bytes, start, known, cut);
    if (sample.rows.empty()) {
        if (sample.error)
            return *sample.error;
        return noData({});
    }
    return finish(sample, choices, !cut && sample.rows.size() < kSampleRows);
}

Result<CsvFormat> detectSheetFormat(const ByteSource& utf8, const QString& sheet, std::optional<qint64> headerLine) {
    TRY_ASSIGN(const QByteArray bytes, utf8.read(0, kSampleBytes));
    const bool cut = bytes.size() < utf8.size();
    CsvFormat format;
    format.sheet = sheet;
    Sample sample = readSample(bytes, format);
    dropCutRow(sample, cut);
    if (sample.rows.empty())
        return sample.error ? *sample.error : noData(sheet);
    return finish(sample, {{}, headerLine}, !cut && sample.rows.size() < kSampleRows);
}

} // namespace throughline::core
