// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voiceslistview.h"

#include "ui/common/theme.h"
#include "ui/common/widgets/dragpicture.h"
#include "ui/voices/list/voicedelegate.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace throughline::ui {

VoicesListView::VoicesListView(QWidget* parent) : QListView(parent) {
    setAccessibleName(tr("Voices"));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new VoiceDelegate(this));
}

void VoicesListView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) {
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles); // QListView's own lays a million rows out again
}

void VoicesListView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
        Q_EMIT pageRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened();
        return;
    default:
        break;
    }
    const bool typed = !event->text().isEmpty() && event->text().at(0).isPrint() &&
                       !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (typed)
        event->ignore(); // letters are the page's keys, not a search by first letter
    else
        QListView::keyPressEvent(event);
}

void VoicesListView::startDrag(Qt::DropActions actions) {
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    const QString words = rows.size() == 1 ? rows.first().data().toString() : tr("%1 voices").arg(rows.size());
    const DragPicture picture = dragPicture(words, rows.size() == 1 ? tr("Voice") : QString(), *this);
    auto* drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(rows));
    drag->setPixmap(picture.pixmap);
    drag->setHotSpot(picture.hotSpot);
    drag->exec(actions, Qt::CopyAction);
}

} // namespace throughline::ui
