// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/textrowsmodel.h"

#include "ui/common/textdisplay.h"

namespace throughline::ui {

TextRowsModel::TextRowsModel(const QStringList& headers, QObject* parent)
    : QAbstractTableModel(parent), m_headers(headers) {}

void TextRowsModel::setRows(const QList<QStringList>& rows) {
    if (m_rows == rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int TextRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant TextRowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString shown = oneLine(m_rows.at(index.row()).value(index.column()));
    if (role == Qt::DisplayRole)
        return shown;
    return role == Qt::ToolTipRole ? QVariant(toolTipText(shown)) : QVariant();
}

QVariant TextRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Vertical ? QVariant(section + 1) : QVariant(m_headers.value(section));
}

} // namespace throughline::ui
