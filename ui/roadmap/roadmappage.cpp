// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmappage.h"

#include "core/workspace/workspace.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/roadmap/board/board.h"
#include "ui/roadmap/inspector/inspector.h"
#include "ui/roadmap/items/itemfacets.h"
#include "ui/roadmap/legend.h"
#include "ui/roadmap/table/roadmaptable.h"
#include "ui/roadmap/timeline/roadmaptimeline.h"
#include "ui/shell/actionregistry.h"
#include "ui/views/currentview.h"
#include "ui/views/viewsbutton.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kInspectorWidth = 384;
constexpr int kNarrowestInspector = 340;
constexpr int kWidestInspector = 520;
constexpr int kNarrowestBoard = 640;
constexpr int kFirstBoard = 840;
constexpr int kNarrowBelow = 1180 - metrics::kRail; // of the window, less its navigation
constexpr int kFindWidth = 180;
constexpr int kFindLeast = 120;

} // namespace

RoadmapPage::RoadmapPage(EvidenceLinking& linking, const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_linking(linking)
    , m_context(context)
    , m_head(new PageHead(tr("Roadmap"), PageHead::Level::Page, this))
    , m_switch(new SegmentedButtons(tr("Show the roadmap as"), this))
    , m_find(new SearchField(tr("Find item"), this))
    , m_facets(new FacetBar(this))
    , m_views(new ViewsButton(u"roadmap"_s, tr("All items"), context.actions, *m_facets))
    , m_legend(new DemandLegend(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_panes(new PaneSplitter(Qt::Horizontal, this))
    , m_left(new QWidget(this))
    , m_board(new Board(linking, context.edits, this))
    , m_table(new RoadmapTable(linking, context, this))
    , m_timeline(new RoadmapTimeline(linking, context, this))
    , m_view(m_board)
    , m_inspector(new Inspector(linking, context, this))
    , m_current(new CurrentView(m_context,
                                {.query = [this] { return query(); },
                                 .show = [this](const QJsonObject& json) { return setQuery(json); },
                                 .showAll = [this] { showAll(); }},
                                *m_views, this)) {
    setAccessibleName(tr("Roadmap"));
    build();
    connectParts();
    handleActions();
    display(keptShow());
}

void RoadmapPage::buildHead() {
    m_switch->addSegment(tr("Board"), static_cast<int>(Show::Board));
    m_switch->addSegment(tr("Table"), static_cast<int>(Show::Table));
    m_switch->addSegment(tr("Timeline"), static_cast<int>(Show::Timeline));
    m_head->addAfterTitle(m_switch);
    auto* newItem =
        new KeyButton(tr("New item"), m_context.actions.keyText(u"item.new"_s), KeyButton::Kind::Plain, this);
    newItem->follow(*m_context.actions.action(u"item.new"_s));
    m_find->setMinimumWidth(scaled(kFindLeast));
    m_find->setMaximumWidth(scaled(kFindWidth));
    m_head->addAtEnd(m_find);
    m_head->addAtEnd(newItem);
    m_head->setAutoFillBackground(true);
    m_head->setBackgroundRole(QPalette::Base);
    m_head->setLine(true);
}

void RoadmapPage::build() {
    buildHead();
    m_left->setAutoFillBackground(true);
    m_left->setBackgroundRole(QPalette::Window);
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_head);
    left->addWidget(makeFilterRow());
    left->addWidget(m_stack, 1);
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_timeline);
    m_stack->addWidget(m_empty);
    m_left->setMinimumWidth(kNarrowestBoard);
    m_inspector->setMinimumWidth(kNarrowestInspector);
    m_panes->addWidget(m_left);
    m_panes->addWidget(m_inspector);
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 0);
    m_panes->setFirstSizes({kFirstBoard, kInspectorWidth});
    m_panes->remember(m_context.settings, u"roadmap/panes"_s);
    m_inspectorWished = m_context.settings.value(u"roadmap/inspector"_s, true).toBool();
    setBody(m_panes);
}

QWidget* RoadmapPage::makeFilterRow() {
    auto* row = new QWidget(this);
    row->setMinimumHeight(scaled(metrics::kFilterRow));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_facets, 1, Qt::AlignVCenter);
    layout->addWidget(m_legend);
    layout->addWidget(m_timeline->controls());
    return row;
}

