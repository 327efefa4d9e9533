// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/voicespage.h"

#include "core/voices/voicerepository.h"
#include "core/workspace/workspace.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/panes/itemsdrawer.h"
#include "ui/common/textdisplay.h"
#include "ui/common/tokens.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/evidencelinker.h"
#include "ui/shell/menus/actionmenu.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/views/currentview.h"
#include "ui/views/viewsbutton.h"
#include "ui/voices/list/voiceslistpane.h"
#include "ui/voices/list/voiceslistview.h"
#include "ui/voices/many/manyvoices.h"
#include "ui/voices/many/selectionbar.h"
#include "ui/voices/reading/readingpane.h"
#include "ui/voices/reading/voicetext.h"
#include "ui/voices/themes/thememarker.h"
#include "ui/voices/voiceviews.h"

#include <QLocale>

#include <chrono>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::VoiceId;

namespace {

constexpr int kListFirst = 364;
constexpr int kListLeast = 300;
constexpr int kListMost = 520;
constexpr int kReadingLeast = 420;
constexpr int kReadingFirst = 612;
constexpr int kItemsFirst = 280;
constexpr int kItemsBesideFrom = 1180; ///< Width of the window.

int wordsIn(const QString& text) {
    return static_cast<int>(text.simplified().split(u' ', Qt::SkipEmptyParts).size());
}

/// Laying out a long text would hold up the next key.
constexpr std::chrono::milliseconds kPauseBetweenKeys{80};

} // namespace

VoicesPage::VoicesPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_themes(new ThemeMarker(m_context, this))
    , m_list(new VoicesListPane(m_context, this))
    , m_view(new CurrentView(m_context, viewedVoices(*m_list), *m_list->viewsButton(), this))
    , m_reading(new ReadingPane(m_context, *m_themes, this))
    , m_items(new ItemsDrawer(context.evidence.makeItemsPane(this), this))
    , m_many(new ManyVoices(
          m_context, *m_themes, [this] { return m_list->selected(); }, *m_reading))
    , m_selection(new SelectionBar(context.actions, this))
    , m_panes(new PaneSplitter(Qt::Horizontal, this)) {
    setAccessibleName(tr("Voices"));
    build();
    m_follow.setSingleShot(true);
    m_follow.setInterval(kPauseBetweenKeys);
    connect(&m_follow, &QTimer::timeout, this, &VoicesPage::readCurrent);
    connect(m_list, &VoicesListPane::currentChanged, this, &VoicesPage::followList);
    connect(m_list, &VoicesListPane::termsChanged, this, &VoicesPage::followList);
    for (const auto signal : {&VoicesListPane::selectionChanged, &VoicesListPane::shownChanged}) {
        connect(m_list, signal, this, [this] {
            refreshActions();
            Q_EMIT statusChanged();
        });
    }
    connect(m_view, &CurrentView::changed, this, &Page::statusChanged);
    connect(m_list, &VoicesListPane::queryChanged, m_view, &CurrentView::refresh);
    connect(m_reading, &ReadingPane::selectionChanged, this, [this] {
        refreshActions();
        Q_EMIT statusChanged();
    });
    connect(m_list->view(), &VoicesListView::pageRequested, m_reading->text(), &VoiceText::page);
    connect(m_list->view(), &VoicesListView::opened, m_reading->text(), qOverload<>(&QWidget::setFocus));
    connect(m_list->view(), &QWidget::customContextMenuRequested, this, &VoicesPage::openListMenu);
    handleActions();
    handleListActions();
    refreshActions();
}

VoicesPage::~VoicesPage() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
    m_reading->setEditing(false);
}

void VoicesPage::followList() {
    if (searchField()->hasFocus())
        m_follow.start();
    else
        readCurrent();
}

void VoicesPage::readCurrent() {
    m_follow.stop();
    if (m_reading->shown() != m_list->current())
        m_reading->show(m_list->current());
    m_reading->setSearchTerms(m_list->searchTerms());
}

