// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"

#include "app/window/rescue.h"
#include "app/window/session.h"
#include "core/exchange/sample/sampleworkspace.h"
#include "core/settings/settingsedits.h"
#include "core/workspace/safety/backupfolder.h"
#include "core/workspace/safety/backuprestore.h"
#include "core/workspace/safety/recovery.h"
#include "ui/common/fields/yourname.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/settings/about/aboutdialog.h"
#include "ui/shell/notifier.h"
#include "ui/shell/welcome/openingpage.h"
#include "ui/shell/welcome/recentworkspaces.h"
#include "ui/shell/welcome/welcomepage.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QThreadPool>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::ErrorCode;

Program::Program(QSettings& settings)
    : m_settings(settings)
    , m_window(m_actions, m_theme, settings)
    , m_closer(m_window.tasks())
    , m_opener(m_window.tasks(), m_closer) {
    m_prompts.setWindow(&m_window);
    m_window.setCloseGuard([this] { return mayCloseSession(); });
    handleActions();
}

Program::~Program() {
    closeSession();                               // the closer waits for it
    QThreadPool::globalInstance()->waitForDone(); // what pages left reads databases, which end with the application
}

void Program::start(const QString& path) {
    const QString last = ui::RecentWorkspaces(m_settings).list().value(0).path;
    const bool canOpenLast = QFileInfo::exists(last) || (!last.isEmpty() && core::isRestoreWaiting(last));
    const QString chosen = !path.isEmpty() ? path : canOpenLast ? last : QString();
    if (chosen.isEmpty()) {
        showWelcome();
    } else {
        m_window.showAlone(new ui::OpeningPage(QFileInfo(chosen).fileName())); // the window owns it
        openWorkspace(chosen);
    }
    m_window.show();
}

void Program::handleActions() {
    m_actions.handle(u"workspace.new"_s, this, [this] { newWorkspace(); });
    m_actions.handle(u"workspace.open"_s, this, [this] { openWorkspace({}); });
    m_actions.handle(u"workspace.sample"_s, this, [this] { openSample(); });
    m_actions.handle(u"help.about"_s, this, [this] {
        auto* about = new ui::AboutDialog(&m_window);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void Program::connectWelcome(ui::WelcomePage* welcome) {
    connect(welcome, &ui::WelcomePage::newWorkspace, this, [this] { newWorkspace(); });
    connect(welcome, &ui::WelcomePage::openWorkspace, this, &Program::openWorkspace);
    connect(welcome, &ui::WelcomePage::openSample, this, &Program::openSample);
    connect(welcome, &ui::WelcomePage::importFiles, this, [this](const QStringList& files) { newWorkspace(files); });
}

void Program::showWelcome() {
    closeSession();
    m_welcome = new ui::WelcomePage(m_actions, m_theme, m_settings, m_prompts); // the window owns it
    connectWelcome(m_welcome);
    m_window.showAlone(m_welcome);
}

bool Program::mayCloseSession() {
    return !m_session || m_session->mayClose();
}

void Program::closeSession() {
    if (m_session)
        Session::close(std::move(m_session), m_closer);
}

core::WorkspaceOptions Program::options() const {
    core::WorkspaceOptions options;
    options.madeBy = ui::yourName(m_settings);
    return options;
}

void Program::newWorkspace(const QStringList& thenImport) {
    if (!mayCloseSession())
        return;
    QString path = m_prompts.saveFile({.title = tr("New workspace"),
                                       .suggested = tr("Voice of customer") + u".throughline"_s,
                                       .filters = tr("Workspaces (*.throughline)")});
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".throughline"_s))
        path += u".throughline"_s;
    m_opener.run(
        tr("Making %1").arg(ui::isolated(QFileInfo(path).fileName())),
        [path, options = options()] { return core::Workspace::create(path, options); },
        [this, thenImport](Opened created) {
            if (created)
                nameProduct(**created);
            adopt(std::move(created), thenImport);
        });
}

void Program::nameProduct(core::Workspace& workspace) const {
    const QString product = m_settings.value(u"you/product"_s).toString().left(core::kLongestSetting);
    if (product.isEmpty())
        return;
    workspace.edit({u"settings.product"_s, 1, product, {}}, [product](core::Editor& editor) {
        return core::editSettings(editor, [&](core::WorkspaceSettings& settings) { settings.product = product; });
    });
}

void Program::openWorkspace(const QString& path) {
    QString chosen = path;
    if (chosen.isEmpty()) {
        chosen = m_prompts.openFile({.title = tr("Open workspace"), .filters = tr("Workspaces (*.throughline)")});
    }
    if (chosen.isEmpty())
        return;
    if (m_session && QFileInfo(chosen).canonicalFilePath() == m_session->path()) {
        m_window.notifier().show({.kind = ui::Notification::Kind::Done, .text = tr("This workspace is open already.")});
        return;
    }
    if (mayCloseSession())
        open(chosen, core::db::Access::ReadWrite);
}

void Program::open(const QString& path, core::db::Access access) {
    m_opener.run(
        tr("Opening %1").arg(ui::isolated(QFileInfo(path).fileName())),
        [path, access, options = options(), closing = m_closer.closing(path)]() mutable {
            closing.waitForFinished(); // it may be the one that was open just before
            return core::Workspace::open(path, access, options);
        },
        [this, path, access](Opened opened) {
            const bool inUse =
                !opened && opened.error().code == ErrorCode::Conflict && access == core::db::Access::ReadWrite;
            if (inUse && m_prompts.confirm({.title = tr("The workspace is in use"),
                                            .text = opened.error().text,
                                            .accept = tr("Open to read")}))
                open(path, core::db::Access::ReadOnly);
            else if (opened || !rescue(path, opened.error()))
                adopt(std::move(opened));
        });
}

void Program::restore(const QString& workspace, const QString& backup) {
    if (m_session && m_session->path() == workspace)
        Session::close(std::move(m_session), m_closer, Session::Backup::None);
    closeSession();
    m_opener.run(
        tr("Restoring %1").arg(ui::isolated(QFileInfo(workspace).fileName())),
        [workspace, backup, options = options(), closing = m_closer.closing(workspace)]() mutable -> Opened {
            closing.waitForFinished();
            TRY(core::restoreBackup(backup, workspace, QDateTime::currentDateTimeUtc()));
            return core::Workspace::open(workspace, core::db::Access::ReadWrite, options);
        },
        [this](Opened opened) {
            const bool restored = opened.has_value();
            adopt(std::move(opened));
            if (restored)
                m_window.notifier().show(
                    {.kind = ui::Notification::Kind::Done,
                     .text = tr("Restored. The workspace from before is kept among the backups."),
                     .buttons = {{tr("Backups"), [this] { m_window.open(ui::Target::toPage(u"backups"_s)); }}}});
        });
}

void Program::recover(const QString& damaged, const QString& target) {
    auto words = std::make_shared<QString>();
    m_opener.run(
        tr("Recovering %1").arg(ui::isolated(QFileInfo(damaged).fileName())),
        [damaged, target, words, options = options()]() -> Opened {
            TRY_ASSIGN(const core::RecoveryReport report, core::recoverWorkspace(damaged, target));
            *words = core::recoveryWords(report);
            return core::Workspace::open(target, core::db::Access::ReadWrite, options);
        },
        [this, words](Opened opened) {
            adopt(std::move(opened));
            if (!words->isEmpty())
                m_prompts.tell({.title = tr("Recovered"), .text = *words});
        });
}

bool Program::rescue(const QString& path, const core::Error& error) {
    if (error.code != ErrorCode::Damaged)
        return false;
    const auto chosen = askRescue(m_prompts, path, error);
    if (!chosen)
        return false;
    if (!chosen->backup.isEmpty())
        restore(path, chosen->backup);
    else
        recover(path, chosen->target);
    return true;
}

void Program::openSample() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(u"."_s);
    const QString path = folder.filePath(u"Sample.throughline"_s);
    if (m_makingSample)
        return;
    if (QFileInfo::exists(path)) {
        openWorkspace(path);
        return;
    }
    if (!mayCloseSession())
        return;
    m_makingSample = true;
    if (m_welcome)
        m_welcome->setSampleProgress(tr("Making the sample…"));
    const QString unfinished = folder.filePath(u"Sample.unfinished"_s); // one that was broken off is made anew
    m_opener.run(
        tr("Making the sample"),
        [unfinished, options = options()] {
            QFile::remove(unfinished);
            return core::Workspace::create(unfinished, options);
        },
        [this, path](Opened created) { fillSample(std::move(created), path); });
}

