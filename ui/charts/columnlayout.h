// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlayout.h"

namespace throughline::ui {

/// Lays out columns or lines over categories in time: numbers inside where they fit, totals above, names of the series
/// beside the last column.
[[nodiscard]] ChartLayout layoutColumns(const core::ChartSeries& chart, const QRectF& area, const ChartFonts& fonts);

} // namespace throughline::ui
