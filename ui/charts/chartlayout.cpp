// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlayout.h"

#include "ui/charts/barlayout.h"
#include "ui/charts/columnlayout.h"

#include <cmath>

namespace throughline::ui {

QList<double> axisTicks(double largest, int steps, bool whole) {
    double step = largest / std::max(steps, 1);
    if (step <= 0)
        step = 1;
    const double power = std::pow(10, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * power >= step) {
            step = factor * power;
            break;
        }
    }
    if (whole)
        step = std::max(step, 1.0);
    QList<double> ticks{0};
    while (ticks.last() < largest)
        ticks.append(static_cast<double>(ticks.size()) * step);
    return ticks;
}

ChartLayout layoutChart(const core::ChartSeries& chart, const QRectF& area, const ChartFonts& fonts) {
    if (chart.categories.isEmpty() || chart.series.isEmpty() || area.width() <= 0 || area.height() <= 0)
        return {};
    const bool bars = chart.kind == core::ChartKind::StackedBar || chart.kind == core::ChartKind::ClusteredBar;
    return bars ? layoutBars(chart, area, fonts) : layoutColumns(chart, area, fonts);
}

} // namespace throughline::ui
