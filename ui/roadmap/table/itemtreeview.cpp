// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/table/itemtreeview.h"

#include "ui/common/painting/tabledelegate.h"
#include "ui/common/theme.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/items/itemsmodel.h"
#include "ui/roadmap/items/rowtargets.h"
#include "ui/roadmap/table/itemtreemodel.h"

#include <QHeaderView>

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
    : RecordTreeView(tr("Roadmap table"), model, parent), m_drop(drop) {
    setItemDelegate(new ItemCellDelegate(this));
    setHorizontalScrollMode(ScrollPerPixel);
    setMovable(tr("Roadmap item"), tr("%1 roadmap items"));
    setUpHead();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!isArranging())
            Q_EMIT settled();
    });
}

void ItemTreeView::setUpHead() {
    header()->setMinimumSectionSize(scaled(kNumberWidth) / 2);
    for (int column = ItemTreeModel::HorizonColumn; column < ItemTreeModel::ColumnCount; ++column) {
        const int width = column == ItemTreeModel::HorizonColumn || column == ItemTreeModel::Stage ? kWordWidth
                          : column == ItemTreeModel::OpportunityColumn                             ? kOpportunityWidth
                          : column == ItemTreeModel::Dates                                         ? kDatesWidth
                          : column == ItemTreeModel::Owner                                         ? kOwnerWidth
                                                                                                   : kNumberWidth;
        header()->resizeSection(column, scaled(width));
    }
}

QList<ItemId> ItemTreeView::selected() const {
    QList<ItemId> ids;
    for (const qint64 id : selectedRecords())
        ids.append(ItemId{id});
    return ids;
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
