// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/items/itemfilter.h"

#include <QAbstractItemModel>

namespace throughline::ui {

class ItemsModel;
struct ItemCard;

/// The roadmap's items with their numbers, parts below what they are part of. What lies above an item that the filter
/// lets pass stays. Rows are ordered when that is asked for and when items come or go, never because numbers changed.
class ItemTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column {
        Title,
        HorizonColumn,
        Stage,
        Demand,
        Customers,
        Accounts,
        RiceColumn,
        OpportunityColumn,
        Dates,
        Owner,
        ColumnCount
    };

    explicit ItemTreeModel(const ItemsModel& items, QObject* parent = nullptr);

    void setFilter(const ItemFilter& filter);
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    /// What is not said comes last either way.
    void sort(int column, Qt::SortOrder order) override;
    /// Null for an invalid index.
    [[nodiscard]] const ItemCard* card(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(core::ItemId id) const;
    /// Items that the filter lets pass; not what stands above them for their sake.
    [[nodiscard]] int passingCount() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        core::ItemId item;
        qsizetype above = -1; ///< position in m_nodes; -1: topmost
        int row = 0;
        QList<qsizetype> below;

        bool operator==(const Node&) const = default;
    };

    void follow();
    void order();
    void arrange();
    [[nodiscard]] QList<Node> arranged() const;
    [[nodiscard]] QString inWords(const QModelIndex& index) const;

    const ItemsModel& m_items;
    QList<core::ItemId> m_order; ///< all items
    QList<Node> m_nodes;
    QList<qsizetype> m_top;
    ItemFilter m_filter;
    Column m_sortColumn = HorizonColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace throughline::ui
