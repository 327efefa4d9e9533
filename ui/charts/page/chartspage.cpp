// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/page/chartspage.h"

#include "core/base/datewords.h"
#include "core/customers/customerrepository.h"
#include "core/metrics/chartcatalog.h"
#include "core/metrics/charts/datapointschart.h"
#include "core/voices/voicewords.h"
#include "core/workspace/workspace.h"
#include "ui/charts/page/chartcell.h"
#include "ui/common/filters/filterbar.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/deckbuilder.h"
#include "ui/shell/notifier.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOneColumnBelow = 1100; // of the window; the grid has that less the navigation
const QString kPageId = u"charts"_s;  // NOLINT(cert-err58-cpp)

bool touchesCharts(const core::ChangeSet& changes) {
    using core::Record;
    const auto records = {Record::Voice,   Record::Quote,   Record::Evidence,  Record::Item,  Record::Person,
                          Record::Account, Record::Segment, Record::ThemeMark, Record::Theme, Record::Datapoint};
    return std::any_of(records.begin(), records.end(), [&](Record record) { return changes.touches(record); });
}

/// The last `months` months with the running one.
void setPeriod(core::VoiceFilter& filter, QDate today, int months) {
    filter.since = QDate(today.year(), today.month(), 1).addMonths(1 - months);
    filter.until = QDate(today.year(), today.month(), today.daysInMonth());
}

} // namespace

PageSpec chartsPage(const PageContext& context, DeckBuilder& deck) {
    return {.id = kPageId,
            .title = ChartsPage::tr("Charts"),
            .icon = u"chart-column"_s,
            .group = PageGroup::Tell,
            .opens = {RecordKind::Chart},
            .make = [context, &deck] { return new ChartsPage(context, deck); }};
}

ChartsPage::ChartsPage(const PageContext& context, DeckBuilder& deck, QWidget* parent)
    : Page(parent), m_context(context), m_deck(deck) {
    setAccessibleName(tr("Charts"));
    m_head = new PageHead(tr("Charts"));
    setHead(m_head);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilterRow());
    layout->addWidget(makeGrid(), 1);
    setBody(body);
    bindActions();
    connect(&m_context.workspace, &core::Workspace::changed, this, &ChartsPage::handleChange);
}

ChartsPage::~ChartsPage() {
    m_words.cancel();
    for (ChartCell* cell : std::as_const(m_cells))
        cell->disconnect(this);
}

QWidget* ChartsPage::makeFilterRow() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kGrid, metrics::kPageMargin, metrics::kGrid);
    layout->setSpacing(metrics::kPaneMargin);
    m_filters = new FilterBar;
    layout->addWidget(m_filters, 2);
    m_basis = new PlainLabel;
    m_basis->setFont(textFont(TextSize::Px12));
    m_basis->setForegroundRole(QPalette::PlaceholderText);
    m_basis->setWordWrap(true);
    m_basis->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_basis, 3);
    m_filterMenu = new QMenu(this);
    connect(m_filterMenu, &QMenu::aboutToShow, this, [this] { fillFilterMenu(m_filterMenu); });
    const auto open = [this] {
        const QToolButton* const button = m_filters->addButton();
        m_filterMenu->popup(button->mapToGlobal(QPoint(0, button->height())));
    };
    connect(m_filters, &FilterBar::addRequested, this, open);
    connect(m_filters, &FilterBar::changeRequested, this, open);
    connect(m_filters, &FilterBar::removeRequested, this, [this](const QString& key) {
        setFilter(core::without(m_filter, static_cast<core::FilterPart>(key.toInt())));
    });
    return row;
}

QWidget* ChartsPage::makeGrid() {
    auto* content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(metrics::kPageMargin, metrics::kGrid, metrics::kPageMargin, metrics::kPageMargin);
    m_grid->setSpacing(metrics::kPaneMargin);
    for (const QString& name : core::chartNames()) {
        auto* cell = new ChartCell(name, m_context, m_deck, content);
        m_cells.append(cell);
        connect(cell, &ChartCell::loaded, this, &ChartsPage::showCountedAt);
        connect(cell, &ChartCell::statusChanged, this, &Page::statusChanged);
        connect(cell, &ChartCell::clearFiltersRequested, this, [this] { setFilter({}); });
        connect(cell, &ChartCell::entered, this, [this, cell] { m_current = cell; });
    }
    m_current = m_cells.first();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    return scroll;
}

