// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"

namespace throughline::core {

/// Why an item has no RICE score, or how sure its score is.
enum class RiceState {
    Scored,
    Moonshot,     ///< scored with a confidence below 50 %
    Incomplete,   ///< a part is not said
    WithoutEffort ///< effort 0: not defined, not infinite
};

/// The RICE score of an item and its parts.
struct Rice {
    RiceState state = RiceState::Incomplete;
    double score = 0;         ///< reach × impact × confidence ÷ effort, where it is scored
    double effort = 0;        ///< person-months that the score divides by
    bool leastEffort = false; ///< effort was below half a person-month and counts as that

    bool operator==(const Rice&) const = default;
};

/// Effort counts at least this many person-months (S48).
inline constexpr double kLeastEffort = 0.5;

/// Whether somebody said at least one part of the score.
[[nodiscard]] bool hasRiceParts(const Item& item);

/// Reach × Impact × Confidence ÷ Effort (DEFINITIONS S48). Absolute: no other item has a part in it. Pure.
[[nodiscard]] Rice riceOf(const Item& item);

/// The arithmetic in words: "400 × 2 × 80 % ÷ 3 = 213", or what is missing.
[[nodiscard]] QString riceInWords(const Item& item);

} // namespace throughline::core
