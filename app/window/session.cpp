// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session.h"

#include "app/window/workspacecloser.h"
#include "core/exchange/records/recordlisting.h"
#include "core/settings/settingsrepository.h"
#include "core/voices/voicerepository.h"
#include "ui/charts/page/chartspage.h"
#include "ui/charts/quotecard/quotecards.h"
#include "ui/commands/stepnames.h"
#include "ui/common/prompts.h"
#include "ui/common/whendone.h"
#include "ui/customers/accountspage.h"
#include "ui/customers/customerviews.h"
#include "ui/customers/newcustomers.h"
#include "ui/customers/peoplepage.h"
#include "ui/customers/segmentspage.h"
#include "ui/deck/currentdeck.h"
#include "ui/deck/deckspage.h"
#include "ui/deck/wall/quotewalldialogs.h"
#include "ui/exchange/importcontroller.h"
#include "ui/history/historypage.h"
#include "ui/roadmap/evidencelinking.h"
#include "ui/roadmap/roadmappage.h"
#include "ui/roadmap/roadmapviews.h"
#include "ui/settings/backups/backupsettings.h"
#include "ui/settings/backups/backupspage.h"
#include "ui/settings/backups/workspacecheck.h"
#include "ui/settings/deleted/deleteddialog.h"
#include "ui/settings/page/settingspage.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menus/commandpalette.h"
#include "ui/shell/menus/recordfinder.h"
#include "ui/shell/notifier.h"
#include "ui/touchpoints/datapointspage.h"
#include "ui/touchpoints/datapointviews.h"
#include "ui/touchpoints/newdatapoints.h"
#include "ui/views/savedviews.h"
#include "ui/voices/forms/voiceforms.h"
#include "ui/voices/themes/themespage.h"
#include "ui/voices/themes/themeviews.h"
#include "ui/voices/voicespage.h"
#include "ui/voices/voiceviews.h"

#include <QDir>
#include <QFileInfo>
#include <QTime>
#include <QTimer>

#include <chrono>

