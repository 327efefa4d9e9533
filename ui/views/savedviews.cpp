// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/savedviews.h"

#include "core/views/viewrepository.h"
#include "ui/common/whendone.h"
#include "ui/views/currentview.h"

#include <chrono>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::View;

namespace {

/// Many edits in a row are counted once.
constexpr std::chrono::milliseconds kPause{400};

} // namespace

SavedViews::SavedViews(core::Workspace& workspace, const QList<ViewCounter>& counters, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_counters(counters) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(&m_soon, &QTimer::timeout, this, &SavedViews::count);
    connect(&m_workspace, &core::Workspace::changed, this, &SavedViews::takeChanges);
    read();
}

SavedViews::~SavedViews() {
    m_counting.cancel();
}

QList<NavigationView> SavedViews::views(const QString& page) const {
    const ViewCounts counts = m_counts.value(page);
    QList<NavigationView> shown;
    for (const View& view : m_views.value(page)) {
        const auto count = counts.constFind(view.id);
        shown.append({view.id, view.name, count == counts.constEnd() ? std::nullopt : std::optional(*count)});
    }
    return shown;
}

void SavedViews::takeChanges(const core::ChangeSet& changes) {
    if (mayChangeViews(changes))
        read();
    for (const ViewCounter& counter : std::as_const(m_counters)) {
        const QList<View> views = m_views.value(counter.page);
        if (views.isEmpty() || !(changes.everything || counter.mayChange(changes, views)))
            continue;
        m_stale.insert(counter.page);
        m_soon.start();
    }
}

void SavedViews::read() {
    const auto work = [counters = m_counters](core::db::Connection& connection) -> core::Result<Views> {
        Views views;
        for (const ViewCounter& counter : counters) {
            TRY_ASSIGN(views[counter.page], core::ViewRepository(connection).views(counter.page));
        }
        return views;
    };
    m_newest.await(m_workspace.read<Views>(work), this, [this](const core::Result<Views>& views) {
        if (views)
            take(*views);
    });
}

void SavedViews::take(const Views& views) {
    bool any = false;
    for (const ViewCounter& counter : std::as_const(m_counters)) {
        const QList<View> now = views.value(counter.page);
        if (now == m_views.value(counter.page))
            continue;
        m_views.insert(counter.page, now);
        m_stale.insert(counter.page);
        any = true;
        Q_EMIT changed(counter.page);
    }
    if (any)
        count();
}

void SavedViews::count() {
    m_counting.cancel();
    m_counting = {};
    m_soon.stop();
    const auto work = [counters = m_counters, views = m_views,
                       pages = m_stale](core::db::Connection& connection) -> core::Result<Counts> {
        Counts counts;
        for (const ViewCounter& counter : counters) {
            if (!pages.contains(counter.page))
                continue;
            TRY_ASSIGN(counts[counter.page], counter.count(connection, views.value(counter.page)));
        }
        return counts;
    };
    whenDone(m_workspace.read<Counts>(work, m_counting), this,
             [this, counting = m_counting](const core::Result<Counts>& counts) {
                 if (!counting.isCancelled() && counts)
                     take(*counts);
             });
}

void SavedViews::take(const Counts& counts) {
    for (auto page = counts.constBegin(); page != counts.constEnd(); ++page) {
        if (!m_soon.isActive()) // else it has changed again
            m_stale.remove(page.key());
        if (m_counts.value(page.key()) == page.value())
            continue;
        m_counts.insert(page.key(), page.value());
        Q_EMIT changed(page.key());
    }
}

} // namespace throughline::ui
