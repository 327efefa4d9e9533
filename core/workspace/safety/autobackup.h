// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/safety/backupfolder.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace throughline::core {

/// Backs an open workspace up while somebody works in it: some time after a change, before an import that would
/// bring in more, and before an edit of many records. Closing it is left to whoever closes it, see isDue(). Lives in
/// the workspace's thread.
class AutoBackup : public QObject {
    Q_OBJECT
public:
    /// How long a change waits for its backup, and how long one from before this opening.
    struct Waits {
        std::chrono::milliseconds afterChange = std::chrono::minutes(30);
        std::chrono::milliseconds afterOpening = std::chrono::minutes(2);
    };

    AutoBackup(Workspace& workspace, const BackupPolicy& policy, const Waits& waits);
    AutoBackup(Workspace& workspace, const BackupPolicy& policy) : AutoBackup(workspace, policy, Waits{}) {}

    [[nodiscard]] const BackupPolicy& policy() const { return m_policy; }
    void setPolicy(const BackupPolicy& policy);

    /// Backs up now, also where nothing was changed or automatic backups are off; ends with made() or failed().
    void backUp();

    /// Whether a backup is wanted that was not made yet.
    [[nodiscard]] bool isDue() const { return m_policy.automatic && m_changed && !m_damaged; }

    /// Ends automatic backups: the workspace was found to be damaged, and a copy of it must not push out a sound one.
    void setDamaged();

Q_SIGNALS:
    void made(const throughline::core::Backup& backup);
    void failed(const throughline::core::Error& error);

private:
    void noteChange();
    void tell(const Result<Backup>& backup);

    Workspace& m_workspace;
    BackupPolicy m_policy;
    Waits m_waits;
    QTimer m_timer;
    bool m_changed = false; ///< since the newest backup
    bool m_damaged = false;
};

} // namespace throughline::core
