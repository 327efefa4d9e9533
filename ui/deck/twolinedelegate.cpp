// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/twolinedelegate.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

namespace throughline::ui {

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = tokens(option.palette);
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const QRect row =
        option.rect.adjusted(metrics::kPaneMargin, metrics::kGrid, -metrics::kPaneMargin, -metrics::kGrid);
    const int half = row.height() / 2;
    paintLine(*painter, QRect(row.left(), row.top(), row.width(), half), index.data(Qt::DisplayRole).toString(),
              textFont(TextSize::Px13, QFont::Medium), t.text);
    paintLine(*painter, QRect(row.left(), row.top() + half, row.width(), half), index.data(Qt::UserRole).toString(),
              textFont(TextSize::Px12), t.muted);
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {scaled(metrics::kListRow), scaled(metrics::kListRow)}; // as wide as the list is
}

} // namespace throughline::ui
