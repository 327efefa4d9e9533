// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemfilter.h"

#include "core/customers/customers.h"

#include <algorithm>

namespace throughline::ui {

bool passes(const ItemFilter& filter, const core::ItemSummary& summary) {
    if (filter.horizon && summary.item.horizon != *filter.horizon)
        return false;
    if (!filter.owner.isEmpty() && summary.item.owner != filter.owner)
        return false;
    if (filter.goal && std::none_of(summary.goals.begin(), summary.goals.end(),
                                    [&](const core::ItemGoal& goal) { return goal.goal.id == *filter.goal; }))
        return false;
    return filter.words.isEmpty() || core::matchKey(summary.item.title).contains(core::matchKey(filter.words));
}

} // namespace throughline::ui
