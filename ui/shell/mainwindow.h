// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/navigator.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QMainWindow>

#include <functional>
#include <optional>
#include <utility>

class QHBoxLayout;
class QSettings;
class QStackedWidget;
class QTime;

namespace throughline::ui {

class ActionRegistry;
class CommandPalette;
class NavigationPanel;
class NotificationBar;
struct NavigationView;
class Notifier;
class StatusStrip;
class TaskStrip;
class ThemeController;

/// The frame of the program: menus, navigation, the page that shows, status. It knows pages only by their interface.
class MainWindow : public QMainWindow, public Navigator {
    Q_OBJECT
public:
    /// Everything given outlives the window. `settings` gets geometry, rail and appearance.
    MainWindow(ActionRegistry& actions, ThemeController& theme, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// The pages of an open workspace; the first is shown. Pages of a workspace before are deleted.
    void setPages(const QString& workspaceName, const QList<PageSpec>& pages);
    /// Another name for the open workspace.
    void setWorkspaceName(const QString& name);
    /// A page without navigation, while no workspace is open; the window owns it. Pages of a workspace are deleted.
    void showAlone(Page* page);
    void setPageCount(const QString& page, std::optional<qint64> count);
    /// The saved views of a page, in their order.
    void setViews(const QString& page, const QList<NavigationView>& views);
    /// "evidence from 3 voices"; an empty text: nothing to undo.
    void setUndoTexts(const QString& undo, const QString& redo);
    void setSavedAt(const QTime& time);
    /// In place of "Saved hh:mm": "Waiting for the import".
    void setSavedText(const QString& text);
    /// Shows that nothing can be written, and takes the actions that would away; an empty reason ends that.
    void setReadOnly(const QString& why);
    /// Asked before the window closes; it stays open on false.
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

    void open(const Target& target) override;
    void back() override;

    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] QString currentPageId() const { return m_current.page; }
    [[nodiscard]] Notifier& notifier() const;
    [[nodiscard]] TaskStrip& tasks() const { return *m_tasks; }
    [[nodiscard]] CommandPalette& commandPalette() const { return *m_palette; }

Q_SIGNALS:
    void pageShown(const QString& page);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildFrame();
    void handleActions();
    void handleAppearance();
    void addPageActions();
    void clearPages();
    [[nodiscard]] QString pageOf(const Target& target) const;
    [[nodiscard]] Page* page(const QString& id);
    void showPage(const QString& id, Page* page);
    void visit(const Target& target);
    void updateStatus();
    void updateRail();
    void cyclePane(int step);
    void openPalette();
    void restoreLooks();

    ActionRegistry& m_actions;
    ThemeController& m_theme;
    QSettings& m_settings;
    NavigationPanel* m_navigation;
    QStackedWidget* m_stack;
    QWidget* m_strips;
    NotificationBar* m_notifications;
    TaskStrip* m_tasks;
    StatusStrip* m_status;
    CommandPalette* m_palette;
    QList<PageSpec> m_specs;
    QHash<QString, Page*> m_pages;
    QList<Target> m_history;
    Target m_current;
    std::optional<bool> m_railWished; ///< F9; else the width decides.
    bool m_alone = true;
    std::function<bool()> m_mayClose;
};

} // namespace throughline::ui
