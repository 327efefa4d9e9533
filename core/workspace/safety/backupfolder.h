// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

namespace throughline::core {

class Workspace;

/// A copy of a workspace in the folder of its backups.
struct Backup {
    enum class Kind {
        Copy,          ///< written and verified by the program; its name was given after that
        BeforeRestore, ///< the file as it was when a backup took its place; never deleted by the program
    };

    QString path = {};
    Kind kind = Kind::Copy;
    int sequence = 0;      ///< of copies, counting up; the clock may go back, this does not
    QDateTime madeAt = {}; ///< UTC, from the name
    qint64 size = 0;       ///< bytes

    bool operator==(const Backup&) const = default;
};

/// How many copies stay: the newest ones, and of the time before the newest of each day, week and month.
struct BackupPolicy {
    bool automatic = true;
    int recent = 10;
    int daily = 7;
    int weekly = 4;
    int monthly = 6;

    bool operator==(const BackupPolicy&) const = default;
};

/// The folder "NAME backups" beside a workspace.
[[nodiscard]] QString backupFolder(const QString& workspace);

/// What lies in the folder of a workspace's backups, newest first. Files with other names are left out.
[[nodiscard]] QList<Backup> backupsOf(const QString& workspace);

/// Whether a file lies in a folder of backups under the name of one.
[[nodiscard]] bool isBackup(const QString& path);

/// The copies that are not kept any more, of a list with the newest first.
[[nodiscard]] QList<Backup> expiredBackups(const QList<Backup>& newestFirst, const BackupPolicy& policy);

/// Where the file goes when a backup takes its place at `now`.
[[nodiscard]] QString keptBeforeRestore(const QString& workspace, const QDateTime& now);

/// Writes the next copy of an open workspace, opens and checks it, and then deletes the copies that the policy no
/// longer keeps. Where anything fails, no other backup is touched. Any thread may wait for it.
[[nodiscard]] QFuture<Result<Backup>> makeBackup(const Workspace& workspace, const BackupPolicy& policy);

/// What a backup holds, read from the file itself.
struct BackupContent {
    qint64 voices = 0;
    qint64 items = 0;
    QDateTime lastChange; ///< invalid: nothing was ever changed in it
};

/// Opens a backup for reading and checks it; the error says what is wrong with it. Blocks.
[[nodiscard]] Result<BackupContent> verifyBackup(const QString& path);

} // namespace throughline::core
