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

/// How a chart writes the values: shares ("%") as such, whole numbers without decimals.
/// @param points  at least one, all of one unit
[[nodiscard]] ValueFormat formatFor(const QList<Datapoint>& points);

/// The value as a chart counts it: a share from 0 to 1, anything else as it is.
[[nodiscard]] double chartValue(const Datapoint& datapoint);

/// Of a share of so many that it can be shown: where the true share lies.
[[nodiscard]] std::optional<ValueInterval> chartInterval(const Datapoint& datapoint);

/// "n = 212 · 95 % interval 25–38 %", "n = 12"; empty where n is not known.
[[nodiscard]] QString baseWords(const Datapoint& datapoint);

/// A datapoint's value with its unit: "44 %", "1,240 teams", "0.82".
[[nodiscard]] QString valueWithUnit(const Datapoint& datapoint);

} // namespace throughline::core
