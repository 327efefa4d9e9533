// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/chart/chartxml.h"

#include "core/deck/chart/chartpart.h"
#include "core/deck/drawing.h"
#include "core/deck/ooxml/xlsxworkbook.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

QString reference(qsizetype firstRow, qsizetype lastRow, qsizetype column) {
    QString range = kChartSheet + u'!' + absoluteReference(firstRow, column);
    if (lastRow > firstRow)
        range += u':' + absoluteReference(lastRow, column);
    return range;
}

} // namespace

void ChartXml::textProperties(int size, const SchemeColour& colour, bool bold) {
    const auto text = m_xml.element("c:txPr"_L1);
    m_xml.leaf("a:bodyPr"_L1);
    m_xml.leaf("a:lstStyle"_L1);
    const auto paragraph = m_xml.element("a:p"_L1);
    {
        const auto properties = m_xml.element("a:pPr"_L1);
        const auto run = m_xml.element("a:defRPr"_L1, {{"sz"_L1, size}, {"b"_L1, bold ? 1 : 0}});
        writeSolidFill(m_xml, colour);
    }
    m_xml.leaf("a:endParaRPr"_L1, {{"lang"_L1, "en-GB"_L1}});
}

void ChartXml::noFill() {
    const auto properties = m_xml.element("c:spPr"_L1);
    m_xml.leaf("a:noFill"_L1);
    const auto line = m_xml.element("a:ln"_L1);
    m_xml.leaf("a:noFill"_L1);
}

void ChartXml::textReference(const Grid& grid, qsizetype firstRow, qsizetype lastRow, qsizetype column) {
    const auto source = m_xml.element("c:strRef"_L1);
    m_xml.textLeaf("c:f"_L1, reference(firstRow, lastRow, column));
    const auto cache = m_xml.element("c:strCache"_L1);
    value("c:ptCount"_L1, lastRow - firstRow + 1);
    for (qsizetype row = firstRow; row <= lastRow; ++row) {
        const Cell& cell = grid.at(row, column);
        if (cell.kind == Cell::Kind::Blank)
            continue;
        const auto point = m_xml.element("c:pt"_L1, {{"idx"_L1, row - firstRow}});
        m_xml.textLeaf("c:v"_L1, escapedXstring(cell.text));
    }
}

void ChartXml::numberReference(const Grid& grid, qsizetype column, QLatin1StringView format) {
    const qsizetype lastRow = grid.rows.size() - 1;
    const auto source = m_xml.element("c:numRef"_L1);
    m_xml.textLeaf("c:f"_L1, reference(1, lastRow, column));
    const auto cache = m_xml.element("c:numCache"_L1);
    m_xml.textLeaf("c:formatCode"_L1, format);
    value("c:ptCount"_L1, lastRow);
    for (qsizetype row = 1; row <= lastRow; ++row) {
        const Cell& cell = grid.at(row, column);
        if (cell.kind != Cell::Kind::Number)
            continue;
        const auto point = m_xml.element("c:pt"_L1, {{"idx"_L1, row - 1}});
        m_xml.textLeaf("c:v"_L1, numberText(cell.number));
    }
}

} // namespace throughline::core
