// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/changedtextsmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/exchange/importwords.h"

namespace throughline::ui {

void ChangedTextsModel::setTexts(const QList<core::ChangedText>& texts) {
    if (m_texts == texts)
        return;
    beginResetModel();
    m_texts = texts;
    endResetModel();
}

int ChangedTextsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_texts.size());
}

int ChangedTextsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangedTextsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::ChangedText& text = m_texts.at(index.row());
    const QString shown = index.column() == Line     ? countText(text.row)
                          : index.column() == Before ? oneLine(text.before)
                                                     : oneLine(text.after);
    if (role == Qt::DisplayRole)
        return shown;
    return role == Qt::ToolTipRole ? QVariant(toolTipText(shown)) : QVariant();
}

QVariant ChangedTextsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Before:
        return tr("Here now");
    case After:
        return tr("In the file");
    default:
        return {};
    }
}

} // namespace throughline::ui
