// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlayout.h"

#include <QFontMetricsF>

namespace throughline::ui {

/// What layouts of bars and of columns have in common. Lengths in px at 100 %.
namespace chartsize {
constexpr double kGap = 8;
constexpr double kSmallGap = 4;
constexpr double kSwatch = 8;
constexpr double kLineMark = 8; ///< Side of the mark of a line chart.
} // namespace chartsize

/// One line of outside text, at most as wide as `width`.
[[nodiscard]] QString fitted(const QString& text, const QFont& font, double width);

/// The value of a category in a series; 0 where there is none and below 0.
[[nodiscard]] double shownValue(const core::ChartSeries& chart, qsizetype category, qsizetype series);

/// Whether the values of a category stand on each other.
[[nodiscard]] bool isStacked(core::ChartKind kind);

/// The length that the longest bar needs, in values.
[[nodiscard]] double largestLength(const core::ChartSeries& chart);

/// "30", or for a category without a sum nothing.
[[nodiscard]] QString totalText(const core::ChartSeries& chart, qsizetype category);

/// Colour and name of a series from `start` (its left end and middle); none without room before `right`.
[[nodiscard]] std::optional<ChartKey> keyAt(const core::ChartSeries& chart, qsizetype series, const QPointF& start,
                                            double right, const QFont& font);

} // namespace throughline::ui
