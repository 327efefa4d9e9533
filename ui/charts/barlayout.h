// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlayout.h"

namespace throughline::ui {

/// Lays out bars: names at the left, one row a category, total and remark at the bar's end.
[[nodiscard]] ChartLayout layoutBars(const core::ChartSeries& chart, const QRectF& area, const ChartFonts& fonts);

} // namespace throughline::ui