namespace throughline::app {

using namespace Qt::StringLiterals;

namespace {

/// What reads much must not hold up the first page.
constexpr std::chrono::milliseconds kAfterFirstPaint{250};

QString named(const std::optional<core::Step>& step) {
    return step ? ui::stepName(step->key, step->count, step->subject).text : QString();
}

/// How many records each page shows, by the page's id.
using Counts = QHash<QString, qint64>;

core::Result<Counts> countAll(core::db::Connection& connection) {
    Counts counts;
    TRY_ASSIGN(counts[u"voices"_s], core::VoiceRepository(connection).count({}));
    TRY_ASSIGN(counts[u"themes"_s], core::countRecords(connection, u"themes"_s));
    TRY_ASSIGN(counts[u"accounts"_s], core::countRecords(connection, u"accounts"_s));
    TRY_ASSIGN(counts[u"people"_s], core::countRecords(connection, u"people"_s));
    TRY_ASSIGN(counts[u"segments"_s], core::countRecords(connection, u"segments"_s));
    TRY_ASSIGN(counts[u"datapoints"_s], core::countRecords(connection, u"datapoints"_s));
    TRY_ASSIGN(counts[u"roadmap"_s], core::countRecords(connection, u"items"_s));
    return counts;
}

/// The pages that have saved views.
QList<ui::ViewCounter> viewCounters(const core::Clock& clock) {
    return {ui::voiceViewCounter(),       ui::themeViewCounter(),        ui::accountViewCounter(clock),
            ui::personViewCounter(clock), ui::segmentViewCounter(clock), ui::datapointViewCounter(),
            ui::itemViewCounter(clock)};
}

} // namespace

Session::Session(std::unique_ptr<core::Workspace> workspace, ui::MainWindow& window, ui::ActionRegistry& actions,
                 ui::Prompts& prompts, QSettings& settings)
    : m_workspace(std::move(workspace))
    , m_window(window)
    , m_actions(actions)
    , m_prompts(prompts)
    , m_edits(std::make_unique<ui::Edits>(*m_workspace, window.notifier()))
    , m_evidence(
          std::make_unique<ui::EvidenceLinking>(*m_workspace, *m_edits, window.notifier(), window, prompts, settings))
    , m_quoteCards(std::make_unique<ui::QuoteCards>(*m_workspace, prompts, window.notifier(), window))
    , m_deck(std::make_unique<ui::CurrentDeck>(*m_workspace, *m_edits, window))
    , m_quoteWalls(
          std::make_unique<ui::QuoteWallDialogs>(*m_workspace, *m_deck, prompts, window.notifier(), window, window))
    , m_context{*m_workspace, *m_edits,       *m_evidence,   window,        window.notifier(), actions,
                prompts,      window.tasks(), *m_quoteCards, *m_quoteWalls, settings}
    , m_forms(std::make_unique<ui::VoiceForms>(m_context, &window))
    , m_newCustomers(std::make_unique<ui::NewCustomers>(m_context))
    , m_newDatapoints(std::make_unique<ui::NewDatapoints>(m_context, &window))
    , m_imports(std::make_unique<ui::ImportController>(m_context, &window))
    , m_views(std::make_unique<ui::SavedViews>(*m_workspace, viewCounters(m_workspace->clock())))
    , m_finder(std::make_unique<ui::RecordFinder>(*m_workspace))
    , m_backups(std::make_unique<core::AutoBackup>(*m_workspace, ui::backupPolicy(settings)))
    , m_check(std::make_unique<ui::WorkspaceCheck>(m_context, *m_backups)) {
    m_window.commandPalette().setFinder(m_finder.get());
    handleActions();
    followWorkspace();
}

Session::~Session() {
    delete m_deleted;
    m_imports.reset(); // stops a running import
    m_forms.reset();   // hands on what is not saved yet
    m_newDatapoints.reset();
    m_window.setReadOnly({});
    m_window.setSavedText({});
    m_window.setPages({}, {}); // pages read from the workspace, so they go first
}

void Session::close(std::unique_ptr<Session> session, WorkspaceCloser& closer, Backup backup) {
    const WorkspaceCloser::Import import = session->m_imports->letGo();
    std::optional<core::BackupPolicy> policy;
    if (backup == Backup::WhereDue && session->m_backups->isDue())
        policy = session->m_backups->policy();
    std::unique_ptr<core::Workspace> workspace = std::move(session->m_workspace); // the parts refer to it until they go
    session.reset();
    closer.close(std::move(workspace), import, policy);
}

QList<ui::PageSpec> Session::pages() {
    const auto page = [](const QString& id, const QString& title, const QString& icon, ui::PageGroup group,
                         const QList<ui::RecordKind>& opens, auto make) {
        return ui::PageSpec{
            .id = id, .title = title, .icon = icon, .group = group, .opens = opens, .make = std::move(make)};
    };
    return {page(u"voices"_s, tr("Voices"), u"message-square-quote"_s, ui::PageGroup::Listen,
                 {ui::RecordKind::Voice, ui::RecordKind::Quote, ui::RecordKind::Import},
                 [this] { return new ui::VoicesPage(m_context); }),
            page(u"themes"_s, tr("Themes"), u"tags"_s, ui::PageGroup::Listen, {ui::RecordKind::Theme},
                 [this] { return new ui::ThemesPage(m_context); }),
            page(u"accounts"_s, tr("Accounts"), u"building-2"_s, ui::PageGroup::Listen, {ui::RecordKind::Account},
                 [this] { return new ui::AccountsPage(m_context); }),
            page(u"people"_s, tr("People"), u"user-round"_s, ui::PageGroup::Listen, {ui::RecordKind::Person},
                 [this] { return new ui::PeoplePage(m_context); }),
            page(u"segments"_s, tr("Segments"), u"users"_s, ui::PageGroup::Listen, {ui::RecordKind::Segment},
                 [this] { return new ui::SegmentsPage(m_context); }),
            page(u"datapoints"_s, tr("Datapoints"), u"hash"_s, ui::PageGroup::Listen, {ui::RecordKind::Datapoint},
                 [this] { return new ui::DatapointsPage(m_context); }),
            ui::roadmapPageSpec(*m_evidence, m_context),
            ui::chartsPage(m_context, *m_deck),
            page(u"decks"_s, tr("Decks"), u"presentation"_s, ui::PageGroup::Tell, {ui::RecordKind::Slide},
                 [this] { return new ui::DecksPage(m_context, *m_deck); }),
            page(u"history"_s, tr("History"), u"history"_s, ui::PageGroup::None, {},
                 [this] { return new ui::HistoryPage(m_context); }),
            page(u"backups"_s, tr("Backups"), u"archive-restore"_s, ui::PageGroup::None, {},
                 [this] { return makeBackupsPage(); }),
            page(u"settings"_s, tr("Settings"), u"settings"_s, ui::PageGroup::None, {},
                 [this] { return new ui::SettingsPage(m_context); })};
}

ui::Page* Session::makeBackupsPage() {
    auto* page = new ui::BackupsPage(m_context, *m_backups);
    connect(page, &ui::BackupsPage::restoreChosen, this, &Session::restoreChosen);
    connect(page, &ui::BackupsPage::openChosen, this, &Session::openBackupChosen);
    return page;
}

void Session::show() {
    m_window.setPages(m_workspace->name(), pages());
    showName();
    tellState();
    QTimer::singleShot(kAfterFirstPaint, this, [this] {
        countRecords();
        checkFile();
    });
}

void Session::showName() {
    const auto work = [](core::db::Connection& connection) { return core::SettingsRepository(connection).settings(); };
    m_newestName.await(m_workspace->read<core::WorkspaceSettings>(work), this,
                       [this](const core::Result<core::WorkspaceSettings>& settings) {
                           const bool named = settings && !settings->name.isEmpty();
                           m_window.setWorkspaceName(named ? settings->name : m_workspace->name());
                       });
}

bool Session::mayClose() {
    if (!m_imports->isRunning())
        return true;
    const bool stop = m_prompts.confirm({.title = tr("An import is running"),
                                         .text = tr("Closing the workspace stops the import; nothing of it is kept."),
                                         .accept = tr("Stop the import"),
                                         .destructive = true,
                                         .cancel = tr("Keep importing")});
    if (stop)
        m_imports->stop();
    return stop;
}

void Session::import(const QStringList& files) {
    m_imports->start(files);
}

void Session::handleActions() {
    m_actions.handle(u"edit.undo"_s, this, [this] { m_edits->undo(); });
    m_actions.handle(u"edit.redo"_s, this, [this] { m_edits->redo(); });
    m_actions.handle(u"edit.history"_s, this, [this] { m_window.open(ui::Target::toPage(u"history"_s)); });
    m_actions.handle(u"voice.interview"_s, this, [this] { m_forms->open(ui::VoiceForm::Kind::Interview); });
    m_actions.handle(u"voice.other"_s, this, [this] { m_forms->open(ui::VoiceForm::Kind::Other); });
    m_actions.handle(u"item.new"_s, this, [this] { m_evidence->askForNewItem(); });
    m_actions.handle(u"edit.deleted"_s, this, [this] {
        m_deleted = new ui::DeletedDialog(m_context, &m_window);
        m_deleted->setAttribute(Qt::WA_DeleteOnClose);
        m_deleted->open();
    });
    m_actions.handle(u"workspace.backup"_s, this, [this] { backUp(); });
    m_actions.handle(u"workspace.backups"_s, this, [this] { m_window.open(ui::Target::toPage(u"backups"_s)); });
    m_actions.handle(u"workspace.settings"_s, this, [this] { m_window.open(ui::Target::toPage(u"settings"_s)); });
}

void Session::followWorkspace() {
    connect(m_backups.get(), &core::AutoBackup::failed, this, [this](const core::Error& error) {
        m_window.notifier().show({ui::Notification::Kind::Error, error.text, {}});
    });
    connect(m_workspace.get(), &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        m_window.setSavedAt(changes.savedAt.toLocalTime().time());
        if (changes.everything || changes.touches(core::Record::Voice) || changes.touches(core::Record::Account) ||
            changes.touches(core::Record::Person) || changes.touches(core::Record::Segment) ||
            changes.touches(core::Record::Item) || changes.touches(core::Record::Theme) ||
            changes.touches(core::Record::Datapoint))
            countRecords();
        if (changes.touches(core::Record::Setting))
            showName();
    });
    connect(m_views.get(), &ui::SavedViews::changed, this,
            [this](const QString& page) { m_window.setViews(page, m_views->views(page)); });
    connect(m_workspace.get(), &core::Workspace::undoStateChanged, this,
            [this](const core::UndoState& state) { m_window.setUndoTexts(named(state.undo), named(state.redo)); });
    connect(m_workspace.get(), &core::Workspace::importingChanged, this, [this](bool importing) {
        if (importing)
            m_window.setSavedText(tr("Waiting for the import"));
        else
            m_window.setSavedAt(QTime::currentTime());
    });
}

