// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/explainedchart.h"
#include "core/metrics/mix/representation.h"

namespace throughline::core {

/// Each segment's share of the voices beside its share of the market, the farthest from fair first. Pure.
/// @param filter  what the voices were counted with
[[nodiscard]] ExplainedChart representationChart(const VoicesBySegment& voices, const VoiceFilter& filter,
                                                 const ChartBasis& basis);

} // namespace throughline::core
