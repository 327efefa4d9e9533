// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/common/whendone.h"
#include "ui/shell/navigation/navigationmodel.h"
#include "ui/views/viewcounter.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace throughline::ui {

/// The saved views of all pages with how many records each holds, for the navigation. The counts are read in the
/// background, those of a page again a moment after a change that they may depend on; until then the old ones stay.
class SavedViews : public QObject {
    Q_OBJECT
public:
    /// @param counters  one for each page that has views
    SavedViews(core::Workspace& workspace, const QList<ViewCounter>& counters, QObject* parent = nullptr);
    ~SavedViews() override;
    Q_DISABLE_COPY_MOVE(SavedViews)

    [[nodiscard]] QList<NavigationView> views(const QString& page) const;

Q_SIGNALS:
    void changed(const QString& page);

private:
    using Views = QHash<QString, QList<core::View>>; ///< by page
    using Counts = QHash<QString, ViewCounts>;

    void read();
    void take(const Views& views);
    void count();
    void take(const Counts& counts);
    void takeChanges(const core::ChangeSet& changes);

    core::Workspace& m_workspace;
    QList<ViewCounter> m_counters;
    Views m_views;
    NewestAnswer m_newest; ///< of the views; counting has its own
    Counts m_counts;
    QSet<QString> m_stale; ///< pages that are to be counted
    core::Cancellation m_counting;
    QTimer m_soon; ///< Runs between a change and counting again.
};

} // namespace throughline::ui
