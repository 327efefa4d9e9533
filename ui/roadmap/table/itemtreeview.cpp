// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/table/itemtreeview.h"

#include "ui/common/painting/tabledelegate.h"
#include "ui/common/theme.h"
#include "ui/common/typedkey.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/items/itemsmodel.h"
#include "ui/roadmap/items/rowtargets.h"
#include "ui/roadmap/table/itemtreemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace throughline::ui {

using core::ItemId;

namespace {

constexpr int kTitleLeast = 240;
constexpr int kNumberWidth = 88;
constexpr int kWordWidth = 104;
constexpr int kOpportunityWidth = 96;
constexpr int kDatesWidth = 176;
constexpr int kOwnerWidth = 128;

/// Cells of the table; the first begins behind its indentation.
class ItemCellDelegate : public TableDelegate {
public:
    using TableDelegate::TableDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {TableDelegate::sizeHint(option, index).width(), scaled(metrics::kDenseRow)};
    }
};

} // namespace

ItemTreeView::ItemTreeView(ItemTreeModel& model, const EvidenceDrop& drop, QWidget* parent)
    : QTreeView(parent), m_model(model), m_drop(drop) {
    setAccessibleName(tr("Roadmap table"));
    setModel(&model);
    setItemDelegate(new ItemCellDelegate(this));
    setUniformRowHeights(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    setDragDropMode(DropOnly);
    setDropIndicatorShown(false);
    setUpHead();
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_folded.insert(ItemsModel::idOf(index)); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_folded.remove(ItemsModel::idOf(index)); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ItemTreeView::keep);
    connect(&model, &QAbstractItemModel::modelReset, this, &ItemTreeView::restore);
    const auto settle = [this] {
        if (!m_arranging)
            Q_EMIT settled();
    };
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, settle);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, settle);
    expandAll();
}

void ItemTreeView::setUpHead() {
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setMinimumSectionSize(scaled(kNumberWidth) / 2);
    header()->setAccessibleName(tr("%1: columns").arg(accessibleName()));
    for (int column = ItemTreeModel::HorizonColumn; column < ItemTreeModel::ColumnCount; ++column) {
        const int width = column == ItemTreeModel::HorizonColumn || column == ItemTreeModel::Stage ? kWordWidth
                          : column == ItemTreeModel::OpportunityColumn                             ? kOpportunityWidth
                          : column == ItemTreeModel::Dates                                         ? kDatesWidth
                          : column == ItemTreeModel::Owner                                         ? kOwnerWidth
                                                                                                   : kNumberWidth;
        header()->resizeSection(column, scaled(width));
    }
}

void ItemTreeView::keep() {
    m_arranging = true;
    m_selected = selected();
    m_currentItem = currentIndex().isValid() ? std::optional(ItemsModel::idOf(currentIndex())) : std::nullopt;
}

void ItemTreeView::restore() {
    const QSet<ItemId> folded = m_folded;
    expandAll();
    for (const ItemId id : folded) {
        if (const QModelIndex index = m_model.indexOf(id); index.isValid() && !m_model.isFiltered())
            collapse(index);
    }
    m_folded = folded;
    if (const QModelIndex index = m_currentItem ? m_model.indexOf(*m_currentItem) : QModelIndex(); index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    for (const ItemId id : std::as_const(m_selected)) {
        if (const QModelIndex index = m_model.indexOf(id); index.isValid())
            selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    m_arranging = false;
    Q_EMIT settled();
}

void ItemTreeView::select(ItemId id) {
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ItemTreeView::step(int rows) {
    QModelIndex index = currentIndex().siblingAtColumn(0);
    if (!index.isValid())
        index = m_model.index(0, 0);
    else
        for (int left = std::abs(rows); left > 0; --left) {
            const QModelIndex next = rows > 0 ? indexBelow(index) : indexAbove(index);
            if (!next.isValid())
                break;
            index = next;
        }
    if (index.isValid())
        setCurrentIndex(index);
}

QList<ItemId> ItemTreeView::selected() const {
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex& one, const QModelIndex& other) {
        return visualRect(one).top() < visualRect(other).top();
    });
    QList<ItemId> ids;
    for (const QModelIndex& row : std::as_const(rows))
        ids.append(ItemsModel::idOf(row));
    return ids;
}

void ItemTreeView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened();
    else if (typesCharacter(*event))
        event->ignore();
    else
        QTreeView::keyPressEvent(event);
}

void ItemTreeView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        Q_EMIT opened();
}

void ItemTreeView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    const int others = header()->length() - header()->sectionSize(ItemTreeModel::Title);
    header()->resizeSection(ItemTreeModel::Title, std::max(scaled(kTitleLeast), viewport()->width() - others));
}

void ItemTreeView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QTreeView::drawRow(painter, option, index);
    const auto& hover = m_drop.hovered();
    if (!hover || hover->item != ItemsModel::idOf(index))
        return;
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    paintHoveredRow(*painter, row, index.siblingAtColumn(ItemTreeModel::Title).data().toString(), *hover, palette());
}

} // namespace throughline::ui
