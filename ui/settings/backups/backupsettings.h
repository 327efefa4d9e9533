// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/safety/backupfolder.h"

class QSettings;

namespace throughline::ui {

/// How backups are made and kept on this computer.
[[nodiscard]] core::BackupPolicy backupPolicy(const QSettings& settings);
void setBackupPolicy(QSettings& settings, const core::BackupPolicy& policy);

} // namespace throughline::ui
