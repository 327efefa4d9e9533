// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/autobackup.h"

#include "core/workspace/workspace.h"

#include <QFileInfo>
#include <QFutureWatcher>

namespace throughline::core {

namespace {

bool isNewerThanBackups(const QString& workspace) {
    const QList<Backup> backups = backupsOf(workspace);
    return backups.isEmpty() || backups.constFirst().madeAt < QFileInfo(workspace).lastModified().toUTC();
}

} // namespace

AutoBackup::AutoBackup(Workspace& workspace, const BackupPolicy& policy, const Waits& waits)
    : m_workspace(workspace), m_policy(policy), m_waits(waits) {
    m_timer.setSingleShot(true);
    if (workspace.isReadOnly()) {
        m_policy.automatic = false;
        return;
    }
    connect(&workspace, &Workspace::changed, this, &AutoBackup::noteChange);
    const auto backUpIfDue = [this] {
        if (isDue())
            backUp();
    };
    connect(&m_timer, &QTimer::timeout, this, backUpIfDue);
    connect(&workspace, &Workspace::manyAboutToChange, this, backUpIfDue);
    connect(&workspace, &Workspace::importingChanged, this, [backUpIfDue](bool importing) {
        if (importing)
            backUpIfDue();
    });
    if (isNewerThanBackups(workspace.path())) {
        m_changed = true;
        m_timer.start(m_waits.afterOpening);
    }
}

void AutoBackup::setPolicy(const BackupPolicy& policy) {
    m_policy = policy;
    m_policy.automatic = policy.automatic && !m_workspace.isReadOnly();
}

void AutoBackup::setDamaged() {
    m_damaged = true;
    m_timer.stop();
}

void AutoBackup::noteChange() {
    m_changed = true;
    if (!m_timer.isActive() && !m_damaged)
        m_timer.start(m_waits.afterChange);
}

void AutoBackup::backUp() {
    m_timer.stop();
    m_changed = false;
    auto* waiting = new QFutureWatcher<Result<Backup>>(this); // nothing is told once this object is gone
    connect(waiting, &QFutureWatcherBase::finished, this, [this, waiting] {
        waiting->deleteLater();
        tell(waiting->result());
    });
    waiting->setFuture(makeBackup(m_workspace, m_policy));
}

void AutoBackup::tell(const Result<Backup>& backup) {
    if (backup) {
        Q_EMIT made(*backup);
        return;
    }
    if (backup.error().code == ErrorCode::Damaged)
        setDamaged();
    else
        noteChange(); // it is tried again
    Q_EMIT failed(backup.error());
}

} // namespace throughline::core
