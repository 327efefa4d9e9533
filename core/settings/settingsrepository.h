// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/workspacesettings.h"

#include <QHash>

namespace throughline::core {

namespace db {
class Connection;
}

/// One setting as it is stored.
struct StoredSetting {
    qint64 id = 0;
    QString value;
};

/// Reads what a workspace says about itself.
class SettingsRepository {
public:
    explicit SettingsRepository(db::Connection& connection) : m_connection(connection) {}

    /// Stored values that this program would not have stored (no colour, no picture) are as if there were none.
    [[nodiscard]] Result<WorkspaceSettings> settings() const;

    /// All settings by their keys, also those of other purposes.
    [[nodiscard]] Result<QHash<QString, StoredSetting>> stored() const;

private:
    db::Connection& m_connection;
};

/// The settings as they are stored, by key; those that say nothing are not among them.
[[nodiscard]] QHash<QString, QString> storedForm(const WorkspaceSettings& settings);

/// The keys that storedForm() may give.
[[nodiscard]] QStringList settingKeys();

} // namespace throughline::core
