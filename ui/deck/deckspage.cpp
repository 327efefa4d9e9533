// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/deckspage.h"

#include "core/metrics/chartcatalog.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/icons.h"
#include "ui/common/lists/selectonly.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/deck/currentdeck.h"
#include "ui/deck/deckexporter.h"
#include "ui/deck/decklistmodel.h"
#include "ui/deck/quotedialog.h"
#include "ui/deck/slides/slidedelegate.h"
#include "ui/deck/slides/slidelistmodel.h"
#include "ui/deck/slides/slidepane.h"
#include "ui/deck/twolinedelegate.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/quotepictures.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Audience;
using core::Slide;
using core::SlideId;

namespace {

constexpr int kDecksWidth = 208;
constexpr int kSlidesWidth = 372;
constexpr int kPreviewWidth = 640;
constexpr int kNarrowestDecks = 160;
constexpr int kNarrowestSlides = 300;
constexpr int kNarrowestPreview = 380;

QListView* listIn(QWidget* parent, const QString& name, QAbstractItemModel* model) {
    auto* list = new QListView(parent);
    list->setModel(model);
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

QWidget* paneWith(const QList<QWidget*>& widgets, int narrowest) {
    auto* pane = new QWidget;
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* widget : widgets)
        layout->addWidget(widget, qobject_cast<QAbstractItemView*>(widget) != nullptr ? 1 : 0);
    pane->setMinimumWidth(scaled(narrowest));
    return pane;
}

} // namespace

DecksPage::DecksPage(const PageContext& context, CurrentDeck& deck, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_deck(deck)
    , m_decks(new DeckListModel(this))
    , m_slides(new SlideListModel(this))
    , m_slidePane(new SlidePane(this))
    , m_empty(new EmptyState(this))
    , m_body(new QStackedWidget(this))
    , m_exporter(new DeckExporter(context, deck, this)) {
    auto* panes = new PaneSplitter(Qt::Horizontal, this);
    panes->addWidget(makeDeckPane());
    panes->addWidget(makeSlidesPane());
    panes->addWidget(m_slidePane);
    m_slidePane->setMinimumWidth(scaled(kNarrowestPreview));
    lockEdits(*m_slidePane, context.workspace.whyReadOnly());
    fillSlideHead(m_slidePane->head());
    panes->setStretchFactor(2, 1);
    panes->setFirstSizes({scaled(kDecksWidth), scaled(kSlidesWidth), scaled(kPreviewWidth)});
    panes->remember(context.settings, u"decks/panes"_s);
    m_empty->setContent(u"presentation"_s, tr("No decks yet"),
                        tr("A deck is a sequence of charts and quotes that leaves as a PowerPoint file. The first one "
                           "comes with demand, voices over time and the strongest quotes."));
    m_empty->setButton(tr("New deck from the template"));
    lockEdits(*m_empty, context.workspace.whyReadOnly());
    m_body->addWidget(m_empty);
    m_body->addWidget(panes);
    setBody(m_body);

    connect(m_empty, &EmptyState::buttonClicked, this, &DecksPage::newStandardDeck);
    connect(&m_deck, &CurrentDeck::changed, this, &DecksPage::showDeck);
    connect(m_deckList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_deck.open(m_decks->deckAt(current.row()));
            });
    connect(m_slideList->selectionModel(), &QItemSelectionModel::currentChanged, this, &DecksPage::showSlide);
    connect(m_slides, &SlideListModel::moveAsked, this,
            [this](const QList<SlideId>& slides, std::optional<SlideId> before) {
                m_selectNext = slides;
                m_deck.moveSlides(slides, before);
            });
    connect(m_slidePane, &SlidePane::slideEdited, &m_deck, &CurrentDeck::updateSlide);
    connect(m_slidePane, &SlidePane::deckRenamed, &m_deck, &CurrentDeck::rename);
    connect(m_exporter, &DeckExporter::exported, this, &DecksPage::exported);
    handleActions();
    showDeck();
}

