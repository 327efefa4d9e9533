// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voiceslistview.h"

#include "ui/common/lists/typedkey.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/dragpicture.h"
#include "ui/voices/list/voicedelegate.h"

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
    if (typesCharacter(*event))
        event->ignore();
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
    startDragOf(*this, model()->mimeData(rows), picture, actions, Qt::CopyAction);
}

} // namespace throughline::ui
