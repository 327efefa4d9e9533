// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/headerrows.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

constexpr size_t kMaxTitleLines = 30;

qsizetype filledCells(const SampleRow& row) {
    return std::count_if(row.cells.begin(), row.cells.end(),
                         [](const QString& cell) { return !cell.trimmed().isEmpty(); });
}

/// Numbers, dates, mail and web addresses stand in data, hardly ever in a header.
bool looksLikeData(const QString& cell) {
    static const QRegularExpression number(u"^[-+]?[\\d.,]+([eE][-+]?\\d+)?\\s*%?$"_s);
    static const QRegularExpression date(u"^\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}"_s);
    static const QRegularExpression address(u"^(https?://\\S+|[^\\s@]+@[^\\s@]+\\.[^\\s@]+)$"_s);
    const QString text = cell.trimmed();
    return number.match(text).hasMatch() || date.match(text).hasMatch() || address.match(text).hasMatch();
}

bool isTitleLine(const std::vector<SampleRow>& rows, size_t index, qsizetype width) {
    if (width < 2 || filledCells(rows[index]) > 1 || (rows[index].cells.size() >= width && width < 3))
        return false;
    const size_t last = std::min(rows.size(), index + kMaxTitleLines);
    for (size_t i = index + 1; i < last; ++i) {
        if (rows[i].cells.size() >= width && filledCells(rows[i]) >= 2)
            return true;
    }
    return false;
}

bool isHeader(const std::vector<SampleRow>& rows, size_t index) {
    qsizetype dataColumns = 0;
    for (qsizetype column = 0; column < rows[index].cells.size(); ++column) {
        if (!looksLikeData(rows[index].cells.at(column)))
            continue;
        qsizetype filled = 0;
        qsizetype alike = 0;
        for (size_t row = index + 1; row < rows.size(); ++row) {
            const QString cell = rows[row].cells.value(column);
            filled += cell.isEmpty() ? 0 : 1;
            alike += looksLikeData(cell) ? 1 : 0;
        }
        dataColumns += alike * 2 >= filled ? 1 : 0;
    }
    return dataColumns == 0 || dataColumns * 2 < filledCells(rows[index]);
}

/// A second header row names the answers below the questions: blank under the first column, filled where the first is
/// not.
bool continuesHeader(const SampleRow& questions, const SampleRow& answers) {
    qsizetype blank = 0;
    qsizetype named = 0;
    for (qsizetype column = 0; column < questions.cells.size(); ++column) {
        if (!questions.cells.at(column).trimmed().isEmpty())
            continue;
        ++blank;
        const QString answer = answers.cells.value(column).trimmed();
        named += !answer.isEmpty() && !looksLikeData(answer) ? 1 : 0;
    }
    return blank >= 2 && named * 10 >= blank * 7 && answers.cells.value(0).trimmed().isEmpty();
}

QStringList joinedNames(const SampleRow& questions, const SampleRow& answers) {
    QStringList names;
    QString question;
    for (qsizetype column = 0; column < questions.cells.size(); ++column) {
        if (const QString own = questions.cells.at(column).trimmed(); !own.isEmpty())
            question = own;
        const QString answer = answers.cells.value(column).trimmed();
        const bool plain = answer.isEmpty() || answer == "Response"_L1 || answer == "Open-Ended Response"_L1;
        names.append(plain || question.isEmpty() ? (question.isEmpty() ? answer : question)
                                                 : u"%1 – %2"_s.arg(question, answer));
    }
    return names;
}

} // namespace

qsizetype usualWidth(const std::vector<SampleRow>& rows) {
    std::map<qsizetype, size_t> counts;
    for (const SampleRow& row : rows)
        ++counts[row.cells.size()];
    const auto rarer = [](const auto& a, const auto& b) { return a.second < b.second; };
    // Among equally frequent widths the widest is the table's, the others are titles.
    const auto widest = std::max_element(counts.rbegin(), counts.rend(), rarer);
    if (widest == counts.rend())
        return 0;
    return widest->second > 1 ? widest->first : counts.begin()->first;
}

HeaderRows findHeader(const std::vector<SampleRow>& rows, std::optional<qint64> headerLine) {
    HeaderRows found;
    if (headerLine) {
        const auto chosen =
            std::find_if(rows.begin(), rows.end(), [&](const SampleRow& row) { return row.line >= *headerLine; });
        if (*headerLine == 0 || chosen == rows.end())
            return found;
        found.header = static_cast<size_t>(chosen - rows.begin());
    } else {
        const qsizetype width = usualWidth(rows);
        size_t index = 0;
        while (index + 1 < rows.size() && index < kMaxTitleLines && isTitleLine(rows, index, width))
            ++index;
        found.firstData = index;
        if (!isHeader(rows, index))
            return found;
        found.header = index;
    }
    const SampleRow& header = rows[*found.header];
    found.firstData = *found.header + 1;
    found.names = header.cells;
    if (found.firstData < rows.size() && continuesHeader(header, rows[found.firstData])) {
        found.names = joinedNames(header, rows[found.firstData]);
        ++found.firstData;
    }
    for (QString& name : found.names)
        name = name.trimmed();
    return found;
}

} // namespace throughline::core
