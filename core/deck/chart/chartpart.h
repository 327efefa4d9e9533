// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"
#include "core/base/result.h"
#include "core/deck/decktheme.h"
#include "core/metrics/chartseries.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

namespace throughline::core {

/// The sheet of the embedded workbook that a chart reads.
inline constexpr QLatin1StringView kChartSheet("Sheet1");

/// The chart as it can be drawn in a deck: labels on one line and not longer than an axis can carry.
[[nodiscard]] ChartSeries forDrawing(const ChartSeries& chart);

/// The chart part (DrawingML chart) whose every reference and cached value is read from `grid`, which is toGrid(chart):
/// so what is drawn and what Edit Data opens are the same. `workbookId` relates to the embedded workbook. The chart has
/// at least one category and one series.
[[nodiscard]] Result<QByteArray> chartPart(const ChartSeries& chart, const Grid& grid, const DeckTheme& theme,
                                           const QString& workbookId, const QString& language);

} // namespace throughline::core
