// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/importjob.h"
#include "ui/shell/pagecontext.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <memory>

class QWidget;

namespace throughline::ui {

class BackgroundTask;
class ImportDialog;

/// Brings in what people have: opens the preview on Ctrl+I, on files that are dropped on the window and on start(),
/// then imports one file after the other while the window stays usable. One per open workspace.
class ImportController : public QObject {
    Q_OBJECT
public:
    /// @param window  the main window; `context` and it outlive the controller
    ImportController(const PageContext& context, QWidget* window);
    /// Stops what runs; nothing of it shows then.
    ~ImportController() override;
    Q_DISABLE_COPY_MOVE(ImportController)

    /// Opens the preview with these files, or with the offer to choose some.
    void start(const QStringList& paths);
    /// Says which imports a crash broke off, and offers them again.
    void tellInterrupted();

    /// Whether an import runs or waits for its turn.
    [[nodiscard]] bool isRunning() const;
    /// Stops what runs and drops what waits; nothing of it shows then.
    void stop();
    /// Stops, and gives the import that may still write to the workspace: whoever lets go of it waits for it before the
    /// workspace is closed. Without it the destructor waits.
    [[nodiscard]] QFuture<core::Result<core::ImportReport>> letGo();

    /// The preview while it is open, else null.
    [[nodiscard]] ImportDialog* dialog() const;

Q_SIGNALS:
    /// An import has ended, whichever way.
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void run(std::vector<ImportJob> jobs);
    void runNext();
    void tell(const core::ImportReport& report);
    void showNotes(const core::ImportReport& report);

    PageContext m_context;
    QWidget* m_window;
    QPointer<ImportDialog> m_dialog;
    std::deque<ImportJob> m_waiting;
    core::Cancellation m_cancellation;
    std::shared_ptr<BackgroundTask> m_task; ///< of the import that runs
    QFuture<core::Result<core::ImportReport>> m_running;
};

} // namespace throughline::ui
