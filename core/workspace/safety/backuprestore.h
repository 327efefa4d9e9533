// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace throughline::core {

/// Puts a backup in the place of a workspace that is closed. The present file and what a crash left beside it go to
/// the folder of backups first, under one name, so nothing is lost and no old log is read into the backup. A restore
/// that is broken off is finished by finishRestore(). Gives where the present file is kept; empty where there was none.
/// Conflict while the workspace is open, Damaged for a backup that is. Blocks.
[[nodiscard]] Result<QString> restoreBackup(const QString& backup, const QString& workspace, const QDateTime& now);

/// Finishes a restore of `workspace` that a crash broke off; gives where the file from before is kept, none where no
/// restore waits. Called by every opening.
[[nodiscard]] Result<std::optional<QString>> finishRestore(const QString& workspace);

/// Whether a restore of `workspace` waits to be finished: it can be opened although no file may lie there now.
[[nodiscard]] bool isRestoreWaiting(const QString& workspace);

} // namespace throughline::core
