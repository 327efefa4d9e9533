// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspacecloser.h"
#include "app/window/workspaceopener.h"
#include "core/workspace/workspace.h"
#include "ui/common/dialogprompts.h"
#include "ui/common/theme.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QSettings;

namespace throughline::ui {
class WelcomePage;
}

namespace throughline::app {

class Session;

/// The program with its window: welcome page, workspaces opened and closed, what belongs to no workspace.
class Program : public QObject {
    Q_OBJECT
public:
    explicit Program(QSettings& settings);
    ~Program() override;

    /// Shows the window with the workspace at `path`; empty: the last one, or the welcome page.
    void start(const QString& path);

private:
    void handleActions();
    void connectWelcome(ui::WelcomePage* welcome);
    void showWelcome();
    void newWorkspace(const QStringList& thenImport = {});
    /// A new workspace is about the product that the welcome page asked for.
    void nameProduct(core::Workspace& workspace) const;
    void openWorkspace(const QString& path);
    void open(const QString& path, core::db::Access access);
    void restore(const QString& workspace, const QString& backup);
    void recover(const QString& damaged, const QString& target);
    [[nodiscard]] bool rescue(const QString& path, const core::Error& error);
    void openSample();
    void fillSample(Opened created, const QString& path);
    void adopt(Opened opened, const QStringList& thenImport = {});
    [[nodiscard]] bool mayCloseSession();
    void closeSession();
    void reportFailure(const core::Error& error);
    [[nodiscard]] core::WorkspaceOptions options() const;

    QSettings& m_settings;
    ui::ThemeController m_theme;
    ui::ActionRegistry m_actions;
    ui::DialogPrompts m_prompts;
    ui::MainWindow m_window;
    QPointer<ui::WelcomePage> m_welcome;
    WorkspaceCloser m_closer;
    WorkspaceOpener m_opener;
    bool m_makingSample = false;
    std::unique_ptr<core::Workspace> m_sample; ///< while it is being filled
    std::unique_ptr<Session> m_session;
};

} // namespace throughline::app
