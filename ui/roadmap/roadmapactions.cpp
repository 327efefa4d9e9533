// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemedits.h"
#include "core/roadmap/itemmerging.h"
#include "core/roadmap/itemtitles.h"
#include "core/voices/voicefilter.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/roadmap/inspector/inspector.h"
#include "ui/roadmap/roadmappage.h"
#include "ui/roadmap/roadmapview.h"
#include "ui/roadmap/table/roadmaptable.h"
#include "ui/roadmap/timeline/roadmaptimeline.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/quotewalls.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::Editor;
using core::Result;

namespace {

constexpr qint64 kTop = 0; ///< stands for no item in a popup: ids begin at 1

} // namespace

void RoadmapPage::handleKey(const QString& id, std::function<void()> handler) {
    m_context.actions.handle(id, this, std::move(handler));
}

void RoadmapPage::handleActions() {
    handleKey(u"item.new"_s, [this] { m_linking.askForNewItem(); });
    handleKey(u"item.paste"_s, [this] { paste(); });
    handleKey(u"roadmap.evidence"_s, [this] { addEvidence(); });
    handleKey(u"roadmap.narrative"_s, [this] {
        showInspector(m_inspectorAlone || isNarrow());
        m_inspector->editNarrative();
    });
    handleKey(u"roadmap.edit"_s, [this] {
        showInspector(m_inspectorAlone || isNarrow());
        m_inspector->editTitle();
    });
    handleKey(u"roadmap.wall"_s, [this] {
        if (m_inspector->item())
            m_context.quoteWalls.open(*m_inspector->item());
    });
    handleKey(u"roadmap.goals"_s, [this] { m_inspector->openGoals({}); });
    handleKey(u"roadmap.copy"_s, [this] { m_inspector->copyAsText(); });
    handleKey(u"roadmap.delete"_s, [this] {
        if (evidenceHasFocus())
            m_inspector->unlinkSelected();
        else
            deleteSelected();
    });
    handleKey(u"roadmap.merge"_s, [this] { chooseMerge(); });
    handleKey(u"roadmap.parent"_s, [this] { chooseParent(); });
    connect(m_table, &RoadmapTable::parentWanted, this, &RoadmapPage::chooseParent);
    connect(m_table, &RoadmapTable::placeWanted, this, &RoadmapPage::place);
    handleKey(u"roadmap.left"_s, [this] { m_view->moveSideways(-1); });
    handleKey(u"roadmap.right"_s, [this] { m_view->moveSideways(1); });
    handleKey(u"roadmap.up"_s, [this] { m_view->moveWithin(-1); });
    handleKey(u"roadmap.down"_s, [this] { m_view->moveWithin(1); });
    handleKey(u"roadmap.board"_s, [this] { showAs(Show::Board); });
    handleKey(u"roadmap.table"_s, [this] { showAs(Show::Table); });
    handleKey(u"roadmap.timeline"_s, [this] { showAs(Show::Timeline); });
    handleKey(u"roadmap.filter"_s, [this] { m_facets->openMenu(); });
    handleKey(u"roadmap.order"_s, [this] {
        if (m_view == m_table)
            m_table->chooseOrder();
    });
    handleTimelineKeys();
    handleKey(u"roadmap.stance"_s, [this] { m_inspector->turnStanceOfSelected(); });
    for (int digit = 0; digit <= 3; ++digit)
        handleKey(u"roadmap.importance%1"_s.arg(digit), [this, digit] { importance(digit); });
}

