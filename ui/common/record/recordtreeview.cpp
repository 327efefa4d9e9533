// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/recordtreeview.h"

#include "ui/common/lists/selectonly.h"
#include "ui/common/lists/typedkey.h"
#include "ui/common/record/recordtreemodel.h"
#include "ui/common/widgets/dragpicture.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int kUnfoldAfter = 600; ///< milliseconds over a folded row

} // namespace

RecordTreeView::RecordTreeView(const QString& name, RecordTreeModel& model, QWidget* parent)
    : QTreeView(parent), m_records(model) {
    setAccessibleName(name);
    setModel(&model);
    setUniformRowHeights(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setExpandsOnDoubleClick(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setAccessibleName(tr("%1: columns").arg(name));
    header()->setSortIndicator(model.sortColumn(), Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (state() == DraggingState)
            expand(index); // Qt folds up an unfolded row on which what is dragged rests
        else
            m_folded.insert(m_records.recordOf(index));
    });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_folded.remove(m_records.recordOf(index)); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordTreeView::keep);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordTreeView::restore);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_arranging)
            Q_EMIT settled();
    });
    expandAll();
}

void RecordTreeView::keep() {
    m_arranging = true;
    m_selected.clear();
    for (const QModelIndex& row : selectionModel()->selectedRows())
        m_selected.append(m_records.recordOf(row));
    m_current = currentIndex().isValid() ? std::optional(m_records.recordOf(currentIndex())) : std::nullopt;
}

void RecordTreeView::restore() {
    const QSet<qint64> folded = m_folded;
    expandAll();
    for (const qint64 id : folded) {
        if (const QModelIndex index = m_records.indexOfRecord(id); index.isValid() && !m_records.isFiltered())
            collapse(index);
    }
    m_folded = folded;
    QModelIndexList selected;
    for (const qint64 id : std::as_const(m_selected)) {
        if (const QModelIndex index = m_records.indexOfRecord(id); index.isValid())
            selected.append(index);
    }
    const QModelIndex current = m_current ? m_records.indexOfRecord(*m_current) : QModelIndex();
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    else if (!selected.isEmpty())
        selectOnly(*this, selected.constFirst());
    else
        chooseCurrent();
    for (const QModelIndex& index : std::as_const(selected))
        selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_arranging = false;
    Q_EMIT settled();
}

void RecordTreeView::selectRecord(qint64 id) {
    const QModelIndex index = m_records.indexOfRecord(id);
    if (!index.isValid())
        return;
    selectOnly(*this, index);
    scrollTo(index);
}

void RecordTreeView::step(int rows) {
    QModelIndex index = currentIndex().siblingAtColumn(0);
    if (!index.isValid()) {
        index = m_records.index(0, 0);
        rows = 0;
    }
    for (int left = std::abs(rows); left > 0; --left) {
        const QModelIndex next = rows > 0 ? indexBelow(index) : indexAbove(index);
        if (!next.isValid())
            break;
        index = next;
    }
    if (index.isValid())
        selectOnly(*this, index);
}

QList<qint64> RecordTreeView::selectedRecords() const {
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex& one, const QModelIndex& other) {
        return visualRect(one).top() < visualRect(other).top();
    });
    QList<qint64> ids;
    for (const QModelIndex& row : std::as_const(rows))
        ids.append(m_records.recordOf(row));
    return ids;
}

void RecordTreeView::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState)
        QTreeView::keyPressEvent(event);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened();
    else if (typesCharacter(*event))
        event->ignore();
    else
        QTreeView::keyPressEvent(event);
}

void RecordTreeView::setMovable(const QString& word, const QString& several) {
    m_word = word;
    m_several = several;
    setDragDropMode(InternalMove); // another window may hold another workspace
    setDropIndicatorShown(true);
    setAutoExpandDelay(kUnfoldAfter);
}

void RecordTreeView::startDrag(Qt::DropActions actions) {
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() || !actions.testFlag(Qt::MoveAction))
        return;
    const bool alone = rows.size() == 1;
    const QString words = alone ? rows.first().data().toString() : m_several.arg(rows.size());
    const DragPicture picture = dragPicture(words, alone ? m_word : QString(), *this);
    startDragOf(*this, m_records.mimeData(rows), picture, Qt::MoveAction, Qt::MoveAction);
}

void RecordTreeView::setRefuses(bool refuses) {
    if (refuses == m_refuses)
        return;
    m_refuses = refuses;
    Q_EMIT refusesDropChanged();
}

void RecordTreeView::dragMoveEvent(QDragMoveEvent* event) {
    QTreeView::dragMoveEvent(event);
    setRefuses(event->source() == this && !event->isAccepted());
}

void RecordTreeView::dragLeaveEvent(QDragLeaveEvent* event) {
    QTreeView::dragLeaveEvent(event);
    setRefuses(false);
}

void RecordTreeView::dropEvent(QDropEvent* event) {
    QTreeView::dropEvent(event);
    setRefuses(false);
}

void RecordTreeView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        Q_EMIT opened();
}

} // namespace throughline::ui
