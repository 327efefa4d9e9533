// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricsjson.h"

#include "core/metrics/chartcatalog.h"
#include "core/metrics/demandchart.h"
#include "core/metrics/metricsrepository.h"
#include "core/metrics/mix/sentimentbalance.h"
#include "core/metrics/priority/priorityjson.h"
#include "core/roadmap/roadmaprepository.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MetricsJson)
};

/// What each of these has for one category, by their names.
QJsonObject valuesJson(const QList<ChartValues>& series, qsizetype category) {
    QJsonObject values;
    for (const ChartValues& one : series) {
        const std::optional<double> value = one.values.value(category);
        values.insert(one.name, value ? QJsonValue(*value) : QJsonValue());
    }
    return values;
}

QJsonObject intervalsJson(const QList<ChartValues>& series, qsizetype category) {
    QJsonObject intervals;
    for (const ChartValues& one : series) {
        if (const auto interval = one.intervals.value(category))
            intervals.insert(one.name, QJsonArray{interval->low, interval->high});
    }
    return intervals;
}

QJsonObject chartJson(const ChartSeries& chart) {
    QJsonArray rows;
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        const ChartCategory& category = chart.categories.at(i);
        QJsonObject row{{u"label"_s, category.label}, {u"values"_s, valuesJson(chart.series, i)}};
        if (!chart.beside.isEmpty())
            row.insert(u"beside"_s, valuesJson(chart.beside, i));
        if (const QJsonObject intervals = intervalsJson(chart.series, i); !intervals.isEmpty())
            row.insert(u"intervals"_s, intervals);
        if (const auto total = totalOf(chart, i))
            row.insert(u"total"_s, *total);
        if (category.recordId != 0)
            row.insert(u"id"_s, category.recordId);
        if (!category.remark.isEmpty())
            row.insert(u"remark"_s, category.remark);
        rows.append(row);
    }
    const ChartBasis& basis = chart.basis;
    return {{u"title"_s, chart.title},
            {u"measure"_s, chart.measure},
            {u"n"_s, basis.n},
            {u"unit"_s, basis.unit},
            {u"also"_s, QJsonArray::fromStringList(basis.also)},
            {u"notes"_s, QJsonArray::fromStringList(basis.notes)},
            {u"individual_left_out"_s, basis.individualLeftOut},
            {u"incentivised"_s, basis.incentivised},
            {u"rows"_s, rows}};
}

QJsonObject demandJson(const ItemDemand& one) {
    const Demand& demand = one.demand;
    return {{u"id"_s, one.item.id.value},
            {u"title"_s, one.item.title},
            {u"horizon"_s, nameOf(one.item.horizon)},
            {u"score"_s, demand.score},
            {u"customers"_s, demand.customers.size()},
            {u"accounts"_s, demand.accounts},
            {u"by_importance"_s, QJsonObject{{u"0"_s, demand.byImportance[0]},
                                             {u"1"_s, demand.byImportance[1]},
                                             {u"2"_s, demand.byImportance[2]},
                                             {u"3"_s, demand.byImportance[3]}}},
            {u"unset"_s, demand.unset},
            {u"unnamed"_s, demand.unnamed},
            {u"contradicting"_s, demand.contradicting},
            {u"individual_left_out"_s, demand.individual},
            {u"quotes"_s, demand.quotes},
            {u"voices"_s, demand.voices},
            {u"repeats"_s, demand.repeats},
            {u"concentration"_s, demand.concentration},
            {u"effective_accounts"_s, demand.effectiveAccounts}};
}

Result<QJsonArray> itemsJson(db::Connection& connection) {
    const RoadmapRepository roadmap(connection);
    DemandSources sources;
    TRY_ASSIGN(sources.items, roadmap.items());
    TRY_ASSIGN(sources.evidence, roadmap.demandEvidence());
    QJsonArray items;
    for (const ItemDemand& one : demandByItem(sources))
        items.append(demandJson(one));
    return items;
}

QJsonObject proportionJson(const Proportion& part) {
    QJsonObject json{{u"count"_s, part.count}, {u"n"_s, part.n}};
    if (part.isShown()) {
        json.insert(u"share"_s, part.share);
        json.insert(u"interval"_s, QJsonArray{part.low, part.high});
    }
    return json;
}

Result<QJsonObject> sentimentJson(db::Connection& connection) {
    using Counts = QHash<Sentiment, qint64>;
    TRY_ASSIGN(const Counts counts, MetricsRepository(connection).sentimentCounts({}));
    const SentimentBalance balance = sentimentBalance(counts);
    return QJsonObject{{u"n"_s, balance.n},
                       {u"unknown"_s, balance.unknown},
                       {u"negative"_s, proportionJson(balance.negative)},
                       {u"neutral"_s, proportionJson(balance.neutral)},
                       {u"positive"_s, proportionJson(balance.positive)},
                       {u"words"_s, sentimentText(balance)}};
}

Result<QJsonObject> metricJson(db::Connection& connection, const QString& name, QDate today) {
    if (name == "sentiment"_L1)
        return sentimentJson(connection);
    if (name == "priority"_L1)
        return priorityJson(connection);
    TRY_ASSIGN(const ChartSeries chart, buildChart(connection, name, {}, today));
    QJsonObject json = chartJson(chart);
    if (name == "demand"_L1) {
        TRY_ASSIGN(const QJsonArray items, itemsJson(connection));
        json.insert(u"items"_s, items); // all of them, beyond those with a bar
    }
    return json;
}

} // namespace

QStringList metricNames() {
    return chartNames() + QStringList{u"priority"_s, u"sentiment"_s};
}

Result<QJsonObject> metricsJson(db::Connection& connection, const std::optional<QString>& name, QDate today) {
    if (name && !metricNames().contains(*name))
        return Error{ErrorCode::NotFound,
                     Texts::tr("There is no metric of that name. The metrics are %1; asked for was %2.")
                         .arg(metricNames().join(", "_L1), *name),
                     {}};
    QJsonObject all;
    for (const QString& one : name ? QStringList{*name} : metricNames()) {
        TRY_ASSIGN(const QJsonObject json, metricJson(connection, one, today));
        all.insert(one, json);
    }
    return all;
}

} // namespace throughline::core
