// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "ui/shell/pagecontext.h"

#include <QWidget>

class QStackedWidget;

namespace throughline::core {
struct ThemeSummary;
} // namespace throughline::core

namespace throughline::ui {

class EmptyState;
class FacetBar;
class PageHead;
class SearchField;
class ThemeTreeModel;
class ThemeTreeView;
class ViewsButton;

/// The left pane of Themes: search, filters, and the tree.
class ThemesPane : public QWidget {
    Q_OBJECT
public:
    explicit ThemesPane(const PageContext& context, QWidget* parent = nullptr);

    void setThemes(const QList<core::ThemeSummary>& themes);
    /// Search, filters and order, as a saved view keeps them.
    [[nodiscard]] QJsonObject query() const;
    [[nodiscard]] core::Result<void> setQuery(const QJsonObject& json);
    /// Everything, in the order that was chosen last.
    void showAll();
    void setUnusedOnly(bool only);
    /// Selects a theme. What hides it is cleared; says whether that was so.
    bool select(core::ThemeId id);
    /// A menu of the columns over the head of the tree.
    void chooseOrder();
    [[nodiscard]] ThemeTreeModel& model() const { return *m_model; }
    [[nodiscard]] ThemeTreeView* tree() const { return m_tree; }
    [[nodiscard]] SearchField* searchField() const { return m_search; }
    [[nodiscard]] FacetBar* facets() const { return m_facets; }
    [[nodiscard]] ViewsButton* viewsButton() const { return m_views; }

Q_SIGNALS:
    void queryChanged(); ///< Search, filters or order.

private:
    void build();
    void follow();
    void applyFilter();
    void clearFilter();
    void showCounts();
    void showEmpty();

    const PageContext& m_context;
    ThemeTreeModel* m_model;
    ThemeTreeView* m_tree;
    PageHead* m_head;
    SearchField* m_search;
    FacetBar* m_facets;
    ViewsButton* m_views;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace throughline::ui
