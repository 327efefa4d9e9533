// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/importreport.h"
#include "core/workspace/safety/backupfolder.h"
#include "core/workspace/workspace.h"

#include <QObject>

#include <memory>
#include <optional>

namespace throughline::ui {
class BackgroundTask;
class TaskStrip;
} // namespace throughline::ui

namespace throughline::app {

/// Closes workspaces off the window's thread: edits that wait are written and the log is brought into the file first,
/// which takes a while where it is long or the disk slow. Shows that it is busy.
class WorkspaceCloser : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceCloser(ui::TaskStrip& tasks);
    /// Waits until all are closed.
    ~WorkspaceCloser() override;
    Q_DISABLE_COPY_MOVE(WorkspaceCloser)

    /// An import that was stopped and may still be at work.
    using Import = QFuture<core::Result<core::ImportReport>>;

    /// Begins to close a workspace of this thread, to which nothing refers any more but `import`; gives its path when
    /// its file is closed. With a policy a backup is made first, where the file is not so large that closing would take
    /// long.
    QFuture<QString> close(std::unique_ptr<core::Workspace> workspace, const Import& import = {},
                           const std::optional<core::BackupPolicy>& backup = {});

    /// Ends when no file is being closed at `path`.
    [[nodiscard]] QFuture<QString> closing(const QString& path) const;

private:
    struct Closing {
        QString path;
        QFuture<QString> done;
        std::shared_ptr<ui::BackgroundTask> task;
    };

    void forget(const QString& path);

    ui::TaskStrip& m_tasks;
    QList<Closing> m_closing;
};

} // namespace throughline::app
