// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerpage.h"

#include "core/base/datewords.h"
#include "core/roadmap/itemsupport.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/record/mergedsection.h"
#include "ui/common/record/recordform.h"
#include "ui/common/record/relatedsection.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/menus/actionmenu.h"
#include "ui/shell/navigator.h"
#include "ui/views/currentview.h"
#include "ui/views/viewsbutton.h"

#include <QAction>
#include <QListView>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Record;

namespace {

constexpr int kListWidth = 364;
constexpr int kRecordWidth = 560;  ///< First width of the record's pane.
constexpr int kWidestRecord = 720; ///< Lines of fields grow no longer.
constexpr int kNewestVoices = 50;

/// What lists and records of customers show.
bool concerns(const core::ChangeSet& changes) {
    const auto all = {Record::Account, Record::Person,   Record::Segment, Record::Voice,
                      Record::Quote,   Record::Evidence, Record::Item,    Record::Datapoint};
    return std::any_of(all.begin(), all.end(), [&](Record record) { return changes.touches(record); });
}

} // namespace

CustomerPage::CustomerPage(const PageContext& context, RecordKind kind, const QString& id, const CustomerWords& words)
    : m_context(context), m_kind(kind), m_id(id) {
    setAccessibleName(words.title);
    auto* panes = new PaneSplitter(Qt::Horizontal, this);
    m_list = new CustomerListPane(words, today(), panes);
    m_list->lockAdding(m_context.workspace.whyReadOnly());
    m_list->remember(m_context.settings, id + u"/order"_s);
    m_right = new QStackedWidget(panes);
    auto* nothing = new EmptyState(m_right);
    nothing->setContent(words.icon, tr("Nothing selected"), tr("J and K move through the list."));
    m_right->addWidget(nothing);
    panes->addWidget(m_list);
    panes->addWidget(m_right);
    panes->setStretchFactor(1, 1);
    panes->setFirstSizes({kListWidth, kRecordWidth});
    panes->remember(m_context.settings, id + u"/panes"_s);
    setBody(panes);

    connect(m_list, &CustomerListPane::currentChanged, this, &CustomerPage::showRecord);
    connect(m_list, &CustomerListPane::doublesClicked, this, &CustomerPage::reviewDoubles);
    connect(m_list, &CustomerListPane::opened, this, [this] { m_form->editFirst(); });
    connect(m_list->list(), &QWidget::customContextMenuRequested, this, &CustomerPage::openListMenu);
    connect(m_list, &CustomerListPane::addClicked, this, [this] {
        const QString what = m_kind == RecordKind::Account  ? u"account.new"_s
                             : m_kind == RecordKind::Person ? u"person.new"_s
                                                            : u"segment.new"_s;
        m_context.actions.action(what)->trigger();
    });
    connect(m_list, &CustomerListPane::importClicked, m_context.actions.action(u"workspace.import"_s),
            &QAction::trigger);
    connect(&m_context.workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (concerns(changes))
            reload();
        if (changes.touches(record()) || changes.touches(Record::Distinction))
            countDoubles();
    });
    addViews(words.all);
    m_context.actions.handle(id + u".voices"_s, this, [this] { openVoices(); });
    m_context.actions.handle(id + u".order"_s, this, [this] { m_list->openOrderMenu(); });
    m_context.actions.handle(id + u".edit"_s, this, [this] {
        if (m_shown)
            m_form->editFirst();
    });
    if (canMerge()) {
        m_context.actions.handle(id + u".merge"_s, this, [this] { chooseMerge(); });
        m_context.actions.handle(id + u".doubles"_s, this, [this] { reviewDoubles(); });
    }
    m_context.actions.handle(id + u".delete"_s, this, [this] {
        if (m_shown)
            removeRecord(*m_shown);
    });
}

void CustomerPage::addViews(const QString& all) {
    auto* button = new ViewsButton(m_id, all, m_context.actions, *m_list->facets());
    m_view = new CurrentView(m_context,
                             {.query = [this] { return m_list->query(); },
                              .show = [this](const QJsonObject& json) { return m_list->setQuery(json); },
                              .showAll = [this] { m_list->showAll(); }},
                             *button, this);
    connect(m_list, &CustomerListPane::queryChanged, m_view, &CurrentView::refresh);
    connect(m_view, &CurrentView::changed, this, &Page::statusChanged);
    m_context.actions.handle(m_id + u".filter"_s, this, [this] { m_list->facets()->openMenu(); });
}

std::optional<core::ViewId> CustomerPage::savedView() const {
    return m_view->id();
}

