// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/view.h"
#include "core/workspace/workspace.h"
#include "ui/shell/navigation/navigationmodel.h"

#include <QObject>
#include <QTimer>

namespace throughline::ui {

/// The saved views of the page Voices with how many voices each holds, for the navigation. The counts are read in the
/// background, again a moment after a change that they may depend on; until then the old ones stay.
class SavedViews : public QObject {
    Q_OBJECT
public:
    explicit SavedViews(core::Workspace& workspace, QObject* parent = nullptr);
    ~SavedViews() override;
    Q_DISABLE_COPY_MOVE(SavedViews)

    [[nodiscard]] QList<NavigationView> views() const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void count();
    void takeChanges(const core::ChangeSet& changes);

    core::Workspace& m_workspace;
    QList<core::View> m_views;
    QHash<core::ViewId, qint64> m_counts; ///< None for a view that this version cannot read.
    core::Cancellation m_counting;
    QTimer m_soon; ///< Runs between a change and counting again.
};

} // namespace throughline::ui
