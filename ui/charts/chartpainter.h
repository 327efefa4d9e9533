// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartstyle.h"

class QPainter;
class QRectF;

namespace throughline::ui {

/// Draws a chart without title and footer into a rectangle, as vectors: for pictures, files and slides. The window's
/// thread, with a QApplication.
void paintChart(QPainter& painter, const core::ChartSeries& chart, const QRectF& area, const ChartStyle& style);

} // namespace throughline::ui
