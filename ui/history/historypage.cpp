// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "core/base/datewords.h"
#include "core/workspace/workspace.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/densetableview.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/history/historyfilter.h"
#include "ui/history/historymodel.h"
#include "ui/history/stepdetailspane.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/notifier.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QListView>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::HistoryEntry;
using core::Result;

namespace {

constexpr int kMostEntries = 5000;
constexpr int kWhenWidth = 152;
constexpr int kWhoWidth = 120;
constexpr int kListFirst = 872;
constexpr int kListLeast = 480;
constexpr int kDetailsFirst = 384;
constexpr int kDetailsLeast = 320;
const QString kDetailsKey = u"history/details"_s;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryPage)
};

QString stepCount(qsizetype count) {
    return count == 1 ? Texts::tr("1 step") : Texts::tr("%1 steps").arg(QLocale().toString(count));
}

/// The newest step that is done; none where all are undone.
std::optional<core::ChangeId> newestDone(const QList<HistoryEntry>& entries) {
    const auto done = std::find_if(entries.begin(), entries.end(), [](const HistoryEntry& one) { return !one.undone; });
    return done == entries.end() ? std::nullopt : std::optional(done->id);
}

} // namespace

HistoryPage::HistoryPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new HistoryModel(this))
    , m_found(new HistoryFilterModel(*m_model, this))
    , m_head(new PageHead(tr("History"), PageHead::Level::Page, this))
    , m_search(new SearchField(tr("Search history"), this))
    , m_facets(new FacetBar(this))
    , m_go(new KeyButton(tr("Go back to here"), context.actions.keyText(u"history.go"_s), KeyButton::Kind::Plain, this))
    , m_table(new DenseTableView(tr("Changes"), m_found, this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QWidget(this))
    , m_details(new StepDetailsPane(context.workspace, context.navigator, this))
    , m_panes(new PaneSplitter(Qt::Horizontal, this)) {
    setAccessibleName(tr("History"));
    build();
    connectParts();
    showChoice();
}

void HistoryPage::connectParts() {
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::applyFilter);
    connect(m_search, &SearchField::backspaceInEmpty, m_facets, &FilterBar::removeLast);
    connect(m_search, &SearchField::downPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_facets, &FacetBar::chosenChanged, this, &HistoryPage::applyFilter);
    connect(m_empty, &EmptyState::buttonClicked, this, &HistoryPage::clearFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showChoice);
    connect(m_table, &QAbstractItemView::activated, m_details, &StepDetailsPane::takeFocus);
    connect(m_details, &StepDetailsPane::currentChanged, this, &Page::statusChanged);
    connect(new QShortcut(Qt::Key_Escape, m_details->view(), nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_go, &QAbstractButton::clicked, this, &HistoryPage::goToChosen);
    m_context.actions.handle(u"history.go"_s, this, [this] { goToChosen(); });
    m_context.actions.handle(u"history.filter"_s, this, [this] { m_facets->openMenu(); });
    connect(&m_context.workspace, &core::Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            reload();
    });
}

void HistoryPage::build() {
    auto* deleted = new KeyButton(tr("Deleted…"), {}, KeyButton::Kind::Plain, this);
    deleted->follow(*m_context.actions.action(u"edit.deleted"_s));
    m_head->addAtEnd(deleted);
    m_head->addAtEnd(m_go);
    setHead(m_head);
    buildList();
    m_details->setMinimumWidth(kDetailsLeast);
    m_panes->addWidget(m_list);
    m_panes->addWidget(m_details);
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 0);
    m_panes->setFirstSizes({kListFirst, kDetailsFirst});
    m_panes->remember(m_context.settings, u"history/panes"_s);
    m_details->setVisible(m_context.settings.value(kDetailsKey, true).toBool());
    setBody(m_panes);
}

void HistoryPage::buildList() {
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(HistoryModel::When, scaled(kWhenWidth));
    m_table->horizontalHeader()->resizeSection(HistoryModel::Who, scaled(kWhoWidth));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_list->setMinimumWidth(kListLeast);
    m_list->setAutoFillBackground(true);
    m_list->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_search);
    layout->addWidget(m_facets);
    layout->addWidget(m_stack, 1);
}

bool HistoryPage::isNarrowed() const {
    return !m_search->text().trimmed().isEmpty() || !m_facets->chosen().isEmpty();
}

void HistoryPage::applyFilter() {
    m_found->setFilterFixedString(m_search->text().trimmed());
    m_found->setChosen(m_facets->chosen(), core::localDay(m_context.workspace.clock()()));
    if (!chosen() && m_found->rowCount() > 0)
        m_table->selectRow(0);
    showCounts();
    showChoice();
}

void HistoryPage::clearFilter() {
    m_facets->setChosen({});
    m_search->clear();
    applyFilter(); // the search may have been empty
}

void HistoryPage::activate(const Target&) {
    if (m_stale)
        reload();
}

void HistoryPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_stale)
        reload();
}

void HistoryPage::reload() {
    m_stale = false;
    const auto read = [](core::db::Connection& connection) { return core::journal::history(connection, kMostEntries); };
    m_newest.await(m_context.workspace.read<QList<HistoryEntry>>(read), this,
                   [this](const Result<QList<HistoryEntry>>& entries) {
                       if (entries)
                           setEntries(*entries);
                       else
                           m_context.notifier.showFailure(entries.error());
                   });
}

