// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/workspacesettings.h"

#include <QHash>
#include <QStringList>

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

    /// The stages that roadmap items go through, in their order.
    [[nodiscard]] Result<QStringList> stages() const;
    /// How many items are in each stage, also in those of no list.
    [[nodiscard]] Result<QHash<QString, int>> itemsInStages() const;

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
