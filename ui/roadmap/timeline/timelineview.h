// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/roadmap/timeline/itemdates.h"
#include "ui/roadmap/timeline/timescale.h"

#include <QListView>

namespace throughline::ui {

class DatedItemsModel;
class EvidenceDrop;
class TimelineHead;

/// The list `Timeline`: a row for each item, its title at the start, its bar along the days. Bars are dragged to move
/// them and by their ends to resize them; items without dates are dropped on a day; evidence on a row.
class TimelineView : public QListView {
    Q_OBJECT
public:
    TimelineView(DatedItemsModel& rows, const EvidenceDrop& drop, QDate today, QWidget* parent = nullptr);

    void setZoom(Zoom zoom);
    /// Bars stay where they are.
    void setLocked(bool locked) { m_locked = locked; }
    /// Scrolls so that today stands near the start.
    void showToday();
    /// Scrolls so that today shows, and as many bars with it as can.
    void showNearToday();
    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] const EvidenceDrop& drop() const { return m_drop; }
    /// Where the days begin; titles stand before it.
    [[nodiscard]] int titleWidth() const;
    /// Where a day begins in the viewport.
    [[nodiscard]] int xOf(QDate day) const;
    /// The bar of a row, as it is dragged now.
    [[nodiscard]] QRect barRect(const QModelIndex& index) const;
    [[nodiscard]] ItemDates shownDates(const QModelIndex& index) const;
    /// Lines between the units and at today.
    void paintGrid(QPainter& painter, const QRect& area) const;

Q_SIGNALS:
    void moveWanted(throughline::core::ItemId item, throughline::ui::BarPart part, qint64 days);
    /// An item without dates was dropped on a day.
    void datesWanted(throughline::core::ItemId item, const throughline::ui::ItemDates& dates);
    void opened(throughline::core::ItemId item);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// How many bars show where the days begin so far from the first.
    [[nodiscard]] int barsAt(int left) const;
    /// A bar on its way.
    struct Drag {
        core::ItemId item;
        BarPart part = BarPart::Whole;
        int from = 0; ///< px along the days
        qint64 days = 0;
    };

    void setUpRange();
    [[nodiscard]] std::optional<BarPart> partAt(const QModelIndex& index, const QPoint& position) const;
    [[nodiscard]] int alongDays(const QPoint& position) const;
    void endDrag();
    void scrollAtEnds(int x);
    void showGhost(const QDropEvent& event);

    DatedItemsModel& m_rows;
    const EvidenceDrop& m_drop;
    QDate m_today;
    TimeScale m_scale;
    TimelineHead* m_head;
    bool m_locked = false;
    std::optional<Drag> m_drag;
    std::optional<ItemDates> m_ghost; ///< what is dropped here would get these
    int m_ghostY = 0;
};

} // namespace throughline::ui
