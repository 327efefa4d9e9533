// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/priority/priorityjson.h"

#include "core/metrics/priority/opportunity.h"
#include "core/metrics/priority/rice.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/touchpoints/datapointrepository.h"

#include <QHash>
#include <QJsonArray>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

QJsonObject riceJson(const Item& item) {
    const Rice rice = riceOf(item);
    const bool scored = rice.state == RiceState::Scored || rice.state == RiceState::Moonshot;
    return {{u"score"_s, scored ? QJsonValue(rice.score) : QJsonValue()}, {u"words"_s, riceInWords(item)}};
}

QJsonObject opportunityJson(const Datapoint& importance, const Datapoint& satisfaction) {
    const auto opportunity = opportunityOf(importance, satisfaction);
    const auto part = [&](double Opportunity::*member) {
        return opportunity ? QJsonValue((*opportunity).*member) : QJsonValue();
    };
    return {{u"importance"_s, part(&Opportunity::importance)},
            {u"satisfaction"_s, part(&Opportunity::satisfaction)},
            {u"score"_s, part(&Opportunity::score)},
            {u"segment"_s, importance.segment ? QJsonValue(importance.segment->value) : QJsonValue()},
            {u"words"_s, opportunityInWords(importance, satisfaction)}};
}

} // namespace

Result<QJsonObject> priorityJson(db::Connection& connection) {
    TRY_ASSIGN(const QList<Item> items, RoadmapRepository(connection).items());
    TRY_ASSIGN(const QList<DatapointRow> rows, DatapointRepository(connection).rows());
    QHash<DatapointId, Datapoint> datapoints;
    for (const DatapointRow& row : rows)
        datapoints.insert(row.datapoint.id, row.datapoint);
    QJsonArray scored;
    for (const Item& item : items) {
        QJsonObject one;
        if (hasRiceParts(item))
            one.insert(u"rice"_s, riceJson(item));
        const auto importance = datapoints.constFind(item.importanceDatapoint.value_or(DatapointId{}));
        const auto satisfaction = datapoints.constFind(item.satisfactionDatapoint.value_or(DatapointId{}));
        if (importance != datapoints.cend() && satisfaction != datapoints.cend())
            one.insert(u"opportunity"_s, opportunityJson(*importance, *satisfaction));
        if (one.isEmpty())
            continue;
        one.insert(u"id"_s, item.id.value);
        one.insert(u"title"_s, item.title);
        scored.append(one);
    }
    return QJsonObject{{u"items"_s, scored}};
}

} // namespace throughline::core
