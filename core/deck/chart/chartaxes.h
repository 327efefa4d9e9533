// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/ooxml/xmlwriter.h"
#include "core/metrics/chartseries.h"

#include <optional>

namespace throughline::core {

/// How the two axes of a chart lie.
struct ChartAxes {
    bool horizontal = false; ///< Bars: the categories go down the left side, the first on top.
    bool fromZero = true;    ///< No value is negative.
    int labelSize = 1200;    ///< Of the categories, in hundredths of a point.
    QLatin1StringView numberFormat = {};
    /// A fixed end of the value axis with the distance of its lines; without it the program that shows the chart
    /// decides.
    struct Scale {
        double maximum = 0;
        double step = 0;
    };
    std::optional<Scale> scale = {};
};

/// A scale with round numbers and about five lines that reaches a little beyond `largest` (more than 0).
[[nodiscard]] ChartAxes::Scale roundScale(double largest, ValueFormat format);

/// The ids by which the groups of a chart name its axes.
void writeAxisIds(XmlWriter& xml);

/// The category axis and the value axis.
void writeAxes(XmlWriter& xml, const ChartAxes& axes);

} // namespace throughline::core
