// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/chartcatalog.h"

#include "core/base/numberwords.h"
#include "core/db/connection.h"
#include "core/metrics/charts/datapointschart.h"
#include "core/metrics/charts/demandplanchart.h"
#include "core/metrics/charts/representationchart.h"
#include "core/metrics/demandchart.h"
#include "core/metrics/filterwords.h"
#include "core/metrics/metricsrepository.h"
#include "core/metrics/voicesovertime.h"
#include "core/roadmap/roadmaprepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChartCatalog)
};

using Builder = Result<ExplainedChart> (*)(db::Connection&, const VoiceFilter&, QDate today);

struct Entry {
    QLatin1StringView name;
    const char* label;
    const char* needs;
    Builder build;
};

/// What a chart of voices knows of a filter, the words for it, and those for what it does not know.
struct AppliedFilter {
    VoiceFilter filter;
    ChartBasis basis;
};

QString notApplied(const QStringList& texts) {
    return texts.size() == 1 ? Texts::tr("the filter “%1” does not apply").arg(texts.first())
                             : Texts::tr("the filters “%1” do not apply").arg(texts.join("”, “"_L1));
}

Result<AppliedFilter> applied(db::Connection& connection, const VoiceFilter& filter, QList<FilterPart> unknownParts) {
    unknownParts.append(FilterPart::Metrics);
    AppliedFilter result{filter, {}};
    TRY_ASSIGN(const QList<FilterWords> words, filterWords(connection, filter));
    QStringList ignored;
    for (const FilterWords& one : words) {
        if (unknownParts.contains(one.part)) {
            result.filter = without(result.filter, one.part);
            ignored.append(one.text);
        } else if (one.part == FilterPart::Period) {
            result.basis.period = one.text;
        } else {
            result.basis.filters.append(one.text);
        }
    }
    if (!ignored.isEmpty())
        result.basis.notes.append(notApplied(ignored));
    return result;
}

QString counted(qint64 count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(countWords(count));
}

QStringList inWords(const VoiceBase& base) {
    QStringList words;
    if (base.customers > 0)
        words.append(counted(base.customers, Texts::tr("1 customer"), Texts::tr("%1 customers")));
    if (base.accounts > 0)
        words.append(counted(base.accounts, Texts::tr("1 account"), Texts::tr("%1 accounts")));
    return words;
}

/// How fairly the voices behind a chart stand for the market, where that is worth saying.
void addRepresentation(ChartBasis& basis, const QList<SegmentVoices>& segments) {
    if (const QString words = representationInWords(representationOf(segments)); !words.isEmpty())
        basis.notes.append(words);
}

/// What demand is made of where a filter applies, and the words for the filter.
struct FilteredDemand {
    DemandSources sources;
    ChartBasis basis;
};

Result<FilteredDemand> filteredDemand(db::Connection& connection, const VoiceFilter& filter) {
    // Demand is a state, not an event: it has no period. Sentiment is never an input of a score (T50).
    TRY_ASSIGN(const AppliedFilter known, applied(connection, filter,
                                                  {FilterPart::Period, FilterPart::Undated, FilterPart::Sentiments,
                                                   FilterPart::States, FilterPart::Lane, FilterPart::NotYetEvidence}));
    const RoadmapRepository roadmap(connection);
    FilteredDemand demand;
    demand.basis = known.basis;
    TRY_ASSIGN(demand.sources.items, roadmap.items());
    TRY_ASSIGN(demand.sources.evidence, roadmap.demandEvidence());
    QSet<ItemId> items;
    for (const Item& item : std::as_const(demand.sources.items))
        items.insert(item.id);
    demand.sources.evidence.removeIf([&](const DemandEvidence& one) { return !items.contains(one.item); });
    const MetricsRepository metrics(connection);
    if (!known.filter.isEmpty()) {
        TRY_ASSIGN(const QSet<VoiceId> passing, metrics.evidenceVoices(known.filter));
        demand.sources.evidence.removeIf([&](const DemandEvidence& one) { return !passing.contains(one.voice); });
    }
    TRY_ASSIGN(const QList<SegmentVoices> segments, metrics.evidenceBySegment(demand.sources.evidence));
    addRepresentation(demand.basis, segments);
    return demand;
}

Result<ExplainedChart> buildDemand(db::Connection& connection, const VoiceFilter& filter, QDate) {
    TRY_ASSIGN(const FilteredDemand demand, filteredDemand(connection, filter));
    return demandChart(demand.sources, demand.basis);
}

Result<ExplainedChart> buildDemandPlan(db::Connection& connection, const VoiceFilter& filter, QDate) {
    TRY_ASSIGN(const FilteredDemand demand, filteredDemand(connection, filter));
    return demandPlanChart(demand.sources, demand.basis);
}

Result<ExplainedChart> buildThemes(db::Connection& connection, const VoiceFilter& filter, QDate) {
    TRY_ASSIGN(AppliedFilter known, applied(connection, filter, {FilterPart::Lane}));
    TRY_ASSIGN(const ThemesHeard heard, MetricsRepository(connection).themesHeard(known.filter));
    addRepresentation(known.basis, heard.segments);
    return themesChart(heard, known.filter, known.basis);
}

Result<ExplainedChart> buildRepresentation(db::Connection& connection, const VoiceFilter& filter, QDate) {
    TRY_ASSIGN(const AppliedFilter known, applied(connection, filter, {FilterPart::Lane}));
    TRY_ASSIGN(const VoicesBySegment voices, MetricsRepository(connection).voicesBySegment(known.filter));
    return representationChart(voices, known.filter, known.basis);
}

