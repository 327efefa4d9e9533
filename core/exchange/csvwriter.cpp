// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include <QRegularExpression>
#include <QStringView>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QChar character) {
    // Space, no-break space, zero width space, byte order mark, ideographic space.
    return character == u' ' || character == u'\u00a0' || character == u'\u200b' || character == u'\ufeff' ||
           character == u'\u3000';
}

bool startsFormula(QChar character) {
    return "=+-@\t"_L1.contains(character) || u"\uff1d\uff0b\uff0d\uff20"_s.contains(character);
}

bool isPlainNumber(QStringView line) {
    static const QRegularExpression number(uR"(\A[+-]?(\d+|\d{1,3}([,.' ]\d{3})+)([.,]\d+)?([eE][+-]?\d+)?( ?%)?\z)"_s);
    return number.match(line).hasMatch();
}

QStringView withoutLineEnd(QStringView line) {
    return line.endsWith(u'\n') || line.endsWith(u'\r') ? line.chopped(1) : line;
}

/// Whether a spreadsheet could evaluate the line, any apostrophes in front of it taken away. The line comes with what
/// ends it, because a cell must not begin with a line end either.
bool needsGuard(QStringView line, bool first) {
    while (line.startsWith(u'\''))
        line = line.sliced(1);
    QStringView rest = line;
    while (!rest.isEmpty() && isBlank(rest.front()))
        rest = rest.sliced(1);
    if (rest.isEmpty())
        return false;
    const QChar start = rest.front();
    if (start == u'\r' || start == u'\n')
        return first;
    return startsFormula(start) && !isPlainNumber(withoutLineEnd(line));
}

/// Calls `change` for every line (its text with what ends it, and whether it is the first), and joins the answers.
template <typename Change>
QString changedLines(const QString& text, Change change) {
    QString changed;
    changed.reserve(text.size() + 4);
    const QStringView all(text);
    qsizetype start = 0;
    while (start < all.size()) {
        qsizetype end = start;
        while (end < all.size() && all[end] != u'\n' && all[end] != u'\r')
            ++end;
        const QStringView line = all.sliced(start, qMin(end + 1, all.size()) - start);
        change(changed, line, start == 0);
        start += line.size();
    }
    return changed;
}

} // namespace

QString withFormulaGuard(const QString& text) {
    return changedLines(text, [](QString& changed, QStringView line, bool first) {
        if (needsGuard(line, first))
            changed += u'\'';
        changed += line;
    });
}

QString withoutFormulaGuard(const QString& text) {
    if (!text.contains(u'\''))
        return text;
    return changedLines(text, [](QString& changed, QStringView line, bool first) {
        changed += line.startsWith(u'\'') && needsGuard(line, first) ? line.sliced(1) : line;
    });
}

QByteArray csvRow(const QList<Cell>& row, CsvSafety safety) {
    QByteArray record;
    for (const Cell& cell : row) {
        if (!record.isEmpty())
            record += ',';
        QString text = cell.kind == Cell::Kind::Number ? numberText(cell.number) : cell.text;
        if (cell.kind == Cell::Kind::Text && safety == CsvSafety::Guarded)
            text = withFormulaGuard(text);
        record += '"' + text.replace(u'"', "\"\""_L1).toUtf8() + '"';
    }
    return record + "\r\n";
}

QByteArray writeCsv(const Grid& grid, CsvSafety safety) {
    QByteArray file;
    for (const QList<Cell>& row : grid.rows)
        file += csvRow(row, safety);
    return file;
}

} // namespace throughline::core
