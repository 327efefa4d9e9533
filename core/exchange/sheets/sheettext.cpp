// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/sheettext.h"

#include "core/exchange/tables/csvformat.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SheetText)
};

bool needsQuotes(QByteArrayView value) {
    return std::any_of(value.begin(), value.end(),
                       [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
}

void appendCell(QByteArray& line, QByteArrayView value) {
    if (!needsQuotes(value)) {
        line.append(value);
        return;
    }
    line.append('"');
    for (const char c : value) {
        if (c == '"')
            line.append('"');
        line.append(c);
    }
    line.append('"');
}

} // namespace

SheetText::SheetText(QString file, QString sheet) : m_file(std::move(file)), m_sheet(std::move(sheet)) {}

void SheetText::beginRow(qint64 number) {
    m_row = number;
    m_values.resize(0);
    m_cells.clear();
    m_filled = 0;
}

void SheetText::put(qint64 column, const QString& text) {
    putClean(column, cleanText(text, m_counts).toUtf8());
}

void SheetText::putClean(qint64 column, QByteArrayView utf8) {
    if (utf8.isEmpty())
        return;
    ++m_filled;
    if (column > kMaxColumns) {
        note(CellNote::FarRight, column);
        return;
    }
    const auto place = static_cast<size_t>(column - 1);
    if (m_cells.size() <= place)
        m_cells.resize(place + 1);
    m_cells[place] = {m_values.size(), utf8.size()};
    m_values.append(utf8);
}

Result<void> SheetText::endRow() {
    TRY(checkRow());
    if (m_cells.empty())
        return {};
    m_line.resize(0);
    m_line.append(m_row - m_written - (m_written == 0 ? 1 : 0), '\n');
    for (size_t i = 0; i < m_cells.size(); ++i) {
        if (i > 0)
            m_line.append(',');
        appendCell(m_line, QByteArrayView(m_values).sliced(m_cells[i].begin, m_cells[i].size));
    }
    m_written = m_row;
    ++m_rows;
    if (m_text.size() + m_line.size() > kMaxSheetBytes)
        return Error{ErrorCode::LimitExceeded,
                     Texts::tr("“%1”, sheet “%2” expands to more than %3 MB of text, which is the limit. Nothing was "
                               "imported.")
                         .arg(m_file, m_sheet, QString::number(kMaxSheetBytes / 1024 / 1024)),
                     {}};
    return m_text.append(m_line);
}

Result<void> SheetText::checkRow() const {
    if (m_filled > kMaxColumns)
        return Error{ErrorCode::LimitExceeded,
                     Texts::tr("“%1”, sheet “%2”, row %3 has too many columns; the limit is %4 columns. Nothing was "
                               "imported.")
                         .arg(m_file, m_sheet, QString::number(m_row), QString::number(kMaxColumns)),
                     {}};
    for (size_t i = 0; i < m_cells.size(); ++i) {
        if (m_cells[i].size > kMaxFieldBytes)
            return Error{ErrorCode::LimitExceeded,
                         Texts::tr("“%1”, sheet “%2”, cell %3 is too long: more than 1 MB of text, which is the limit. "
                                   "Nothing was imported.")
                             .arg(m_file, m_sheet, cellName({static_cast<qint64>(i) + 1, m_row})),
                         {}};
    }
    return {};
}

void SheetText::note(CellNote note, qint64 column) {
    m_notes.add(note, CellReference{column, m_row});
}

void SheetText::noteRow(CellNote note) {
    m_notes.add(note, Texts::tr("row %1").arg(m_row));
}

Result<ByteSource> SheetText::finish() {
    return m_text.finish();
}

QStringList SheetText::warnings() const {
    return m_notes.warnings(m_sheet) + m_counts.warnings();
}

} // namespace throughline::core
