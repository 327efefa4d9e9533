// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapointrepository.h"

#include <QAbstractTableModel>

#include <optional>

namespace throughline::ui {

/// All datapoints as a table, dragged as evidence. Their order is that of DatapointsSortModel.
class DatapointsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Metric, Value, N, Segment, AsOf, Source, Items, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole,
        SortRole, ///< what the column is sorted by
    };
    /// What a saved view calls the columns, in their order.
    [[nodiscard]] static QStringList storedColumns();

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows other rows; those that stay keep their place in a selection.
    void setRows(const QList<core::DatapointRow>& rows);
    [[nodiscard]] const core::DatapointRow& row(int row) const { return m_rows.at(row); }
    [[nodiscard]] QModelIndex indexOf(core::DatapointId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    QList<core::DatapointRow> m_rows;
};

} // namespace throughline::ui
