// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importcontroller.h"

#include "core/voices/voicefilter.h"
#include "core/workspace/workspace.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/importwords.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/tasks/taskstrip.h"

#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNotesToReadAtOnce = 8;

/// Files that this window imports; a workspace is opened by the program instead.
bool canBeDropped(const QMimeData& data) {
    const QStringList files = droppedFiles(data);
    return !files.isEmpty() && std::none_of(files.begin(), files.end(), [](const QString& file) {
        return file.endsWith(".throughline"_L1, Qt::CaseInsensitive);
    });
}

/// Where the records of an import are looked at.
Target targetOf(const core::ImportReport& report) {
    if (report.kind == "items"_L1)
        return Target::toPage(u"roadmap"_s);
    if (report.kind == "accounts"_L1 || report.kind == "people"_L1 || report.kind == "datapoints"_L1)
        return Target::toPage(report.kind);
    core::VoiceFilter filter;
    filter.import = report.import;
    Target target = Target::toPage(u"voices"_s);
    target.filter = QVariant::fromValue(filter);
    return target;
}

} // namespace

ImportController::ImportController(const PageContext& context, QWidget* window) : m_context(context), m_window(window) {
    m_context.actions.handle(u"workspace.import"_s, this, [this] { start({}); });
    m_window->setAcceptDrops(true);
    m_window->installEventFilter(this);
}

ImportController::~ImportController() {
    stop();
    m_running.waitForFinished(); // it writes to the workspace
    if (m_task)
        m_task->finish(); // nobody hears any more how it ended
    delete m_dialog;
}

bool ImportController::isRunning() const {
    return m_task != nullptr;
}

void ImportController::stop() {
    m_waiting.clear();
    m_cancellation.cancel();
}

QFuture<core::Result<core::ImportReport>> ImportController::letGo() {
    stop();
    return std::exchange(m_running, {});
}

ImportDialog* ImportController::dialog() const {
    return m_dialog;
}

void ImportController::start(const QStringList& paths) {
    if (!m_dialog) {
        m_dialog = new ImportDialog(m_context.workspace, m_context.prompts, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &QDialog::accepted, this, [this] { run(m_dialog->jobs()); });
        connect(m_dialog, &QDialog::finished, this, [this] { m_dialog.clear(); }); // it deletes itself
    }
    m_dialog->addFiles(paths);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ImportController::tellInterrupted() {
    const QStringList& files = m_context.workspace.interruptedImports();
    if (files.isEmpty())
        return;
    const QString sentence =
        files.size() == 1
            ? tr("The import of %1 was interrupted; nothing was added.").arg(isolated(files.first()))
            : tr("Imports that were interrupted: %1. Nothing of them was added.").arg(isolated(files.join(u", "_s)));
    m_context.notifier.show({.kind = Notification::Kind::Warning,
                             .text = sentence,
                             .buttons = {{tr("Import again"), [this] { start({}); }}}});
}

bool ImportController::eventFilter(QObject* watched, QEvent* event) {
    const bool drag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (watched == m_window && (drag || event->type() == QEvent::Drop)) {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!m_context.workspace.isReadOnly() && canBeDropped(*drop->mimeData())) {
            drop->acceptProposedAction();
            if (!drag)
                start(droppedFiles(*drop->mimeData()));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ImportController::run(std::vector<ImportJob> jobs) {
    const bool idle = m_waiting.empty() && !isRunning();
    std::move(jobs.begin(), jobs.end(), std::back_inserter(m_waiting));
    if (idle)
        runNext();
}

void ImportController::runNext() {
    if (m_waiting.empty())
        return;
    const ImportJob job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_cancellation = {};
    const QString name = job.table ? job.table->file.name : job.transcript->file;
    const auto task = m_task = m_context.tasks.start(tr("Importing %1").arg(isolated(name)),
                                                     [cancellation = m_cancellation] { cancellation.cancel(); });
    const auto report = [task](const core::ImportProgress& progress) {
        task->report({progress.done, progress.total, progress.rows});
    };
    m_running = job.table ? core::importTable(m_context.workspace, *job.table, job.tableOptions, m_cancellation, report)
                          : core::importTranscript(m_context.workspace, *job.transcript, job.transcriptOptions,
                                                   m_cancellation, report);
    whenDone(m_running, this, [this, task, name](const core::Result<core::ImportReport>& result) {
        m_task.reset();
        if (result) {
            task->finish();
            tell(*result);
        } else if (result.error().code == core::ErrorCode::Cancelled) {
            task->finish();
            m_context.notifier.show(
                {.kind = Notification::Kind::Warning,
                 .text = tr("The import of %1 was stopped. Nothing was imported.").arg(isolated(name))});
        } else {
            task->fail(result.error());
        }
        Q_EMIT finished();
        runNext();
    });
}

void ImportController::tell(const core::ImportReport& report) {
    Notification notification{.kind = Notification::Kind::Done, .text = resultSentence(report)};
    if (report.import) {
        notification.buttons.append(
            {tr("Undo"), [this, step = core::importStep(report)] { m_context.edits.undoIfLast(step); }});
        notification.buttons.append(
            {tr("Show"), [this, target = targetOf(report)] { m_context.navigator.open(target); }});
    }
    if (!report.warnings.isEmpty())
        notification.buttons.append(
            {tr("Notes (%1)").arg(countText(report.warnings.size())), [this, report] { showNotes(report); }});
    m_context.notifier.show(notification);
}

void ImportController::showNotes(const core::ImportReport& report) {
    const QString all = report.warnings.join(u"\n\n"_s);
    const bool few = report.warnings.size() <= kNotesToReadAtOnce;
    const QString opening = tr("What was guessed and changed when %1 was imported:").arg(isolated(report.file));
    m_context.prompts.tell({.title = tr("Notes on the import"),
                            .text = few ? opening + u"\n\n"_s + all : opening,
                            .detail = few ? QString() : all});
}

} // namespace throughline::ui
