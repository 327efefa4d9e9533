// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/board/columnview.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/roadmap/board/carddelegate.h"
#include "ui/roadmap/board/columnmodel.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr QLatin1StringView kItemMimeType{"application/x-throughline-item"};

QPixmap dragPixmap(const QString& title, const QPalette& palette, qreal ratio) {
    const Tokens& t = tokens(palette);
    const QSize size(metrics::kDragPixmap, scaled(metrics::kControl) + metrics::kRowGap);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRect box(QPoint(), size);
    paintBox(painter, box, t.raised, t.accent);
    paintLine(painter, box.adjusted(metrics::kPaneMargin, 0, -metrics::kPaneMargin, 0), title,
              textFont(TextSize::Px13, QFont::Medium), t.text);
    return pixmap;
}

} // namespace

std::optional<core::ItemId> itemFrom(const QMimeData& data) {
    const QByteArray id = data.data(kItemMimeType);
    return id.isEmpty() ? std::nullopt : std::optional(core::ItemId{id.toLongLong()});
}

std::unique_ptr<QMimeData> itemMimeData(core::ItemId item, const QString& title) {
    auto data = std::make_unique<QMimeData>();
    data->setData(kItemMimeType, QByteArray::number(item.value));
    data->setText(title);
    return data;
}

ColumnView::ColumnView(const ItemsModel& items, ColumnModel& column, EvidenceDrop& drop, QWidget* parent)
    : QListView(parent), m_column(column), m_drop(drop) {
    setAccessibleName(horizonName(column.horizon()));
    setModel(&column);
    setItemDelegate(new CardDelegate(items, drop, this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    setEditTriggers(NoEditTriggers);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(&drop, &EvidenceDrop::changed, viewport(), qOverload<>(&QWidget::update));
}

void ColumnView::startDrag(Qt::DropActions) {
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const QString title = index.data().toString();
    auto* drag = new QDrag(this);
    drag->setMimeData(itemMimeData(ItemsModel::idOf(index), title).release());
    drag->setPixmap(dragPixmap(title, palette(), devicePixelRatioF()));
    drag->setHotSpot({metrics::kDragPixmap, 0});
    drag->exec(Qt::MoveAction);
}

void ColumnView::dragEnterEvent(QDragEnterEvent* event) {
    QListView::dragEnterEvent(event);
    m_drop.begin(*event->mimeData());
    answer(event);
}

void ColumnView::dragMoveEvent(QDragMoveEvent* event) {
    QListView::dragMoveEvent(event); // scrolls at the ends
    answer(event);
}

void ColumnView::answer(QDropEvent* event) {
    const QPoint position = event->position().toPoint();
    if (itemFrom(*event->mimeData()) && dragEnabled()) {
        setInsertion(insertionAt(position));
        event->setDropAction(Qt::MoveAction);
        event->accept();
        return;
    }
    const QModelIndex index = indexAt(position);
    const QRect card = CardDelegate::cardRect(visualRect(index));
    if (!m_drop.isActive() || !m_drop.refusal().isEmpty() || !index.isValid() || !card.contains(position)) {
        m_drop.hover({}, {});
        event->setAccepted(event->type() == QEvent::DragEnter && m_drop.isActive());
        return;
    }
    m_drop.hover(ItemsModel::idOf(index), zoneAt(card, position));
    const bool moves = !m_drop.dragged()->evidence.isEmpty() && !event->modifiers().testFlag(Qt::ControlModifier);
    event->setDropAction(moves ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
}

void ColumnView::dragLeaveEvent(QDragLeaveEvent* event) {
    QListView::dragLeaveEvent(event);
    setInsertion({});
    m_drop.end();
}

void ColumnView::dropEvent(QDropEvent* event) {
    m_drop.begin(*event->mimeData());
    answer(event);
    setState(NoState);
    stopAutoScroll();
    const std::optional<int> insertion = m_insertion;
    setInsertion({});
    if (const auto item = itemFrom(*event->mimeData()); item && event->isAccepted()) {
        Q_EMIT this->itemDropped(*item, itemAt(insertion.value_or(m_column.rowCount())));
    } else if (const auto hovered = m_drop.hovered(); event->isAccepted() && hovered) {
        Q_EMIT this->evidenceDropped(*m_drop.dragged(), hovered->item, hovered->zone,
                                     event->modifiers().testFlag(Qt::ControlModifier));
    }
    m_drop.end();
}

void ColumnView::setInsertion(std::optional<int> row) {
    if (m_insertion.has_value() != row.has_value())
        Q_EMIT dragHovered(row.has_value());
    m_insertion = row;
    viewport()->update();
}

int ColumnView::insertionAt(const QPoint& position) const {
    for (int row = 0; row < m_column.rowCount(); ++row) {
        if (position.y() < visualRect(m_column.index(row, 0)).center().y())
            return row;
    }
    return m_column.rowCount();
}

std::optional<core::ItemId> ColumnView::itemAt(int row) const {
    const QModelIndex index = m_column.index(row, 0);
    return index.isValid() ? std::optional(ItemsModel::idOf(index)) : std::nullopt;
}

void ColumnView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    QPainter painter(viewport());
    const Tokens& t = tokens(palette());
    if (m_column.rowCount() == 0) {
        painter.setFont(textFont(TextSize::Px12));
        painter.setPen(t.muted);
        painter.drawText(viewport()->rect().adjusted(0, metrics::kPaneMargin, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                         tr("Drop an item here"));
    }
    if (!m_insertion)
        return;
    const int count = m_column.rowCount();
    const int y = *m_insertion < count ? visualRect(m_column.index(*m_insertion, 0)).top()
                  : count > 0          ? visualRect(m_column.index(count - 1, 0)).bottom() + 1
                                       : metrics::kRowGap;
    painter.fillRect(QRect(0, std::max(0, y - metrics::kRowGap / 2 - 1), viewport()->width(), metrics::kFocusRing),
                     t.accent);
}

void ColumnView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // the height of a card depends on its width
}

void ColumnView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    Q_EMIT focused();
}

void ColumnView::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        Q_EMIT leftSideways(event->key() == Qt::Key_Left ? -1 : 1);
    else
        QListView::keyPressEvent(event);
}

} // namespace throughline::ui
