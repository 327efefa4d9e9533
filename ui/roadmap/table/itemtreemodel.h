// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/itemfilter.h"
#include "ui/common/record/recordtreemodel.h"

namespace throughline::ui {

class ItemsModel;
struct ItemCard;

/// The roadmap's items with their numbers, parts below what they are part of.
class ItemTreeModel : public RecordTreeModel {
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

    /// What a saved view calls the columns, in their order.
    [[nodiscard]] static QStringList storedColumns();

    explicit ItemTreeModel(const ItemsModel& items, QObject* parent = nullptr);

    void setFilter(const core::ItemFilter& filter);
    /// Nothing is dragged onto another.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isFiltered() const override { return !m_filter.isEmpty(); }
    /// Null for an invalid index.
    [[nodiscard]] const ItemCard* card(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(core::ItemId id) const { return indexOfRecord(id.value); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QList<Entry> entries() const override;
    [[nodiscard]] SortKey sortKey(qint64 id, int column) const override;

private:
    [[nodiscard]] QString inWords(const QModelIndex& index) const;

    const ItemsModel& m_items;
    core::ItemFilter m_filter;
};

} // namespace throughline::ui
