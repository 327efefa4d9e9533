// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themetreeview.h"

#include "ui/common/theme.h"
#include "ui/common/typedkey.h"
#include "ui/common/widgets/dragpicture.h"
#include "ui/voices/themes/themedelegates.h"
#include "ui/voices/themes/themetreemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace throughline::ui {

using core::ThemeId;

namespace {

constexpr int kVoicesWidth = 64;
constexpr int kAllWidth = 84;
constexpr int kSentimentWidth = 288;
constexpr int kBarOnlyWidth = 84;
constexpr int kNameLeast = 220;

} // namespace

ThemeTreeView::ThemeTreeView(ThemeTreeModel& model, QWidget* parent) : QTreeView(parent), m_model(model) {
    setAccessibleName(tr("Themes"));
    setModel(&model);
    setItemDelegate(new ThemeDelegate(this));
    setUniformRowHeights(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers); // F2 is the page's
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setAutoExpandDelay(600);
    setExpandsOnDoubleClick(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(ThemeTreeModel::NameColumn, QHeaderView::Stretch);
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_folded.insert(m_model.summary(index)->theme.id); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_folded.remove(m_model.summary(index)->theme.id); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ThemeTreeView::keep);
    connect(&model, &QAbstractItemModel::modelReset, this, &ThemeTreeView::restore);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_arranging)
            Q_EMIT selectionSettled();
    });
}

void ThemeTreeView::keep() {
    m_arranging = true;
    m_selected = selected();
}

void ThemeTreeView::restore() {
    const QSet<ThemeId> folded = m_folded;
    expandAll();
    for (const ThemeId id : folded) {
        if (!m_model.isFiltered()) // what is searched for shows
            collapse(m_model.indexOf(id));
    }
    m_folded = folded;
    for (const ThemeId id : std::as_const(m_selected)) {
        const QModelIndex index = m_model.indexOf(id);
        if (!index.isValid())
            continue;
        if (!currentIndex().isValid())
            setCurrentIndex(index);
        selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    m_arranging = false;
    Q_EMIT selectionSettled();
}

void ThemeTreeView::select(ThemeId id) {
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ThemeTreeView::step(int rows) {
    QModelIndex index = currentIndex().siblingAtColumn(0);
    for (int left = std::abs(rows); left > 0; --left) {
        const QModelIndex next = rows > 0 ? indexBelow(index) : indexAbove(index);
        if (!next.isValid())
            break;
        index = next;
    }
    if (index.isValid())
        setCurrentIndex(index);
}

QList<ThemeId> ThemeTreeView::selected() const {
    QList<ThemeId> ids;
    if (const QModelIndex index = currentIndex();
        index.isValid() && selectionModel()->isRowSelected(index.row(), index.parent()))
        ids.append(m_model.summary(index)->theme.id); // first: what is done to several is named after it
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        if (const ThemeId id = m_model.summary(index)->theme.id; !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

void ThemeTreeView::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState) {
        QTreeView::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT opened();
        return;
    }
    if (typesCharacter(*event))
        event->ignore();
    else
        QTreeView::keyPressEvent(event);
}

void ThemeTreeView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        Q_EMIT opened();
}

void ThemeTreeView::startDrag(Qt::DropActions actions) {
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() || !actions.testFlag(Qt::MoveAction))
        return;
    const QString words = rows.size() == 1 ? rows.first().data().toString() : tr("%1 themes").arg(rows.size());
    const DragPicture picture = dragPicture(words, rows.size() == 1 ? tr("Theme") : QString(), *this);
    startDragOf(*this, m_model.mimeData(rows), picture, Qt::MoveAction, Qt::MoveAction);
}

void ThemeTreeView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

/// Where the names would have too little room the sentiment is its bar alone; its words are the tip.
void ThemeTreeView::fitColumns() {
    const int numbers = scaled(kVoicesWidth) + scaled(kAllWidth);
    const bool wide = viewport()->width() - numbers - scaled(kSentimentWidth) >= scaled(kNameLeast);
    header()->resizeSection(ThemeTreeModel::VoicesColumn, scaled(kVoicesWidth));
    header()->resizeSection(ThemeTreeModel::AllColumn, scaled(kAllWidth));
    header()->resizeSection(ThemeTreeModel::SentimentColumn, wide ? scaled(kSentimentWidth) : kBarOnlyWidth);
}

} // namespace throughline::ui