void VoicesPage::build() {
    m_list->setFoot(m_selection);
    m_list->setMinimumWidth(kListLeast);
    m_list->setMaximumWidth(kListMost);
    m_reading->setMinimumWidth(kReadingLeast);
    m_panes->addWidget(m_list);
    m_panes->addWidget(m_reading);
    m_panes->addWidget(m_items);
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setStretchFactor(2, 0);
    m_panes->setFirstSizes({kListFirst, kReadingFirst, kItemsFirst});
    m_panes->remember(m_context.settings, u"voices/panes"_s);
    setBody(m_panes);
    connect(m_items, &ItemsDrawer::arranged, this, &VoicesPage::fitPanes);
}

void VoicesPage::fitPanes() {
    const int items = m_items->wantedWidth();
    const int list = m_list->width();
    m_panes->setSizes({list, m_panes->width() - list - items - 2 * m_panes->handleWidth(), items});
}

void VoicesPage::handleActions() {
    ActionRegistry& actions = m_context.actions;
    actions.handle(u"voices.evidence"_s, this, [this] { m_reading->chooseItem(m_list->selected()); });
    actions.handle(u"voices.quote"_s, this, [this] { m_reading->quote(); });
    actions.handle(u"voices.theme"_s, this, [this] {
        if (const QList<VoiceId> selected = m_list->selected(); selected.size() > 1)
            m_many->chooseTheme();
        else
            m_reading->chooseTheme(selected);
    });
    actions.handle(u"voices.picture"_s, this, [this] { m_reading->exportPicture(); });
    actions.handle(u"voices.themes"_s, this, [this] { m_context.navigator.open(Target::toPage(u"themes"_s)); });
    actions.handle(u"voices.lifecycle"_s, this, [this] { m_reading->openLifecycleMenu(); });
    actions.handle(u"voices.edit"_s, this, [this] { m_reading->setEditing(!m_reading->isEditing()); });
    actions.handle(u"voices.caret"_s, this, [this] {
        m_reading->text()->setCaretShown(m_context.actions.action(u"voices.caret"_s)->isChecked());
        m_reading->text()->setFocus();
    });
}

void VoicesPage::handleListActions() {
    ActionRegistry& actions = m_context.actions;
    actions.handle(u"voices.extend"_s, this, [this] { m_list->extendSelection(); });
    actions.handle(u"voices.filter"_s, this, [this] { m_list->openFilterMenu(); });
    actions.handle(u"voices.order"_s, this, [this] { m_list->openOrderMenu(); });
    actions.handle(u"voices.bestMatch"_s, this, [this] {
        const bool on = m_context.actions.action(u"voices.bestMatch"_s)->isChecked();
        m_list->setOrder(on ? core::VoiceOrder::by(core::VoiceColumn::Match) : core::VoiceOrder());
    });
    actions.handle(u"voices.first"_s, this, [this] { m_list->goToFirst(); });
    actions.handle(u"voices.last"_s, this, [this] { m_list->goToLast(); });
}

void VoicesPage::refreshActions() {
    const bool any = m_list->current().has_value();
    ActionRegistry& actions = m_context.actions;
    for (const char* id : {"voices.evidence", "voices.theme", "voices.clearTheme", "voices.picture", "voices.lifecycle",
                           "voices.extend", "voices.done", "voices.archive", "voices.renew", "voices.edit",
                           "voices.delete", "voices.account", "voices.person", "voices.negative", "voices.neutral",
                           "voices.positive", "voices.aggregate", "voices.individual"})
        actions.setAvailable(QString::fromLatin1(id), any);
    m_selection->setCount(m_list->selected().size());
    const bool words = !m_reading->selectedWords().isEmpty();
    actions.setAvailable(u"voices.quote"_s, words);
    if (words && m_context.workspace.isReadOnly()) // it would make a quote of them first
        actions.setAvailable(u"voices.picture"_s, false);
}

