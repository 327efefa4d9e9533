// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/deletion/deletedrecords.h"

#include <QAbstractTableModel>

namespace throughline::ui {

/// What was deleted: its name, its kind, what it was merged into where it was that, and when.
class DeletedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, KindColumn, MergedColumn, WhenColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecords(const QList<core::DeletedRecord>& records);
    [[nodiscard]] const core::DeletedRecord& record(int row) const { return m_records.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<core::DeletedRecord> m_records;
};

/// "3 voices", "1 quote".
[[nodiscard]] QString countWords(core::Record record, qint64 count);

} // namespace throughline::ui
