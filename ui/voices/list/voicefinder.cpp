// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voicefinder.h"

#include "ui/common/whendone.h"

#include <chrono>

namespace throughline::ui {

using core::VoiceId;

namespace {

constexpr int kFirstScreen = 50;
/// Longer than between two keys of a quick typist: the work on all the others takes nothing from the next first screen.
constexpr std::chrono::milliseconds kPause{120};

/// The first screen. While typing, those found by their words show before those found by a name: names take longer.
core::Result<QList<VoiceListRow>> firstRows(core::db::Connection& connection, const core::VoiceQuery& query) {
    if (query.searches() && query.order.isLatestFirst()) {
        TRY_ASSIGN(const QList<VoiceListRow> rows,
                   readNewestHits(connection, {query.text, query.filter, query.order, kFirstScreen, {}}));
        if (!rows.isEmpty())
            return rows;
    }
    TRY_ASSIGN(const QList<VoiceId> ids, core::voiceIds(connection, query, kFirstScreen));
    return readVoiceRows(connection, ids, query.text);
}

core::Result<VoiceCounts> countsOf(core::db::Connection& connection, const core::VoiceQuery& query,
                                   std::optional<qint64> all) {
    VoiceCounts counts;
    if (all) {
        counts.all = *all;
    } else {
        TRY_ASSIGN(counts.all, core::countVoices(connection, {}));
    }
    core::VoiceQuery without = query;
    without.filter.notYetEvidence = true;
    TRY_ASSIGN(counts.withoutItem, core::countVoices(connection, without));
    return counts;
}

} // namespace

VoiceFinder::VoiceFinder(core::Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kPause);
    connect(&m_rest, &QTimer::timeout, this, &VoiceFinder::findRest);
}

VoiceFinder::~VoiceFinder() {
    m_cancellation.cancel();
    m_counting.cancel();
}

template <typename T>
void VoiceFinder::ask(std::function<core::Result<T>(core::db::Connection&)> read, std::function<void(const T&)> found) {
    whenDone(m_workspace.read<T>(std::move(read), m_cancellation), this,
             [this, asked = m_asked, found = std::move(found)](const core::Result<T>& answer) {
                 if (asked != m_asked)
                     return;
                 if (answer)
                     found(*answer);
                 else if (answer.error().code != core::ErrorCode::Cancelled)
                     Q_EMIT failed(answer.error());
             });
}

void VoiceFinder::askIds(const core::VoiceQuery& query, std::optional<VoiceId> before, Found found) {
    ask<QList<VoiceId>>([=](core::db::Connection& connection) { return core::voiceIds(connection, query, {}, before); },
                        std::move(found));
}

void VoiceFinder::find(const core::VoiceQuery& query) {
    m_cancellation.cancel();
    m_counting.cancel();
    m_cancellation = {};
    ++m_asked;
    m_query = query;
    m_complete = false;
    m_rest.stop();
    ask<QList<VoiceListRow>>([query](core::db::Connection& connection) { return firstRows(connection, query); },
                             [this](const QList<VoiceListRow>& rows) {
                                 m_first = rows.size();
                                 m_lastOfFirst = rows.isEmpty() ? VoiceId{} : rows.last().voice.id;
                                 Q_EMIT firstFound(rows);
                                 m_rest.start();
                             });
}

void VoiceFinder::findRest() {
    const bool all = m_first < kFirstScreen && (m_first == 0 || !m_query.searches());
    if (all) {
        m_complete = true;
        count();
        return;
    }
    if (m_query.searches() || !m_query.order.isLatestFirst()) {
        findAll();
        return;
    }
    askIds(m_query, m_lastOfFirst, [this](const QList<VoiceId>& ids) {
        m_complete = true;
        Q_EMIT restFound(ids);
        count();
    });
}

void VoiceFinder::findAll() {
    askIds(m_query, {}, [this](const QList<VoiceId>& ids) {
        m_complete = true;
        Q_EMIT allFound(ids);
        count();
    });
}

void VoiceFinder::findAgain() {
    m_all.reset();
    m_rest.stop();
    m_cancellation.cancel();
    m_cancellation = {};
    ++m_asked;
    findAll();
}

void VoiceFinder::findAmong(const QSet<VoiceId>& ids) {
    m_all.reset();
    if (!m_complete) { // the rest, still to come, would bring some of them twice
        findAgain();
        return;
    }
    core::VoiceQuery among = m_query;
    among.order = {};
    among.filter.only = QList<VoiceId>(ids.begin(), ids.end());
    if (m_query.filter.only) {
        among.filter.only->removeIf([allowed = *m_query.filter.only](VoiceId id) { return !allowed.contains(id); });
    }
    askIds(among, {}, [this, ids](const QList<VoiceId>& found) {
        Q_EMIT foundAmong(ids, QSet<VoiceId>(found.begin(), found.end()));
        count();
    });
}

void VoiceFinder::count() {
    m_counting.cancel();
    m_counting = {};
    const auto read = [query = m_query, all = m_all](core::db::Connection& connection) {
        return countsOf(connection, query, all);
    };
    whenDone(m_workspace.read<VoiceCounts>(read, m_counting), this,
             [this, counting = m_counting](const core::Result<VoiceCounts>& counts) {
                 if (counting.isCancelled())
                     return;
                 if (counts) {
                     m_all = counts->all;
                     Q_EMIT counted(*counts);
                 } else if (counts.error().code != core::ErrorCode::Cancelled) {
                     Q_EMIT failed(counts.error());
                 }
             });
}

} // namespace throughline::ui
