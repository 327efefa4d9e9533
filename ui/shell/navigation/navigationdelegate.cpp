// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation/navigationdelegate.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/shell/navigation/navigationmodel.h"

#include <QPainter>

namespace throughline::ui {

void NavigationDelegate::setRail(bool rail) {
    m_rail = rail;
    Q_EMIT sizeHintChanged({}); // the list lays its rows out again
}

void NavigationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.data(NavigationModel::HeadingRole).toBool()) {
        paintHeading(*painter, option, index);
        return;
    }
    const Tokens& t = tokens(option.palette);
    const QRect box = option.rect.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        paintBox(*painter, box, t.selection, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintBox(*painter, box, t.hover, Qt::transparent);
    if (selected) {
        const int inset = metrics::kGrid;
        painter->fillRect(QRect(box.left(), box.top() + inset, metrics::kSelectedBar, box.height() - 2 * inset),
                          t.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(*painter, box, option.palette);

    const QColor iconColour = selected ? t.accent : t.muted;
    const QString iconName = index.data(NavigationModel::IconRole).toString();
    if (m_rail) {
        paintIcon(*painter, box, iconName, iconColour, metrics::kIcon);
        return;
    }
    const QRect place(box.left() + metrics::kRowGap, box.top(), metrics::kIcon, box.height());
    if (!iconName.isEmpty())
        paintIcon(*painter, place, iconName, iconColour, metrics::kIcon);
    const QString count = index.data(NavigationModel::CountRole).toString();
    const QFont countFont = textFont(TextSize::Px11);
    const int countWidth = QFontMetrics(countFont).horizontalAdvance(count);
    const QRect countRect(box.right() + 1 - metrics::kRowGap - countWidth, box.top(), countWidth, box.height());
    paintLine(*painter, countRect, count, countFont, selected ? t.text : t.muted, Qt::AlignRight);
    const int left = place.right() + 1 + metrics::kRowGap; // a saved view has no icon: it stands below its page's name
    const QRect words(left, box.top(), countRect.left() - metrics::kGrid - left, box.height());
    paintLine(*painter, words, index.data(Qt::DisplayRole).toString(),
              textFont(TextSize::Px13, selected ? QFont::DemiBold : QFont::Normal), t.text);
}

void NavigationDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    const Tokens& t = tokens(option.palette);
    if (m_rail) {
        if (index.row() > 0)
            painter.fillRect(QRect(option.rect.left() + metrics::kPaneMargin, option.rect.center().y(),
                                   option.rect.width() - 2 * metrics::kPaneMargin, metrics::kLine),
                             t.line);
        return;
    }
    const QRect words = option.rect.adjusted(metrics::kPageMargin, metrics::kRowGap, -metrics::kRowGap, 0);
    paintLine(painter, words, index.data(Qt::DisplayRole).toString(), textFont(TextSize::Px12, QFont::DemiBold),
              t.muted);
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool heading = index.data(NavigationModel::HeadingRole).toBool();
    if (m_rail)
        return {metrics::kRail, heading ? metrics::kRowGap : metrics::kSmallControl + metrics::kRowGap};
    return {metrics::kNavigation, scaled(metrics::kDenseRow)};
}

} // namespace throughline::ui
