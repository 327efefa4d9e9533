// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagecontext.h"

#include <QWidget>

class QCheckBox;
class QStackedWidget;

namespace throughline::core {
struct ThemeSummary;
} // namespace throughline::core

namespace throughline::ui {

class EmptyState;
class PageHead;
class SearchField;
class ThemeTreeModel;
class ThemeTreeView;

/// The left pane of Themes: search, unused ones only, and the tree.
class ThemesPane : public QWidget {
    Q_OBJECT
public:
    explicit ThemesPane(const PageContext& context, QWidget* parent = nullptr);

    void setThemes(const QList<core::ThemeSummary>& themes);
    void setUnusedOnly(bool only);
    void clearSearch();
    /// A menu of the columns over the head of the tree.
    void chooseOrder();
    [[nodiscard]] ThemeTreeModel& model() const { return *m_model; }
    [[nodiscard]] ThemeTreeView* tree() const { return m_tree; }
    [[nodiscard]] SearchField* searchField() const { return m_search; }

private:
    void build();
    void showCounts();

    const PageContext& m_context;
    ThemeTreeModel* m_model;
    ThemeTreeView* m_tree;
    PageHead* m_head;
    SearchField* m_search;
    QCheckBox* m_unused;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace throughline::ui