void RoadmapPage::connectParts() {
    const auto showItems = [this] {
        if (m_linking.items().isLoaded())
            m_facets->setFacets(itemFacets(m_linking.items()));
        showContent();
        if (!m_filter.isEmpty())
            keepToShown(); // one that passes no longer has left
    };
    showItems();
    connect(&m_linking.items(), &ItemsModel::updated, this, showItems);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words == m_filter.words) // as a saved view wrote it
            return;
        core::ItemFilter filter = m_filter;
        filter.words = words;
        setFilter(filter);
    });
    connect(m_find, &SearchField::backspaceInEmpty, m_facets, &FilterBar::removeLast);
    connect(m_facets, &FacetBar::chosenChanged, this, &RoadmapPage::takeFacets);
    connect(m_table, &RoadmapTable::orderChanged, m_current, &CurrentView::refresh);
    connect(m_current, &CurrentView::changed, this, &Page::statusChanged);
    connect(m_find, &SearchField::downPressed, this, [this] { m_view->focusCurrent(); });
    connect(m_switch, &SegmentedButtons::currentChanged, this, [this](int show) { showAs(static_cast<Show>(show)); });
    follow(*m_board);
    follow(*m_table);
    follow(*m_timeline);
    connect(m_table, &RoadmapTable::deleteWanted, this, &RoadmapPage::deleteSelected);
    connect(m_inspector, &Inspector::deleteWanted, this, &RoadmapPage::deleteSelected);
    connect(m_inspector, &Inspector::itemWanted, this, &RoadmapPage::reveal);
    connect(m_inspector, &Inspector::backWanted, this, [this] { showInspector(false); });
    connect(m_inspector, &Inspector::selectionChanged, this, &Page::statusChanged);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_linking.items().cards().isEmpty())
            m_linking.askForNewItem();
        else
            clearFilter();
    });
    connect(m_empty, &EmptyState::otherButtonClicked, this,
            [this] { m_context.actions.action(u"workspace.import"_s)->trigger(); });
}

void RoadmapPage::follow(RoadmapView& view) {
    connect(&view, &RoadmapView::currentChanged, this, [this, &view] {
        if (&view == m_view)
            m_inspector->setItem(view.current());
        Q_EMIT statusChanged();
    });
    connect(&view, &RoadmapView::opened, this, [this] { showInspector(true); });
    connect(&view, &RoadmapView::menuWanted, this, &RoadmapPage::openMenu);
    connect(&view, &RoadmapView::dragChanged, this, &Page::statusChanged);
    connect(&view, &RoadmapView::selectionChanged, this, &Page::statusChanged);
}

void RoadmapPage::display(Show show) {
    const std::optional<core::ItemId> current = m_view->current();
    const bool hadFocus = m_view->isAncestorOf(QApplication::focusWidget());
    m_view = show == Show::Table      ? static_cast<RoadmapView*>(m_table)
             : show == Show::Timeline ? static_cast<RoadmapView*>(m_timeline)
                                      : m_board;
    m_switch->setCurrent(static_cast<int>(show));
    m_legend->setVisible(show == Show::Board);
    m_timeline->controls()->setVisible(show == Show::Timeline);
    showContent();
    m_view->setCurrent(current); // after the focus has found its way
    if (current)
        keepToShown();
    if (hadFocus)
        m_view->focusCurrent();
    m_current->refresh();
}

void RoadmapPage::activate(const Target& target) {
    m_current->activate(target);
    if (target.kind == RecordKind::Item) {
        reveal(core::ItemId{target.id});
        showInspector(m_inspectorAlone || isNarrow());
    }
    if (!m_view->current() && !m_linking.items().cards().isEmpty())
        m_view->step(1);
}

QWidget* RoadmapPage::firstFocus() const {
    if (m_inspectorAlone)
        return m_inspector->evidenceList();
    m_view->focusCurrent();
    return m_view->focusWidget() ? m_view->focusWidget() : m_view;
}

QWidget* RoadmapPage::searchField() const {
    return m_find;
}

void RoadmapPage::step(int rows) {
    if (evidenceHasFocus()) {
        QListView* list = m_inspector->currentEvidenceList();
        const int last = list->model()->rowCount() - 1;
        list->setCurrentIndex(list->model()->index(std::clamp(list->currentIndex().row() + rows, 0, last), 0));
        return;
    }
    m_view->step(rows);
}

QList<QWidget*> RoadmapPage::panes() const {
    return {m_left, m_inspector};
}

bool RoadmapPage::evidenceHasFocus() const {
    return m_inspector->currentEvidenceList()->hasFocus() && !m_inspector->selectedEvidence().isEmpty();
}

QString RoadmapPage::statusText() const {
    if (const QString refusal = m_view->refusal(); !refusal.isEmpty())
        return refusal;
    const int shown = m_view->shownCount();
    const auto selected = static_cast<int>(m_view->selected().size());
    const QString items = shown == 1 ? tr("1 item") : tr("%n items", nullptr, shown);
    return selected > 0 ? tr("%1, %2 selected").arg(items).arg(selected) : items;
}

