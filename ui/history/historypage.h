// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history/journal.h"
#include "ui/common/whendone.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

class QStackedWidget;

namespace throughline::ui {

class DenseTableView;
class EmptyState;
class FacetBar;
class HistoryFilterModel;
class HistoryModel;
class KeyButton;
class PageHead;
class PaneSplitter;
class SearchField;
class StepDetailsPane;

/// The page `history`: every step that was made, who made it and when, and what it changed in which records; goes back
/// to any of them, and forward again.
class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(const PageContext& context, QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QWidget* searchField() const override;
    void step(int rows) override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    void toggleInspector() override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildList();
    void connectParts();
    void applyFilter();
    void clearFilter();
    [[nodiscard]] bool isNarrowed() const;
    void reload();
    void setEntries(const QList<core::HistoryEntry>& entries);
    void showCounts();
    void showChoice();
    [[nodiscard]] std::optional<core::HistoryEntry> chosen() const;
    /// How many steps going to `entry` takes back; below 0: brings again.
    [[nodiscard]] qsizetype stepsTo(const core::HistoryEntry& entry) const;
    void goToChosen();
    void goTo(std::optional<core::ChangeId> newest, const QString& sentence);

    PageContext m_context;
    HistoryModel* m_model;
    HistoryFilterModel* m_found;
    PageHead* m_head;
    SearchField* m_search;
    FacetBar* m_facets;
    KeyButton* m_go;
    DenseTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QWidget* m_list;
    StepDetailsPane* m_details;
    PaneSplitter* m_panes;
    std::optional<core::ChangeId> m_shown; ///< the step that the details are of
    bool m_stale = true;
    NewestAnswer m_newest;
};

} // namespace throughline::ui
