// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/itemfilter.h"

#include <QSortFilterProxyModel>

namespace throughline::ui {

class ItemsModel;

/// The items of one horizon, by rank.
class ColumnModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    ColumnModel(ItemsModel& items, core::Horizon horizon, QObject* parent = nullptr);

    [[nodiscard]] core::Horizon horizon() const { return m_horizon; }
    void setFilter(const core::ItemFilter& filter);
    /// The row of an item; invalid when it is not in this column.
    [[nodiscard]] QModelIndex indexOf(core::ItemId id) const;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    core::Horizon m_horizon;
    core::ItemFilter m_filter;
};

} // namespace throughline::ui
