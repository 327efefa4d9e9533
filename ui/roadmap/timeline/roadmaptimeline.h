// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/roadmapview.h"
#include "ui/roadmap/timeline/itemdates.h"
#include "ui/roadmap/timeline/timescale.h"
#include "ui/shell/pagecontext.h"

class QListView;

namespace throughline::ui {

class DatedItemsModel;
class PlainLabel;
class SegmentedButtons;
class TimelineView;

/// The roadmap by dates: bars over time, and beside them the items without dates, to be dragged in. Every move is one
/// undoable step.
class RoadmapTimeline : public RoadmapView {
    Q_OBJECT
public:
    RoadmapTimeline(EvidenceLinking& linking, const PageContext& context, QWidget* parent = nullptr);

    void setFilter(const core::ItemFilter& filter) override;
    [[nodiscard]] int shownCount() const override;
    [[nodiscard]] bool shows(core::ItemId item) const override;
    [[nodiscard]] std::optional<core::ItemId> first() const override;
    void step(int rows) override;
    /// By days; an item without dates gets its first ones from today on.
    void moveSideways(int days) override;
    void moveWithin(int) override {} // the order is the board's
    void focusCurrent() override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;

    /// Moves a part of the current item's bar.
    void move(BarPart part, int days);
    /// More (1) or less (-1) time at once.
    void zoomBy(int steps);
    void showToday();
    /// Month, Quarter, Year and Today, for the row of filters.
    [[nodiscard]] QWidget* controls() const { return m_controls; }
    [[nodiscard]] TimelineView* view() const { return m_view; }
    [[nodiscard]] QListView* undated() const { return m_undated; }

protected:
    void showCurrent() override;
    void showEvent(QShowEvent* event) override;

private:
    DatedItemsModel* makeRows(bool dated);
    QWidget* makeControls();
    QWidget* makeUndatedPane();
    void follow(QListView* list);
    void setZoom(Zoom zoom);
    void change(core::ItemId item, const std::function<ItemDates(const ItemDates&)>& change);

    PageContext m_context;
    QDate m_today;
    DatedItemsModel* m_dated;
    DatedItemsModel* m_undatedRows;
    TimelineView* m_view;
    QListView* m_undated;
    PlainLabel* m_undatedHead;
    SegmentedButtons* m_zoom;
    QWidget* m_controls;
    bool m_showing = false;
    bool m_wasShown = false;
};

} // namespace throughline::ui
