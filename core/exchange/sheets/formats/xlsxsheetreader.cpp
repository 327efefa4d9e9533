// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/formats/xlsxsheetreader.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(XlsxSheetReader)
};

constexpr qint64 kRowsAReport = 2000;

/// An ISO 8601 time as a table writes it: a date alone where the clock stands at midnight.
QString isoText(const QString& value) {
    const QDateTime time = QDateTime::fromString(value, Qt::ISODate);
    if (!time.isValid() || !value.contains(u'T'))
        return value;
    return time.toString(time.time() == QTime(0, 0) ? u"yyyy-MM-dd"_s : u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

XlsxSheetReader::XlsxSheetReader(const XlsxStyles& styles, const SharedStrings& strings, bool datesFrom1904,
                                 SheetText& to)
    : m_styles(styles), m_strings(strings), m_datesFrom1904(datesFrom1904), m_to(to) {}

Result<void> XlsxSheetReader::read(ZipArchive& archive, const QString& part, const SheetProgress& progress) {
    m_archive = archive.name();
    TRY_ASSIGN(const auto xml, XmlPart::open(archive, part));
    xml->nextChild();
    while (xml->nextChild()) {
        if (xml->element() == "sheetData"_L1) {
            TRY(readRows(*xml, progress));
        } else if (xml->element() == "mergeCells"_L1) {
            readMerged(*xml);
        } else {
            xml->skip();
        }
    }
    return xml->finish();
}

Result<void> XlsxSheetReader::readRows(XmlPart& xml, const SheetProgress& progress) {
    for (qint64 row = 0; xml.nextChild(); ++row) {
        if (progress && row % kRowsAReport == 0)
            progress(xml.position(), xml.size());
        if (xml.element() == "row"_L1) {
            TRY(readRow(xml));
        } else {
            xml.skip();
        }
    }
    return {};
}

Result<void> XlsxSheetReader::readRow(XmlPart& xml) {
    const QXmlStreamAttributes attributes = xml.attributes();
    const QStringView given = XmlPart::attribute(attributes, u"r");
    bool isNumber = false;
    qint64 number = given.toLongLong(&isNumber);
    const bool misplaced = !given.isNull() && (!isNumber || number <= m_to.row() || number > kMaxSheetRows);
    if (given.isNull() || misplaced)
        number = m_to.row() + 1;
    if (number > kMaxSheetRows)
        return Error{ErrorCode::LimitExceeded,
                     Texts::tr("“%1” has more rows than a sheet can hold; the limit is %2 rows. Nothing was imported.")
                         .arg(m_archive, QString::number(kMaxSheetRows)),
                     {}};
    m_to.beginRow(number);
    if (misplaced)
        m_to.noteRow(CellNote::MisplacedRow);
    const QStringView hidden = XmlPart::attribute(attributes, u"hidden");
    if (hidden == u"1" || hidden == u"true")
        m_to.noteRow(CellNote::HiddenRow);
    m_lastColumn = 0;
    while (xml.nextChild()) {
        if (xml.element() == "c"_L1)
            readCell(xml);
        else
            xml.skip();
    }
    return m_to.endRow();
}

void XlsxSheetReader::readCell(XmlPart& xml) {
    const QXmlStreamAttributes attributes = xml.attributes();
    Cell cell;
    const QStringView reference = XmlPart::attribute(attributes, u"r");
    const std::optional<qint64> column = columnOf(reference);
    if (!column) {
        m_to.note(CellNote::NoReference, u"“%1”"_s.arg(reference.left(30)));
        xml.skip();
        return;
    }
    cell.column = m_lastColumn = *column;
    cell.type = XmlPart::attribute(attributes, u"t").toString();
    cell.style = XmlPart::attribute(attributes, u"s").toLongLong();
    while (xml.nextChild()) {
        if (xml.element() == "v"_L1) {
            cell.value = xml.text();
            cell.hasValue = true;
        } else if (xml.element() == "is"_L1) {
            cell.inlineText = richText(xml);
        } else {
            cell.hasFormula = cell.hasFormula || xml.element() == "f"_L1;
            xml.skip();
        }
    }
    put(cell);
}

/// The row of a reference is not looked at: the row that the cell stands in counts.
std::optional<qint64> XlsxSheetReader::columnOf(QStringView reference) {
    if (reference.isNull())
        return m_lastColumn + 1;
    const std::optional<CellReference> cell = parseCellReference(reference);
    return cell ? std::optional(cell->column) : std::nullopt;
}

void XlsxSheetReader::put(const Cell& cell) {
    if (cell.type == "inlineStr"_L1) {
        m_to.put(cell.column, cell.inlineText);
    } else if (cell.hasFormula && (!cell.hasValue || (cell.value.isEmpty() && cell.type != "str"_L1))) {
        m_to.note(CellNote::NoResult, cell.column);
    } else if (cell.type == "s"_L1) {
        putShared(cell);
    } else if (cell.type == "str"_L1) {
        m_to.put(cell.column, withoutEscapes(cell.value));
    } else if (cell.type == "e"_L1) {
        m_to.note(CellNote::ErrorValue, cell.column);
    } else if (cell.type == "d"_L1) {
        m_to.put(cell.column, isoText(cell.value));
    } else if (cell.type == "b"_L1 && (cell.value == "1"_L1 || cell.value == "0"_L1)) {
        m_to.putClean(cell.column, cell.value == "1"_L1 ? "TRUE" : "FALSE");
    } else if (cell.type.isEmpty() || cell.type == "n"_L1) {
        putNumber(cell);
    } else {
        m_to.note(CellNote::UnknownType, cell.column);
        m_to.put(cell.column, cell.value);
    }
}

void XlsxSheetReader::putShared(const Cell& cell) {
    bool isNumber = false;
    const qulonglong index = cell.value.toULongLong(&isNumber);
    if (isNumber && index < m_strings.size()) {
        m_to.putClean(cell.column, m_strings.at(index));
    } else if (cell.hasValue) {
        m_to.note(CellNote::MissingText, cell.column);
        m_to.put(cell.column, u'\uFFFD' + cell.value);
    }
}

void XlsxSheetReader::putNumber(const Cell& cell) {
    if (cell.value.isEmpty())
        return;
    const std::optional<QByteArray> number = numberText(cell.value);
    if (!number) {
        m_to.note(CellNote::NoNumber, cell.column);
        m_to.put(cell.column, cell.value);
        return;
    }
    const auto style = static_cast<size_t>(cell.style);
    if (cell.style < 0 || (cell.style > 0 && style >= m_styles.kinds.size())) {
        m_to.note(CellNote::UnknownFormat, cell.column);
        m_to.putClean(cell.column, *number);
        return;
    }
    const NumberKind kind = style < m_styles.kinds.size() ? m_styles.kinds[style] : NumberKind::Number;
    if (kind == NumberKind::Number) {
        m_to.putClean(cell.column, *number);
        return;
    }
    const std::optional<QByteArray> date = serialText(cell.value.toDouble(), kind, m_datesFrom1904);
    if (!date)
        m_to.note(CellNote::NoDate, cell.column);
    m_to.putClean(cell.column, date.value_or(*number));
}

void XlsxSheetReader::readMerged(XmlPart& xml) {
    while (xml.nextChild()) {
        const QXmlStreamAttributes attributes = xml.attributes();
        m_to.note(CellNote::Merged, XmlPart::attribute(attributes, u"ref").left(30).toString());
        xml.skip();
    }
}

} // namespace throughline::core
