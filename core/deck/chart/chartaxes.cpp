// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/chart/chartaxes.h"

#include "core/deck/chart/chartxml.h"
#include "core/deck/drawing.h"

#include <algorithm>
#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCategoryAxis = 111'111'111;
constexpr int kValueAxis = 222'222'222;

/// The step of an axis (1, 2 or 5 times a power of ten) that gives about five steps up to `largest`.
double axisStep(double largest, ValueFormat format) {
    const double rough = largest / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= rough) {
            step = power * factor;
            break;
        }
    }
    return format == ValueFormat::Count ? std::max(1.0, step) : step;
}

void writeCategoryAxis(XmlWriter& xml, const ChartAxes& axes) {
    ChartXml chart(xml);
    const auto axis = xml.element("c:catAx"_L1);
    chart.value("c:axId"_L1, kCategoryAxis);
    {
        // The first category on top, not at the bottom as PowerPoint would have it.
        const auto scaling = xml.element("c:scaling"_L1);
        chart.value("c:orientation"_L1, axes.horizontal ? "maxMin"_L1 : "minMax"_L1);
    }
    chart.value("c:delete"_L1, 0);
    chart.value("c:axPos"_L1, axes.horizontal ? "l"_L1 : "b"_L1);
    xml.leaf("c:numFmt"_L1, {{"formatCode"_L1, "General"_L1}, {"sourceLinked"_L1, 0}});
    chart.value("c:majorTickMark"_L1, "none"_L1);
    chart.value("c:minorTickMark"_L1, "none"_L1);
    chart.value("c:tickLblPos"_L1, "low"_L1);
    {
        const auto properties = xml.element("c:spPr"_L1);
        writeLine(xml, kChartGridLine, 1);
    }
    chart.textProperties(axes.labelSize, {.name = "tx1"_L1});
    chart.value("c:crossAx"_L1, kValueAxis);
    chart.value("c:crosses"_L1, "autoZero"_L1);
    chart.value("c:auto"_L1, 0);
    chart.value("c:lblAlgn"_L1, "ctr"_L1);
    chart.value("c:lblOffset"_L1, 100);
    if (axes.horizontal)
        chart.value("c:tickLblSkip"_L1, 1);
    chart.value("c:noMultiLvlLbl"_L1, 1);
}

void writeValueAxis(XmlWriter& xml, const ChartAxes& axes) {
    ChartXml chart(xml);
    const auto axis = xml.element("c:valAx"_L1);
    chart.value("c:axId"_L1, kValueAxis);
    {
        const auto scaling = xml.element("c:scaling"_L1);
        chart.value("c:orientation"_L1, "minMax"_L1);
        if (axes.scale)
            chart.value("c:max"_L1, axes.scale->maximum);
        if (axes.fromZero) {
            chart.value("c:min"_L1, 0);
        }
    }
    chart.value("c:delete"_L1, 0);
    chart.value("c:axPos"_L1, axes.horizontal ? "b"_L1 : "l"_L1);
    {
        const auto lines = xml.element("c:majorGridlines"_L1);
        const auto properties = xml.element("c:spPr"_L1);
        writeLine(xml, kChartGridLine, 0.75);
    }
    xml.leaf("c:numFmt"_L1, {{"formatCode"_L1, axes.numberFormat}, {"sourceLinked"_L1, 0}});
    chart.value("c:majorTickMark"_L1, "none"_L1);
    chart.value("c:minorTickMark"_L1, "none"_L1);
    chart.value("c:tickLblPos"_L1, "nextTo"_L1);
    {
        const auto properties = xml.element("c:spPr"_L1);
        const auto line = xml.element("a:ln"_L1);
        xml.leaf("a:noFill"_L1);
    }
    chart.textProperties(1000, kChartMuted);
    chart.value("c:crossAx"_L1, kCategoryAxis);
    chart.value("c:crosses"_L1, axes.horizontal ? "max"_L1 : "autoZero"_L1);
    chart.value("c:crossBetween"_L1, "between"_L1);
    if (axes.scale)
        chart.value("c:majorUnit"_L1, axes.scale->step);
}

} // namespace

ChartAxes::Scale roundScale(double largest, ValueFormat format) {
    const double reach = largest * 1.1;
    const double step = axisStep(reach, format);
    // The end lies between two lines: a whole further step would waste a quarter of the width.
    const double end = format == ValueFormat::Count ? std::max(1.0, step / 5) : step / 5;
    return {.maximum = std::ceil(reach / end) * end, .step = step};
}

void writeAxisIds(XmlWriter& xml) {
    ChartXml chart(xml);
    chart.value("c:axId"_L1, kCategoryAxis);
    chart.value("c:axId"_L1, kValueAxis);
}

void writeAxes(XmlWriter& xml, const ChartAxes& axes) {
    writeCategoryAxis(xml, axes);
    writeValueAxis(xml, axes);
}

} // namespace throughline::core
