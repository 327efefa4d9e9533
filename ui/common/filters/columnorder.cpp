// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/columnorder.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

namespace throughline::ui {

void rememberColumnOrder(QHeaderView& head, int column, QSettings& settings, const QString& key) {
    takeColumnOrder(head, column, settings, key);
    QObject::connect(&head, &QHeaderView::sortIndicatorChanged, &head,
                     [&settings, key](int sorted, Qt::SortOrder order) {
                         settings.setValue(key, QStringList{QString::number(sorted), QString::number(order)});
                     });
}

void takeColumnOrder(QHeaderView& head, int column, const QSettings& settings, const QString& key) {
    const QStringList known = settings.value(key).toStringList(); // column, order
    const bool isKnown = known.size() == 2 && known.at(0).toInt() >= 0 && known.at(0).toInt() < head.count();
    const bool descending = isKnown && known.at(1).toInt() == Qt::DescendingOrder;
    head.setSortIndicator(isKnown ? known.at(0).toInt() : column,
                          descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void showColumnOrder(QHeaderView& head, const ListOrder& order, QSettings& settings, const QString& key) {
    const QVariant kept = settings.value(key);
    head.setSortIndicator(order.column, order.ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (kept.isValid())
        settings.setValue(key, kept);
    else
        settings.remove(key);
}

ListOrder columnOrder(const QHeaderView& head) {
    return {head.sortIndicatorSection(), head.sortIndicatorOrder() == Qt::AscendingOrder};
}

void chooseColumnOrder(QHeaderView& head) {
    auto* menu = new QMenu(&head);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < head.count(); ++column) {
        QAction* action = menu->addAction(head.model()->headerData(column, Qt::Horizontal).toString());
        const bool sorts = head.sortIndicatorSection() == column;
        action->setCheckable(true);
        action->setChecked(sorts);
        const bool turns = sorts && head.sortIndicatorOrder() == Qt::AscendingOrder;
        const Qt::SortOrder order = turns ? Qt::DescendingOrder : Qt::AscendingOrder;
        QObject::connect(action, &QAction::triggered, &head,
                         [&head, column, order] { head.setSortIndicator(column, order); });
    }
    menu->popup(head.mapToGlobal(head.rect().bottomLeft()));
}

} // namespace throughline::ui