void CustomerPage::buildHead(QWidget* pane) {
    m_head = new PageHead({}, PageHead::Level::Page, pane);
    m_head->setLine(true);
    m_voiceCount = new PlainLabel(pane);
    m_voiceCount->setLink(true);
    m_segmentLink = new PlainLabel(pane);
    m_segmentLink->setLink(true);
    m_segmentLink->setElided(true);
    m_segmentLink->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // whole where there is room
    m_segmentLink->hide();
    m_head->addAfterTitle(m_voiceCount);
    m_head->addAfterTitle(m_segmentLink);
    const auto add = [&](const QString& text, const QString& verb, const QString& iconName) {
        if (!m_context.actions.contains(m_id + verb))
            return; // not every kind of record has it
        auto* button = new KeyButton(text, {}, KeyButton::Kind::Plain, pane);
        button->setIcon(icon(iconName));
        button->follow(*m_context.actions.action(m_id + verb));
        m_head->addAtEnd(button);
    };
    add(tr("Quote wall…"), u".wall"_s, u"quote"_s);
    add(tr("Merge into…"), u".merge"_s, u"link-2"_s);
    add(tr("Delete"), u".delete"_s, u"trash-2"_s);
}

void CustomerPage::buildSections(QWidget* body, const CustomerSections& words) {
    m_sections = new QVBoxLayout(body);
    m_sections->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin,
                                   metrics::kPageMargin);
    m_sections->setSpacing(metrics::kPageMargin);
    m_form->setParent(body);
    lockEdits(*m_form, m_context.workspace.whyReadOnly());
    m_sections->addWidget(m_form);
    m_noItems = words.noItems;
    m_items = new RelatedSection(words.items, words.noItems, body);
    m_sections->addWidget(m_items);
    if (words.members) {
        m_members = new RelatedSection(words.membersTitle, words.noMembers, body);
        m_sections->addWidget(m_members);
        connect(m_members, &RelatedSection::opened, this,
                [this, kind = *words.members](qint64 id) { m_context.navigator.open({.kind = kind, .id = id}); });
    }
    m_merged = new MergedSection(m_context.workspace.whyReadOnly(), body);
    m_sections->addWidget(m_merged);
    m_voices = new RelatedSection(tr("What they said"), tr("Nothing yet. Ctrl+N logs an interview."), body);
    m_sections->addWidget(m_voices);
    m_sections->addStretch(1);
}

void CustomerPage::buildRecord(RecordForm* form, const CustomerSections& words) {
    m_form = form;
    auto* pane = new QWidget(m_right);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHead(pane);
    layout->addWidget(m_head);
    auto* body = new QWidget;
    body->setMaximumWidth(scaled(kWidestRecord));
    buildSections(body, words);
    auto* scroll = new QScrollArea(pane);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    layout->addWidget(scroll, 1);
    m_right->addWidget(pane);

    connect(m_merged, &MergedSection::takeApartWanted, this, &CustomerPage::takeApart);
    connect(m_voiceCount, &PlainLabel::clicked, this, &CustomerPage::openVoices);
    connect(m_segmentLink, &PlainLabel::clicked, this, [this] {
        if (m_segment)
            m_context.navigator.open(Target::to(RecordKind::Segment, *m_segment));
    });
    connect(m_voices, &RelatedSection::showAllClicked, this, &CustomerPage::openVoices);
    connect(m_voices, &RelatedSection::opened, this,
            [this](qint64 id) { m_context.navigator.open(Target::to(RecordKind::Voice, core::VoiceId{id})); });
    connect(m_items, &RelatedSection::opened, this,
            [this](qint64 id) { m_context.navigator.open(Target::to(RecordKind::Item, core::ItemId{id})); });
}

void CustomerPage::addPart(QWidget* part, Place place) {
    m_sections->insertWidget(place == Place::BelowForm ? 1 : m_sections->indexOf(m_voices), part);
}

void CustomerPage::setSegment(const QString& name, std::optional<core::SegmentId> id) {
    m_segment = id;
    m_segmentLink->setText(oneLine(name));
    m_segmentLink->setAccessibleName(m_segmentLink->text());
    m_segmentLink->setVisible(id.has_value() && !name.isEmpty());
}

QDate CustomerPage::today() const {
    return core::localDay(m_context.workspace.clock()());
}

void CustomerPage::activate(const Target& target) {
    m_view->activate(target);
    if (target.kind == m_kind && m_list->select(target.id))
        m_view->leave();
    readRows();
    countDoubles();
}

QWidget* CustomerPage::firstFocus() const {
    return m_list->list();
}

QWidget* CustomerPage::searchField() const {
    return m_list->search();
}

