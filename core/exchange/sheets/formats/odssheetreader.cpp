// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/formats/odssheetreader.h"

#include "core/exchange/sheets/formats/odstext.h"
#include "core/exchange/sheets/numberformat.h"
#include "core/exchange/tables/csvformat.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OdsSheetReader)
};

constexpr qint64 kRowsAReport = 2000;

qint64 repetitions(QStringView text) {
    return std::clamp<qint64>(text.toLongLong(), 1, kMaxSheetRows);
}

/// "2024-03-01T00:00:00" as a table writes it.
QString dateText(QStringView value) {
    QString text = value.toString();
    if (text.endsWith("T00:00:00"_L1))
        text.chop(9);
    return text.replace(u'T', u' ');
}

/// "PT14H30M05S" as a clock writes it; other durations stay as they are.
QString timeText(QStringView value) {
    static const QRegularExpression written(u"^PT(\\d+)H(\\d+)M(\\d+)(?:[.,]\\d+)?S$"_s);
    const QRegularExpressionMatch match = written.match(value);
    if (!match.hasMatch())
        return value.toString();
    QStringList parts;
    for (int i = 1; i <= 3; ++i)
        parts.append(match.captured(i).rightJustified(2, u'0'));
    return parts.join(u':');
}

/// What a cell holds, apart from its paragraphs; null where those are all that there is.
QString valueText(const QXmlStreamAttributes& attributes) {
    const QStringView type = XmlPart::attribute(attributes, u"value-type");
    if (type == u"float" || type == u"percentage" || type == u"currency") {
        const QStringView value = XmlPart::attribute(attributes, u"value");
        const auto number = numberText(value);
        return number ? QString::fromLatin1(*number) : value.toString();
    }
    if (type == u"date")
        return dateText(XmlPart::attribute(attributes, u"date-value"));
    if (type == u"time")
        return timeText(XmlPart::attribute(attributes, u"time-value"));
    if (type == u"boolean")
        return XmlPart::attribute(attributes, u"boolean-value") == u"true" ? u"TRUE"_s : u"FALSE"_s;
    return {};
}

bool isErrorText(const QString& text) {
    static const QRegularExpression error(u"^(#[A-Z0-9/?!]+|Err:\\d+)$"_s);
    return error.match(text).hasMatch();
}

} // namespace

OdsSheetReader::OdsSheetReader(XmlPart& xml, SheetText& to, const SheetProgress& progress)
    : m_xml(xml), m_to(to), m_progress(progress) {}

Result<void> OdsSheetReader::read() {
    return readRows();
}

/// Rows may stand in groups and in the table's header.
Result<void> OdsSheetReader::readRows() {
    while (m_xml.nextChild()) {
        const QStringView element = m_xml.element();
        if (element == u"table-row") {
            TRY(readRow());
        } else if (element == u"table-rows" || element == u"table-header-rows" || element == u"table-row-group") {
            TRY(readRows());
        } else {
            m_xml.skip();
        }
    }
    return {};
}

Result<void> OdsSheetReader::readRow() {
    if (m_progress && m_rowElements++ % kRowsAReport == 0)
        m_progress(m_xml.position(), m_xml.size());
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const qint64 times = repetitions(XmlPart::attribute(attributes, u"number-rows-repeated"));
    const QStringView visibility = XmlPart::attribute(attributes, u"visibility");
    const bool hidden = visibility == u"collapse" || visibility == u"filter";
    QList<Cell> cells;
    m_column = 0;
    while (m_xml.nextChild()) {
        if (auto cell = readCell())
            cells.append(*std::move(cell));
    }
    if (cells.isEmpty()) {
        m_rows += times;
        return {};
    }
    for (qint64 i = 0; i < times; ++i)
        TRY(putRow(cells, hidden));
    return {};
}

/// Nothing for a cell that is empty.
std::optional<OdsSheetReader::Cell> OdsSheetReader::readCell() {
    const bool covered = m_xml.element() == "covered-table-cell"_L1;
    if (!covered && m_xml.element() != "table-cell"_L1) {
        m_xml.skip();
        return std::nullopt;
    }
    const QXmlStreamAttributes attributes = m_xml.attributes();
    Cell cell;
    cell.column = m_column + 1;
    cell.repeated = repetitions(XmlPart::attribute(attributes, u"number-columns-repeated"));
    m_column += cell.repeated;
    if (covered) {
        m_xml.skip();
        return std::nullopt;
    }
    const QString paragraphs = odsParagraphs(m_xml);
    cell.text = valueText(attributes);
    if (cell.text.isEmpty())
        cell.text = paragraphs.isEmpty() ? XmlPart::attribute(attributes, u"string-value").toString() : paragraphs;
    const bool formula = !XmlPart::attribute(attributes, u"formula").isNull();
    cell.isError = formula && isErrorText(paragraphs);
    cell.merged = XmlPart::attribute(attributes, u"number-columns-spanned").toLongLong() > 1 ||
                  XmlPart::attribute(attributes, u"number-rows-spanned").toLongLong() > 1;
    return cell.text.isEmpty() && !cell.isError ? std::nullopt : std::optional(cell);
}

Result<void> OdsSheetReader::putRow(const QList<Cell>& cells, bool hidden) {
    if (++m_rows > kMaxSheetRows)
        return Error{ErrorCode::LimitExceeded,
                     Texts::tr("The sheet has more rows than a sheet can hold; the limit is %1 rows. Nothing was "
                               "imported.")
                         .arg(kMaxSheetRows),
                     {}};
    m_to.beginRow(m_rows);
    if (hidden)
        m_to.noteRow(CellNote::HiddenRow);
    for (const Cell& cell : cells) {
        if (cell.isError)
            m_to.note(CellNote::ErrorValue, cell.column);
        if (cell.merged)
            m_to.note(CellNote::Merged, cell.column);
        // Copies beyond the limit are refused with the row, so one of them is enough.
        const qint64 last = std::min(cell.column + cell.repeated - 1, kMaxColumns + 1);
        for (qint64 column = cell.column; column <= std::max(last, cell.column) && !cell.isError; ++column)
            m_to.put(column, cell.text);
    }
    return m_to.endRow();
}

} // namespace throughline::core
