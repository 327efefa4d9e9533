// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointsview.h"

#include "ui/common/lists/typedkey.h"
#include "ui/common/painting/tabledelegate.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/dragpicture.h"
#include "ui/touchpoints/list/datapointsmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int kSourceFrom = 800; ///< Width of the table from which a column shows.
constexpr int kSegmentFrom = 660;
constexpr int kValueWidth = 88;
constexpr int kNumberWidth = 56;
constexpr int kSegmentWidth = 116;
constexpr int kDateWidth = 104;
constexpr int kSourceWidth = 150;

} // namespace

DatapointsView::DatapointsView(QAbstractItemModel* rows, QWidget* parent)
    : DenseTableView(tr("Datapoints"), rows, parent) {
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setSortingEnabled(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView* head = horizontalHeader();
    head->setSectionResizeMode(DatapointsModel::Metric, QHeaderView::Stretch);
    head->setMinimumSectionSize(scaled(kNumberWidth));
    const auto width = [head](DatapointsModel::Column column, int px) { head->resizeSection(column, scaled(px)); };
    width(DatapointsModel::Value, kValueWidth);
    width(DatapointsModel::N, kNumberWidth);
    width(DatapointsModel::Segment, kSegmentWidth);
    width(DatapointsModel::AsOf, kDateWidth);
    width(DatapointsModel::Source, kSourceWidth);
    width(DatapointsModel::Items, kNumberWidth);
    connect(this, &QAbstractItemView::doubleClicked, this, &DatapointsView::opened);
}

void DatapointsView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT opened();
        return;
    }
    if (typesCharacter(*event))
        event->ignore();
    else
        DenseTableView::keyPressEvent(event);
}

void DatapointsView::startDrag(Qt::DropActions actions) {
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    const bool one = rows.size() == 1;
    const DragPicture picture =
        dragPicture(one ? rows.first().data().toString() : tr("%1 datapoints").arg(rows.size()),
                    one ? rows.first().siblingAtColumn(DatapointsModel::Value).data().toString() : QString(), *this);
    startDragOf(*this, model()->mimeData(rows), picture, actions, Qt::CopyAction);
}

void DatapointsView::resizeEvent(QResizeEvent* event) {
    setColumnHidden(DatapointsModel::Source, width() < scaled(kSourceFrom));
    setColumnHidden(DatapointsModel::Segment, width() < scaled(kSegmentFrom));
    DenseTableView::resizeEvent(event);
}

} // namespace throughline::ui
