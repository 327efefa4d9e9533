// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/voicequery.h"

#include "core/base/partsjson.h"
#include "core/voices/voicefilterjson.h"
#include "core/voices/voicerepository.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kText = "text"_L1;
constexpr auto kFilter = "filter"_L1;
constexpr auto kOrder = "order"_L1;
constexpr auto kAscending = "ascending"_L1;

} // namespace

Result<QList<VoiceId>> voiceIds(db::Connection& connection, const VoiceQuery& query, std::optional<int> limit,
                                std::optional<VoiceId> before) {
    if (!query.searches())
        return VoiceRepository(connection).ids(query.filter, limit, before, query.order);
    return search::ids(connection, {query.text, query.filter, query.order, limit, before});
}

Result<qint64> countVoices(db::Connection& connection, const VoiceQuery& query) {
    if (!query.searches())
        return VoiceRepository(connection).count(query.filter);
    return search::count(connection, {query.text, query.filter, query.order, {}, {}});
}

bool dependsOnOthers(const VoiceQuery& query, const ChangeSet& changes) {
    const VoiceFilter& filter = query.filter;
    const bool evidence = changes.touches(Record::Evidence) || changes.touches(Record::Quote);
    const bool themes = changes.touches(Record::ThemeMark) || changes.touches(Record::Quote);
    const bool customers = changes.touches(Record::Account) || changes.touches(Record::Person);
    const bool byCustomer = !filter.accounts.isEmpty() || !filter.segments.isEmpty() || query.searches();
    return ((filter.notYetEvidence || filter.item) && evidence) || (!filter.themes.isEmpty() && themes) ||
           (byCustomer && customers);
}

QJsonObject toJson(const VoiceQuery& query) {
    QJsonObject json;
    if (query.searches())
        json.insert(kText, query.text);
    if (!query.filter.isEmpty())
        json.insert(kFilter, toJson(query.filter));
    if (!query.order.isLatestFirst())
        json.insert(kOrder, nameOf(query.order.column));
    if (query.order.ascending)
        json.insert(kAscending, true);
    return json;
}

Result<VoiceQuery> voiceQueryFrom(const QJsonObject& json) {
    VoiceQuery query;
    query.text = json.value(kText).toString();
    TRY_ASSIGN(query.filter, voiceFilterFrom(json.value(kFilter).toObject()));
    const std::optional<VoiceColumn> column = json.contains(kOrder)
                                                  ? valueNamed<VoiceColumn>(json.value(kOrder).toString())
                                                  : std::optional(query.order.column);
    QStringList unread = json.keys();
    unread.removeIf([&](const QString& key) {
        return (key == kText && json.value(kText).isString()) || (key == kFilter && json.value(kFilter).isObject()) ||
               (key == kOrder && column) || (key == kAscending && json.value(kAscending).isBool());
    });
    if (!unread.isEmpty())
        return unknownParts(unread);
    query.order = {column.value_or(query.order.column), json.value(kAscending).toBool()};
    return query;
}

} // namespace throughline::core
