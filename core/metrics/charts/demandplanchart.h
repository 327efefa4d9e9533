// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/demandchart.h"

namespace throughline::core {

/// The most items that the chart shows: those in whom demand and plan disagree, then the most wanted.
inline constexpr qsizetype kMostPlanned = 16;

/// Demand beside the plan: the items in the order of the roadmap, a mark at the demand of each in the colour of its
/// horizon; what is wanted and not planned, or planned and not wanted, says so beside it. Pure.
/// @param basis  the filters in words and the notes that the reader knows; the counts are filled in
[[nodiscard]] ExplainedChart demandPlanChart(const DemandSources& sources, const ChartBasis& basis);

} // namespace throughline::core
