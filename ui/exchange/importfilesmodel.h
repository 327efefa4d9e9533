// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/importfile.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// The files that wait to be imported, in the order in which they came; it owns them.
class ImportFilesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StateTextRole = Qt::UserRole + 1, IconRole, StateRole };

    explicit ImportFilesModel(core::Workspace& workspace, QObject* parent = nullptr);

    /// Adds and reads a file; one that is there already is not added again. Gives its row.
    int add(const QString& path);
    void remove(int row);
    [[nodiscard]] ImportFile* file(int row) const;
    [[nodiscard]] int count(ImportFile::State state) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    core::Workspace& m_workspace;
    QList<ImportFile*> m_files;
};

/// How a file stands, in a few words.
[[nodiscard]] QString stateText(const ImportFile& file);

} // namespace throughline::ui
