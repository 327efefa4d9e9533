// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/safety/backupfolder.h"

#include <QAbstractTableModel>
#include <QHash>

namespace throughline::ui {

/// "21 November 2026, 10:32": when a backup was made, in the time of this place.
[[nodiscard]] QString backupTime(const core::Backup& backup);

/// The backups of a workspace, newest first, with what a look into each found.
class BackupsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Kind, Size, Holds, Verified, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<core::Backup>& backups);
    [[nodiscard]] const QList<core::Backup>& backups() const { return m_backups; }
    /// What opening and checking a backup gave.
    void setContent(const QString& path, const core::Result<core::BackupContent>& content);
    /// The first backup that nobody has looked into yet; empty: none.
    [[nodiscard]] QString nextToVerify() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const core::Backup& backup, int column) const;

    QList<core::Backup> m_backups;
    QHash<QString, core::Result<core::BackupContent>> m_contents;
};

} // namespace throughline::ui
