// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/undatedlist.h"

#include "ui/common/lists/typedkey.h"
#include "ui/common/painting/tabledelegate.h"
#include "ui/common/widgets/dragpicture.h"
#include "ui/roadmap/board/columnview.h"
#include "ui/roadmap/items/itemsmodel.h"
#include "ui/roadmap/timeline/dateditemsmodel.h"

namespace throughline::ui {

UndatedList::UndatedList(DatedItemsModel& rows, QWidget* parent) : QListView(parent) {
    setAccessibleName(tr("Items without dates"));
    setModel(&rows);
    setItemDelegate(new TableDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setDragDropMode(DragOnly);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
}

void UndatedList::startDrag(Qt::DropActions) {
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const QString title = index.data().toString();
    startDragOf(*this, itemMimeData(ItemsModel::idOf(index), title).release(), dragPicture(title, {}, *this),
                Qt::MoveAction, Qt::MoveAction);
}

void UndatedList::keyPressEvent(QKeyEvent* event) {
    if (typesCharacter(*event))
        event->ignore(); // the page's
    else
        QListView::keyPressEvent(event);
}

} // namespace throughline::ui
