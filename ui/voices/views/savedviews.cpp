// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/views/savedviews.h"

#include "core/search/voicequery.h"
#include "core/views/viewrepository.h"
#include "ui/common/whendone.h"
#include "ui/voices/views/currentview.h"

#include <algorithm>
#include <chrono>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::View;
using core::ViewId;

namespace {

using Counts = QHash<ViewId, qint64>;

/// Many edits in a row are counted once.
constexpr std::chrono::milliseconds kPause{400};

core::Result<Counts> readCounts(core::db::Connection& connection, const QList<View>& views) {
    Counts counts;
    for (const View& view : views) {
        const core::Result<core::VoiceQuery> query = core::voiceQueryFrom(view.filter);
        if (!query)
            continue;
        TRY_ASSIGN(counts[view.id], core::countVoices(connection, *query));
    }
    return counts;
}

bool mayChange(const QList<View>& views, const core::ChangeSet& changes) {
    if (changes.everything || changes.touches(core::Record::Voice))
        return true;
    return std::any_of(views.begin(), views.end(), [&](const View& view) {
        const core::Result<core::VoiceQuery> query = core::voiceQueryFrom(view.filter);
        return query && core::dependsOnOthers(*query, changes);
    });
}

} // namespace

SavedViews::SavedViews(core::Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(&m_soon, &QTimer::timeout, this, &SavedViews::count);
    connect(&m_workspace, &core::Workspace::changed, this, &SavedViews::takeChanges);
    read();
}

SavedViews::~SavedViews() {
    m_counting.cancel();
}

QList<NavigationView> SavedViews::views() const {
    QList<NavigationView> shown;
    for (const View& view : m_views) {
        const auto count = m_counts.constFind(view.id);
        shown.append({view.id, view.name, count == m_counts.constEnd() ? std::nullopt : std::optional(*count)});
    }
    return shown;
}

void SavedViews::takeChanges(const core::ChangeSet& changes) {
    if (mayChangeViews(changes))
        read();
    if (mayChange(m_views, changes))
        m_soon.start();
}

void SavedViews::read() {
    const auto work = [](core::db::Connection& c) { return core::ViewRepository(c).views(u"voices"_s); };
    whenDone(m_workspace.read<QList<View>>(work), this, [this](const core::Result<QList<View>>& views) {
        if (!views || *views == m_views)
            return;
        m_views = *views;
        Q_EMIT changed();
        count();
    });
}

void SavedViews::count() {
    m_counting.cancel();
    m_counting = {};
    m_soon.stop();
    if (m_views.isEmpty())
        return;
    const auto work = [views = m_views](core::db::Connection& c) { return readCounts(c, views); };
    whenDone(m_workspace.read<Counts>(work, m_counting), this,
             [this, counting = m_counting](const core::Result<Counts>& counts) {
                 if (counting.isCancelled() || !counts || *counts == m_counts)
                     return;
                 m_counts = *counts;
                 Q_EMIT changed();
             });
}

} // namespace throughline::ui
