// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspacecloser.h"

#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/tasks/taskstrip.h"

#include <QFileInfo>
#include <QThread>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace throughline::app {

namespace {

constexpr qint64 kMostBytesBackedUp = 256LL * 1024 * 1024; ///< about two seconds

} // namespace

WorkspaceCloser::WorkspaceCloser(ui::TaskStrip& tasks) : m_tasks(tasks) {}

WorkspaceCloser::~WorkspaceCloser() {
    for (Closing& closing : m_closing) {
        closing.done.waitForFinished();
        closing.task->finish();
    }
}

QFuture<QString> WorkspaceCloser::close(std::unique_ptr<core::Workspace> workspace, const Import& import,
                                        const std::optional<core::BackupPolicy>& backup) {
    const QString path = workspace->path();
    const auto task = m_tasks.start(tr("Closing %1").arg(ui::isolated(QFileInfo(path).fileName())), {});
    workspace->moveToThread(nullptr); // nobody here hears its signals any more; the worker takes it
    const auto held = std::make_shared<std::unique_ptr<core::Workspace>>(std::move(workspace));
    const QFuture<QString> done = QtConcurrent::run([held, path, import, backup] {
        Import(import).waitForFinished();
        if (backup && QFileInfo(path).size() <= kMostBytesBackedUp) // a larger one gets it after the next opening
            core::makeBackup(**held, *backup).waitForFinished();
        (*held)->moveToThread(QThread::currentThread());
        held->reset();
        return path;
    });
    m_closing.append({path, done, task});
    ui::whenDone(done, this, [this](const QString& closed) { forget(closed); });
    return done;
}

QFuture<QString> WorkspaceCloser::closing(const QString& path) const {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const auto found = std::find_if(m_closing.cbegin(), m_closing.cend(),
                                    [&](const Closing& closing) { return closing.path == canonical; });
    return found == m_closing.cend() ? QFuture<QString>() : found->done;
}

void WorkspaceCloser::forget(const QString& path) {
    const auto closed = std::find_if(m_closing.cbegin(), m_closing.cend(), [&](const Closing& closing) {
        return closing.path == path && closing.done.isFinished();
    });
    if (closed == m_closing.cend())
        return;
    closed->task->finish();
    m_closing.erase(closed);
}

} // namespace throughline::app
