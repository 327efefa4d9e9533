// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/ooxml/xlsxworkbook.h"

#include "core/deck/ooxml/opcpackage.h"
#include "core/deck/ooxml/xmlwriter.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"_L1;
constexpr auto kRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1;
constexpr auto kType = "application/vnd.openxmlformats-officedocument.spreadsheetml."_L1;
constexpr qsizetype kLongestText = 32'767;

/// The texts of a workbook, each once, in the order of their first use.
struct SharedStrings {
    QStringList texts;
    QHash<QString, qsizetype> index;
    qsizetype uses = 0;

    qsizetype indexOf(const QString& text) {
        ++uses;
        const auto known = index.constFind(text);
        if (known != index.cend())
            return *known;
        index.insert(text, texts.size());
        texts.append(text);
        return texts.size() - 1;
    }
};

QString columnName(qsizetype column) {
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return name;
}

QString cellText(const QString& text) {
    const QString clean = withoutControls(text);
    return clean.size() <= kLongestText ? clean : withoutControls(clean.first(kLongestText - 1)) + u'…';
}

void writeCell(XmlWriter& xml, const Cell& cell, const QString& reference, SharedStrings& strings) {
    if (cell.kind == Cell::Kind::Text) {
        const auto element = xml.element("c"_L1, {{"r"_L1, reference}, {"t"_L1, "s"_L1}});
        xml.textLeaf("v"_L1, QString::number(strings.indexOf(cellText(cell.text))));
    } else if (cell.kind == Cell::Kind::Number) {
        const auto element = xml.element("c"_L1, {{"r"_L1, reference}});
        if (!cell.formula.isEmpty())
            xml.textLeaf("f"_L1, cell.formula);
        xml.textLeaf("v"_L1, numberText(cell.number));
    }
}

qsizetype columnCount(const Grid& grid) {
    qsizetype columns = 1;
    for (const QList<Cell>& row : grid.rows)
        columns = std::max(columns, row.size());
    return columns;
}

Result<QByteArray> sheetPart(const Grid& grid, SharedStrings& strings) {
    XmlWriter xml;
    {
        const auto sheet = xml.element("worksheet"_L1, {{"xmlns"_L1, kMain}});
        const qsizetype lastRow = std::max<qsizetype>(grid.rows.size(), 1) - 1;
        xml.leaf("dimension"_L1, {{"ref"_L1, "A1:"_L1 + cellReference(lastRow, columnCount(grid) - 1)}});
        {
            const auto columns = xml.element("cols"_L1);
            xml.leaf("col"_L1, {{"min"_L1, 1}, {"max"_L1, 1}, {"width"_L1, 36}, {"customWidth"_L1, 1}});
        }
        const auto data = xml.element("sheetData"_L1);
        for (qsizetype row = 0; row < grid.rows.size(); ++row) {
            const auto element = xml.element("row"_L1, {{"r"_L1, row + 1}});
            for (qsizetype column = 0; column < grid.rows.at(row).size(); ++column)
                writeCell(xml, grid.rows.at(row).at(column), cellReference(row, column), strings);
        }
    }
    return xml.finish();
}

Result<QByteArray> stringsPart(const SharedStrings& strings) {
    XmlWriter xml;
    {
        const auto table = xml.element(
            "sst"_L1, {{"xmlns"_L1, kMain}, {"count"_L1, strings.uses}, {"uniqueCount"_L1, strings.texts.size()}});
        for (const QString& text : strings.texts) {
            const auto item = xml.element("si"_L1);
            xml.textLeaf("t"_L1, escapedXstring(text), {{"xml:space"_L1, "preserve"_L1}});
        }
    }
    return xml.finish();
}

