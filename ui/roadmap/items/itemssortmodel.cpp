// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemssortmodel.h"

#include "core/customers/customers.h"
#include "ui/roadmap/items/itemsmodel.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

QString keyOf(const QString& text) {
    return core::matchKey(text).remove(u' ');
}

} // namespace

ItemsSortModel::ItemsSortModel(ItemsModel& items, QObject* parent) : QSortFilterProxyModel(parent) {
    setDynamicSortFilter(false);
    setSourceModel(&items);
    sort(0);
    connect(&items, &ItemsModel::loaded, this, &ItemsSortModel::orderAgain);
}

void ItemsSortModel::setOrder(Order order) {
    m_order = order;
    invalidate();
    orderAgain();
}

void ItemsSortModel::setWords(const QString& words) {
    m_words = words;
    invalidate();
    orderAgain();
}

bool ItemsSortModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QString wanted = keyOf(m_words);
    return wanted.isEmpty() || keyOf(sourceModel()->index(row, 0, parent).data().toString()).contains(wanted);
}

bool ItemsSortModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const core::ItemSummary one = ItemsModel::cardOf(left).summary;
    const core::ItemSummary other = ItemsModel::cardOf(right).summary;
    if (m_order == Order::RecentlyUsed && one.lastLinkedAt != other.lastLinkedAt) {
        if (!one.lastLinkedAt.isValid() || !other.lastLinkedAt.isValid())
            return one.lastLinkedAt.isValid();
        return one.lastLinkedAt > other.lastLinkedAt;
    }
    if (m_order != Order::Title && one.demand.score != other.demand.score)
        return one.demand.score > other.demand.score;
    const int compared = QString::localeAwareCompare(one.item.title, other.item.title);
    return compared != 0 ? compared < 0 : one.item.id < other.item.id;
}

} // namespace throughline::ui
