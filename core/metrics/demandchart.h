// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/demand.h"
#include "core/metrics/explainedchart.h"

namespace throughline::core {

/// The demand of one item of a roadmap, that of its children included (a customer counts once).
struct ItemDemand {
    Item item;
    Demand demand;

    bool operator==(const ItemDemand&) const = default;
};

/// What demand is made of: the items in the order of the roadmap, and the evidence of all of them.
struct DemandSources {
    QList<Item> items;
    QList<DemandEvidence> evidence;
};

/// The demand of every item, most wanted first; equal scores in the order of the roadmap.
[[nodiscard]] QList<ItemDemand> demandByItem(const DemandSources& sources);

/// The most bars that the chart shows; the rest is said in its notes.
inline constexpr qsizetype kMostItems = 12;

/// Demand by roadmap item, stacked by importance (unset stands with 1), with customers (persons and
/// accounts) and distinct accounts beside, and the horizon as remark (demand: S1, S3).
/// n counts customers, each once over all items. Pure.
/// @param basis  the filters in words and the notes that the reader knows; the counts are filled in
[[nodiscard]] ExplainedChart demandChart(const DemandSources& sources, const ChartBasis& basis);

/// What a chart over all items counts: customers, accounts, unnamed and incentivised voices that support, once, however
/// many items they stand behind.
/// @param all  demandOf(evidence)
[[nodiscard]] ChartBasis demandBasis(const QList<DemandEvidence>& evidence, const Demand& all, const ChartBasis& basis);

/// "Now", "Unscheduled", translated.
[[nodiscard]] QString horizonName(Horizon horizon);

} // namespace throughline::core
