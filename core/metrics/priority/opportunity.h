// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapoint.h"

namespace throughline::core {

/// How well a need is met (bands after Ulwick; S47).
enum class OpportunityBand { Low, Moderate, High, Extreme };

/// The opportunity score of a need in one segment.
struct Opportunity {
    double importance = 0;   ///< 0–10: ten times the share that rates it 4 or 5 of 5
    double satisfaction = 0; ///< 0–10, likewise
    double score = 0;        ///< 0–20
    OpportunityBand band = OpportunityBand::Low;

    bool operator==(const Opportunity&) const = default;
};

/// Importance + max(importance − satisfaction, 0), each ten times a share from 0 to 1 (DEFINITIONS S47). Pure.
[[nodiscard]] Opportunity opportunityOf(double importanceShare, double satisfactionShare);

/// A datapoint's value as a share from 0 to 1: "82" with the unit "%", or "0.82" with none; none where it is neither.
[[nodiscard]] std::optional<double> shareOf(const Datapoint& datapoint);

/// The score from two survey figures; none where one of them is no share, or they are of different segments.
[[nodiscard]] std::optional<Opportunity> opportunityOf(const Datapoint& importance, const Datapoint& satisfaction);

/// The arithmetic in words: "8.2 + (8.2 − 3.1) = 13.3: high", or why there is none.
[[nodiscard]] QString opportunityInWords(const Datapoint& importance, const Datapoint& satisfaction);

} // namespace throughline::core
