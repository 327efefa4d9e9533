// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/safety/contentcheck.h"
#include "ui/shell/notifier.h"
#include "ui/shell/pagecontext.h"

#include <QObject>

#include <memory>

namespace throughline::core {
class AutoBackup;
}

namespace throughline::ui {

class BackgroundTask;

/// Looks through the whole workspace when it is asked to (the action `workspace.check`): the file, its indexes and full
/// text, and the rules of its records. What breaks a rule is listed and, if wished, mended after a backup.
class WorkspaceCheck : public QObject {
    Q_OBJECT
public:
    WorkspaceCheck(const PageContext& context, core::AutoBackup& backups, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void finished();

private:
    void checkContent();
    void askToMend(const QList<core::ContentFinding>& findings);
    void mend();
    void end(Notification::Kind kind, const QString& words);

    PageContext m_context;
    core::AutoBackup& m_backups;
    std::shared_ptr<BackgroundTask> m_task; ///< Not null while it looks.
};

} // namespace throughline::ui
