// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/quotewallview.h"

#include "ui/common/theme.h"
#include "ui/deck/wall/wallcarddelegate.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int kNarrowestCard = 248;
constexpr int kCardHeight = 176;

} // namespace

QuoteWallView::QuoteWallView(QWidget* parent) : QListView(parent) {
    setItemDelegate(new WallCardDelegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the cards would change their width with their number
}

void QuoteWallView::resizeEvent(QResizeEvent* event) {
    const int width = viewport()->width() - 1; // a row that fills the view to its last pixel wraps
    const int columns = std::max(1, width / scaled(kNarrowestCard));
    setGridSize({width / columns, scaled(kCardHeight)});
    QListView::resizeEvent(event);
}

void QuoteWallView::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left))
        moveCurrent(-1);
    else if (alt && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right))
        moveCurrent(1);
    else
        QListView::keyPressEvent(event);
}

void QuoteWallView::moveCurrent(int places) {
    const int row = currentIndex().row();
    if (row >= 0)
        model()->moveRow({}, row, {}, places < 0 ? row - 1 : row + 2);
    scrollTo(currentIndex());
}

} // namespace throughline::ui
