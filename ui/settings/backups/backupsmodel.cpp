// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backups/backupsmodel.h"

#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"

#include <QLocale>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

QString backupTime(const core::Backup& backup) {
    return QLocale().toString(backup.madeAt.toLocalTime(), u"d MMM yyyy, HH:mm"_s);
}

void BackupsModel::setBackups(const QList<core::Backup>& backups) {
    if (backups == m_backups)
        return;
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

void BackupsModel::setContent(const QString& path, const core::Result<core::BackupContent>& content) {
    m_contents.insert(path, content);
    for (int row = 0; row < m_backups.size(); ++row) {
        if (m_backups.at(row).path == path)
            Q_EMIT dataChanged(index(row, Holds), index(row, Verified));
    }
}

QString BackupsModel::nextToVerify() const {
    const auto next = std::find_if(m_backups.begin(), m_backups.end(),
                                   [this](const core::Backup& backup) { return !m_contents.contains(backup.path); });
    return next == m_backups.end() ? QString() : next->path;
}

int BackupsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString BackupsModel::text(const core::Backup& backup, int column) const {
    const auto content = m_contents.constFind(backup.path);
    const bool known = content != m_contents.constEnd();
    switch (column) {
    case When:
        return backupTime(backup);
    case Kind:
        return backup.kind == core::Backup::Kind::Copy ? tr("Backup") : tr("Before a restore");
    case Size:
        return QLocale().formattedDataSize(backup.size, 1, QLocale::DataSizeTraditionalFormat);
    case Holds:
        return known && *content
                   ? tr("%1 voices, %2 items")
                         .arg(QLocale().toString((*content)->voices), QLocale().toString((*content)->items))
                   : QString();
    case Verified:
        return !known ? tr("Checking…") : *content ? tr("Verified") : tr("Damaged");
    default:
        return {};
    }
}

QVariant BackupsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::Backup& backup = m_backups.at(index.row());
    const auto content = m_contents.constFind(backup.path);
    if (role == Qt::DecorationRole && index.column() == Verified && content != m_contents.constEnd())
        return icon(*content ? u"circle-check"_s : u"triangle-alert"_s,
                    *content ? IconTone::Muted : IconTone::Negative);
    if (role == Qt::ToolTipRole && index.column() == Verified && content != m_contents.constEnd() && !*content)
        return toolTipText(content->error().text);
    if (role == Qt::ToolTipRole && index.column() == When)
        return toolTipText(backup.path);
    return role == Qt::DisplayRole ? text(backup, index.column()) : QVariant();
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Made");
    case Kind:
        return tr("Kind");
    case Size:
        return tr("Size");
    case Holds:
        return tr("Holds");
    case Verified:
        return tr("Verified");
    default:
        return {};
    }
}

} // namespace throughline::ui
