// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/page.h"
#include "ui/shell/welcome/recentworkspaces.h"

class QBoxLayout;
class QSettings;

namespace throughline::ui {

class ActionRegistry;
class ChoiceList;
class ErrorBox;
class PlainLabel;
class Prompts;
class ThemeController;

/// What shows while no workspace is open: start, recent workspaces, who you are, what to bring in.
class WelcomePage : public Page {
    Q_OBJECT
public:
    WelcomePage(const ActionRegistry& actions, ThemeController& theme, QSettings& settings, Prompts& prompts,
                QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;

    /// A file could not be opened or made: says so below the lists.
    void showError(const core::Error& error);
    /// In place of the sample's second line while it is made; empty: as before.
    void setSampleProgress(const QString& words);

Q_SIGNALS:
    void newWorkspace();
    /// An empty path: the person has not chosen a file yet.
    void openWorkspace(const QString& path);
    void openSample();
    /// Files that can be imported; a workspace has to be made first.
    void importFiles(const QStringList& paths);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* startColumn();
    QWidget* bringInColumn();
    QWidget* recentCard();
    QWidget* youCard();
    QWidget* bringInCard();
    QWidget* thenCard();
    void fillStart();
    void fillRecent();
    void choose(const QString& id);
    void take(const QStringList& paths);

    const ActionRegistry& m_actions;
    ThemeController& m_theme;
    QSettings& m_settings;
    Prompts& m_prompts;
    RecentWorkspaces m_recent;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_block = nullptr;
    ChoiceList* m_start = nullptr;
    ChoiceList* m_recentList = nullptr;
    PlainLabel* m_noRecent = nullptr;
    PlainLabel* m_refused = nullptr;
    ErrorBox* m_error = nullptr;
    QString m_sampleProgress;
};

} // namespace throughline::ui
