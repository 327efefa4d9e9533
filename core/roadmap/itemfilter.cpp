// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemfilter.h"

#include "core/customers/customers.h"
#include "core/views/filterparts.h"

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    template <typename Filter, typename Visit>
    static void each(Filter& filter, Visit visit) {
        visit("horizons"_L1, filter.horizons);
        visit("stages"_L1, filter.stages);
        visit("goals"_L1, filter.goals);
        visit("owners"_L1, filter.owners);
        visit("without_voices"_L1, filter.withoutVoices);
    }
};

bool hasVoices(const Demand& demand) {
    return demand.quotes + demand.voices + demand.contradicting + demand.individual > 0;
}

} // namespace

bool passes(const ItemFilter& filter, const ItemSummary& summary) {
    const Item& item = summary.item;
    const auto isWanted = [&](const ItemGoal& goal) { return filter.goals.contains(goal.goal.id); };
    return allows(filter.horizons, item.horizon) && allows(filter.stages, item.stage) &&
           allows(filter.owners, item.owner) &&
           (filter.goals.isEmpty() || std::any_of(summary.goals.begin(), summary.goals.end(), isWanted)) &&
           !(filter.withoutVoices && hasVoices(summary.demand)) &&
           (filter.words.isEmpty() || matchKey(item.title).contains(matchKey(filter.words)));
}

QJsonObject toJson(const ItemFilter& filter) {
    return partsToJson<Parts>(filter);
}

Result<ItemFilter> itemFilterFrom(const ListQuery& query) {
    return filterFrom<Parts, ItemFilter>(query);
}

} // namespace throughline::core