QWidget* DecksPage::makeDeckPane() {
    m_deckList = listIn(this, tr("Decks"), m_decks);
    m_deckList->setItemDelegate(new TwoLineDelegate(m_deckList));
    auto* head = new PageHead(tr("Decks"), PageHead::Level::Page, this);
    auto* add = new QToolButton(this);
    add->setIcon(icon(u"plus"_s));
    add->setToolTip(tr("New deck"));
    add->setAccessibleName(tr("New deck"));
    add->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(add);
    menu->addAction(m_context.actions.action(u"decks.standard"_s));
    menu->addAction(m_context.actions.action(u"decks.new"_s));
    add->setMenu(menu);
    lockEdits(*add, m_context.workspace.whyReadOnly());
    head->addAtEnd(add);
    return paneWith({head, m_deckList}, kNarrowestDecks);
}

QWidget* DecksPage::makeAddButton() {
    auto* add = new QToolButton(this);
    add->setIcon(icon(u"plus"_s));
    add->setText(tr("Add"));
    add->setToolTip(tr("Add a chart, quotes or a section"));
    add->setAccessibleName(tr("Add slide"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(add);
    QMenu* charts = menu->addMenu(icon(u"chart-column"_s), tr("Add chart"));
    for (const QString& name : core::chartNames())
        charts->addAction(menuText(core::chartLabel(name)), this, [this, name] { m_deck.addChart(name, {}, {}); });
    menu->addAction(m_context.actions.action(u"decks.quote"_s));
    menu->addAction(m_context.actions.action(u"decks.section"_s));
    add->setMenu(menu);
    lockEdits(*add, m_context.workspace.whyReadOnly());
    return add;
}

QWidget* DecksPage::makeSlidesPane() {
    m_slideList = listIn(this, tr("Slides"), m_slides);
    m_slideList->setItemDelegate(new SlideDelegate(m_slideList));
    m_slideList->setUniformItemSizes(false); // quotes beside others need less room
    m_slideList->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_slideList->setDragDropMode(m_context.workspace.isReadOnly() ? QAbstractItemView::NoDragDrop
                                                                  : QAbstractItemView::InternalMove);
    m_slideList->setDefaultDropAction(Qt::MoveAction);
    m_slideList->setDropIndicatorShown(true);
    m_slideList->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const QString& id :
         {u"decks.retitle"_s, u"decks.up"_s, u"decks.down"_s, u"decks.picture"_s, u"decks.remove"_s})
        m_slideList->addAction(m_context.actions.action(id));
    m_slidesHead = new PageHead(tr("Slides"), PageHead::Level::Pane, this);
    m_slidesHead->addAtEnd(makeAddButton());
    return paneWith({m_slidesHead, m_slideList}, kNarrowestSlides);
}

void DecksPage::fillSlideHead(PageHead* head) {
    m_audience = new SegmentedButtons(tr("Readers"), this);
    m_audience->addSegment(tr("Inside"), static_cast<int>(Audience::Inside));
    m_audience->addSegment(tr("Outside"), static_cast<int>(Audience::Outside));
    connect(m_audience, &SegmentedButtons::currentChanged, this,
            [this](int value) { m_deck.setAudience(static_cast<Audience>(value)); });
    lockEdits(*m_audience, m_context.workspace.whyReadOnly());
    head->addAtEnd(m_audience);
    auto* save =
        new KeyButton(tr("Export"), m_context.actions.keyText(u"decks.export"_s), KeyButton::Kind::Primary, this);
    connect(save, &QPushButton::clicked, this, &DecksPage::exportToFile);
    head->addAtEnd(save);
}

void DecksPage::handleActions() {
    ActionRegistry& actions = m_context.actions;
    actions.handle(u"decks.new"_s, this, [this] { newDeck(); });
    actions.handle(u"decks.standard"_s, this, [this] { newStandardDeck(); });
    actions.handle(u"decks.retitle"_s, this, [this] { editTitle(); });
    actions.handle(u"decks.rename"_s, this, [this] { renameDeck(); });
    actions.handle(u"decks.delete"_s, this, [this] { deleteDeck(); });
    actions.handle(u"decks.quote"_s, this, [this] { askForQuotes(); });
    actions.handle(u"decks.section"_s, this, [this] { askForSection(); });
    actions.handle(u"decks.export"_s, this, [this] { exportToFile(); });
    actions.handle(u"decks.picture"_s, this, [this] { exportPicture(); });
    actions.handle(u"decks.up"_s, this, [this] { moveSelected(-1); });
    actions.handle(u"decks.down"_s, this, [this] { moveSelected(1); });
    actions.handle(u"decks.remove"_s, this, [this] { removeSelected(); });
}

void DecksPage::activate(const Target& target) {
    if (target.kind == RecordKind::Slide)
        m_selectNext = {SlideId{target.id}};
    showDeck();
}

QWidget* DecksPage::firstFocus() const {
    return m_deck.view().deck ? static_cast<QWidget*>(m_slideList) : m_empty;
}

void DecksPage::step(int rows) {
    const int row = std::clamp(m_slideList->currentIndex().row() + rows, 0, std::max(0, m_slides->rowCount() - 1));
    selectOnly(*m_slideList, m_slides->index(row));
}

QList<QWidget*> DecksPage::panes() const {
    return {m_deckList, m_slideList, m_slidePane};
}

QString DecksPage::statusText() const {
    const auto slides = static_cast<int>(m_deck.view().plan.size());
    const auto leftOut = static_cast<int>(m_deck.view().leftOut.size());
    const QString count = slides == 1 ? tr("1 slide") : tr("%1 slides").arg(slides);
    return leftOut == 0 ? count : tr("%1, %2 left out").arg(count).arg(leftOut);
}

QList<KeyHint> DecksPage::statusKeys() const {
    return {{{u"J"_s, u"K"_s}, tr("Next, previous")},
            {{u"Alt"_s, u"↑"_s, u"↓"_s}, tr("Move slide"), true},
            {{u"Del"_s}, tr("Remove"), true},
            {{m_context.actions.keyText(u"decks.export"_s)}, tr("Export")}};
}

void DecksPage::showEvent(QShowEvent* event) {
    m_deck.setWatched(true);
    Page::showEvent(event);
}

void DecksPage::hideEvent(QHideEvent* event) {
    m_slidePane->save();
    m_deck.setWatched(false);
    Page::hideEvent(event);
}

QList<SlideId> DecksPage::selectedSlides() const {
    QModelIndexList rows = m_slideList->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<SlideId> ids;
    for (const QModelIndex& index : std::as_const(rows)) {
        if (const auto slide = m_slides->slideAt(index.row()))
            ids.append(slide->id);
    }
    return ids;
}

void DecksPage::selectSlides(const QList<SlideId>& slides) {
    QItemSelection selection;
    for (const SlideId slide : slides) {
        if (const int row = m_slides->rowOf(slide); row >= 0)
            selection.select(m_slides->index(row), m_slides->index(row));
    }
    const int current = slides.isEmpty() ? 0 : std::max(0, m_slides->rowOf(slides.first()));
    m_slideList->selectionModel()->setCurrentIndex(m_slides->index(current), QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty())
        m_slideList->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void DecksPage::showDeck() {
    const DeckView& view = m_deck.view();
    m_body->setCurrentIndex(view.deck ? 1 : 0);
    const int rowBefore = std::max(0, m_slideList->currentIndex().row());
    const QList<SlideId> selected = m_selectNext.isEmpty() ? selectedSlides() : m_selectNext;
    {
        const QSignalBlocker quiet(m_deckList->selectionModel());
        m_decks->setDecks(view.decks);
        if (view.deck)
            m_deckList->setCurrentIndex(m_decks->index(m_decks->rowOf(view.deck->id)));
    }
    const int slidesBefore = m_slides->rowCount();
    m_slides->setView(view);
    if (view.deck) {
        const bool there =
            std::any_of(selected.begin(), selected.end(), [this](SlideId slide) { return m_slides->rowOf(slide) > 0; });
        if (there)
            selectSlides(selected);
        else if (!m_slideList->currentIndex().isValid() || m_slides->rowCount() != slidesBefore)
            selectOnly(*m_slideList, m_slides->index(std::min(rowBefore, m_slides->rowCount() - 1)));
        m_selectNext.clear();
        m_audience->setCurrent(static_cast<int>(view.audience));
        m_slidesHead->setCount(QString::number(view.plan.size()));
    }
    showSlide();
    Q_EMIT statusChanged();
}

void DecksPage::showSlide() {
    const auto slide = m_slides->slideAt(m_slideList->currentIndex().row());
    m_slidePane->show(m_deck.view(), slide);
    m_context.actions.setAvailable(u"decks.picture"_s, slide && slide->quote);
    for (const QString& id : {u"decks.up"_s, u"decks.down"_s, u"decks.remove"_s})
        m_context.actions.setAvailable(id, m_slideList->currentIndex().row() > 0);
    for (const QString& id : {u"decks.export"_s, u"decks.retitle"_s, u"decks.rename"_s, u"decks.delete"_s})
        m_context.actions.setAvailable(id, m_deck.view().deck.has_value());
}

void DecksPage::newDeck() {
    if (const auto name = m_context.prompts.askText({tr("New deck"), tr("Name"), tr("New deck")}))
        m_deck.makeDeck(*name);
}

void DecksPage::newStandardDeck() {
    if (const auto audience = askAudience(m_context.prompts))
        m_deck.makeStandardDeck(tr("What customers say"), *audience);
}

void DecksPage::renameDeck() {
    if (!m_deck.view().deck)
        return;
    selectOnly(*m_slideList, m_slides->index(0)); // the title slide has its name
    editTitle();
}

void DecksPage::editTitle() {
    m_slidePane->titleField()->setFocus(Qt::ShortcutFocusReason);
    m_slidePane->titleField()->selectAll();
}

void DecksPage::deleteDeck() {
    m_deck.remove();
}

void DecksPage::askForQuotes() {
    auto* dialog = new QuoteDialog(m_context.workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuoteDialog::chosen, &m_deck, &CurrentDeck::addQuotes);
    dialog->open();
}

void DecksPage::askForSection() {
    if (const auto title = m_context.prompts.askText({tr("Add section"), tr("Title")}))
        m_deck.addSection(*title);
}

void DecksPage::moveSelected(int rows) {
    const QList<SlideId> moved = selectedSlides();
    if (moved.isEmpty())
        return;
    const int first = m_slides->rowOf(moved.first());
    const int last = m_slides->rowOf(moved.last());
    if ((rows < 0 && first <= 1) || (rows > 0 && last >= m_slides->rowCount() - 1))
        return;
    const auto before = rows < 0 ? m_slides->slideAt(first - 1) : m_slides->slideAt(last + 2);
    m_selectNext = moved;
    m_deck.moveSlides(moved, before ? std::optional(before->id) : std::nullopt);
}

void DecksPage::exportToFile() {
    m_slidePane->save();
    m_exporter->start();
}

void DecksPage::exportPicture() {
    const auto slide = m_slides->slideAt(m_slideList->currentIndex().row());
    if (slide && slide->quote)
        m_context.quotePictures.exportPicture(*slide->quote, m_deck.view().audience);
}

void DecksPage::removeSelected() {
    m_deck.removeSlides(selectedSlides());
}

} // namespace throughline::ui