Result<ExplainedChart> buildDatapoints(db::Connection& connection, const VoiceFilter& filter, QDate) {
    // Datapoints are not voices: no part of a filter of voices applies to them.
    TRY_ASSIGN(const QList<FilterWords> words, filterWords(connection, filter));
    TRY_ASSIGN(const QList<DatapointRow> rows, DatapointRepository(connection).rows());
    ChartBasis basis;
    QStringList ignored;
    for (const FilterWords& one : words)
        (one.part == FilterPart::Metrics ? basis.filters : ignored).append(one.text);
    if (!ignored.isEmpty())
        basis.notes.append(notApplied(ignored));
    return datapointsChart(rows, filter.metrics, basis);
}

Result<ExplainedChart> buildVoicesOverTime(db::Connection& connection, const VoiceFilter& filter, QDate today) {
    TRY_ASSIGN(AppliedFilter known, applied(connection, filter, {FilterPart::Lane, FilterPart::Undated}));
    const MetricsRepository metrics(connection);
    TRY_ASSIGN(const QList<MonthCount> counts, metrics.monthCounts(known.filter));
    // Customers and accounts are counted over the months that show, as n is.
    if (const auto [first, last] = shownMonths(counts, today); first.isValid()) {
        VoiceFilter shown = known.filter;
        const QDate end = last.addMonths(1).addDays(-1);
        shown.since = shown.since.isValid() ? std::max(shown.since, first) : first;
        shown.until = shown.until.isValid() ? std::min(shown.until, end) : end;
        TRY_ASSIGN(const VoiceBase base, metrics.voiceBase(shown));
        known.basis.also += inWords(base);
        addRepresentation(known.basis, base.segments);
    }
    return voicesOverTime(counts, known.filter, known.basis, today);
}

constexpr std::array kCharts{
    Entry{"demand"_L1, QT_TRANSLATE_NOOP("ChartCatalog", "Demand by roadmap item"),
          QT_TRANSLATE_NOOP("ChartCatalog", "Needs at least one voice linked to a roadmap item"), buildDemand},
    Entry{"voices-over-time"_L1, QT_TRANSLATE_NOOP("ChartCatalog", "Voices over time"),
          QT_TRANSLATE_NOOP("ChartCatalog", "Needs at least one voice with a date"), buildVoicesOverTime},
    Entry{"themes"_L1, QT_TRANSLATE_NOOP("ChartCatalog", "Themes"),
          QT_TRANSLATE_NOOP("ChartCatalog", "Needs at least one voice or quote with a theme"), buildThemes},
    Entry{"demand-plan"_L1, QT_TRANSLATE_NOOP("ChartCatalog", "Demand and plan"),
          QT_TRANSLATE_NOOP("ChartCatalog", "Needs at least one voice linked to a roadmap item"), buildDemandPlan},
    Entry{"representation"_L1, QT_TRANSLATE_NOOP("ChartCatalog", "Representation"),
          QT_TRANSLATE_NOOP("ChartCatalog", "Needs ten voices of two segments whose population is known"),
          buildRepresentation},
    Entry{"datapoints"_L1, QT_TRANSLATE_NOOP("ChartCatalog", "Datapoints over time"),
          QT_TRANSLATE_NOOP("ChartCatalog", "Needs a metric with values on two days"), buildDatapoints},
};

const Entry* entryOf(const QString& name) {
    const auto found = std::find_if(kCharts.begin(), kCharts.end(), [&](const Entry& one) { return name == one.name; });
    return found == kCharts.end() ? nullptr : &*found;
}

} // namespace

QStringList chartNames() {
    QStringList names;
    for (const Entry& one : kCharts)
        names.append(one.name);
    return names;
}

QString chartLabel(const QString& name) {
    const Entry* const entry = entryOf(name);
    return entry ? Texts::tr(entry->label) : QString();
}

QString chartNeeds(const QString& name) {
    const Entry* const entry = entryOf(name);
    return entry ? Texts::tr(entry->needs) : QString();
}

Result<ChartBasis> voicesBehindCharts(db::Connection& connection, const VoiceFilter& filter) {
    const VoiceFilter voices = without(without(filter, FilterPart::Metrics), FilterPart::Lane);
    const MetricsRepository metrics(connection);
    TRY_ASSIGN(const QList<MonthCount> counts, metrics.monthCounts(voices));
    ChartBasis basis;
    qint64 undated = 0;
    for (const MonthCount& one : counts) {
        const auto count = static_cast<int>(one.count);
        if (one.lane == Lane::Individual) {
            basis.individualLeftOut += count;
            continue;
        }
        basis.n += count;
        basis.incentivised += one.incentivised ? count : 0;
        undated += one.month.isValid() ? 0 : count;
    }
    basis.unit = basis.n == 1 ? Texts::tr("voice") : Texts::tr("voices");
    if (basis.n > 0) {
        TRY_ASSIGN(const VoiceBase base, metrics.voiceBase(voices));
        basis.also = inWords(base);
    }
    if (undated > 0)
        basis.notes.append(Texts::tr("%1 undated").arg(countWords(undated)));
    return basis;
}

Result<ChartSeries> buildChart(db::Connection& connection, const QString& name, const VoiceFilter& filter,
                               QDate today) {
    TRY_ASSIGN(ExplainedChart explained, buildExplainedChart(connection, name, filter, today));
    return std::move(explained.chart);
}

Result<ExplainedChart> buildExplainedChart(db::Connection& connection, const QString& name, const VoiceFilter& filter,
                                           QDate today) {
    if (const Entry* const entry = entryOf(name))
        return entry->build(connection, filter, today);
    return Error{ErrorCode::NotFound,
                 Texts::tr("There is no chart of that name. The charts are %1; asked for was %2.")
                     .arg(chartNames().join(", "_L1), name),
                 {}};
}

} // namespace throughline::core
