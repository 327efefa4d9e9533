// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voiceslistpane.h"

#include "core/workspace/workspace.h"
#include "ui/common/filters/orderbutton.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/lists/selectonly.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/views/viewsbutton.h"
#include "ui/voices/list/filtermenu.h"
#include "ui/voices/list/voiceslistmodel.h"
#include "ui/voices/list/voiceslistview.h"

#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::VoiceId;

namespace {

constexpr qsizetype kMostTouched = 500; ///< Above it all are found again instead of one by one.

} // namespace

VoicesListPane::VoicesListPane(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_finder(new VoiceFinder(context.workspace, this))
    , m_model(new VoicesListModel(context.workspace, this))
    , m_view(new VoicesListView(this))
    , m_head(new PageHead(tr("Voices"), PageHead::Level::Page, this))
    , m_search(new SearchField(tr("Search voices"), this))
    , m_error(new PlainLabel(this))
    , m_chips(new FilterBar(this))
    , m_views(new ViewsButton(u"voices"_s, tr("All voices"), context.actions, *m_chips))
    , m_order(makeOrderButton())
    , m_without(new PlainLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this)) {
    m_query = firstQuery();
    m_view->setModel(m_model);
    build();
    connectParts();
    connectFinder();
    showChips();
    showOrder();
}

void VoicesListPane::build() {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_head->layout()->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, 0);
    auto* interview = new KeyButton(tr("New interview"), m_context.actions.keyText(u"voice.interview"_s),
                                    KeyButton::Kind::Primary, this);
    interview->follow(*m_context.actions.action(u"voice.interview"_s));
    m_head->addAtEnd(interview);

    m_error->setForegroundRole(QPalette::BrightText);
    m_error->setFont(textFont(TextSize::Px11));
    m_error->setWordWrap(true);
    m_error->hide();
    m_without->setFont(textFont(TextSize::Px11));
    m_without->setLink(true);
    m_without->setForegroundRole(QPalette::PlaceholderText);

    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kRowGap);
    fields->setSpacing(metrics::kRowGap);
    fields->addWidget(m_search);
    fields->addWidget(m_error);
    fields->addWidget(m_chips);
    auto* listHead = new QWidget(this);
    listHead->setFixedHeight(scaled(metrics::kListHead));
    auto* words = new QHBoxLayout(listHead);
    words->setContentsMargins(metrics::kPaneMargin - metrics::kGrid, 0, metrics::kPaneMargin, 0);
    words->addWidget(m_order);
    words->addStretch(1);
    words->addWidget(m_without);
    auto* line = new QFrame(this);
    line->setFixedHeight(metrics::kLine);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Dark);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(fields);
    layout->addWidget(line);
    layout->addWidget(listHead);
    layout->addWidget(m_stack, 1);
}

void VoicesListPane::setFoot(QWidget* foot) {
    layout()->addWidget(foot);
}

void VoicesListPane::connectParts() {
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed() == m_query.text) // as setQuery() wrote it
            return;
        m_query.text = text.trimmed();
        if (m_query.order.column == core::VoiceColumn::Match) // of the words before; another order stays
            m_query.order = {};
        find();
    });
    connect(m_search, &SearchField::submitted, this,
            [this] { setOrder(core::VoiceOrder::by(core::VoiceColumn::Match)); });
    connect(m_search, &SearchField::downPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_search, &SearchField::backspaceInEmpty, m_chips, &FilterBar::removeLast);
    connect(m_chips, &FilterBar::removeRequested, this,
            [this](const QString& key) { setFilter(withoutPart(m_query.filter, key)); });
    connect(m_chips, &FilterBar::addRequested, this, &VoicesListPane::openFilterMenu);
    connect(m_chips, &FilterBar::changeRequested, this, &VoicesListPane::openFilterMenu);
    connect(m_without, &PlainLabel::clicked, this, [this] {
        core::VoiceFilter filter = m_query.filter;
        filter.notYetEvidence = true;
        setFilter(filter);
    });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_counts && m_counts->all == 0) {
            m_context.actions.action(u"voice.interview"_s)->trigger();
            return;
        }
        setQuery({});
    });
    connect(m_empty, &EmptyState::otherButtonClicked, this,
            [this] { m_context.actions.action(u"workspace.import"_s)->trigger(); });
    connect(m_order, &OrderButton::orderChosen, this, [this](const ListOrder& order) {
        setOrder({static_cast<core::VoiceColumn>(order.column), order.ascending});
    });
}

