// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importfiledelegate.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/exchange/importfilesmodel.h"

#include <QPainter>

namespace throughline::ui {

void ImportFileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    paintRowGround(*painter, option);
    const Tokens& t = tokens(option.palette);
    const auto state = static_cast<ImportFile::State>(index.data(ImportFilesModel::StateRole).toInt());
    QColor tone = t.muted;
    if (state == ImportFile::State::Refused)
        tone = t.negative;
    else if (state == ImportFile::State::Asking)
        tone = t.warning;
    QRect rest = option.rect.adjusted(metrics::kPaneMargin, metrics::kGrid, -metrics::kRowGap, -metrics::kGrid);
    paintIcon(*painter, QRect(rest.left(), rest.top(), metrics::kIcon, rest.height()),
              index.data(ImportFilesModel::IconRole).toString(), tone, metrics::kIcon);
    rest.setLeft(rest.left() + metrics::kIcon + metrics::kRowGap);
    const QRect upper(rest.left(), rest.top(), rest.width(), rest.height() / 2);
    const QRect lower(rest.left(), upper.bottom() + 1, rest.width(), rest.height() - upper.height());
    paintLine(*painter, upper, index.data(Qt::DisplayRole).toString(), textFont(TextSize::Px13, QFont::Medium), t.text);
    paintLine(*painter, lower, index.data(ImportFilesModel::StateTextRole).toString(), textFont(TextSize::Px12), tone);
    paintRowLine(*painter, option);
}

QSize ImportFileDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {metrics::kNavigation, scaled(metrics::kListRow)};
}

} // namespace throughline::ui