void Program::fillSample(Opened created, const QString& path) {
    if (!created) {
        m_makingSample = false;
        adopt(std::move(created));
        return;
    }
    m_sample = std::move(created).value();
    ui::whenDone(core::fillWithSample(*m_sample), this, [this, path](const core::Result<void>& filled) {
        ui::whenDone(m_closer.close(std::move(m_sample)), this, [this, path, filled](const QString& unfinished) {
            m_makingSample = false;
            if (filled && QFile::rename(unfinished, path))
                openWorkspace(path);
            else
                reportFailure(filled ? core::Error{ErrorCode::InputOutput, tr("The sample could not be made."), path}
                                     : filled.error());
        });
    });
}

void Program::adopt(Opened opened, const QStringList& thenImport) {
    if (!opened) {
        reportFailure(opened.error());
        return;
    }
    closeSession();
    if (!core::isBackup((*opened)->path())) // a backup that is only looked at is not what opens next time
        ui::RecentWorkspaces(m_settings).add((*opened)->path(), QDateTime::currentDateTimeUtc());
    m_session = std::make_unique<Session>(std::move(opened).value(), m_window, m_actions, m_prompts, m_settings);
    connect(
        m_session.get(), &Session::restoreChosen, this,
        [this, path = m_session->path()](const QString& backup) {
            if (mayCloseSession())
                restore(path, backup);
        },
        Qt::QueuedConnection); // the page that asks goes
    connect(
        m_session.get(), &Session::openBackupChosen, this,
        [this](const QString& backup) {
            if (mayCloseSession())
                open(backup, core::db::Access::ReadOnly);
        },
        Qt::QueuedConnection);
    m_session->show();
    if (!thenImport.isEmpty())
        m_session->import(thenImport);
}

void Program::reportFailure(const core::Error& error) {
    const bool cancelled = error.code == ErrorCode::Cancelled;
    if (m_session) {
        if (cancelled)
            return;
        m_window.notifier().show({ui::Notification::Kind::Error, error.text, {}});
        return;
    }
    if (!m_welcome)
        showWelcome();
    m_welcome->setSampleProgress({});
    if (!cancelled)
        m_welcome->showError(error);
}

} // namespace throughline::app
