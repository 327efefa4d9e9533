// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/demand.h"

#include <QString>

#include <optional>

namespace throughline::core {

/// What is planned for an item, and the demand behind it.
struct PlannedDemand {
    Horizon horizon = Horizon::None;
    Demand demand;
};

/// The one thing in which demand and plan of an item disagree, or why its demand should be read with care.
struct PlanWarning {
    enum class Kind {
        NotPlanned, ///< among the quarter with most demand, and unscheduled
        WeakInNow,  ///< among the quarter with least demand, and in Now
        OneAccount, ///< more than half of at least three customers are of one account
        OneKind,    ///< at least five customers, all through one kind of voice
    };
    Kind kind = Kind::NotPlanned;
    int part = 0;  ///< place by demand, or customers of the one account
    int whole = 0; ///< items compared, or customers

    bool operator==(const PlanWarning&) const = default;
};

/// One answer for each entry, in the same order. Places are compared from four items with demand on, equal scores
/// share a place.
[[nodiscard]] QList<std::optional<PlanWarning>> planWarnings(const QList<PlannedDemand>& items);

/// "2nd in demand, not planned", translated.
[[nodiscard]] QString inWords(const PlanWarning& warning);

} // namespace throughline::core
