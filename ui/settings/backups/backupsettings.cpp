// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backups/backupsettings.h"

#include <QSettings>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {
const QString kAutomatic = u"backups/automatic"_s;
const QString kRecent = u"backups/recent"_s;
} // namespace

core::BackupPolicy backupPolicy(const QSettings& settings) {
    core::BackupPolicy policy;
    policy.automatic = settings.value(kAutomatic, policy.automatic).toBool();
    policy.recent = qMax(1, settings.value(kRecent, policy.recent).toInt());
    return policy;
}

void setBackupPolicy(QSettings& settings, const core::BackupPolicy& policy) {
    settings.setValue(kAutomatic, policy.automatic);
    settings.setValue(kRecent, policy.recent);
}

} // namespace throughline::ui
