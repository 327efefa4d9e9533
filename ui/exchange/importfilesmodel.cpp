// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importfilesmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/exchange/importwords.h"

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

QString stateText(const ImportFile& file) {
    switch (file.state()) {
    case ImportFile::State::Reading:
        return ImportFilesModel::tr("Reading…");
    case ImportFile::State::Asking:
        return ImportFilesModel::tr("Has a question");
    case ImportFile::State::Refused:
        return ImportFilesModel::tr("Refused: %1").arg(oneLine(file.error()->text));
    case ImportFile::State::Ready:
        break;
    }
    if (!file.outlook())
        return ImportFilesModel::tr("Counting…");
    if (file.outlook()->unchanged == file.outlook()->read) {
        if (file.outlook()->changedTextCount > 0)
            return ImportFilesModel::tr("Nothing new; some texts differ");
        return file.outlook()->offeredValueCount > 0 ? ImportFilesModel::tr("Nothing new; some values differ")
                                                     : ImportFilesModel::tr("All of it is already here");
    }
    return file.transcript() ? ImportFilesModel::tr("One interview")
                             : ImportFilesModel::tr("%1 new, %2 updated")
                                   .arg(countText(file.outlook()->added), countText(file.outlook()->updated));
}

ImportFilesModel::ImportFilesModel(core::Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), m_workspace(workspace) {}

int ImportFilesModel::add(const QString& path) {
    for (qsizetype row = 0; row < m_files.size(); ++row) {
        if (m_files.at(row)->path() == path)
            return static_cast<int>(row);
    }
    const int row = rowCount();
    auto* file = new ImportFile(m_workspace, path, this);
    beginInsertRows({}, row, row);
    m_files.append(file);
    endInsertRows();
    connect(file, &ImportFile::changed, this, [this, file] {
        const QModelIndex changed = index(static_cast<int>(m_files.indexOf(file)));
        if (changed.isValid())
            Q_EMIT dataChanged(changed, changed);
    });
    file->read();
    return row;
}

void ImportFilesModel::remove(int row) {
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    ImportFile* file = m_files.takeAt(row);
    endRemoveRows();
    delete file;
}

ImportFile* ImportFilesModel::file(int row) const {
    return m_files.value(row);
}

int ImportFilesModel::count(ImportFile::State state) const {
    return static_cast<int>(
        std::count_if(m_files.begin(), m_files.end(), [=](const ImportFile* file) { return file->state() == state; }));
}

int ImportFilesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant ImportFilesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportFile& file = *m_files.at(index.row());
    const ImportFile::State state = file.state();
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(file.name());
    case StateTextRole:
        return stateText(file);
    case StateRole:
        return static_cast<int>(state);
    case IconRole:
        if (state == ImportFile::State::Refused)
            return u"circle-alert"_s;
        if (state == ImportFile::State::Asking)
            return u"circle-help"_s;
        return file.type() == ImportFile::Type::Transcript ? u"mic"_s : u"table"_s;
    case Qt::ToolTipRole:
        return toolTipText(file.path() + u'\n' + stateText(file));
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(oneLine(file.name()), stateText(file));
    default:
        return {};
    }
}

} // namespace throughline::ui