void ChartsPage::bindActions() {
    ActionRegistry& actions = m_context.actions;
    actions.handle(u"charts.table"_s, this, [this] { m_current->toggleTable(); });
    actions.handle(u"charts.deck"_s, this, [this] { m_current->addToDeck(); });
    actions.handle(u"charts.copy"_s, this, [this] { m_current->copy(); });
    actions.handle(u"charts.export"_s, this, [this] { m_current->showExportMenu(); });
    actions.setAvailable(u"charts.deck"_s, m_deck.isAvailable());
}

void ChartsPage::activate(const Target& target) {
    if (target.filter.canConvert<core::VoiceFilter>())
        setFilter(target.filter.value<core::VoiceFilter>());
}

QWidget* ChartsPage::firstFocus() const {
    return m_current;
}

QList<QWidget*> ChartsPage::panes() const {
    QList<QWidget*> panes{m_filters};
    for (ChartCell* cell : m_cells)
        panes.append(cell);
    return panes;
}

QString ChartsPage::statusText() const {
    for (const ChartCell* cell : m_cells) {
        if (const QString mark = cell->markText(); !mark.isEmpty())
            return mark;
    }
    const QString charts = tr("%1 charts").arg(m_cells.size());
    return m_countedAt.isValid() ? tr("%1 · computed %2").arg(charts, m_countedAt.toString(u"HH:mm"_s)) : charts;
}

QList<KeyHint> ChartsPage::statusKeys() const {
    QList<KeyHint> hints{{{tr("Enter")}, tr("Open voices behind")}};
    for (const auto& [id, text] :
         {std::pair{u"charts.table"_s, tr("Chart or table")}, std::pair{u"charts.deck"_s, tr("Add to deck")},
          std::pair{u"charts.copy"_s, tr("Copy chart")}})
        hints.append({{m_context.actions.keyText(id)}, text, m_context.actions.spec(id).edits});
    if (!m_deck.isAvailable())
        hints.removeAt(2);
    return hints;
}

