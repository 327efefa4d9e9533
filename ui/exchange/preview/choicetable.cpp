// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/choicetable.h"

#include "ui/exchange/preview/choicedelegate.h"

#include <QHeaderView>

namespace throughline::ui {

ChoiceTable::ChoiceTable(const QString& name, QAbstractItemModel* model, int choiceColumn, QWidget* parent)
    : DenseTableView(name, model, parent) {
    setItemDelegateForColumn(choiceColumn, new ChoiceDelegate(this));
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QAbstractItemView::activated, this, [this, choiceColumn](const QModelIndex& index) {
        setCurrentIndex(index.siblingAtColumn(choiceColumn));
        edit(currentIndex());
    });
    connect(this, &QAbstractItemView::clicked, this, [this, choiceColumn](const QModelIndex& index) {
        if (index.column() == choiceColumn)
            edit(index);
    });
}

} // namespace throughline::ui
