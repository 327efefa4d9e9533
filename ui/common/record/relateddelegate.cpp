// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/relateddelegate.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/record/relatedmodel.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;

void RelatedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const RelatedModel*>(index.model());
    if (!model)
        return;
    const RelatedRow& row = model->row(index.row());
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const Tokens& t = tokens(option.palette);
    RowLines lines = rowLines(option.rect, metrics::kPaneMargin + metrics::kIcon + metrics::kRowGap);
    paintIcon(*painter,
              QRect(option.rect.left() + metrics::kPaneMargin, lines.first.top(), metrics::kIcon, lines.first.height()),
              row.icon, t.muted, metrics::kIcon);
    if (row.stance) {
        const bool supports = *row.stance == core::Stance::Supports;
        if (supports) {
            const int width = importancePipsWidth();
            paintImportancePips(*painter,
                                QRect(lines.first.right() - width, lines.first.top(), width, lines.first.height()),
                                row.importance, t);
            lines.first.setRight(lines.first.right() - width - metrics::kGrid);
        }
        paintIcon(*painter,
                  QRect(lines.first.right() - metrics::kIcon, lines.first.top(), metrics::kIcon, lines.first.height()),
                  supports ? u"plus"_s : u"minus"_s, supports ? t.muted : t.negative, metrics::kIcon);
        lines.first.setRight(lines.first.right() - metrics::kIcon - metrics::kRowGap);
    }
    paintAtEnd(*painter, lines.first, row.end, textFont(TextSize::Px11), t.muted);
    paintLine(*painter, lines.first, oneLine(row.title), textFont(TextSize::Px13, QFont::Medium), t.text);
    paintLine(*painter, lines.second, oneLine(row.detail), textFont(TextSize::Px12), t.muted);
}

QSize RelatedDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, scaled(metrics::kListRow)};
}

} // namespace throughline::ui
