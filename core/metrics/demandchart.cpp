// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/demandchart.h"

#include "core/base/numberwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DemandChart)
};

constexpr int kDeepest = 20; // levels of items; a circle of parents ends here
constexpr qsizetype kTitleCharacters = 60;

/// The importance of a series; series 0 is the critical one.
constexpr std::array kImportances = {3, 2, 1};

QHash<ItemId, QList<DemandEvidence>> evidenceByItem(const DemandSources& sources) {
    QHash<ItemId, std::optional<ItemId>> parents;
    for (const Item& item : sources.items)
        parents.insert(item.id, item.parent);
    QHash<ItemId, QList<DemandEvidence>> byItem;
    byItem.reserve(sources.items.size());
    for (const DemandEvidence& one : sources.evidence) {
        auto item = parents.constFind(one.item);
        for (int depth = 0; item != parents.cend() && depth < kDeepest; ++depth) {
            byItem[item.key()].append(one);
            item = *item ? parents.constFind(**item) : parents.cend();
        }
    }
    return byItem;
}

bool isPlannedSoon(const ItemDemand& one) {
    return one.item.horizon == Horizon::Now || one.item.horizon == Horizon::Next;
}

QString inTitle(const QString& name) {
    const QString line = name.simplified();
    return line.size() <= kTitleCharacters ? line : line.left(kTitleCharacters - 1) + u'…';
}

QString counted(qint64 count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(countWords(count));
}

QString customersText(qint64 count) {
    return counted(count, Texts::tr("1 customer"), Texts::tr("%1 customers"));
}

/// How many of the most wanted items a finding is about: five where the sixth has a smaller score, else the nearest
/// number that no tie cuts through; 0 when there is none.
qsizetype mostWanted(const QList<ItemDemand>& wanted) {
    for (const qsizetype size : {5, 4, 3, 6, 7}) {
        if (wanted.size() == size ||
            (wanted.size() > size && wanted.at(size - 1).demand.score > wanted.at(size).demand.score))
            return size;
    }
    return 0;
}

QString numberWord(qsizetype number) {
    const std::array words = {Texts::tr("none"), Texts::tr("one"),  Texts::tr("two"), Texts::tr("three"),
                              Texts::tr("four"), Texts::tr("five"), Texts::tr("six"), Texts::tr("seven")};
    return words.at(static_cast<size_t>(number));
}

QString capital(QString text) {
    text[0] = text.at(0).toUpper();
    return text;
}

/// A finding about demand and plan; the items that it speaks of.
struct Finding {
    QString title;
    QSet<ItemId> named;
};

Finding planFinding(const QList<ItemDemand>& wanted, qsizetype size) {
    Finding finding;
    for (qsizetype i = 0; i < size; ++i) {
        if (!isPlannedSoon(wanted.at(i)))
            finding.named.insert(wanted.at(i).item.id);
    }
    const qsizetype count = finding.named.size();
    const QString all = numberWord(size);
    if (count == 0)
        finding.title = Texts::tr("All %1 most wanted items are in Now or Next").arg(all);
    else if (count == size)
        finding.title = Texts::tr("None of the %1 most wanted items is in Now or Next").arg(all);
    else if (count == 1)
        finding.title = Texts::tr("One of the %1 most wanted items is in neither Now nor Next").arg(all);
    else
        finding.title = Texts::tr("%1 of the %2 most wanted items are in neither Now nor Next")
                            .arg(capital(numberWord(count)), all);
    return finding;
}

Finding findingOf(const QList<ItemDemand>& wanted) {
    if (wanted.isEmpty())
        return {Texts::tr("No roadmap item has demand yet"), {}};
    if (const qsizetype size = mostWanted(wanted); size > 0)
        return planFinding(wanted, size);
    const ItemDemand& first = wanted.first();
    const QString title = inTitle(first.item.title);
    const QString score = countWords(first.demand.score);
    if (wanted.size() == 1)
        return {Texts::tr("Only one item has demand: %3, %1 from %2")
                    .arg(score, customersText(first.demand.customers.size()), title),
                {first.item.id}};
    if (first.demand.score > wanted.at(1).demand.score)
        return {Texts::tr("Most wanted with %1 from %2: %3")
                    .arg(score, customersText(first.demand.customers.size()), title),
                {first.item.id}};
    const auto tied = std::count_if(wanted.begin(), wanted.end(),
                                    [&](const ItemDemand& one) { return one.demand.score == first.demand.score; });
    return {Texts::tr("%1 items share the first place with a score of %2").arg(QString::number(tied), score), {}};
}

QStringList notesOf(const QList<ItemDemand>& wanted, qsizetype items, const Demand& all) {
    QStringList notes;
    if (wanted.size() > kMostItems) {
        int rest = 0;
        for (qsizetype i = kMostItems; i < wanted.size(); ++i)
            rest += wanted.at(i).demand.score;
        notes.append(counted(wanted.size() - kMostItems, Texts::tr("1 other item"), Texts::tr("%1 other items")) +
                     Texts::tr(" with a score of %1 in all not shown").arg(rest));
    }
    if (const qsizetype without = items - wanted.size(); without > 0 && !wanted.isEmpty())
        notes.append(counted(without, Texts::tr("1 item without demand"), Texts::tr("%1 items without demand")));
    int unset = 0;
    for (const ItemDemand& one : wanted)
        unset += one.demand.unset;
    if (unset > 0)
        notes.append(counted(unset, Texts::tr("1 importance not said: it counts 1"),
                             Texts::tr("%1 importances not said: they count 1")));
    if (all.contradicting > 0)
        notes.append(Texts::tr("%1 against, beside the score").arg(countWords(all.contradicting)));
    return notes;
}

