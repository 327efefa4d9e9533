// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace throughline::ui {

class EvidenceDrop;
class ItemsModel;

/// Paints an item as a row of 44 px: title and demand, then horizon, importance bar and customers. A row that evidence
/// is dragged over answers with what demand would become.
class ItemRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `drop` may be null where nothing can be dropped.
    ItemRowDelegate(const ItemsModel& items, const EvidenceDrop* drop, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ItemsModel& m_items;
    const EvidenceDrop* m_drop;
};

} // namespace throughline::ui
