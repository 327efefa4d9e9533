// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QObject>

#include <functional>
#include <memory>

namespace throughline::ui {
class BackgroundTask;
class TaskStrip;
} // namespace throughline::ui

namespace throughline::app {

class WorkspaceCloser;

using Opened = core::Result<std::unique_ptr<core::Workspace>>;

/// Opens and makes workspaces off the window's thread: a file is checked before its first use, which takes a while
/// where it is large or its disk slow. Shows that it is busy, with Cancel.
class WorkspaceOpener : public QObject {
    Q_OBJECT
public:
    WorkspaceOpener(ui::TaskStrip& tasks, WorkspaceCloser& closer);
    /// Waits for what still opens; it is closed again.
    ~WorkspaceOpener() override;
    Q_DISABLE_COPY_MOVE(WorkspaceOpener)

    using Work = std::function<Opened()>;
    using Handler = std::function<void(Opened)>;

    /// Runs `open` on a worker thread and hands over what it gave, living in this thread; ErrorCode::Cancelled when the
    /// person does not want to wait. What was begun before is dropped in the same way.
    /// @param title  "Opening Orrinel.throughline"
    void run(const QString& title, const Work& open, const Handler& handler);

private:
    void end();
    void drop();

    ui::TaskStrip& m_tasks;
    WorkspaceCloser& m_closer;
    std::shared_ptr<ui::BackgroundTask> m_task; ///< while something opens
    QFuture<std::shared_ptr<Opened>> m_opening;
    Handler m_handler;
    int m_number = 0; ///< of the last run(): others come too late
};

} // namespace throughline::app
