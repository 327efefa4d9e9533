// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>

class QTimer;

namespace throughline::core {

/// Checks a small file before its first use, with a deadline; a large one is left for Workspace::check().
[[nodiscard]] Result<void> quicklyCheck(db::Connection& connection, const QString& path);

/// The one thread that writes to a workspace file, and its connection.
class WorkspaceWriter {
public:
    WorkspaceWriter() = default;
    ~WorkspaceWriter();
    WorkspaceWriter(const WorkspaceWriter&) = delete;
    WorkspaceWriter& operator=(const WorkspaceWriter&) = delete;

    /// How the file is opened.
    struct Opening {
        QString path;
        bool empty = false;   ///< just created: the schema is made, not checked
        bool unclean = false; ///< check it before the first edit
        bool network = false; ///< no write-ahead log
        bool mendSearchIndex = false;
    };

    /// Starts the thread, opens the connection there and waits until both are done.
    [[nodiscard]] Result<void> start(const Opening& opening);

    /// What the opening did that a person should know, one sentence each.
    [[nodiscard]] const QStringList& notices() const { return m_notices; }

    /// Runs `job` on the thread, after all jobs given before.
    void post(std::function<void(db::Connection&)> job);

    /// Waits until every job that was given before is done.
    void finish();

private:
    [[nodiscard]] Result<void> open(const Opening& opening);
    [[nodiscard]] Result<void> mendSearchIndex(const QString& path);
    void close();
    void tidyWhenIdle();

    QThread m_thread;
    QObject m_inThread;
    QTimer* m_idle = nullptr; // lives in the thread, owned by m_inThread
    std::unique_ptr<db::Connection> m_connection;
    QStringList m_notices; // written while start() waits
};

} // namespace throughline::core
