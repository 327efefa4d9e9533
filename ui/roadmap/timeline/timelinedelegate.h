// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace throughline::ui {

class TimelineView;
struct ItemCard;

/// Paints an item of the timeline: title and demand at the start, its bar along the days. What the bar's ground says
/// of the horizon its words say too.
class TimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TimelineDelegate(TimelineView& view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBar(QPainter& painter, const QRect& bar, const ItemCard& card, bool isOpen) const;

    TimelineView& m_view;
};

} // namespace throughline::ui
