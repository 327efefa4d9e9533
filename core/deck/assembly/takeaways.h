// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"

#include <QStringList>

namespace throughline::core {

/// What a reader should take from a chart: up to three sentences that its numbers prove. Bars are read as a ranking,
/// columns and lines as a course of time. Shares are said of voices only, with their interval, and below n = 10 not at
/// all. Nothing for a chart without values.
[[nodiscard]] QStringList takeawaysOf(const ChartSeries& chart);

} // namespace throughline::core
