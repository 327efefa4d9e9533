// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"
#include "core/deck/decktheme.h"
#include "core/deck/ooxml/xmlwriter.h"

#include <concepts>

namespace throughline::core {

/// Looks that all parts of a chart share.
inline constexpr SchemeColour kChartMuted{.name = QLatin1StringView("tx2")};
inline constexpr SchemeColour kChartGridLine{
    .name = QLatin1StringView("tx2"), .saturation = 0, .lightness = 15, .lighter = 82};

/// The small vocabulary of a chart part: elements that carry one value, text looks, references into the worksheet.
class ChartXml {
public:
    explicit ChartXml(XmlWriter& xml) : m_xml(xml) {}

    /// An element with nothing but `val`.
    void value(QLatin1StringView element, QLatin1StringView text) {
        m_xml.leaf(element, {{QLatin1StringView("val"), text}});
    }
    void value(QLatin1StringView element, std::integral auto number) {
        m_xml.leaf(element, {{QLatin1StringView("val"), number}});
    }
    void value(QLatin1StringView element, double number) {
        m_xml.leaf(element, {{QLatin1StringView("val"), numberText(number)}});
    }

    /// `c:txPr`; the size in hundredths of a point.
    void textProperties(int size, const SchemeColour& colour, bool bold = false);

    /// `c:spPr` without fill and without line.
    void noFill();

    /// `c:strRef`: the text cells from one row to another, with their cached values.
    void textReference(const Grid& grid, qsizetype firstRow, qsizetype lastRow, qsizetype column);

    /// `c:numRef`: the number cells of a column below the header, with their cached values; blank cells have none.
    void numberReference(const Grid& grid, qsizetype column, QLatin1StringView format);

private:
    XmlWriter& m_xml;
};

} // namespace throughline::core
