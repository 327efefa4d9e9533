// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/demand.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>

namespace throughline::core {

namespace {

bool isNamed(const Customer& customer) {
    return !std::holds_alternative<std::monostate>(customer);
}

/// Newest by the day it was said, then by when it was linked, then by id so that ties are decided.
bool isOlder(const DemandEvidence& left, const DemandEvidence& right) {
    const auto key = [](const DemandEvidence& evidence) {
        return std::tuple(evidence.voiceDate.isValid() ? evidence.voiceDate.toJulianDay()
                                                       : std::numeric_limits<qint64>::min(),
                          evidence.linkedAt, evidence.id);
    };
    return key(left) < key(right);
}

CustomerDemand customerDemand(const Customer& customer, QList<const DemandEvidence*> evidence) {
    std::sort(evidence.begin(), evidence.end(),
              [](const auto* left, const auto* right) { return isOlder(*left, *right); });
    CustomerDemand demand;
    demand.customer = customer;
    for (const DemandEvidence* one : evidence) {
        if (one->importance)
            demand.importance = one->importance;
        if (one->account)
            demand.account = one->account;
        if (!demand.voices.contains(one->voice))
            demand.voices.append(one->voice);
    }
    demand.weight = demand.importance.value_or(1);
    return demand;
}

void addConcentration(Demand& demand) {
    QHash<AccountId, int> customersOf;
    int withAccount = 0;
    for (const CustomerDemand& customer : demand.customers) {
        if (!customer.account)
            continue;
        ++customersOf[*customer.account];
        ++withAccount;
    }
    demand.accounts = static_cast<int>(customersOf.size());
    qint64 squares = 0; // whole numbers add up the same in any order
    for (const int count : std::as_const(customersOf)) {
        squares += static_cast<qint64>(count) * count;
        demand.largestAccount = std::max(demand.largestAccount, count);
    }
    if (squares == 0)
        return;
    demand.concentration = static_cast<double>(squares) / (static_cast<double>(withAccount) * withAccount);
    demand.effectiveAccounts = 1 / demand.concentration;
}

} // namespace

Demand demandOf(const QList<DemandEvidence>& evidence) {
    Demand demand;
    std::map<Customer, QList<const DemandEvidence*>> byCustomer;
    std::set<VoiceId> unnamed;
    std::set<VoiceKind> kinds;
    for (const DemandEvidence& one : evidence) {
        if (one.lane == Lane::Individual) {
            ++demand.individual;
        } else if (one.stance == Stance::Contradicts) {
            ++demand.contradicting;
        } else {
            ++(one.isQuote ? demand.quotes : demand.voices);
            kinds.insert(one.kind);
            if (isNamed(one.customer))
                byCustomer[one.customer].append(&one);
            else
                unnamed.insert(one.voice);
        }
    }
    for (const auto& [customer, theirs] : byCustomer) {
        CustomerDemand part = customerDemand(customer, theirs);
        demand.score += part.weight;
        ++demand.byImportance.at(static_cast<size_t>(part.weight));
        demand.unset += part.importance ? 0 : 1;
        demand.repeats += static_cast<int>(part.voices.size()) - 1;
        demand.customers.append(std::move(part));
    }
    demand.unnamed = static_cast<int>(unnamed.size());
    demand.kinds = static_cast<int>(kinds.size());
    addConcentration(demand);
    return demand;
}

int scoreWith(const QList<DemandEvidence>& evidence, const QList<DemandEvidence>& added) {
    return demandOf(evidence + added).score;
}

} // namespace throughline::core
