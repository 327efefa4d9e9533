// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/explainedchart.h"
#include "core/touchpoints/datapointrepository.h"

namespace throughline::core {

/// The most metrics that one chart shows; the rest is said in its notes.
inline constexpr qsizetype kMostMetrics = 6;

/// Metrics over time, those of one unit: the unit that has most points. A metric needs two days to make a line. Pure.
[[nodiscard]] ExplainedChart datapointsChart(const QList<DatapointRow>& datapoints);

} // namespace throughline::core
