// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemsview.h"

#include "ui/roadmap/items/itemrowdelegate.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <QDropEvent>
#include <QKeyEvent>

namespace throughline::ui {

ItemsView::ItemsView(const ItemsModel& items, EvidenceDrop& drop, QWidget* parent) : QListView(parent), m_drop(drop) {
    setAccessibleName(tr("Roadmap items"));
    setItemDelegate(new ItemRowDelegate(items, &drop, this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setDragDropMode(DropOnly);
    setDropIndicatorShown(false);
    setEditTriggers(NoEditTriggers);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(&drop, &EvidenceDrop::changed, viewport(), qOverload<>(&QWidget::update));
}

bool ItemsView::selectItem(core::ItemId id) {
    const QModelIndexList found =
        model()->match(model()->index(0, 0), ItemsModel::IdRole, id.value, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        setCurrentIndex(found.first());
    return !found.isEmpty();
}

std::optional<int> importanceOf(const QKeyEvent& key) {
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || key.key() < Qt::Key_0 || key.key() > Qt::Key_3)
        return {};
    return key.key() - Qt::Key_0;
}

bool ItemsView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && m_takesDigits &&
        importanceOf(*static_cast<QKeyEvent*>(event))) { // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void ItemsView::keyPressEvent(QKeyEvent* event) {
    if (const auto importance = importanceOf(*event); importance && m_takesDigits)
        Q_EMIT digitPressed(*importance);
    else
        QListView::keyPressEvent(event);
}

void ItemsView::dragEnterEvent(QDragEnterEvent* event) {
    QListView::dragEnterEvent(event);
    m_drop.begin(*event->mimeData());
    answer(event);
}

void ItemsView::dragMoveEvent(QDragMoveEvent* event) {
    QListView::dragMoveEvent(event); // scrolls at the ends
    answer(event);
}

void ItemsView::answer(QDropEvent* event) {
    if (!m_drop.isActive() || !m_drop.refusal().isEmpty()) {
        m_drop.hover({}, {});
        event->ignore();
        return;
    }
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (index.isValid())
        m_drop.hover(ItemsModel::idOf(index), zoneAt(visualRect(index), position));
    else
        m_drop.hover({}, {});
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(index.isValid() || event->type() == QEvent::DragEnter);
}

void ItemsView::dragLeaveEvent(QDragLeaveEvent* event) {
    QListView::dragLeaveEvent(event);
    m_drop.end();
}

void ItemsView::dropEvent(QDropEvent* event) {
    m_drop.begin(*event->mimeData());
    answer(event);
    const std::optional<DropHover> hovered = m_drop.hovered();
    const std::optional<DraggedEvidence> dragged = m_drop.dragged();
    setState(NoState);
    stopAutoScroll();
    if (event->isAccepted() && hovered && dragged)
        Q_EMIT this->dropped(*dragged, hovered->item, hovered->zone);
    m_drop.end();
}

} // namespace throughline::ui
