// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"
#include "core/touchpoints/datapoint.h"

namespace throughline::core {

/// The values of one metric as a line, in the order given; a click opens the datapoint. Shares ("%") are shown as such.
/// The title says from where to where it went. Pure.
/// @param points  dated, oldest first: DatapointRepository::overTime()
[[nodiscard]] ChartSeries metricOverTime(const QList<Datapoint>& points);

/// A datapoint's value with its unit: "44 %", "1,240 teams", "0.82".
[[nodiscard]] QString valueWithUnit(const Datapoint& datapoint);

} // namespace throughline::core
