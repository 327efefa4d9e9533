// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/rejectionsmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/exchange/importwords.h"

namespace throughline::ui {

void RejectionsModel::setRejections(const QList<core::Rejection>& rejections) {
    if (m_rejections == rejections)
        return;
    beginResetModel();
    m_rejections = rejections;
    endResetModel();
}

core::Grid RejectionsModel::grid() const {
    core::Grid grid;
    grid.rows.append(QList<core::Cell>());
    for (int column = 0; column < ColumnCount; ++column)
        grid.rows.first().append(core::Cell::ofText(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    for (const core::Rejection& rejection : m_rejections)
        grid.rows.append({core::Cell::ofNumber(static_cast<double>(rejection.row)),
                          core::Cell::ofText(rejection.column), core::Cell::ofText(rejection.reason)});
    return grid;
}

int RejectionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rejections.size());
}

int RejectionsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Rejection& rejection = m_rejections.at(index.row());
    QString text;
    switch (index.column()) {
    case Line:
        text = countText(rejection.row);
        break;
    case Header:
        text = rejection.column.isEmpty() ? tr("whole row") : oneLine(rejection.column);
        break;
    default:
        text = oneLine(rejection.reason);
        break;
    }
    if (role == Qt::DisplayRole)
        return text;
    return role == Qt::ToolTipRole ? QVariant(toolTipText(text)) : QVariant();
}

QVariant RejectionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Header:
        return tr("Column");
    case Reason:
        return tr("Why it is not taken");
    default:
        return {};
    }
}

} // namespace throughline::ui
