// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/painting/tabledelegate.h"

#include "ui/common/painting/shapes.h"

#include <QPainter>

namespace throughline::ui {

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    paintRowLine(*painter, option);
}

void TableDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->viewItemPosition = index.column() == 0 ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
}

} // namespace throughline::ui
