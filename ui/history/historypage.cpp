// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "core/workspace/workspace.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/densetableview.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/history/historymodel.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/notifier.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::HistoryEntry;
using core::Result;

namespace {

constexpr int kMostEntries = 5000;
constexpr int kWhenWidth = 160;
constexpr int kWhoWidth = 160;

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
    , m_found(new QSortFilterProxyModel(this))
    , m_head(new PageHead(tr("History"), PageHead::Level::Page, this))
    , m_search(new SearchField(tr("Search history"), this))
    , m_go(new KeyButton(tr("Go back to here"), context.actions.keyText(u"history.go"_s), KeyButton::Kind::Plain, this))
    , m_table(new DenseTableView(tr("Changes"), m_found, this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this)) {
    setAccessibleName(tr("History"));
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setFilterKeyColumn(-1); // what and who
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found->setFilterFixedString(text.trimmed());
        showChoice();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showChoice);
    connect(m_go, &QAbstractButton::clicked, this, &HistoryPage::goToChosen);
    context.actions.handle(u"history.go"_s, this, [this] { goToChosen(); });
    connect(&context.workspace, &core::Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            reload();
    });
    showChoice();
}

void HistoryPage::build() {
    auto* deleted = new KeyButton(tr("Deleted…"), {}, KeyButton::Kind::Plain, this);
    deleted->follow(*m_context.actions.action(u"edit.deleted"_s));
    m_head->addAtEnd(deleted);
    m_head->addAtEnd(m_go);
    setHead(m_head);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(HistoryModel::When, scaled(kWhenWidth));
    m_table->horizontalHeader()->resizeSection(HistoryModel::Who, scaled(kWhoWidth));
    m_empty->setContent(u"history"_s, tr("Nothing was changed yet"),
                        tr("Each change will stand here, with the way back to before it."));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* body = new QWidget(this);
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_search);
    layout->addWidget(m_stack, 1);
    setBody(body);
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
    whenDone(m_context.workspace.read<QList<HistoryEntry>>(read), this,
             [this](const Result<QList<HistoryEntry>>& entries) {
                 if (entries)
                     setEntries(*entries);
             });
}

void HistoryPage::setEntries(const QList<HistoryEntry>& entries) {
    const auto before = chosen();
    m_model->setEntries(entries);
    m_head->setCount(entries.size() < kMostEntries ? QLocale().toString(entries.size())
                                                   : tr("newest %1").arg(QLocale().toString(entries.size())));
    m_stack->setCurrentIndex(entries.isEmpty() ? 1 : 0);
    const auto kept = std::find_if(entries.begin(), entries.end(),
                                   [&](const HistoryEntry& one) { return before && one.id == before->id; });
    const auto row = static_cast<int>(kept == entries.end() ? 0 : kept - entries.begin());
    if (const QModelIndex index = m_found->mapFromSource(m_model->index(row, 0)); index.isValid())
        m_table->selectRow(index.row());
    showChoice();
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
            m_context.notifier.show({Notification::Kind::Error, changes.error().text, {}});
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

QString HistoryPage::statusText() const {
    const int shown = m_found->rowCount();
    return shown == 1 ? tr("1 change shown") : tr("%1 changes shown").arg(QLocale().toString(shown));
}

QList<KeyHint> HistoryPage::statusKeys() const {
    return {{{u"J"_s, u"K"_s}, tr("Next, previous")},
            {{m_context.actions.keyText(u"edit.search"_s)}, tr("Search")},
            {{m_context.actions.keyText(u"history.go"_s)}, m_go->text(), true}};
}

} // namespace throughline::ui
