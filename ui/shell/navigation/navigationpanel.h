// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/navigation/navigationmodel.h"

#include <QHash>
#include <QWidget>

class QListView;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace throughline::ui {

class NavigationDelegate;

/// Left of the page: the workspace's menu, the pages, those of no group below. As a rail it shows icons only.
class NavigationPanel : public QWidget {
    Q_OBJECT
public:
    explicit NavigationPanel(QWidget* parent = nullptr);

    void setPages(const QList<PageSpec>& pages);
    void setCount(const QString& page, std::optional<qint64> count) { m_model.setCount(page, count); }
    void setViews(const QString& page, const QList<NavigationView>& views);
    void setCurrent(const QString& page, std::optional<core::ViewId> view);
    [[nodiscard]] QString pageOf(core::ViewId view) const { return m_model.pageOf(view); }
    void setRail(bool rail);
    void setWorkspaceName(const QString& name);
    void setWorkspaceMenu(QMenu* menu);
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    /// A page, or one of its saved views.
    void chosen(const throughline::ui::Target& target);
    /// The menu of a saved view is wanted, at a point of the screen.
    void viewMenuRequested(const throughline::ui::Target& target, const QPoint& position);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void hideViewsOnRail();

    NavigationModel m_model;
    NavigationDelegate* m_delegate;
    QListView* m_list;
    QToolButton* m_workspace;
    QVBoxLayout* m_foot;
    QHash<QString, QToolButton*> m_footButtons; ///< by page
    bool m_rail = false;
    bool m_following = false; ///< The list follows the page, nobody chose.
};

} // namespace throughline::ui
