// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/densetableview.h"

#include "ui/common/painting/tabledelegate.h"
#include "ui/common/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace throughline::ui {

DenseTableView::DenseTableView(const QString& name, QAbstractItemModel* model, QWidget* parent) : QTableView(parent) {
    setAccessibleName(name);
    setModel(model);
    setItemDelegate(new TableDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(scaled(metrics::kDenseRow));
    verticalHeader()->setDefaultSectionSize(scaled(metrics::kDenseRow));
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setAccessibleName(tr("%1: columns").arg(name));
}

QModelIndex DenseTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const int column = std::max(0, currentIndex().column());
    if (action == MoveHome)
        return model()->index(0, column);
    if (action == MoveEnd)
        return model()->index(model()->rowCount() - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

} // namespace throughline::ui
