// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/menus/commandpalette.h"
#include "ui/shell/menus/keysdialog.h"
#include "ui/shell/menus/menus.h"
#include "ui/shell/menus/paletteentry.h"
#include "ui/shell/navigation/navigationpanel.h"
#include "ui/shell/panes.h"
#include "ui/shell/strips/notificationbar.h"
#include "ui/shell/strips/statusstrip.h"
#include "ui/tasks/taskstrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kFirstWidth = 1440;
constexpr int kFirstHeight = 900;
constexpr int kTitleBar = 32; ///< Room left for what the window manager draws above.
constexpr int kPagesWithKeys = 9;
constexpr qsizetype kLongestHistory = 100;

const QString kProgram = u"Throughline"_s;
const QString kGeometryKey = u"window/geometry"_s;
const QString kRailKey = u"window/rail"_s;
const QString kAppearanceKey = u"window/appearance"_s;

} // namespace

MainWindow::MainWindow(ActionRegistry& actions, ThemeController& theme, QSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_actions(actions)
    , m_theme(theme)
    , m_settings(settings)
    , m_navigation(new NavigationPanel)
    , m_stack(new QStackedWidget)
    , m_strips(new QWidget(this))
    , m_notifications(new NotificationBar(std::chrono::seconds(8), m_strips))
    , m_tasks(new TaskStrip(m_strips))
    , m_status(new StatusStrip(this))
    , m_palette(new CommandPalette(actions, settings, *this, *this)) {
    buildFrame();
    handleActions();
    handleAppearance();
    setUndoTexts({}, {});
    restoreLooks();
    connect(m_navigation, &NavigationPanel::chosen, this, &MainWindow::open);
    connect(m_navigation, &NavigationPanel::viewMenuRequested, this, [this](const Target& target, const QPoint& at) {
        open(target);
        popupViewMenu(m_actions, target.page, at, this);
    });
    connect(qApp, &QApplication::focusChanged, this, [this] { updateStatus(); });
}

MainWindow::~MainWindow() {
    if (isVisible()) // ended without closing it
        m_settings.setValue(kGeometryKey, saveGeometry());
    disconnect(qApp, nullptr, this, nullptr); // closing moves the focus when only the QWidget is left
    clearPages();                             // while what pages refer to still lives
}

void MainWindow::buildFrame() {
    setWindowTitle(kProgram);
    setMinimumSize(metrics::kMinimumWidth, metrics::kMinimumHeight);
    auto* strips = new QVBoxLayout(m_strips);
    strips->setContentsMargins(0, 0, 0, 0);
    strips->setSpacing(0);
    strips->addWidget(m_notifications);
    strips->addWidget(m_tasks);

    auto* centre = new QWidget(this);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);
    m_navigation->hide();

    menuBar()->setNativeMenuBar(false);
    menuBar()->setAccessibleName(tr("Menu"));
    menuBar()->setFixedHeight(scaled(metrics::kMenuBar));
    auto* entry = new PaletteEntry(m_actions.keyText(u"go.palette"_s), menuBar());
    connect(entry, &PaletteEntry::clicked, this, &MainWindow::openPalette);
    menuBar()->setCornerWidget(entry);
    addMenuKey(*this);
    fillMenus(*menuBar(), m_actions);
    for (const ActionSpec& spec : m_actions.specs())
        addAction(m_actions.action(spec.id)); // also those that stand in no menu have their keys

    auto* workspaceMenu = new QMenu(this);
    for (const QString& id : {u"workspace.new"_s, u"workspace.open"_s, u"workspace.sample"_s, u"workspace.backup"_s})
        workspaceMenu->addAction(m_actions.action(id));
    m_navigation->setWorkspaceMenu(workspaceMenu);
}