Result<QByteArray> workbookPart(const QString& sheetName, const QString& sheetId) {
    XmlWriter xml;
    {
        const auto workbook = xml.element("workbook"_L1, {{"xmlns"_L1, kMain}, {"xmlns:r"_L1, kRelationships}});
        const auto sheets = xml.element("sheets"_L1);
        xml.leaf("sheet"_L1, {{"name"_L1, sheetName}, {"sheetId"_L1, 1}, {"r:id"_L1, sheetId}});
    }
    return xml.finish();
}

Result<QByteArray> stylesPart() {
    XmlWriter xml;
    {
        const auto styles = xml.element("styleSheet"_L1, {{"xmlns"_L1, kMain}});
        {
            const auto fonts = xml.element("fonts"_L1, {{"count"_L1, 1}});
            const auto font = xml.element("font"_L1);
            xml.leaf("sz"_L1, {{"val"_L1, 11}});
            xml.leaf("name"_L1, {{"val"_L1, "Calibri"_L1}});
        }
        {
            const auto fills = xml.element("fills"_L1, {{"count"_L1, 2}});
            for (const QLatin1StringView pattern : {"none"_L1, "gray125"_L1}) {
                const auto fill = xml.element("fill"_L1);
                xml.leaf("patternFill"_L1, {{"patternType"_L1, pattern}});
            }
        }
        {
            const auto borders = xml.element("borders"_L1, {{"count"_L1, 1}});
            const auto border = xml.element("border"_L1);
            for (const QLatin1StringView side : {"left"_L1, "right"_L1, "top"_L1, "bottom"_L1, "diagonal"_L1})
                xml.leaf(side);
        }
        for (const QLatin1StringView list : {"cellStyleXfs"_L1, "cellXfs"_L1}) {
            const auto formats = xml.element(list, {{"count"_L1, 1}});
            xml.leaf("xf"_L1, {{"numFmtId"_L1, 0}, {"fontId"_L1, 0}, {"fillId"_L1, 0}, {"borderId"_L1, 0}});
        }
        const auto named = xml.element("cellStyles"_L1, {{"count"_L1, 1}});
        xml.leaf("cellStyle"_L1, {{"name"_L1, "Normal"_L1}, {"xfId"_L1, 0}, {"builtinId"_L1, 0}});
    }
    return xml.finish();
}

} // namespace

QString cellReference(qsizetype row, qsizetype column) {
    return columnName(column) + QString::number(row + 1);
}

QString absoluteReference(qsizetype row, qsizetype column) {
    return u"$%1$%2"_s.arg(columnName(column), QString::number(row + 1));
}

Result<QByteArray> writeWorkbook(const Grid& grid, const QString& sheetName) {
    const QString workbook = u"/xl/workbook.xml"_s;
    const QString sheet = u"/xl/worksheets/sheet1.xml"_s;
    const QString styles = u"/xl/styles.xml"_s;
    const QString strings = u"/xl/sharedStrings.xml"_s;
    OpcPackage package;
    package.relate({}, kRelationships + "/officeDocument"_L1, workbook);
    const QString sheetId = package.relate(workbook, kRelationships + "/worksheet"_L1, sheet);
    package.relate(workbook, kRelationships + "/styles"_L1, styles);
    package.relate(workbook, kRelationships + "/sharedStrings"_L1, strings);

    SharedStrings shared;
    TRY_ASSIGN(const QByteArray sheetBytes, sheetPart(grid, shared));
    TRY_ASSIGN(const QByteArray workbookBytes, workbookPart(sheetName, sheetId));
    TRY_ASSIGN(const QByteArray stylesBytes, stylesPart());
    TRY_ASSIGN(const QByteArray stringsBytes, stringsPart(shared));
    package.addPart(workbook, kType + "sheet.main+xml"_L1, workbookBytes);
    package.addPart(sheet, kType + "worksheet+xml"_L1, sheetBytes);
    package.addPart(styles, kType + "styles+xml"_L1, stylesBytes);
    package.addPart(strings, kType + "sharedStrings+xml"_L1, stringsBytes);
    return package.toBytes();
}

} // namespace throughline::core
