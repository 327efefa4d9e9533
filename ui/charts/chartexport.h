// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/chartseries.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

class QMimeData;
class QPainter;

namespace throughline::ui {

/// The size of a chart's picture at 1×: that of a 16:9 slide in points.
inline constexpr QSize kChartPicture{960, 540};

/// Draws a chart as it leaves the program: title, measure, drawing, footer, in the light theme whatever the window has.
/// The window's thread, with a QApplication; so do all that draw below.
void paintChartSheet(QPainter& painter, const core::ChartSeries& chart, const QSize& size);

/// The picture with `size` logical pixels and `scale` (1–3) times as many real ones each way.
[[nodiscard]] QImage renderToImage(const core::ChartSeries& chart, const QSize& size = kChartPicture, int scale = 1);

/// An image as PNG with its description as text and its resolution (96 dots an inch × scale).
[[nodiscard]] core::Result<QByteArray> pngBytes(QImage image, const QString& description, int scale);

/// The numbers as CSV, with a byte order mark for spreadsheets.
[[nodiscard]] QByteArray chartCsv(const core::ChartSeries& chart);

/// For the clipboard: the picture, and the numbers as tab-separated text. The caller owns it.
[[nodiscard]] QMimeData* chartMimeData(const core::ChartSeries& chart);

} // namespace throughline::ui
