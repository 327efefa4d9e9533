// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace throughline::ui {

class EvidenceDrop;
class ItemsModel;
struct ItemCard;

/// Paints an item as a card: title, score and bar on the scale of the whole board, customers, goals, evidence, owner,
/// and a warning where there is one. A card that evidence is dragged over answers with what demand would become.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CardDelegate(const ItemsModel& items, const EvidenceDrop& drop, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The card within its row; the rest is the gap to the next.
    [[nodiscard]] static QRect cardRect(const QRect& row);

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card, bool target) const;
    void paintGoals(QPainter& painter, const QRect& line, const ItemCard& card, const QPalette& palette) const;
    void paintEvidence(QPainter& painter, const QRect& line, const ItemCard& card, const QPalette& palette,
                       bool target) const;

    const ItemsModel& m_items;
    const EvidenceDrop& m_drop;
};

} // namespace throughline::ui