void ChartsPage::setFilter(const core::VoiceFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void ChartsPage::handleChange(const core::ChangeSet& changes) {
    if (touchesCharts(changes))
        reload();
}

void ChartsPage::reload() {
    m_outdated = true;
    if (!isVisible())
        return;
    m_outdated = false;
    readFilterRow();
    for (ChartCell* cell : std::as_const(m_cells))
        cell->load(m_filter, today());
}

void ChartsPage::readFilterRow() {
    struct Row {
        QList<core::FilterWords> chips;
        QList<core::Segment> segments;
        QStringList metrics;
        core::ChartBasis basis;
    };
    m_words.cancel();
    m_words = {};
    m_newestRow.await(m_context.workspace.read<Row>(
                          [filter = m_filter](core::db::Connection& connection) -> core::Result<Row> {
                              Row row;
                              TRY_ASSIGN(row.chips, core::filterWords(connection, filter));
                              TRY_ASSIGN(row.segments, core::CustomerRepository(connection).segments());
                              TRY_ASSIGN(const auto datapoints, core::DatapointRepository(connection).rows());
                              row.metrics = core::drawableMetrics(datapoints);
                              TRY_ASSIGN(row.basis, core::voicesBehindCharts(connection, filter));
                              return row;
                          },
                          m_words),
                      this, [this, filter = m_filter](const core::Result<Row>& answer) {
                          if (!answer || filter != m_filter)
                              return; // an error shows in the cells, which read the same
                          QList<FilterBar::Filter> chips;
                          for (const core::FilterWords& one : answer->chips)
                              chips.append({QString::number(static_cast<int>(one.part)), oneLine(one.text)});
                          m_filters->setFilters(chips);
                          m_segments = answer->segments;
                          m_metrics = answer->metrics;
                          m_basis->setText(withUnbrokenNumbers(oneLine(core::footerText(answer->basis))));
                      });
}

void ChartsPage::showCountedAt() {
    m_countedAt = m_context.workspace.clock()().toLocalTime().time();
    Q_EMIT statusChanged();
}

void ChartsPage::fillFilterMenu(QMenu* menu) {
    menu->clear();
    addPeriods(menu->addMenu(tr("Period")));
    addKinds(menu->addMenu(tr("Kind")));
    addSegments(menu->addMenu(tr("Segment")));
    connect(menu->addAction(tr("Account…")), &QAction::triggered, this, &ChartsPage::chooseAccount);
    addMetrics(menu->addMenu(tr("Metric")));
}

void ChartsPage::addSegments(QMenu* menu) {
    menu->setEnabled(!m_segments.isEmpty());
    for (const core::Segment& segment : std::as_const(m_segments)) {
        QAction* const action = menu->addAction(menuText(oneLine(segment.name)));
        action->setCheckable(true);
        action->setChecked(m_filter.segments.contains(segment.id));
        connect(action, &QAction::triggered, this, [this, id = segment.id](bool on) {
            core::VoiceFilter filter = m_filter;
            filter.segments.removeAll(id);
            if (on)
                filter.segments.append(id);
            setFilter(filter);
        });
    }
}

/// Of the chart of datapoints, which shows one unit at a time.
void ChartsPage::addMetrics(QMenu* menu) {
    menu->setEnabled(!m_metrics.isEmpty());
    for (const QString& metric : std::as_const(m_metrics)) {
        QAction* const action = menu->addAction(menuText(oneLine(metric)));
        action->setCheckable(true);
        action->setChecked(m_filter.metrics.contains(metric));
        connect(action, &QAction::triggered, this, [this, metric](bool on) {
            core::VoiceFilter filter = m_filter;
            filter.metrics.removeAll(metric);
            if (on)
                filter.metrics.append(metric);
            setFilter(filter);
        });
    }
}

void ChartsPage::addPeriods(QMenu* menu) {
    for (const auto& [text, months] : {std::pair{tr("Last 3 months"), 3}, std::pair{tr("Last 6 months"), 6},
                                       std::pair{tr("Last 12 months"), 12}, std::pair{tr("Last 24 months"), 24}}) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, count = months] {
            core::VoiceFilter filter = m_filter;
            setPeriod(filter, today(), count);
            setFilter(filter);
        });
    }
    connect(menu->addAction(tr("All time")), &QAction::triggered, this,
            [this] { setFilter(core::without(m_filter, core::FilterPart::Period)); });
}

void ChartsPage::addKinds(QMenu* menu) {
    for (const auto& [kind, name] : core::EnumNames<core::VoiceKind>::kNames) {
        QAction* const action = menu->addAction(core::pluralOf(kind));
        action->setCheckable(true);
        action->setChecked(m_filter.kinds.contains(kind));
        connect(action, &QAction::triggered, this, [this, chosen = kind](bool on) {
            core::VoiceFilter filter = m_filter;
            filter.kinds.removeAll(chosen);
            if (on)
                filter.kinds.append(chosen);
            setFilter(filter);
        });
    }
}

void ChartsPage::chooseAccount() {
    using Accounts = QList<core::Account>;
    whenDone(m_context.workspace.read<Accounts>(
                 [](core::db::Connection& connection) { return core::CustomerRepository(connection).accounts(); }),
             this, [this](const core::Result<Accounts>& answer) {
                 if (!answer) {
                     m_context.notifier.showFailure(answer.error());
                     return;
                 }
                 QStringList names;
                 for (const core::Account& account : *answer)
                     names.append(oneLine(account.name));
                 const auto chosen = m_context.prompts.choose(tr("Filter by account"), tr("Account"), names);
                 if (!chosen)
                     return;
                 core::VoiceFilter filter = m_filter;
                 filter.accounts = {answer->at(*chosen).id};
                 setFilter(filter);
             });
}

void ChartsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void ChartsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_outdated)
        reload();
}

void ChartsPage::arrange() {
    const int columns = window()->width() < scaled(kOneColumnBelow) ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cells.size(); ++i)
        m_grid->addWidget(m_cells.at(i), i / columns, i % columns);
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

QDate ChartsPage::today() const {
    return core::localDay(m_context.workspace.clock()());
}

} // namespace throughline::ui