void VoicesListPane::connectFinder() {
    connect(m_finder, &VoiceFinder::firstFound, this, [this](const QList<VoiceListRow>& rows) {
        show([this, rows] { m_model->setRows(rows, m_query.text, m_query.order); });
    });
    connect(m_finder, &VoiceFinder::restFound, this, [this](const QList<VoiceId>& ids) {
        m_model->appendIds(ids);
        settle();
    });
    connect(m_finder, &VoiceFinder::allFound, this, [this](const QList<VoiceId>& ids) {
        if (m_waiting) // it came instead of the first screen of another query
            show([this, ids] { m_model->setIds(ids, m_query.text, m_query.order); });
        else
            merge([this, ids] { m_model->mergeIds(ids); });
    });
    connect(m_finder, &VoiceFinder::foundAmong, this, [this](const QSet<VoiceId>& asked, const QSet<VoiceId>& found) {
        const auto isNew = [this](VoiceId id) { return m_model->rowOf(id) < 0; };
        if (!m_query.order.isLatestFirst() && std::any_of(found.begin(), found.end(), isNew))
            m_finder->findAgain(); // only the database knows its place
        else // what was edited stays where it is, also where its value would now place it elsewhere
            merge([this, asked, found] { m_model->updateMembers(asked, found); });
    });
    connect(m_finder, &VoiceFinder::counted, this, [this](const VoiceCounts& counts) {
        m_counts = counts;
        showWords();
        showEmpty();
    });
    connect(m_finder, &VoiceFinder::failed, this, &VoicesListPane::showError);
    connect(m_model, &VoicesListModel::failed, this, &VoicesListPane::showError);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &VoicesListPane::report);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_merging)
            Q_EMIT selectionChanged();
    });
    connect(&m_context.workspace, &core::Workspace::changed, this, &VoicesListPane::takeChanges);
}

void VoicesListPane::start() {
    if (!std::exchange(m_started, true))
        find();
}

void VoicesListPane::setFilter(const core::VoiceFilter& filter) {
    core::VoiceQuery query = m_query;
    query.filter = filter;
    setQuery(query);
}

void VoicesListPane::setQuery(const core::VoiceQuery& query) {
    m_query = query;
    m_search->setText(query.text);
    m_started = true;
    showChips();
    find();
}

void VoicesListPane::setOrder(const core::VoiceOrder& order) {
    const bool nothingToMatch = order.column == core::VoiceColumn::Match && m_query.text.isEmpty();
    const core::VoiceOrder wanted = nothingToMatch ? core::VoiceOrder() : order;
    if (wanted == m_query.order)
        return;
    m_query.order = wanted;
    find();
}

void VoicesListPane::find() {
    m_waiting = true;
    showOrder();
    m_finder->find(m_query);
    Q_EMIT queryChanged();
}

void VoicesListPane::show(const std::function<void()>& change) {
    const std::optional<VoiceId> before = current();
    const QStringList terms = m_model->terms();
    m_waiting = false;
    m_error->hide();
    m_merging = true;
    change();
    const int kept = before ? m_model->rowOf(*before) : -1;
    if (m_model->rowCount() > 0 && !m_toSelect)
        selectOnly(*m_view, m_model->index(std::max(kept, 0)));
    m_merging = false;
    m_view->viewport()->repaint(); // seen at once; what follows from it can wait
    settle();
    if (terms != m_model->terms())
        Q_EMIT termsChanged();
}

