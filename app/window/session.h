// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/safety/autobackup.h"
#include "core/workspace/workspace.h"
#include "ui/common/whendone.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace throughline::ui {
class CurrentDeck;
class DeletedDialog;
class EvidenceLinking;
class ImportController;
class MainWindow;
class NewCustomers;
class NewDatapoints;
class QuoteCards;
class QuoteWallDialogs;
class RecordFinder;
class SavedViews;
class VoiceForms;
class WorkspaceCheck;
} // namespace throughline::ui

namespace throughline::app {

class WorkspaceCloser;

/// One open workspace in the window: builds the parts that its pages share and hands them over.
class Session : public QObject {
    Q_OBJECT
public:
    Session(std::unique_ptr<core::Workspace> workspace, ui::MainWindow& window, ui::ActionRegistry& actions,
            ui::Prompts& prompts, QSettings& settings);
    ~Session() override;

    enum class Backup {
        WhereDue,
        None, ///< for it could push out the one that is to be restored
    };
    /// Ends a session; its workspace is closed off the window's thread, with an import that was stopped in it.
    static void close(std::unique_ptr<Session> session, WorkspaceCloser& closer, Backup backup = Backup::WhereDue);

    /// Shows the pages of the workspace.
    void show();
    [[nodiscard]] const QString& path() const { return m_workspace->path(); }
    /// Whether the workspace may be closed: asks what becomes of an import that runs, and stops it where that is said.
    [[nodiscard]] bool mayClose();
    /// Begins to bring in files.
    void import(const QStringList& files);

Q_SIGNALS:
    /// A backup shall take the place of the workspace, which has to be closed first.
    void restoreChosen(const QString& backup);
    /// A backup shall be looked at.
    void openBackupChosen(const QString& backup);

private:
    [[nodiscard]] QList<ui::PageSpec> pages();
    void handleActions();
    void followWorkspace();
    void countRecords();
    void showName();
    void tellState();
    void checkFile();
    void backUp();
    [[nodiscard]] ui::Page* makeBackupsPage();

    std::unique_ptr<core::Workspace> m_workspace;
    ui::MainWindow& m_window;
    ui::ActionRegistry& m_actions;
    ui::Prompts& m_prompts;
    std::unique_ptr<ui::Edits> m_edits;
    std::unique_ptr<ui::EvidenceLinking> m_evidence;
    std::unique_ptr<ui::QuoteCards> m_quoteCards;
    std::unique_ptr<ui::CurrentDeck> m_deck;
    std::unique_ptr<ui::QuoteWallDialogs> m_quoteWalls;
    ui::PageContext m_context;
    std::unique_ptr<ui::VoiceForms> m_forms;
    std::unique_ptr<ui::NewCustomers> m_newCustomers;
    std::unique_ptr<ui::NewDatapoints> m_newDatapoints;
    std::unique_ptr<ui::ImportController> m_imports;
    std::unique_ptr<ui::SavedViews> m_views;
    std::unique_ptr<ui::RecordFinder> m_finder;
    std::unique_ptr<core::AutoBackup> m_backups;
    std::unique_ptr<ui::WorkspaceCheck> m_check;
    QPointer<ui::DeletedDialog> m_deleted;
    ui::NewestAnswer m_newestName;
    ui::NewestAnswer m_newestCounts;
};

} // namespace throughline::app
