// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmaprepository.h"

namespace throughline::ui {

/// What the roadmap shows of all items; empty parts let all pass.
struct ItemFilter {
    QString words; ///< in the title
    std::optional<core::GoalId> goal;
    QString owner;
    std::optional<core::Horizon> horizon;

    /// Every item passes.
    [[nodiscard]] bool isEmpty() const { return words.isEmpty() && !goal && owner.isEmpty() && !horizon; }
    bool operator==(const ItemFilter&) const = default;
};

[[nodiscard]] bool passes(const ItemFilter& filter, const core::ItemSummary& summary);

} // namespace throughline::ui
