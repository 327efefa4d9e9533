// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace throughline::ui {

class ActionRegistry;
class FilterBar;

/// Which saved view a list shows. It stands before the filters of the list; behind them stand Update view and Save
/// view…, each while it can be done.
class ViewsButton : public QToolButton {
    Q_OBJECT
public:
    /// @param page  the scope of the actions: "voices"
    /// @param all  what it says while no view shows: "All voices"
    ViewsButton(const QString& page, const QString& all, const ActionRegistry& actions, FilterBar& bar);

    [[nodiscard]] const QString& page() const { return m_page; }
    [[nodiscard]] const QString& all() const { return m_all; }
    /// The name of the view that shows; empty: none does.
    void setViewName(const QString& name);

private:
    void addButton(const QString& text, QAction* action, FilterBar& bar);

    QString m_page;
    QString m_all;
};

} // namespace throughline::ui
