// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemsupport.h"

#include "core/roadmap/roadmaprepository.h"

#include <algorithm>

namespace throughline::core {

namespace {

bool isBy(const DemandEvidence& evidence, const Customer& customer) {
    if (const auto* account = std::get_if<AccountId>(&customer))
        return evidence.account == *account;
    return std::holds_alternative<PersonId>(customer) && evidence.customer == customer;
}

ItemSupport supportOf(const Item& item, Stance stance, const QList<DemandEvidence>& evidence) {
    ItemSupport support{item.id, item.title, item.horizon, stance, {}, {}};
    for (const DemandEvidence& one : evidence) {
        if (!support.voices.contains(one.voice))
            support.voices.append(one.voice);
    }
    for (const CustomerDemand& one : demandOf(evidence).customers)
        support.importance = std::max(support.importance, one.importance);
    return support;
}

} // namespace

Result<QList<ItemSupport>> supportBy(db::Connection& connection, const Customer& customer) {
    const RoadmapRepository roadmap(connection);
    TRY_ASSIGN(const QList<Item> items, roadmap.items());
    TRY_ASSIGN(const QList<DemandEvidence> all, roadmap.demandEvidence());
    QList<ItemSupport> supported;
    for (const Item& item : items) {
        for (const Stance stance : {Stance::Supports, Stance::Contradicts}) {
            QList<DemandEvidence> theirs;
            std::copy_if(all.begin(), all.end(), std::back_inserter(theirs), [&](const DemandEvidence& one) {
                return one.item == item.id && one.stance == stance && one.lane == Lane::Aggregate &&
                       isBy(one, customer);
            });
            if (!theirs.isEmpty())
                supported.append(supportOf(item, stance, theirs));
        }
    }
    return supported;
}

} // namespace throughline::core