QList<KeyHint> RoadmapPage::statusKeys() const {
    if (m_inspector->currentEvidenceList() != m_inspector->evidenceList())
        return {{{u"-"_s}, tr("Supports or contradicts"), true},
                {{u"Del"_s}, tr("Unlink"), true},
                {{u"Enter"_s}, tr("Open the datapoint")}};
    if (m_inspector->evidenceList()->hasFocus())
        return {{{u"0"_s, u"3"_s}, tr("Importance"), true},
                {{u"-"_s}, tr("Supports or contradicts"), true},
                {{u"Del"_s}, tr("Unlink"), true},
                {{u"Enter"_s}, tr("Open the voice")}};
    return m_view->keyHints();
}

void RoadmapPage::showContent() {
    const ItemsModel& items = m_linking.items();
    const auto all = static_cast<int>(items.cards().size());
    const QString count = all == 1 ? tr("1 item") : tr("%n items", nullptr, all);
    if (items.isLoaded())
        m_head->setCount(m_filter.isEmpty() ? count : tr("%1 of %2").arg(QString::number(m_view->shownCount()), count));
    const bool empty = items.isLoaded() && m_view->shownCount() == 0;
    if (empty)
        showEmpty();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_view);
    Q_EMIT statusChanged();
}

void RoadmapPage::showEmpty() {
    if (m_linking.items().cards().isEmpty()) {
        m_empty->setContent(u"kanban"_s, tr("No roadmap items yet"),
                            tr("Make one, bring in a table, or paste a list: one item a line."));
        m_empty->setButton(tr("New item"), m_context.actions.keyText(u"item.new"_s));
        m_empty->setOtherButton(tr("Import…"), m_context.actions.keyText(u"workspace.import"_s));
        lockEdits(*m_empty, m_context.workspace.whyReadOnly());
        return;
    }
    const bool filtered = !m_facets->chosen().isEmpty();
    const QString words = oneLine(m_filter.words);
    m_empty->setContent(u"search"_s,
                        words.isEmpty() ? tr("No item matches the filters") : tr("No item matches “%1”").arg(words),
                        filtered && !words.isEmpty() ? tr("The filters leave items out.") : QString());
    m_empty->setButton(filtered ? tr("Clear filters") : tr("Clear search"));
    m_empty->setOtherButton({});
}

/// The item that shows in full is one that the filter lets pass.
void RoadmapPage::keepToShown() {
    const std::optional<core::ItemId> current = m_view->current();
    // An item alone has nothing beside it that it could differ from.
    if (m_inspectorAlone || !m_linking.items().isLoaded() || (current && m_view->shows(*current)))
        return;
    m_view->setCurrent(m_view->first());
}

/// Makes an item current that a person asked for; a filter that hides it gives way.
void RoadmapPage::reveal(core::ItemId item) {
    if (!m_filter.isEmpty() && !m_view->shows(item)) {
        clearFilter();
        m_current->leave();
    }
    m_view->setCurrent(item);
}

void RoadmapPage::setFilter(const core::ItemFilter& filter) {
    m_filter = filter;
    m_board->setFilter(filter);
    m_table->setFilter(filter);
    m_timeline->setFilter(filter);
    showContent();
    keepToShown();
    m_current->refresh();
}

bool RoadmapPage::isNarrow() const {
    return width() < kNarrowBelow - metrics::kLine;
}

void RoadmapPage::toggleInspector() {
    if (isNarrow() || m_inspectorAlone) {
        showInspector(!m_inspectorAlone);
        return;
    }
    m_inspectorWished = !m_inspector->isVisible();
    m_context.settings.setValue(u"roadmap/inspector"_s, m_inspectorWished);
    arrange();
}

void RoadmapPage::showInspector(bool alone) {
    m_inspectorAlone = alone;
    if (!isNarrow())
        m_inspectorWished = true;
    arrange();
    if (alone)
        m_inspector->evidenceList()->setFocus(Qt::OtherFocusReason);
    else
        m_view->focusCurrent();
    if (!m_filter.isEmpty())
        keepToShown();
}

void RoadmapPage::arrange() {
    m_inspector->setMaximumWidth(m_inspectorAlone ? QWIDGETSIZE_MAX : kWidestInspector);
    m_inspector->setAlone(m_inspectorAlone);
    m_left->setVisible(!m_inspectorAlone);
    m_inspector->setVisible(m_inspectorAlone || (m_inspectorWished && !isNarrow()));
}

void RoadmapPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

PageSpec roadmapPageSpec(EvidenceLinking& linking, const PageContext& context) {
    return {.id = u"roadmap"_s,
            .title = RoadmapPage::tr("Roadmap"),
            .icon = u"kanban"_s,
            .group = PageGroup::Shape,
            .opens = {RecordKind::Item, RecordKind::Goal},
            .make = [&linking, context] { return new RoadmapPage(linking, context); }};
}

} // namespace throughline::ui
