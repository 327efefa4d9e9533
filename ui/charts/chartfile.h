// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/chartseries.h"

#include <QByteArray>
#include <QStringList>

namespace throughline::ui {

/// The endings of the files that a chart can be: png, svg, pdf, csv.
[[nodiscard]] QStringList chartFileEndings();

/// A chart as the content of a file with that ending (lower case). Pictures need
/// the window's thread and a QApplication, csv neither.
/// InvalidInput for another ending.
[[nodiscard]] core::Result<QByteArray> chartFile(const core::ChartSeries& chart, const QString& ending);

} // namespace throughline::ui