/// The voices of the customers who gave an item this importance.
VoiceFilter behind(const Demand& demand, int importance) {
    QList<VoiceId> voices;
    for (const CustomerDemand& customer : demand.customers) {
        if (customer.weight == importance)
            voices += customer.voices;
    }
    VoiceFilter filter;
    filter.only = voices;
    return filter;
}

} // namespace

QString horizonName(Horizon horizon) {
    switch (horizon) {
    case Horizon::Now:
        return Texts::tr("Now");
    case Horizon::Next:
        return Texts::tr("Next");
    case Horizon::Later:
        return Texts::tr("Later");
    case Horizon::None:
        return Texts::tr("Unscheduled");
    }
    return {};
}

ChartBasis demandBasis(const QList<DemandEvidence>& evidence, const Demand& all, const ChartBasis& given) {
    ChartBasis basis = given;
    basis.n = static_cast<int>(all.customers.size());
    basis.unit = basis.n == 1 ? Texts::tr("customer") : Texts::tr("customers");
    if (all.accounts > 0)
        basis.also.append(counted(all.accounts, Texts::tr("1 account"), Texts::tr("%1 accounts")));
    if (all.unnamed > 0)
        basis.also.append(counted(all.unnamed, Texts::tr("1 unnamed voice"), Texts::tr("%1 unnamed voices")));
    QSet<VoiceId> individual;
    QSet<VoiceId> incentivised;
    for (const DemandEvidence& one : evidence) {
        if (one.lane == Lane::Individual)
            individual.insert(one.voice);
        else if (one.incentivised && one.stance == Stance::Supports)
            incentivised.insert(one.voice);
    }
    basis.individualLeftOut = static_cast<int>(individual.size());
    basis.incentivised = static_cast<int>(incentivised.size());
    return basis;
}

QList<ItemDemand> demandByItem(const DemandSources& sources) {
    const auto evidence = evidenceByItem(sources);
    QList<Demand> demands;
    demands.reserve(sources.items.size());
    for (const Item& item : sources.items)
        demands.append(demandOf(evidence.value(item.id)));
    QList<qsizetype> places(demands.size()); // they are sorted: an item is far larger
    std::iota(places.begin(), places.end(), 0);
    std::stable_sort(places.begin(), places.end(),
                     [&](qsizetype one, qsizetype other) { return demands.at(one).score > demands.at(other).score; });
    QList<ItemDemand> all;
    all.reserve(places.size());
    for (const qsizetype place : std::as_const(places))
        all.append({sources.items.at(place), std::move(demands[place])});
    return all;
}

ExplainedChart demandChart(const DemandSources& sources, const ChartBasis& basis) {
    QList<ItemDemand> wanted = demandByItem(sources);
    wanted.removeIf([](const ItemDemand& one) { return one.demand.score == 0; });
    const Demand all = demandOf(sources.evidence);
    const Finding finding = findingOf(wanted);

    ExplainedChart result;
    ChartSeries& chart = result.chart;
    chart.name = u"demand"_s;
    chart.kind = ChartKind::StackedBar;
    chart.title = finding.title;
    chart.measure = Texts::tr("Demand score by importance: critical 3, important 2, nice to have 1");
    chart.categoryHeading = Texts::tr("Roadmap item");
    chart.remarkHeading = Texts::tr("Horizon");
    chart.series = {{Texts::tr("Critical"), SeriesRole::Importance3, {}},
                    {Texts::tr("Important"), SeriesRole::Importance2, {}},
                    {Texts::tr("Nice to have"), SeriesRole::Importance1, {}}};
    // By person and by account: two ways to count the same people, so each has its column and neither adds to the
    // other.
    chart.beside = {{Texts::tr("Customers"), SeriesRole::Other, {}}, {Texts::tr("Accounts"), SeriesRole::Other, {}}};
    for (const ItemDemand& one : wanted.mid(0, kMostItems)) {
        chart.categories.append({.label = one.item.title,
                                 .recordId = one.item.id.value,
                                 .remark = horizonName(one.item.horizon),
                                 .named = finding.named.contains(one.item.id)});
        QList<VoiceFilter> voices;
        for (size_t i = 0; i < kImportances.size(); ++i) {
            const int importance = kImportances.at(i);
            const int customers = one.demand.byImportance.at(static_cast<size_t>(importance));
            chart.series[static_cast<qsizetype>(i)].values.append(importance * customers);
            voices.append(behind(one.demand, importance));
        }
        result.voices.append(voices);
        chart.beside[0].values.append(static_cast<double>(one.demand.customers.size()));
        chart.beside[1].values.append(one.demand.accounts);
    }
    chart.basis = demandBasis(sources.evidence, all, basis);
    chart.basis.notes = notesOf(wanted, sources.items.size(), all) + basis.notes;
    return result;
}

} // namespace throughline::core