void MainWindow::handleActions() {
    const auto onPage = [this](auto act) {
        return [this, act] {
            if (Page* shown = currentPage())
                act(*shown);
        };
    };
    m_actions.handle(u"app.quit"_s, this, [this] { close(); });
    m_actions.handle(u"go.back"_s, this, [this] { back(); });
    m_actions.handle(u"go.palette"_s, this, [this] { openPalette(); });
    m_actions.handle(u"go.next"_s, this, onPage([](Page& shown) { shown.step(1); }));
    m_actions.handle(u"go.previous"_s, this, onPage([](Page& shown) { shown.step(-1); }));
    m_actions.handle(u"edit.search"_s, this, onPage([](Page& shown) {
                         if (QWidget* field = shown.searchField())
                             field->setFocus(Qt::ShortcutFocusReason);
                     }));
    m_actions.handle(u"view.inspector"_s, this, onPage([](Page& shown) { shown.toggleInspector(); }));
    m_actions.handle(u"view.nextPane"_s, this, [this] { cyclePane(1); });
    m_actions.handle(u"view.previousPane"_s, this, [this] { cyclePane(-1); });
    m_actions.handle(u"view.rail"_s, this, [this] {
        m_railWished = m_actions.action(u"view.rail"_s)->isChecked();
        m_settings.setValue(kRailKey, *m_railWished);
        updateRail();
    });
    m_actions.handle(u"help.keys"_s, this, [this] {
        const Page* shown = currentPage();
        auto* dialog = new KeysDialog(m_actions, shown == nullptr ? QString() : shown->accessibleName(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::handleAppearance() {
    const QList<std::pair<QString, Appearance>> choices{{u"view.system"_s, Appearance::System},
                                                        {u"view.light"_s, Appearance::Light},
                                                        {u"view.dark"_s, Appearance::Dark}};
    const auto check = [this, choices] {
        for (const auto& [id, appearance] : choices)
            m_actions.action(id)->setChecked(m_theme.appearance() == appearance);
    };
    for (const auto& [id, appearance] : choices)
        m_actions.handle(id, this, [this, appearance = appearance] { m_theme.setAppearance(appearance); });
    connect(&m_theme, &ThemeController::changed, this, [this, check] {
        m_settings.setValue(kAppearanceKey, static_cast<int>(m_theme.appearance()));
        check();
    });
    check();
}

void MainWindow::restoreLooks() {
    if (!restoreGeometry(m_settings.value(kGeometryKey).toByteArray())) {
        const QSize room = screen()->availableSize() - QSize(0, kTitleBar);
        resize(QSize(kFirstWidth, kFirstHeight).boundedTo(room).expandedTo(minimumSize()));
    }
    if (m_settings.contains(kRailKey))
        m_railWished = m_settings.value(kRailKey).toBool();
    const int appearance = m_settings.value(kAppearanceKey, static_cast<int>(Appearance::System)).toInt();
    if (appearance >= static_cast<int>(Appearance::System) && appearance <= static_cast<int>(Appearance::Dark))
        m_theme.setAppearance(static_cast<Appearance>(appearance));
    updateRail();
}

void MainWindow::setPages(const QString& workspaceName, const QList<PageSpec>& pages) {
    clearPages();
    m_specs = pages;
    m_alone = false;
    setWorkspaceName(workspaceName);
    m_navigation->setPages(pages);
    m_navigation->show();
    addPageActions();
    if (!pages.isEmpty())
        visit(Target::toPage(pages.first().id));
}

void MainWindow::setWorkspaceName(const QString& name) {
    setWindowTitle(u"%1 – %2"_s.arg(oneLine(name), kProgram));
    m_navigation->setWorkspaceName(oneLine(name));
}

void MainWindow::showAlone(Page* page) {
    clearPages();
    m_alone = true;
    setWindowTitle(kProgram);
    m_navigation->hide();
    m_stack->addWidget(page);
    m_pages.insert(QString(), page);
    showPage({}, page);
    page->activate({});
}

void MainWindow::addPageActions() {
    int number = 0;
    for (const PageSpec& spec : std::as_const(m_specs)) {
        ++number;
        const QString id = "page."_L1 + spec.id;
        if (!m_actions.contains(id)) {
            QList<QKeySequence> keys;
            if (number <= kPagesWithKeys)
                keys.append(QKeySequence(u"Ctrl+%1"_s.arg(number)));
            addAction(m_actions.add(
                {.id = id, .text = spec.title, .icon = spec.icon, .keys = keys, .menu = Menu::Go, .page = {}}));
        }
        m_actions.handle(id, this, [this, page = spec.id] { open(Target::toPage(page)); });
    }
    fillMenus(*menuBar(), m_actions);
}

void MainWindow::clearPages() {
    m_notifications->withdrawAll(); // their Undo must not reach another workspace
    m_specs.clear(); // focus that goes from a page to the navigation must not open another, which would take the strips
    m_strips->setParent(this);
    m_strips->hide();
    const auto pages = std::exchange(m_pages, {});
    for (Page* each : pages) {
        m_stack->removeWidget(each);
        delete each;
    }
    m_history.clear();
    m_current = {};
    m_actions.setCurrentPage({});
}

QString MainWindow::pageOf(const Target& target) const {
    if (target.page.isEmpty() && target.kind == RecordKind::View)
        return m_navigation->pageOf(core::ViewId{target.id});
    for (const PageSpec& spec : m_specs) {
        if (target.page.isEmpty() ? target.kind && spec.opens.contains(*target.kind) : spec.id == target.page)
            return spec.id;
    }
    return {};
}

Page* MainWindow::page(const QString& id) {
    if (Page* made = m_pages.value(id))
        return made;
    for (const PageSpec& spec : std::as_const(m_specs)) {
        if (spec.id != id)
            continue;
        Page* made = spec.make();
        made->setAccessibleName(spec.title);
        m_stack->addWidget(made);
        m_pages.insert(id, made);
        return made;
    }
    return nullptr;
}

void MainWindow::open(const Target& target) {
    if (pageOf(target).isEmpty())
        return;
    const bool again = target.page == m_current.page && target.kind == m_current.kind && target.id == m_current.id;
    if (!m_current.page.isEmpty() && !again) {
        m_history.append(m_current);
        if (m_history.size() > kLongestHistory)
            m_history.removeFirst();
    }
    visit(target);
}

void MainWindow::back() {
    if (!m_history.isEmpty())
        visit(m_history.takeLast());
}

void MainWindow::visit(const Target& target) {
    const QString id = pageOf(target);
    Page* shown = page(id);
    if (shown == nullptr)
        return;
    showPage(id, shown);
    m_current = target;
    m_current.page = id;
    shown->activate(target);
    m_actions.setAvailable(u"go.back"_s, !m_history.isEmpty());
    Q_EMIT pageShown(id);
}

void MainWindow::showPage(const QString& id, Page* page) {
    const bool begins = m_current.page.isEmpty(); // the first page of a workspace is current as soon as it is there
    const bool changes = m_stack->currentWidget() != page;
    const bool fromNavigation = m_navigation->list()->hasFocus(); // arrow keys go on through the pages
    page->showStrips(m_strips);
    m_stack->setCurrentWidget(page);
    m_actions.setCurrentPage(id);
    connect(page, &Page::statusChanged, this, &MainWindow::updateStatus, Qt::UniqueConnection);
    QWidget* first = page->firstFocus();
    if (first != nullptr && (begins || (changes && !fromNavigation)))
        first->setFocus(Qt::OtherFocusReason);
    updateStatus();
}

Page* MainWindow::currentPage() const {
    return qobject_cast<Page*>(m_stack->currentWidget());
}

Notifier& MainWindow::notifier() const {
    return *m_notifications;
}

void MainWindow::setPageCount(const QString& page, std::optional<qint64> count) {
    m_navigation->setCount(page, count);
}

void MainWindow::setViews(const QString& page, const QList<NavigationView>& views) {
    m_navigation->setViews(page, views);
    updateStatus();
}

void MainWindow::setUndoTexts(const QString& undo, const QString& redo) {
    m_actions.action(u"edit.undo"_s)->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(menuText(undo)));
    m_actions.action(u"edit.redo"_s)->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(menuText(redo)));
    m_actions.setAvailable(u"edit.undo"_s, !undo.isEmpty());
    m_actions.setAvailable(u"edit.redo"_s, !redo.isEmpty());
}

void MainWindow::setSavedAt(const QTime& time) {
    m_status->setSavedAt(time);
}

void MainWindow::setSavedText(const QString& text) {
    m_status->setSavedText(text);
}

void MainWindow::setReadOnly(const QString& why) {
    m_status->setReadOnly(why);
    m_actions.setReadOnly(why);
}

void MainWindow::updateStatus() {
    const Page* shown = currentPage();
    if (shown == nullptr)
        return;
    m_status->setText(shown->statusText());
    m_status->setKeys(shown->statusKeys());
    m_navigation->setCurrent(m_pages.key(currentPage()), shown->savedView());
}

void MainWindow::updateRail() {
    const bool rail = m_railWished.value_or(width() < metrics::kRailBelow);
    m_navigation->setRail(rail);
    updateStatus();
    m_actions.action(u"view.rail"_s)->setChecked(rail);
}

void MainWindow::cyclePane(int step) {
    QList<QWidget*> panes;
    if (!m_alone)
        panes.append(m_navigation->list());
    if (const Page* shown = currentPage())
        panes += shown->panes();
    focusNextPane(panes, step);
}

void MainWindow::openPalette() {
    if (m_palette->isVisible())
        m_palette->close();
    else
        m_palette->openOver(*menuBar()->cornerWidget(),
                            m_alone ? CommandPalette::Lead::Menus : CommandPalette::Lead::LastUsed);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    const Page* shown = currentPage(); // a page that was chosen before could not take the focus yet
    if (QWidget* first = shown == nullptr ? nullptr : shown->firstFocus(); first != nullptr && !event->spontaneous())
        first->setFocus(Qt::OtherFocusReason);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!m_railWished)
        updateRail();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    m_settings.setValue(kGeometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace throughline::ui