void VoicesListPane::merge(const std::function<void()>& change) {
    const QList<VoiceId> chosen = m_view->selectionModel()->hasSelection() ? selected() : QList<VoiceId>();
    const std::optional<VoiceId> before = current();
    const int row = m_view->currentIndex().row();
    const int scroll = m_view->verticalScrollBar()->value();
    m_merging = true;
    change();
    QItemSelectionModel* selection = m_view->selectionModel();
    if (!selection->hasSelection() && m_model->rowCount() > 0) {
        const int found = before ? m_model->rowOf(*before) : -1;
        const int next = found >= 0 ? found : std::clamp(row, 0, m_model->rowCount() - 1);
        selectOnly(*m_view, m_model->index(next));
        for (const VoiceId id : chosen) {
            if (const int at = m_model->rowOf(id); at >= 0)
                selection->select(m_model->index(at), QItemSelectionModel::Select);
        }
        m_view->verticalScrollBar()->setValue(scroll);
    }
    m_merging = false;
    settle();
}

void VoicesListPane::settle() {
    if (m_toSelect && m_model->rowOf(*m_toSelect) >= 0) {
        const QModelIndex index = m_model->index(m_model->rowOf(*std::exchange(m_toSelect, {})));
        selectOnly(*m_view, index);
        m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
    showWords();
    showEmpty();
    report();
    Q_EMIT selectionChanged();
    Q_EMIT shownChanged();
}

void VoicesListPane::report() {
    if (m_merging || current() == m_reported)
        return;
    m_reported = current();
    Q_EMIT currentChanged();
}

void VoicesListPane::select(VoiceId id) {
    m_toSelect = id;
    if (m_started)
        settle();
}

void VoicesListPane::step(int rows) {
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_view->currentIndex().row() + rows, 0, count - 1);
    const bool extending = m_view->selectionModel()->selectedRows().size() > 1;
    m_view->selectionModel()->setCurrentIndex(m_model->index(row), extending ? QItemSelectionModel::NoUpdate
                                                                             : QItemSelectionModel::ClearAndSelect);
}

void VoicesListPane::goToFirst() {
    step(-m_model->rowCount());
}

void VoicesListPane::goToLast() {
    step(m_model->rowCount());
}

void VoicesListPane::extendSelection() {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    QItemSelectionModel* selection = m_view->selectionModel();
    const bool first = selection->selectedRows() == QModelIndexList{index};
    if (!first)
        selection->select(index, QItemSelectionModel::Toggle);
    const QModelIndex next = m_model->index(std::min(index.row() + 1, m_model->rowCount() - 1));
    selection->setCurrentIndex(next, first ? QItemSelectionModel::Select : QItemSelectionModel::NoUpdate);
}

std::optional<VoiceId> VoicesListPane::current() const {
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(m_model->idAt(index.row())) : std::nullopt;
}

QList<VoiceId> VoicesListPane::selected() const {
    QList<int> rows;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QList<VoiceId> ids;
    for (const int row : std::as_const(rows))
        ids.append(m_model->idAt(row));
    if (const auto one = current(); ids.isEmpty() && one)
        ids.append(*one);
    return ids;
}

int VoicesListPane::shownCount() const {
    return m_model->rowCount();
}

QStringList VoicesListPane::searchTerms() const {
    return m_model->terms();
}

void VoicesListPane::takeChanges(const core::ChangeSet& changes) {
    using core::Record;
    if (!m_started)
        return;
    const QSet<VoiceId> touched = changes.ids<VoiceId>(Record::Voice);
    const bool rowsChange = changes.touches(Record::Evidence) || changes.touches(Record::Quote) ||
                            changes.touches(Record::Person) || changes.touches(Record::Account);
    const bool all = changes.everything || touched.size() > kMostTouched || core::dependsOnOthers(m_query, changes);
    if (all || rowsChange)
        m_model->refreshAll();
    if (all)
        m_finder->findAgain();
    else if (!touched.isEmpty())
        m_finder->findAmong(touched);
    else if (rowsChange)
        m_finder->count();
    if (changes.everything || rowsChange || changes.touches(Record::Theme) || changes.touches(Record::Segment))
        showChips();
}

void VoicesListPane::openFilterMenu() {
    auto* menu = new FilterMenu(
        m_query.filter, m_context, [this](const core::VoiceFilter& f) { setFilter(f); }, this);
    menu->popup(m_chips->addButton()->mapToGlobal(QPoint(0, m_chips->addButton()->height())));
}

} // namespace throughline::ui
