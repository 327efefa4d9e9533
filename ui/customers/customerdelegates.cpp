// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerdelegates.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/recordnames.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/customers/list/customerlistmodel.h"
#include "ui/customers/record/relatedmodel.h"

#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// The two lines of a row between `left` and `right`.
struct Lines {
    QRect first;
    QRect second;
};

Lines linesOf(const QRect& row, int left) {
    const QRect inner = row.adjusted(left, metrics::kGrid, -metrics::kPaneMargin, -metrics::kGrid);
    const int half = inner.height() / 2;
    return {QRect(inner.left(), inner.top(), inner.width(), half),
            QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)};
}

/// Paints `text` at the end of `line` and takes its room away.
void paintEnd(QPainter& painter, QRect& line, const QString& text, const QFont& font, const QColor& ink) {
    if (text.isEmpty())
        return;
    const int width = QFontMetrics(font).horizontalAdvance(text);
    paintLine(painter, QRect(line.right() - width, line.top(), width + 1, line.height()), text, font, ink);
    line.setRight(line.right() - width - metrics::kRowGap);
}

} // namespace

void CustomerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const CustomerListModel*>(index.model());
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const Tokens& t = tokens(option.palette);
    Lines lines = linesOf(option.rect, metrics::kPaneMargin);
    const QDate last = index.data(CustomerListModel::LastVoiceRole).toDate();
    if (last.isValid() && model)
        paintEnd(*painter, lines.first, shortDate(last, model->today()), textFont(TextSize::Px11), t.muted);
    paintLine(*painter, lines.first, index.data(Qt::DisplayRole).toString(), textFont(TextSize::Px13, QFont::Medium),
              t.text);
    const qint64 voices = index.data(CustomerListModel::VoicesRole).toLongLong();
    const QString count = voices == 0   ? tr("no voices")
                          : voices == 1 ? tr("1 voice")
                                        : tr("%1 voices").arg(QLocale().toString(voices));
    paintEnd(*painter, lines.second, count, textFont(TextSize::Px12), t.muted);
    paintLine(*painter, lines.second, index.data(CustomerListModel::DetailRole).toString(), textFont(TextSize::Px12),
              t.muted);
}

QSize CustomerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, scaled(metrics::kListRow)};
}

void RelatedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const RelatedModel*>(index.model());
    if (!model)
        return;
    const RelatedRow& row = model->row(index.row());
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const Tokens& t = tokens(option.palette);
    Lines lines = linesOf(option.rect, metrics::kPaneMargin + metrics::kIcon + metrics::kRowGap);
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
    paintEnd(*painter, lines.first, row.end, textFont(TextSize::Px11), t.muted);
    paintLine(*painter, lines.first, oneLine(row.title), textFont(TextSize::Px13, QFont::Medium), t.text);
    paintLine(*painter, lines.second, oneLine(row.detail), textFont(TextSize::Px12), t.muted);
}

QSize RelatedDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, scaled(metrics::kListRow)};
}

} // namespace throughline::ui