void Session::countRecords() {
    m_newestCounts.await(m_workspace->read<Counts>(countAll), this, [this](const core::Result<Counts>& counts) {
        if (!counts)
            return;
        for (auto page = counts->constBegin(); page != counts->constEnd(); ++page)
            m_window.setPageCount(page.key(), page.value());
    });
}

void Session::tellState() {
    m_window.setUndoTexts(named(m_workspace->undoState().undo), named(m_workspace->undoState().redo));
    m_window.setReadOnly(m_workspace->whyReadOnly());
    if (m_workspace->isReadOnly())
        m_window.notifier().show({.kind = ui::Notification::Kind::Warning, .text = m_workspace->whyReadOnly()});
    for (const QString& notice : m_workspace->notices())
        m_window.notifier().show({.kind = ui::Notification::Kind::Warning, .text = notice});
    m_imports->tellInterrupted();
}

void Session::checkFile() {
    ui::whenDone(m_workspace->check(false), this, [this](const core::Result<void>& checked) {
        if (!checked && checked.error().code == core::ErrorCode::Damaged) {
            m_backups->setDamaged();
            m_window.notifier().show({ui::Notification::Kind::Error, checked.error().text, {}});
        }
    });
}

void Session::backUp() {
    const QFileInfo file(m_workspace->path());
    const QString suggested = file.dir().filePath(
        u"%1-%2.throughline"_s.arg(file.completeBaseName(), QDate::currentDate().toString(Qt::ISODate)));
    const QString target = m_prompts.saveFile(
        {.title = tr("Back up workspace"), .suggested = suggested, .filters = tr("Workspaces (*.throughline)")});
    if (target.isEmpty())
        return;
    ui::whenDone(m_workspace->backup(target), this, [this, target](const core::Result<void>& copied) {
        if (copied)
            m_window.notifier().show(
                {ui::Notification::Kind::Done, tr("Backed up to %1").arg(QFileInfo(target).fileName()), {}});
        else
            m_window.notifier().show({ui::Notification::Kind::Error, copied.error().text, {}});
    });
}

} // namespace throughline::app
