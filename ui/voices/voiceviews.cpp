// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/voiceviews.h"

#include "core/search/voicequery.h"
#include "ui/voices/list/voiceslistpane.h"

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::View;

namespace {

core::Result<ViewCounts> count(core::db::Connection& connection, const QList<View>& views) {
    ViewCounts counts;
    for (const View& view : views) {
        const core::Result<core::VoiceQuery> query = core::voiceQueryFrom(view.filter);
        if (!query)
            continue;
        TRY_ASSIGN(counts[view.id], core::countVoices(connection, *query));
    }
    return counts;
}

bool mayChange(const core::ChangeSet& changes, const QList<View>& views) {
    if (changes.touches(core::Record::Voice))
        return true;
    return std::any_of(views.begin(), views.end(), [&](const View& view) {
        const core::Result<core::VoiceQuery> query = core::voiceQueryFrom(view.filter);
        return query && core::dependsOnOthers(*query, changes);
    });
}

} // namespace

ViewedList viewedVoices(VoicesListPane& list) {
    return {.query = [&list] { return core::toJson(list.query()); },
            .show = [&list](const QJsonObject& json) -> core::Result<void> {
                TRY_ASSIGN(const core::VoiceQuery query, core::voiceQueryFrom(json));
                list.setQuery(query);
                return {};
            },
            .showAll = [&list] { list.setQuery(firstQuery()); },
            .plain = core::toJson(firstQuery())};
}

ViewCounter voiceViewCounter() {
    return {u"voices"_s, count, mayChange};
}

} // namespace throughline::ui