void VoicesPage::activate(const Target& target) {
    showQuery(target);
    if (target.kind == RecordKind::Voice)
        showVoice(VoiceId{target.id}, target.range);
    else if (target.kind == RecordKind::Quote)
        showQuote(core::QuoteId{target.id});
}

void VoicesPage::showQuery(const Target& target) {
    if (m_view->activate(target))
        return;
    if (target.filter.metaType() == QMetaType::fromType<core::VoiceQuery>()) {
        m_view->leave();
        m_list->setQuery(target.filter.value<core::VoiceQuery>());
    } else if (target.filter.metaType() == QMetaType::fromType<core::VoiceFilter>()) {
        m_view->leave();
        m_list->setFilter(target.filter.value<core::VoiceFilter>());
    }
    m_list->start();
}

void VoicesPage::showVoice(VoiceId id, std::optional<core::TextRange> range) {
    m_newestQuote.drop();
    m_list->select(id);
    m_reading->show(id, range); // also where the filter keeps it out of the list
}

void VoicesPage::showQuote(core::QuoteId id) {
    const auto read = [id](core::db::Connection& connection) { return core::VoiceRepository(connection).quote(id); };
    m_newestQuote.await(m_context.workspace.read<core::Quote>(read), this,
                        [this](const core::Result<core::Quote>& quote) {
                            if (quote)
                                showVoice(quote->voice, quote->range);
                            else
                                m_context.notifier.show({Notification::Kind::Warning, quote.error().text, {}});
                        });
}

QWidget* VoicesPage::firstFocus() const {
    return m_list->view();
}

QWidget* VoicesPage::searchField() const {
    return m_list->searchField();
}

void VoicesPage::step(int rows) {
    m_list->step(rows);
}

QList<QWidget*> VoicesPage::panes() const {
    return {m_list->view(), m_reading->text(), m_items};
}

void VoicesPage::toggleInspector() {
    m_items->toggle();
}

QString VoicesPage::statusText() const {
    const QLocale locale;
    const int shown = m_list->shownCount();
    const auto selected = static_cast<int>(m_list->selected().size());
    QString text = (shown == 1 ? tr("%1 voice shown, %2 selected") : tr("%1 voices shown, %2 selected"))
                       .arg(locale.toString(shown), locale.toString(selected));
    if (const DraggedEvidence words = m_reading->selectedWords(); words.words) {
        const int count = wordsIn(words.words->verbatim);
        text +=
            u"      "_s + (count == 1 ? tr("1 word selected") : tr("%1 words selected").arg(locale.toString(count)));
    }
    return text;
}

QList<KeyHint> VoicesPage::statusKeys() const {
    const ActionRegistry& actions = m_context.actions;
    const auto key = [&](const QString& id) { return actions.keyText(id); };
    QList<KeyHint> hints{{{key(u"edit.search"_s)}, tr("Search")},
                         {{key(u"go.next"_s), key(u"go.previous"_s)}, tr("Next, previous")},
                         {{key(u"voices.evidence"_s)}, tr("Evidence"), true},
                         {{key(u"voices.theme"_s)}, tr("Theme"), true}};
    if (m_reading->selectedWords().isEmpty())
        hints.append({{key(u"voices.done"_s)}, tr("Done"), true});
    else
        hints.append({{key(u"voices.quote"_s)}, tr("Quote"), true});
    return hints;
}

std::optional<core::ViewId> VoicesPage::savedView() const {
    return m_view->id();
}

void VoicesPage::openListMenu(const QPoint& position) {
    openActionMenu(m_context.actions,
                   {u"voices.evidence"_s,
                    u"voices.theme"_s,
                    u"voices.picture"_s,
                    u"voices.edit"_s,
                    {},
                    u"voices.done"_s,
                    u"voices.archive"_s,
                    u"voices.renew"_s,
                    {},
                    u"voices.delete"_s},
                   *m_list->view(), position);
}

void VoicesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_items->setNarrow(window()->width() < kItemsBesideFrom);
    m_items->place();
}

} // namespace throughline::ui
