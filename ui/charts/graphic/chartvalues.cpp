// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graphic/chartvalues.h"

#include <algorithm>
#include <cmath>

namespace throughline::ui {

double shownValue(const core::ChartSeries& chart, qsizetype category, qsizetype series) {
    const core::ChartValues& values = chart.series.at(series);
    const double value = values.values.value(category).value_or(0);
    if (!std::isfinite(value))
        return 0;
    return chart.kind == core::ChartKind::DivergingBar && values.role == core::SeriesRole::Negative ? -value : value;
}

bool isDotted(core::ChartKind kind) {
    return kind == core::ChartKind::DotPlot || kind == core::ChartKind::Dumbbell;
}

ValueSpan spanOf(const core::ChartSeries& chart, qsizetype category, qsizetype series) {
    const double value = shownValue(chart, category, series);
    double before = 0;
    for (qsizetype i = 0; core::isStacked(chart.kind) && i < series; ++i) {
        const double earlier = shownValue(chart, category, i);
        before += (earlier < 0) == (value < 0) ? earlier : 0;
    }
    return {before, before + value};
}

ValueSpan rangeOf(const core::ChartSeries& chart) {
    ValueSpan range;
    for (qsizetype category = 0; category < chart.categories.size(); ++category) {
        for (qsizetype series = 0; series < chart.series.size(); ++series) {
            const double end = spanOf(chart, category, series).to;
            range = {std::min(range.from, end), std::max(range.to, end)};
            if (const auto interval = chart.series.at(series).intervals.value(category))
                range = {std::min(range.from, interval->low), std::max(range.to, interval->high)};
        }
    }
    return range;
}

QString totalText(const core::ChartSeries& chart, qsizetype category) {
    if (!core::isStacked(chart.kind) && chart.series.size() > 1)
        return {};
    const auto total = core::totalOf(chart, category);
    return total ? core::valueText(*total, chart.format) : QString();
}

} // namespace throughline::ui
