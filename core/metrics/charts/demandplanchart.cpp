// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/demandplanchart.h"

#include "core/metrics/explained/planwarnings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DemandPlanChart)
};

constexpr std::array kHorizons{Horizon::Now, Horizon::Next, Horizon::Later, Horizon::None};

/// An item with its demand and, where they disagree, what demand and plan say of each other.
struct Planned {
    ItemDemand item;
    std::optional<PlanWarning> disagreement;
    qsizetype place = 0; ///< on the roadmap
};

bool isDisagreement(const std::optional<PlanWarning>& warning) {
    return warning && (warning->kind == PlanWarning::Kind::NotPlanned || warning->kind == PlanWarning::Kind::WeakInNow);
}

QList<Planned> planned(const DemandSources& sources) {
    const QList<ItemDemand> byDemand = demandByItem(sources);
    QList<PlannedDemand> given;
    for (const ItemDemand& one : byDemand)
        given.append({one.item.horizon, one.demand});
    const auto warnings = planWarnings(given);
    QList<Planned> all;
    for (qsizetype i = 0; i < byDemand.size(); ++i) {
        const auto place = std::find_if(sources.items.begin(), sources.items.end(),
                                        [&](const Item& item) { return item.id == byDemand.at(i).item.id; });
        all.append({byDemand.at(i), isDisagreement(warnings.at(i)) ? warnings.at(i) : std::nullopt,
                    place - sources.items.begin()});
    }
    return all;
}

/// Those in which demand and plan disagree and the most wanted, in the order of the roadmap.
QList<Planned> shownOf(QList<Planned> all) {
    all.removeIf([](const Planned& one) { return one.item.demand.score == 0 && !one.disagreement; });
    std::stable_partition(all.begin(), all.end(), [](const Planned& one) { return one.disagreement.has_value(); });
    QList<Planned> shown = all.mid(0, kMostPlanned);
    std::sort(shown.begin(), shown.end(),
              [](const Planned& one, const Planned& other) { return one.place < other.place; });
    return shown;
}

QString findingOf(const QList<Planned>& shown) {
    if (shown.isEmpty())
        return Texts::tr("No roadmap item has demand yet");
    QStringList wanted;
    QStringList unwanted;
    for (const Planned& one : shown) {
        if (one.disagreement)
            (one.disagreement->kind == PlanWarning::Kind::NotPlanned ? wanted : unwanted)
                .append(one.item.item.title.simplified());
    }
    if (wanted.isEmpty() && unwanted.isEmpty())
        return Texts::tr("Demand and plan agree: nothing that is wanted most is unscheduled");
    if (wanted.size() == 1 && unwanted.isEmpty())
        return Texts::tr("Wanted and not planned: %1").arg(wanted.first());
    if (wanted.isEmpty() && unwanted.size() == 1)
        return Texts::tr("Planned and little wanted: %1").arg(unwanted.first());
    return Texts::tr("%1 wanted and not planned, %2 planned and little wanted")
        .arg(QString::number(wanted.size()), QString::number(unwanted.size()));
}

VoiceFilter behind(const Demand& demand) {
    QList<VoiceId> voices;
    for (const CustomerDemand& customer : demand.customers)
        voices += customer.voices;
    VoiceFilter filter;
    filter.only = voices;
    return filter;
}

} // namespace

ExplainedChart demandPlanChart(const DemandSources& sources, const ChartBasis& basis) {
    const QList<Planned> all = planned(sources);
    const QList<Planned> shown = shownOf(all);

    ExplainedChart result;
    ChartSeries& chart = result.chart;
    chart.name = u"demand-plan"_s;
    chart.kind = ChartKind::DotPlot;
    chart.title = findingOf(shown);
    chart.measure = Texts::tr("Demand score, items in the order of the plan");
    chart.categoryHeading = Texts::tr("Roadmap item");
    chart.remarkHeading = Texts::tr("Demand and plan");
    for (size_t i = 0; i < kHorizons.size(); ++i) {
        chart.series.append({horizonName(kHorizons.at(i)),
                             kHorizons.at(i) == Horizon::None ? SeriesRole::Other : kindRole(static_cast<qsizetype>(i)),
                             {}});
    }
    for (const Planned& one : shown) {
        chart.categories.append({.label = one.item.item.title,
                                 .recordId = one.item.item.id.value,
                                 .remark = one.disagreement ? inWords(*one.disagreement) : QString(),
                                 .named = one.disagreement.has_value()});
        QList<VoiceFilter> voices;
        for (qsizetype i = 0; i < chart.series.size(); ++i) {
            const bool here = one.item.item.horizon == kHorizons.at(static_cast<size_t>(i));
            chart.series[i].values.append(here ? std::optional<double>(one.item.demand.score) : std::nullopt);
            voices.append(here ? behind(one.item.demand) : VoiceFilter());
        }
        result.voices.append(voices);
    }
    chart.basis = demandBasis(sources.evidence, demandOf(sources.evidence), basis);
    if (const qsizetype rest = all.size() - shown.size(); rest > 0)
        chart.basis.notes.append(rest == 1 ? Texts::tr("1 other item not shown")
                                           : Texts::tr("%1 other items not shown").arg(rest));
    return result;
}

} // namespace throughline::core
