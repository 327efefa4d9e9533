// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemrowdelegate.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/roadmap/itempainting.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <QApplication>
#include <QPainter>

namespace throughline::ui {

namespace {

constexpr int kBarStart = 82;
constexpr int kBarWidth = 84;
constexpr int kTick = 16;

} // namespace

ItemRowDelegate::ItemRowDelegate(const ItemsModel& items, const EvidenceDrop* drop, QObject* parent)
    : QStyledItemDelegate(parent), m_items(items), m_drop(drop) {}

QSize ItemRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), scaled(metrics::kListRow)};
}

void ItemRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = tokens(option.palette);
    const ItemCard card = ItemsModel::cardOf(index);
    const std::optional<DropHover> hover = m_drop ? m_drop->hovered() : std::nullopt;
    const bool target = hover && hover->item == card.summary.item.id;
    if (target) {
        paintDropTarget(*painter, option.rect, option.palette);
    } else {
        paintRowGround(*painter, option);
        paintRowLine(*painter, option);
    }
    QRect row = option.rect.adjusted(metrics::kPaneMargin, 0, -metrics::kPaneMargin, 0);
    if (const QVariant ticked = index.data(Qt::CheckStateRole); ticked.isValid()) {
        paintTick(*painter, QRect(row.left(), row.top(), scaled(kTick), row.height()),
                  ticked.value<Qt::CheckState>() == Qt::Checked, option.palette);
        row.setLeft(row.left() + scaled(kTick) + metrics::kRowGap);
    }
    const int middle = row.top() + row.height() / 2;
    const QRect first(row.left(), row.top() + metrics::kGrid, row.width(), middle - row.top() - metrics::kGrid);
    const QRect second(row.left(), middle, row.width(), row.bottom() - middle - metrics::kGrid);

    const QFont number = textFont(TextSize::Px13, target ? QFont::DemiBold : QFont::Normal);
    const QString demand = target ? demandChange(*hover) : QString::number(card.summary.demand.score);
    const int width = QFontMetrics(number).horizontalAdvance(demand);
    paintLine(*painter, first, demand, number, target ? t.text : t.muted, Qt::AlignRight);
    paintLine(*painter, first.adjusted(0, 0, -width - metrics::kRowGap, 0), oneLine(card.summary.item.title),
              textFont(TextSize::Px13, target ? QFont::DemiBold : QFont::Medium), t.text);

    const QFont small = textFont(TextSize::Px11);
    paintLine(*painter, second.adjusted(0, 0, scaled(kBarStart) - second.width(), 0),
              horizonName(card.summary.item.horizon), small, t.muted);
    const QRect bar(second.left() + scaled(kBarStart), second.top(), scaled(kBarWidth), second.height());
    paintDemandBar(*painter, bar, demandParts(card.summary.demand), m_items.scaleMax(), t);
    if (target && hover->takesImportance)
        paintZones(*painter, option.rect, hover->zone, option.palette);
    else
        paintLine(*painter, second, tr("%1 cust.").arg(card.summary.demand.customers.size()), small, t.muted,
                  Qt::AlignRight);
}

} // namespace throughline::ui
