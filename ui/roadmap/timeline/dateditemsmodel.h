// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/itemfilter.h"
#include "ui/roadmap/timeline/itemdates.h"

#include <QSortFilterProxyModel>

namespace throughline::ui {

class ItemsModel;

/// The items that have dates, or those that have none, in the order of the board: a bar that moves stays in its row.
class DatedItemsModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    DatedItemsModel(ItemsModel& items, bool dated, QObject* parent = nullptr);

    void setFilter(const core::ItemFilter& filter);
    /// The row of an item; invalid when it is not among them.
    [[nodiscard]] QModelIndex indexOf(core::ItemId id) const;
    [[nodiscard]] ItemDates datesOf(const QModelIndex& index) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool m_dated;
    core::ItemFilter m_filter;
};

} // namespace throughline::ui
