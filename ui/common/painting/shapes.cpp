// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/painting/shapes.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QSplitter>
#include <QWidget>

#include <algorithm>

namespace throughline::ui {

namespace {

/// Whether the focus is in the pane that `widget` belongs to, so that typing in a pane's search keeps its list lit.
bool paneHasFocus(const QWidget* widget) {
    const QWidget* focus = QApplication::focusWidget();
    if (widget == nullptr || focus == nullptr || !widget->isActiveWindow())
        return false;
    const QWidget* pane = widget;
    while (pane->parentWidget() != nullptr && qobject_cast<const QSplitter*>(pane->parentWidget()) == nullptr &&
           !pane->isWindow())
        pane = pane->parentWidget();
    return pane == focus || pane->isAncestorOf(focus);
}

} // namespace

void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& outline) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(outline.alpha() == 0 ? QPen(Qt::NoPen) : QPen(outline, metrics::kLine));
    const double inset = outline.alpha() == 0 ? 0.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), metrics::kRadius, metrics::kRadius);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRect& rect, const QPalette& palette) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens(palette).accent, metrics::kFocusRing));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), metrics::kRadius - 1, metrics::kRadius - 1);
    painter.restore();
}

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option) {
    const Tokens& t = tokens(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = paneHasFocus(option.widget); // State_Active asks for the focus of the list itself
    if (selected) {
        painter.fillRect(option.rect, active ? t.selection : t.selectionInactive);
        const bool leading = option.viewItemPosition == QStyleOptionViewItem::Beginning ||
                             option.viewItemPosition == QStyleOptionViewItem::OnlyOne ||
                             option.viewItemPosition == QStyleOptionViewItem::Invalid;
        if (leading) {
            const int x = option.direction == Qt::RightToLeft ? option.rect.right() + 1 - metrics::kSelectedBar
                                                              : option.rect.left();
            painter.fillRect(QRect(x, option.rect.top(), metrics::kSelectedBar, option.rect.height()),
                             active ? t.accent : t.muted);
        }
    } else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)) {
        painter.fillRect(option.rect, t.hover);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, option.rect, option.palette);
}

void paintRowLine(QPainter& painter, const QStyleOptionViewItem& option) {
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::kLine),
                     tokens(option.palette).line);
}

int keyCapWidth(const QString& key) {
    const QFontMetrics fontMetrics(textFont(TextSize::Px11, QFont::Medium));
    return std::max(fontMetrics.horizontalAdvance(key) + 2 * metrics::kGrid, scaled(metrics::kKeyCap));
}

int paintKeyCap(QPainter& painter, const QPoint& topLeft, const QString& key, const QColor& ink, const QColor& outline,
                const QColor& ground) {
    const QRect cap(topLeft, QSize(keyCapWidth(key), scaled(metrics::kKeyCap)));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(QPen(outline, metrics::kLine));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusSmall, metrics::kRadiusSmall);
    painter.setPen(ink);
    painter.setFont(textFont(TextSize::Px11, QFont::Medium));
    painter.drawText(cap, Qt::AlignCenter, key);
    painter.restore();
    return cap.width();
}

} // namespace throughline::ui
