// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"

namespace throughline::ui {

/// The value of a category in a series as it is drawn: below 0 what goes to the left, 0 where there is none.
[[nodiscard]] double shownValue(const core::ChartSeries& chart, qsizetype category, qsizetype series);

/// Whether the values are dots in their rows.
[[nodiscard]] bool isDotted(core::ChartKind kind);

/// From where to where a value is drawn: behind or on the earlier ones of its sign where they stack, else from 0.
struct ValueSpan {
    double from = 0;
    double to = 0;
};
[[nodiscard]] ValueSpan spanOf(const core::ChartSeries& chart, qsizetype category, qsizetype series);

/// The least and the largest end of all spans, with 0.
[[nodiscard]] ValueSpan rangeOf(const core::ChartSeries& chart);

/// The sum of a category as text: "30"; empty where values do not add up.
[[nodiscard]] QString totalText(const core::ChartSeries& chart, qsizetype category);

} // namespace throughline::ui