void HistoryPage::setEntries(const QList<HistoryEntry>& entries) {
    const auto before = chosen();
    m_model->setEntries(entries);
    m_facets->setFacets(historyFacets(entries));
    const auto kept = std::find_if(entries.begin(), entries.end(),
                                   [&](const HistoryEntry& one) { return before && one.id == before->id; });
    const auto row = static_cast<int>(kept == entries.end() ? 0 : kept - entries.begin());
    if (const QModelIndex index = m_found->mapFromSource(m_model->index(row, 0)); index.isValid())
        m_table->selectRow(index.row());
    m_shown.reset(); // names may be others now
    showCounts();
    showChoice();
}

void HistoryPage::showCounts() {
    const QLocale locale;
    const qsizetype count = m_model->entries().size();
    const QString all = count < kMostEntries ? locale.toString(count) : tr("newest %1").arg(locale.toString(count));
    const int shown = m_found->rowCount();
    m_head->setCount(isNarrowed() ? tr("%1 of %2").arg(locale.toString(shown), all) : all);
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    if (shown > 0)
        return;
    const QString words = m_search->text().trimmed();
    if (count == 0) {
        m_empty->setContent(u"history"_s, tr("Nothing was changed yet"),
                            tr("Each change will stand here, with the way back to before it."));
        m_empty->setButton({});
    } else {
        m_empty->setContent(u"search"_s,
                            words.isEmpty() ? tr("No change matches the filters")
                                            : tr("No change matches %1").arg(isolated(words)),
                            {});
        m_empty->setButton(m_facets->chosen().isEmpty() ? tr("Clear search") : tr("Clear filters"));
    }
}

std::optional<HistoryEntry> HistoryPage::chosen() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    return m_model->entries().at(m_found->mapToSource(rows.constFirst()).row());
}

qsizetype HistoryPage::stepsTo(const HistoryEntry& entry) const {
    const QList<HistoryEntry>& all = m_model->entries();
    return std::count_if(all.begin(), all.end(),
                         [&](const HistoryEntry& one) { return !one.undone && one.id > entry.id; }) -
           std::count_if(all.begin(), all.end(),
                         [&](const HistoryEntry& one) { return one.undone && one.id <= entry.id; });
}

void HistoryPage::showChoice() {
    const auto entry = chosen();
    const qsizetype steps = entry ? stepsTo(*entry) : 0;
    m_go->setText(entry && entry->undone ? tr("Bring back up to here") : tr("Go back to here"));
    const bool can = steps != 0 && m_context.workspace.whyReadOnly().isEmpty();
    m_go->setEnabled(can);
    m_go->setToolTip(steps > 0   ? tr("Undoes what was changed after it: %1").arg(stepCount(steps))
                     : steps < 0 ? tr("Does again what was undone: %1").arg(stepCount(-steps))
                                 : QString());
    m_context.actions.setAvailable(u"history.go"_s, can);
    const auto shown = entry ? std::optional(entry->id) : std::nullopt;
    if (!shown || shown != m_shown)
        m_details->setStep(shown);
    m_shown = shown;
    Q_EMIT statusChanged();
}

void HistoryPage::goToChosen() {
    const auto entry = chosen();
    const qsizetype steps = entry ? stepsTo(*entry) : 0;
    if (steps == 0)
        return;
    goTo(entry->id,
         steps > 0 ? tr("Went back by %1").arg(stepCount(steps)) : tr("Brought %1 back").arg(stepCount(-steps)));
}

void HistoryPage::goTo(std::optional<core::ChangeId> newest, const QString& sentence) {
    const std::optional<core::ChangeId> before = newestDone(m_model->entries());
    whenDone(m_context.workspace.goTo(newest), this, [this, before, sentence](const Result<core::ChangeSet>& changes) {
        if (!changes) {
            m_context.notifier.showFailure(changes.error());
            return;
        }
        m_context.notifier.show({Notification::Kind::Done, sentence, {{tr("As it was"), [this, before] {
                                                                           goTo(before, tr("Everything is as it was"));
                                                                       }}}});
    });
}

QWidget* HistoryPage::firstFocus() const {
    return m_table;
}

QWidget* HistoryPage::searchField() const {
    return m_search;
}

void HistoryPage::step(int rows) {
    const int row = std::clamp(m_table->currentIndex().row() + rows, 0, std::max(0, m_found->rowCount() - 1));
    m_table->selectRow(row);
}

QList<QWidget*> HistoryPage::panes() const {
    return {m_table, m_details->view()};
}

void HistoryPage::toggleInspector() {
    const bool shown = m_details->isHidden();
    m_details->setVisible(shown);
    m_context.settings.setValue(kDetailsKey, shown);
}

QString HistoryPage::statusText() const {
    const int shown = m_found->rowCount();
    return shown == 1 ? tr("1 change shown") : tr("%1 changes shown").arg(QLocale().toString(shown));
}

QList<KeyHint> HistoryPage::statusKeys() const {
    if (m_details->view()->hasFocus()) {
        QList<KeyHint> keys;
        if (m_details->leadsToRecord())
            keys.append({{u"Enter"_s}, tr("Go to the record")});
        keys.append({{u"Esc"_s}, tr("Back to the changes")});
        return keys;
    }
    return {{{u"J"_s, u"K"_s}, tr("Next, previous")},
            {{m_context.actions.keyText(u"edit.search"_s)}, tr("Search")},
            {{m_context.actions.keyText(u"history.filter"_s)}, tr("Filter")},
            {{u"Enter"_s}, tr("What changed")},
            {{m_context.actions.keyText(u"history.go"_s)}, m_go->text(), true}};
}

} // namespace throughline::ui
