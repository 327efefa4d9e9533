// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/explainedchart.h"
#include "core/touchpoints/datapointrepository.h"

#include <QStringList>

namespace throughline::core {

/// The most metrics that one chart shows; the rest is said in its notes.
inline constexpr qsizetype kMostMetrics = 6;

/// Metrics over time, those of one unit: the unit that has most points. A metric needs two days to make a line. Shares
/// whose base is known have their interval; n of each value stands beside it. Pure.
/// @param metrics  just these, in any case of letters; empty: all
/// @param basis  the filters in words and the notes that the reader knows; the counts are filled in
[[nodiscard]] ExplainedChart datapointsChart(const QList<DatapointRow>& datapoints, const QStringList& metrics = {},
                                             const ChartBasis& basis = {});

/// The metrics that datapointsChart() can draw, by name.
[[nodiscard]] QStringList drawableMetrics(const QList<DatapointRow>& datapoints);

} // namespace throughline::core
