// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voicefinder.h"

#include "ui/common/whendone.h"

namespace throughline::ui {

using core::VoiceId;
using core::search::Order;

namespace {

constexpr int kFirstScreen = 50;

core::Result<QList<VoiceId>> idsOf(core::db::Connection& connection, const VoiceListQuery& query,
                                   std::optional<int> limit, std::optional<VoiceId> before) {
    if (query.text.isEmpty())
        return core::VoiceRepository(connection).ids(query.filter, limit, before);
    return core::search::ids(connection, {query.text, query.filter, query.order, limit, before});
}

core::Result<VoiceCounts> countsOf(core::db::Connection& connection, const VoiceListQuery& query) {
    const core::VoiceRepository voices(connection);
    VoiceCounts counts;
    TRY_ASSIGN(counts.all, voices.count({}));
    core::VoiceFilter without = query.filter;
    without.notYetEvidence = true;
    if (query.text.isEmpty()) {
        TRY_ASSIGN(counts.withoutItem, voices.count(without));
    } else {
        TRY_ASSIGN(counts.withoutItem, core::search::count(connection, {query.text, without, query.order, {}, {}}));
    }
    return counts;
}

} // namespace

VoiceFinder::VoiceFinder(core::Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

VoiceFinder::~VoiceFinder() {
    m_cancellation.cancel();
    m_counting.cancel();
}

void VoiceFinder::ask(const VoiceListQuery& query, std::optional<int> limit, std::optional<VoiceId> before,
                      Found found) {
    const auto read = [=](core::db::Connection& connection) { return idsOf(connection, query, limit, before); };
    whenDone(m_workspace.read<QList<VoiceId>>(read, m_cancellation), this,
             [this, asked = m_asked, found = std::move(found)](const core::Result<QList<VoiceId>>& ids) {
                 if (asked != m_asked)
                     return;
                 if (ids)
                     found(*ids);
                 else if (ids.error().code != core::ErrorCode::Cancelled)
                     Q_EMIT failed(ids.error());
             });
}

void VoiceFinder::find(const VoiceListQuery& query) {
    m_cancellation.cancel();
    m_counting.cancel();
    m_cancellation = {};
    ++m_asked;
    m_query = query;
    m_complete = false;
    ask(query, kFirstScreen, {}, [this](const QList<VoiceId>& ids) {
        Q_EMIT firstFound(ids);
        findRest(ids);
    });
}

void VoiceFinder::findRest(const QList<VoiceId>& first) {
    if (first.size() < kFirstScreen) {
        m_complete = true;
        count();
        return;
    }
    const bool ranked = m_query.order == Order::BestMatch && !m_query.text.isEmpty();
    const std::optional<VoiceId> before = ranked ? std::nullopt : std::optional(first.last());
    const qsizetype known = ranked ? first.size() : 0;
    ask(m_query, {}, before, [this, known](const QList<VoiceId>& ids) {
        m_complete = true;
        Q_EMIT restFound(ids.mid(known));
        count();
    });
}

void VoiceFinder::findAgain() {
    m_cancellation.cancel();
    m_cancellation = {};
    ++m_asked;
    ask(m_query, {}, {}, [this](const QList<VoiceId>& ids) {
        m_complete = true;
        Q_EMIT foundAgain(ids);
        count();
    });
}

void VoiceFinder::findAmong(const QSet<VoiceId>& ids) {
    if (!m_complete) { // the rest, still to come, would bring some of them twice
        findAgain();
        return;
    }
    VoiceListQuery among = m_query;
    among.order = Order::Latest;
    among.filter.only = QList<VoiceId>(ids.begin(), ids.end());
    if (m_query.filter.only) {
        among.filter.only->removeIf([allowed = *m_query.filter.only](VoiceId id) { return !allowed.contains(id); });
    }
    ask(among, {}, {}, [this, ids](const QList<VoiceId>& found) {
        Q_EMIT foundAmong(ids, QSet<VoiceId>(found.begin(), found.end()));
        count();
    });
}

void VoiceFinder::count() {
    m_counting.cancel();
    m_counting = {};
    const auto read = [query = m_query](core::db::Connection& connection) { return countsOf(connection, query); };
    whenDone(m_workspace.read<VoiceCounts>(read, m_counting), this,
             [this, asked = m_asked](const core::Result<VoiceCounts>& counts) {
                 if (asked != m_asked)
                     return;
                 if (counts)
                     Q_EMIT counted(*counts);
                 else if (counts.error().code != core::ErrorCode::Cancelled)
                     Q_EMIT failed(counts.error());
             });
}

} // namespace throughline::ui
