// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/rowsmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/exchange/importwords.h"

namespace throughline::ui {

void RowsModel::setTable(const core::PreparedTable& table) {
    beginResetModel();
    m_rows = table.sample;
    m_columns = table.mapping.columns;
    endResetModel();
}

void RowsModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_columns.clear();
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString cell = m_rows[static_cast<size_t>(index.row())].value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(cell);
    case Qt::ToolTipRole:
        return toolTipText(cell);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(oneLine(m_columns[static_cast<size_t>(index.column())].header), oneLine(cell));
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || static_cast<size_t>(section) >= m_columns.size())
        return {};
    const core::MappedColumn& column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.field.isEmpty() ? oneLine(column.header, 60)
                                      : tr("%2 → %1").arg(fieldWord(column.field), oneLine(column.header, 60));
    if (role == Qt::ToolTipRole)
        return toolTipText(column.header);
    return {};
}

} // namespace throughline::ui
