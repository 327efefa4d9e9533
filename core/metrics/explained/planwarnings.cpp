// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/explained/planwarnings.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

namespace {

constexpr int kFewestRanked = 4;
constexpr int kFewestForOneAccount = 3;
constexpr int kFewestForOneKind = 5;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanWarnings)
};

std::optional<PlanWarning> ofPlace(Horizon horizon, int place, int ranked) {
    if (ranked < kFewestRanked)
        return {};
    const int quarter = ranked / 4;
    if (horizon == Horizon::None && place <= quarter)
        return PlanWarning{PlanWarning::Kind::NotPlanned, place, ranked};
    if (horizon == Horizon::Now && place > ranked - quarter)
        return PlanWarning{PlanWarning::Kind::WeakInNow, place, ranked};
    return {};
}

std::optional<PlanWarning> ofSupport(const Demand& demand) {
    const auto customers = static_cast<int>(demand.customers.size());
    if (customers >= kFewestForOneAccount && demand.largestAccount * 2 > customers)
        return PlanWarning{PlanWarning::Kind::OneAccount, demand.largestAccount, customers};
    if (customers >= kFewestForOneKind && demand.kinds == 1)
        return PlanWarning{PlanWarning::Kind::OneKind, customers, customers};
    return {};
}

QString ordinal(int number) {
    const int tens = number % 100;
    const int ones = number % 10;
    if (ones == 1 && tens != 11)
        return Texts::tr("%1st").arg(number);
    if (ones == 2 && tens != 12)
        return Texts::tr("%1nd").arg(number);
    if (ones == 3 && tens != 13)
        return Texts::tr("%1rd").arg(number);
    return Texts::tr("%1th").arg(number);
}

} // namespace

QList<std::optional<PlanWarning>> planWarnings(const QList<PlannedDemand>& items) {
    QList<int> scores;
    for (const PlannedDemand& item : items) {
        if (item.demand.score > 0)
            scores.append(item.demand.score);
    }
    std::sort(scores.begin(), scores.end(), std::greater<>());
    QList<std::optional<PlanWarning>> warnings;
    for (const PlannedDemand& item : items) {
        std::optional<PlanWarning> warning;
        if (item.demand.score > 0) {
            const auto place = static_cast<int>(scores.indexOf(item.demand.score)) + 1;
            warning = ofPlace(item.horizon, place, static_cast<int>(scores.size()));
        }
        warnings.append(warning ? warning : ofSupport(item.demand));
    }
    return warnings;
}

QString inWords(const PlanWarning& warning) {
    switch (warning.kind) {
    case PlanWarning::Kind::NotPlanned:
        return Texts::tr("%1 in demand, not planned").arg(ordinal(warning.part));
    case PlanWarning::Kind::WeakInNow:
        return Texts::tr("%1 in demand, yet in Now").arg(ordinal(warning.part));
    case PlanWarning::Kind::OneAccount:
        return Texts::tr("%1 of %2 customers: one account").arg(warning.part).arg(warning.whole);
    case PlanWarning::Kind::OneKind:
        return Texts::tr("Only one kind of evidence");
    }
    return {};
}

} // namespace throughline::core