QList<QWidget*> CustomerPage::panes() const {
    return {m_list, m_right};
}

QString CustomerPage::statusText() const {
    return tr("%1 shown").arg(QLocale().toString(m_list->model().rowCount()));
}

QList<KeyHint> CustomerPage::statusKeys() const {
    QList<KeyHint> keys{
        {{u"/"_s}, tr("Search")}, {{u"J"_s, u"K"_s}, tr("Next, previous")}, {{u"F2"_s}, tr("Edit"), true}};
    if (canMerge())
        keys.append({{u"G"_s}, tr("Merge into"), true});
    keys.append({{u"Del"_s}, tr("Delete"), true});
    return keys;
}

void CustomerPage::setRows(const QList<CustomerRow>& rows, const QList<Facet>& facets) {
    m_list->facets()->setFacets(facets);
    m_list->setRows(rows);
    Q_EMIT statusChanged();
}

void CustomerPage::reload() {
    readRows();
    if (m_shown)
        readRecord(*m_shown);
}

void CustomerPage::showRecord(std::optional<qint64> id) {
    if (id == m_shown)
        return;
    m_form->flush();
    m_shown = id;
    for (const QString& verb : {u".voices"_s, u".edit"_s, u".wall"_s, u".merge"_s, u".delete"_s}) {
        if (m_context.actions.contains(m_id + verb))
            m_context.actions.setAvailable(m_id + verb, id.has_value());
    }
    if (id)
        readRecord(*id);
    else
        m_right->setCurrentIndex(0);
    Q_EMIT statusChanged();
}

void CustomerPage::setPicture(const QString& title, const CustomerPicture& picture) {
    m_head->setTitle(oneLine(title));
    const QString count = QLocale().toString(picture.voices);
    m_voiceCount->setText(picture.voices == 1 ? tr("1 voice") : tr("%1 voices").arg(count));
    m_voiceCount->setAccessibleName(m_voiceCount->text());
    m_voiceCount->setVisible(picture.voices > 0);
    QList<RelatedRow> voices;
    for (const core::VoiceRow& voice : picture.newest)
        voices.append(relatedRow(voice, today()));
    m_voices->setRows(voices, picture.voices > voices.size() ? tr("Show all %1").arg(count) : QString());
    m_items->setNone(picture.noItems.isEmpty() ? m_noItems : picture.noItems);
    m_items->setRows(picture.items);
    if (m_members)
        m_members->setRows(picture.members);
    m_merged->setParts(picture.merged);
    m_right->setCurrentIndex(1);
}

void CustomerPage::openVoices() {
    if (!m_shown)
        return;
    Target target = Target::toPage(u"voices"_s);
    target.filter = QVariant::fromValue(filterFor(*m_shown));
    m_context.navigator.open(target);
}

void CustomerPage::openListMenu(const QPoint& position) {
    QStringList ids{m_id + u".voices"_s, {}, m_id + u".edit"_s, {}, m_id + u".delete"_s};
    if (canMerge())
        ids.insert(3, m_id + u".merge"_s);
    else
        ids.insert(1, m_id + u".wall"_s);
    openActionMenu(m_context.actions, ids, *m_list->list(), position);
}

core::Result<CustomerPicture> CustomerPage::readPicture(core::db::Connection& connection,
                                                        const core::VoiceFilter& filter,
                                                        const core::Customer& customer) {
    CustomerPicture picture;
    TRY_ASSIGN(picture.choices, readCustomerChoices(connection));
    const core::VoiceRepository voices(connection);
    TRY_ASSIGN(picture.voices, voices.count(filter));
    TRY_ASSIGN(const QList<core::VoiceId> newest, voices.ids(filter, kNewestVoices));
    TRY_ASSIGN(picture.newest, voices.rows(newest));
    std::stable_sort(picture.newest.begin(), picture.newest.end(),
                     [](const core::VoiceRow& one, const core::VoiceRow& other) { return one.date > other.date; });
    TRY_ASSIGN(const QList<core::ItemSupport> items, core::supportBy(connection, customer));
    for (const core::ItemSupport& item : items)
        picture.items.append(relatedRow(item));
    if (const auto* person = std::get_if<core::PersonId>(&customer)) {
        TRY_ASSIGN(picture.merged, core::mergedInto(connection, {Record::Person, person->value}));
    } else if (const auto* account = std::get_if<core::AccountId>(&customer)) {
        TRY_ASSIGN(picture.merged, core::mergedInto(connection, {Record::Account, account->value}));
    }
    return picture;
}

} // namespace throughline::ui
