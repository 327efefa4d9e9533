// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/demand.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>

#include <algorithm>
#include <bitset>
#include <tuple>

namespace throughline::core {

namespace {

bool isNamed(const Customer& customer) {
    return !std::holds_alternative<std::monostate>(customer);
}

constexpr size_t kVoiceKinds = EnumNames<VoiceKind>::kNames.size();

/// Evidence of a named customer; a number stands for the customer, which is quicker to compare.
struct Piece {
    qint64 customer; ///< an account's is negative
    const DemandEvidence* evidence;
};
using Pieces = QVarLengthArray<Piece>;

qint64 numberOf(const Customer& customer) {
    if (const auto* person = std::get_if<PersonId>(&customer))
        return person->value;
    return -std::get<AccountId>(customer).value;
}

/// By customer; of one customer the oldest first: by the day it was said, then by when it was linked, then by id so
/// that ties are decided.
bool isBefore(const Piece& left, const Piece& right) {
    if (left.customer != right.customer)
        return left.customer < right.customer;
    return std::tie(left.evidence->voiceDate, left.evidence->linkedAt, left.evidence->id) <
           std::tie(right.evidence->voiceDate, right.evidence->linkedAt, right.evidence->id);
}

/// Of the pieces of one customer, the oldest first.
CustomerDemand customerDemand(Pieces::const_iterator first, Pieces::const_iterator end) {
    CustomerDemand demand;
    demand.customer = first->evidence->customer;
    for (auto piece = first; piece != end; ++piece) {
        const DemandEvidence& one = *piece->evidence;
        if (one.importance)
            demand.importance = one.importance;
        if (one.account)
            demand.account = one.account;
        if (!demand.voices.contains(one.voice))
            demand.voices.append(one.voice);
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
    Pieces named;
    QSet<VoiceId> unnamed;
    std::bitset<kVoiceKinds> kinds;
    for (const DemandEvidence& one : evidence) {
        if (one.lane == Lane::Individual) {
            ++demand.individual;
        } else if (one.stance == Stance::Contradicts) {
            ++demand.contradicting;
        } else {
            ++(one.isQuote ? demand.quotes : demand.voices);
            kinds.set(static_cast<size_t>(one.kind));
            if (isNamed(one.customer))
                named.append({numberOf(one.customer), &one});
            else
                unnamed.insert(one.voice);
        }
    }
    std::sort(named.begin(), named.end(), isBefore);
    for (auto first = named.cbegin(); first != named.cend();) {
        const auto next =
            std::find_if(first, named.cend(), [&](const Piece& one) { return one.customer != first->customer; });
        CustomerDemand part = customerDemand(first, next);
        demand.score += part.weight;
        ++demand.byImportance.at(static_cast<size_t>(part.weight));
        demand.unset += part.importance ? 0 : 1;
        demand.repeats += static_cast<int>(part.voices.size()) - 1;
        demand.customers.append(std::move(part));
        first = next;
    }
    demand.unnamed = static_cast<int>(unnamed.size());
    demand.kinds = static_cast<int>(kinds.count());
    addConcentration(demand);
    return demand;
}

int scoreWith(const QList<DemandEvidence>& evidence, const QList<DemandEvidence>& added) {
    return demandOf(evidence + added).score;
}

} // namespace throughline::core