void RoadmapPage::handleTimelineKeys() {
    const auto handle = [this](const QString& id, const std::function<void(RoadmapTimeline&)>& act) {
        handleKey(id, [this, act] {
            if (m_view == m_timeline)
                act(*m_timeline);
        });
    };
    constexpr int kWeek = 7;
    handle(u"roadmap.weekEarlier"_s, [](RoadmapTimeline& timeline) { timeline.move(BarPart::Whole, -kWeek); });
    handle(u"roadmap.weekLater"_s, [](RoadmapTimeline& timeline) { timeline.move(BarPart::Whole, kWeek); });
    handle(u"roadmap.endEarlier"_s, [](RoadmapTimeline& timeline) { timeline.move(BarPart::End, -1); });
    handle(u"roadmap.endLater"_s, [](RoadmapTimeline& timeline) { timeline.move(BarPart::End, 1); });
    handle(u"roadmap.today"_s, [](RoadmapTimeline& timeline) { timeline.showToday(); });
    handle(u"roadmap.zoomIn"_s, [](RoadmapTimeline& timeline) { timeline.zoomBy(-1); });
    handle(u"roadmap.zoomOut"_s, [](RoadmapTimeline& timeline) { timeline.zoomBy(1); });
}

void RoadmapPage::importance(int importance) {
    if (evidenceHasFocus() || !m_view->weighLastDrop(importance))
        m_inspector->setImportanceOfSelected(importance);
}

void RoadmapPage::addEvidence() {
    DraggedEvidence selected;
    selected.evidence = m_inspector->selectedEvidence();
    if (evidenceHasFocus()) {
        m_linking.chooseItem(selected, m_inspector);
        return;
    }
    core::VoiceFilter filter;
    filter.notYetEvidence = true;
    Target target = Target::toPage(u"voices"_s);
    target.filter = QVariant::fromValue(filter);
    m_context.navigator.open(target);
}

void RoadmapPage::paste() {
    addLines(QGuiApplication::clipboard()->text());
}

void RoadmapPage::addLines(const QString& text) {
    const QStringList titles = core::titlesFromLines(text);
    if (titles.isEmpty()) {
        m_context.prompts.tell({tr("Nothing to paste"),
                                tr("Copy a list of items first, one item a line, then paste it here."),
                                {},
                                tr("Close"),
                                false});
        return;
    }
    const auto count = static_cast<int>(titles.size());
    m_context.edits.announce(
        {u"item.add"_s, count, count == 1 ? titles.first() : QString(), {}},
        [titles](Editor& editor) -> Result<void> {
            for (const QString& title : titles) {
                core::Item item;
                item.title = title;
                TRY(core::addItem(editor, item));
            }
            return {};
        },
        [count] {
            return count == 1 ? tr("Made 1 item of what was pasted.")
                              : tr("Made %n items, one of each line.", nullptr, count);
        });
}

void RoadmapPage::deleteSelected() {
    const QList<core::ItemId> items = m_view->selected();
    const ItemCard* card = items.isEmpty() ? nullptr : m_linking.items().card(items.first());
    if (!card)
        return;
    const auto count = static_cast<int>(items.size());
    const QString title = oneLine(card->summary.item.title);
    showInspector(false);
    m_context.edits.announce(
        {u"item.delete"_s, count, count == 1 ? title : QString(), {}},
        [items](Editor& editor) -> Result<void> {
            for (const core::ItemId id : items)
                TRY(core::removeItem(editor, id));
            return {};
        },
        [=] { return count == 1 ? tr("Deleted %1.").arg(isolated(title)) : tr("Deleted %n items.", nullptr, count); });
}

void RoadmapPage::chooseParent() {
    const QList<core::ItemId> items = m_view->selected();
    if (items.isEmpty())
        return;
    const QList<core::ItemId> without = m_linking.items().withItemsBelow(items);
    QList<NamedChoice> choices{{kTop, tr("No larger item"), {}, false}};
    for (const ItemCard& card : m_linking.items().cards()) {
        const core::Item& item = card.summary.item;
        if (!without.contains(item.id))
            choices.append({item.id.value, oneLine(item.title), {}, false});
    }
    auto* popup = new ChoicePopup(tr("Part of which item"), *this);
    popup->setChoices(choices);
    connect(popup, &ChoicePopup::chosen, this, [this, items](qint64 below) {
        place(items, below == kTop ? std::nullopt : std::optional(core::ItemId{below}));
    });
    popup->showAt(mapToGlobal(rect().center()));
}

