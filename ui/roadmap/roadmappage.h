// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/itemfilter.h"
#include "ui/roadmap/evidencelinking.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

class QStackedWidget;

namespace throughline::ui {

class Board;
class CurrentView;
class DemandLegend;
class EmptyState;
class FacetBar;
class Inspector;
class PageHead;
class PaneSplitter;
class RoadmapTable;
class RoadmapTimeline;
class RoadmapView;
class SearchField;
class SegmentedButtons;
class ViewsButton;

/// The page Roadmap: its items as a board, a table or bars over time, and beside them the item that is current.
class RoadmapPage : public Page {
    Q_OBJECT
public:
    RoadmapPage(EvidenceLinking& linking, const PageContext& context, QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QWidget* searchField() const override;
    void step(int rows) override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    void toggleInspector() override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;
    [[nodiscard]] std::optional<core::ViewId> savedView() const override;

    /// What shows the items.
    enum class Show { Board, Table, Timeline };
    /// Shows it from now on.
    void showAs(Show show);
    /// What shows, as a saved view keeps it.
    [[nodiscard]] QJsonObject query() const;
    [[nodiscard]] core::Result<void> setQuery(const QJsonObject& json);
    [[nodiscard]] FacetBar* facets() const { return m_facets; }
    [[nodiscard]] Board* board() const { return m_board; }
    [[nodiscard]] RoadmapTable* table() const { return m_table; }
    [[nodiscard]] RoadmapTimeline* timeline() const { return m_timeline; }
    [[nodiscard]] Inspector* inspector() const { return m_inspector; }

    /// Makes one item of each line, in one step.
    void addLines(const QString& text);
    /// Deletes the selected items, with Undo.
    void deleteSelected();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildHead();
    QWidget* makeFilterRow();
    void follow(RoadmapView& view);
    void connectParts();
    void handleActions();
    void handleKey(const QString& id, std::function<void()> handler);
    void handleTimelineKeys();
    void showContent();
    void showEmpty();
    void keepToShown();
    void reveal(core::ItemId item);
    void display(Show show);
    [[nodiscard]] Show keptShow() const;
    [[nodiscard]] Show shown() const;
    void setFilter(const core::ItemFilter& filter);
    void takeFacets();
    void clearFilter();
    void showAll();
    void chooseParent();
    void place(const QList<core::ItemId>& items, std::optional<core::ItemId> below);
    void chooseMerge();
    void openMenu(const QPoint& position);
    void merge(const QList<core::ItemId>& items, core::ItemId into);
    void importance(int importance);
    void addEvidence();
    void paste();
    void showInspector(bool alone);
    void arrange();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] bool evidenceHasFocus() const;

    EvidenceLinking& m_linking;
    PageContext m_context;
    core::ItemFilter m_filter;
    PageHead* m_head;
    SegmentedButtons* m_switch;
    SearchField* m_find;
    FacetBar* m_facets;
    ViewsButton* m_views;
    DemandLegend* m_legend;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    PaneSplitter* m_panes;
    QWidget* m_left;
    Board* m_board;
    RoadmapTable* m_table;
    RoadmapTimeline* m_timeline;
    RoadmapView* m_view; ///< that of the three which shows
    Inspector* m_inspector;
    CurrentView* m_current;
    bool m_inspectorWished = true;
    bool m_inspectorAlone = false;
};

/// The page for the shell. `linking` and `context` outlive the page.
[[nodiscard]] PageSpec roadmapPageSpec(EvidenceLinking& linking, const PageContext& context);

} // namespace throughline::ui
