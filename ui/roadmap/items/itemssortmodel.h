// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace throughline::ui {

class ItemsModel;

/// The items in the order and with the words that a person asked for. It orders when it is asked to and when items
/// come, never because numbers changed: a row stays where a drop was made.
class ItemsSortModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Order { RecentlyUsed, Demand, Title };

    explicit ItemsSortModel(ItemsModel& items, QObject* parent = nullptr);

    void setOrder(Order order);
    [[nodiscard]] Order order() const { return m_order; }
    /// Shows items whose title contains `words`; blanks, case and accents do not matter.
    void setWords(const QString& words);
    [[nodiscard]] QString words() const { return m_words; }
    void orderAgain() { sort(0); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Order m_order = Order::RecentlyUsed;
    QString m_words;
};

} // namespace throughline::ui