void RoadmapPage::place(const QList<core::ItemId>& items, std::optional<core::ItemId> below) {
    const auto titleOf = [this](core::ItemId id) {
        const ItemCard* card = m_linking.items().card(id);
        return card ? oneLine(card->summary.item.title) : QString();
    };
    const bool isThere = std::all_of(items.begin(), items.end(), [&](core::ItemId id) {
        const ItemCard* card = m_linking.items().card(id);
        return !card || card->summary.item.parent == below;
    });
    if (isThere)
        return;
    const auto count = static_cast<int>(items.size());
    const QString title = titleOf(items.constFirst());
    const QString above = below ? titleOf(*below) : QString();
    m_context.edits.announce(
        {u"item.place"_s, count, count == 1 ? title : QString(), {}},
        [=](Editor& editor) { return core::placeItems(editor, items, below); },
        [=] {
            if (!below)
                return count == 1 ? tr("%1 is part of no larger item now.").arg(isolated(title))
                                  : tr("%n items are part of no larger item now.", nullptr, count);
            return count == 1 ? tr("Made %1 part of %2.").arg(isolated(title), isolated(above))
                              : tr("Made %n items part of %1.", nullptr, count).arg(isolated(above));
        });
}

void RoadmapPage::chooseMerge() {
    const QList<core::ItemId> items = m_view->selected();
    if (items.isEmpty())
        return;
    QList<NamedChoice> choices; // one alone goes into another; of several each may be the one that stays
    for (const ItemCard& card : m_linking.items().cards()) {
        const core::Item& item = card.summary.item;
        if (items.size() > 1 ? items.contains(item.id) : item.id != items.constFirst())
            choices.append({item.id.value, oneLine(item.title), {}, false});
    }
    auto* popup = new ChoicePopup(items.size() > 1 ? tr("Keep which item") : tr("Merge into item"), *this);
    popup->setChoices(choices);
    connect(popup, &ChoicePopup::chosen, this, [this, items](qint64 into) { merge(items, core::ItemId{into}); });
    popup->showAt(mapToGlobal(rect().center()));
}

void RoadmapPage::merge(const QList<core::ItemId>& items, core::ItemId into) {
    const ItemCard* card = m_linking.items().card(into);
    const QString title = card ? oneLine(card->summary.item.title) : QString();
    const auto count = static_cast<int>(items.size()) - (items.contains(into) ? 1 : 0);
    reveal(into);
    m_context.edits.announce(
        {u"item.merge"_s, count, title, {}}, [=](Editor& editor) { return core::mergeItems(editor, items, into); },
        [=] {
            return count == 1 ? tr("The item was merged into %1.").arg(isolated(title))
                              : tr("%1 items were merged into %2.").arg(QString::number(count), isolated(title));
        });
}

void RoadmapPage::openMenu(const QPoint& position) {
    QMenu menu(this);
    connect(menu.addAction(tr("Open")), &QAction::triggered, this, [this] { showInspector(true); });
    menu.addSeparator();
    for (const auto& group :
         {QStringList{u"roadmap.edit"_s, u"roadmap.evidence"_s}, QStringList{u"roadmap.wall"_s, u"roadmap.copy"_s},
          QStringList{u"roadmap.parent"_s, u"roadmap.merge"_s}, QStringList{u"roadmap.delete"_s}}) {
        for (const QString& id : group)
            menu.addAction(m_context.actions.action(id));
        menu.addSeparator();
    }
    menu.exec(position);
}

void RoadmapPage::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_Escape && m_inspectorAlone) {
        showInspector(false);
    } else {
        Page::keyPressEvent(event);
    }
}

} // namespace throughline::ui
