// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/priority/opportunity.h"

#include "core/base/numberwords.h"
#include "core/metrics/chartseries.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Opportunity)
};

OpportunityBand bandOf(double score) {
    if (score > 15)
        return OpportunityBand::Extreme;
    if (score >= 12)
        return OpportunityBand::High;
    return score >= 10 ? OpportunityBand::Moderate : OpportunityBand::Low;
}

QString bandName(OpportunityBand band) {
    switch (band) {
    case OpportunityBand::Extreme:
        return Texts::tr("extreme");
    case OpportunityBand::High:
        return Texts::tr("high");
    case OpportunityBand::Moderate:
        return Texts::tr("moderate");
    case OpportunityBand::Low:
        return Texts::tr("low");
    }
    return {};
}

} // namespace

Opportunity opportunityOf(double importanceShare, double satisfactionShare) {
    Opportunity opportunity;
    opportunity.importance = 10 * importanceShare;
    opportunity.satisfaction = 10 * satisfactionShare;
    opportunity.score = opportunity.importance + std::max(opportunity.importance - opportunity.satisfaction, 0.0);
    opportunity.band = bandOf(opportunity.score);
    return opportunity;
}

std::optional<double> shareOf(const Datapoint& datapoint) {
    const bool percent = datapoint.unit.trimmed() == u"%";
    if (!percent && !datapoint.unit.trimmed().isEmpty())
        return std::nullopt;
    const double share = percent ? datapoint.value / 100 : datapoint.value;
    return share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

std::optional<Opportunity> opportunityOf(const Datapoint& importance, const Datapoint& satisfaction) {
    const auto important = shareOf(importance);
    const auto satisfied = shareOf(satisfaction);
    if (!important || !satisfied || importance.segment != satisfaction.segment)
        return std::nullopt;
    return opportunityOf(*important, *satisfied);
}

QString opportunityInWords(const Datapoint& importance, const Datapoint& satisfaction) {
    if (!shareOf(importance) || !shareOf(satisfaction))
        return Texts::tr("No score: importance and satisfaction must be shares, such as %1").arg(percentWords(0.82));
    const auto opportunity = opportunityOf(importance, satisfaction);
    if (!opportunity)
        return Texts::tr("No score: importance and satisfaction are of different segments");
    const auto decimal = [](double value) { return valueText(value, ValueFormat::Decimal); };
    const double gap = opportunity->importance - opportunity->satisfaction;
    const QString sum =
        gap > 0 ? u"%1 + (%1 − %2) = %3"_s.arg(decimal(opportunity->importance), decimal(opportunity->satisfaction),
                                               decimal(opportunity->score))
                : Texts::tr("%1 + 0 (satisfaction is %2) = %3")
                      .arg(decimal(opportunity->importance), decimal(opportunity->satisfaction),
                           decimal(opportunity->score));
    return u"%1: %2"_s.arg(sum, bandName(opportunity->band));
}

} // namespace throughline::core
