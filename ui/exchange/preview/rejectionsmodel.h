// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"
#include "core/exchange/import/importreport.h"

#include <QAbstractTableModel>

namespace throughline::ui {

/// The rows of a file that are not taken: line, column, reason.
class RejectionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Header, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRejections(const QList<core::Rejection>& rejections);
    /// All of it with its header, to be saved or copied.
    [[nodiscard]] core::Grid grid() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<core::Rejection> m_rejections;
};

} // namespace throughline::ui
