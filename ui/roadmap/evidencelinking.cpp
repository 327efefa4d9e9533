// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/evidencelinking.h"

#include "core/roadmap/itemedits.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/common/words/roadmapwords.h"
#include "ui/roadmap/items/itemchooser.h"
#include "ui/roadmap/items/itemspane.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::Editor;
using core::Result;

namespace {

/// What the writer's thread found, for the sentence that follows the commit.
struct NewItem {
    core::ItemId id;
    QString title;
    core::LinkOutcome outcome;
};

QList<core::EvidenceId> idsOf(const core::LinkOutcome& outcome) {
    return outcome.added + outcome.updated;
}

} // namespace

EvidenceLinking::EvidenceLinking(core::Workspace& workspace, Edits& edits, Notifier& notifier, Navigator& navigator,
                                 Prompts& prompts, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_edits(edits)
    , m_notifier(notifier)
    , m_navigator(navigator)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_items(workspace) {}

QWidget* EvidenceLinking::makeItemsPane(QWidget* parent) {
    return new ItemsPane(*this, m_settings, parent);
}

void EvidenceLinking::chooseItem(const DraggedEvidence& dragged, QWidget* anchor) {
    if (dragged.isEmpty() || anchor == nullptr)
        return;
    const auto read = m_workspace.read<Previews>([sources = linkSources(dragged)](core::db::Connection& connection) {
        return core::previewLinks(connection, sources);
    });
    whenDone(read, anchor, [this, dragged, anchor](const Result<Previews>& previews) {
        if (!previews) {
            m_notifier.show({Notification::Kind::Warning, previews.error().text, {}});
            return;
        }
        auto* chooser = new ItemChooser(m_items, *previews, draggedInWords(dragged), *anchor);
        const auto linkThem = [this, dragged, previews = *previews](const QList<core::ItemId>& items,
                                                                    std::optional<int> importance) {
            link(dragged, items, importance, previews);
        };
        connect(chooser, &ItemChooser::chosen, this, linkThem);
        chooser->showOver(*anchor);
    });
}

void EvidenceLinking::link(const DraggedEvidence& dragged, const QList<core::ItemId>& items,
                           std::optional<int> importance, const Previews& previews, const Done& done) {
    if (items.isEmpty() || dragged.isEmpty())
        return;
    QStringList titles;
    for (const core::ItemId item : items)
        titles.append(titleOf(item));
    auto outcome = std::make_shared<core::LinkOutcome>();
    const core::Step step{dragged.datapoints.isEmpty() ? u"evidence.link"_s : u"datapoint.link"_s,
                          draggedCount(dragged),
                          titles.join(u", "_s),
                          {}};
    const auto work = [sources = linkSources(dragged), items, importance, outcome](Editor& editor) -> Result<void> {
        *outcome = {};
        for (const core::ItemId item : items) {
            TRY_ASSIGN(const core::LinkOutcome one, core::linkAll(editor, item, sources, importance));
            outcome->added += one.added;
            outcome->updated += one.updated;
        }
        return {};
    };
    const auto sentence = [=, this] {
        if (done && items.size() == 1) {
            const auto preview = previews.constFind(items.first());
            done({items.first(), idsOf(*outcome),
                  preview == previews.constEnd() ? std::nullopt : std::optional(*preview)});
        }
        return linkedInWords(dragged, items, importance, previews, *outcome);
    };
    m_edits.announce(step, work, sentence, [this, item = items.first()] { open(item); });
}

QString EvidenceLinking::linkedInWords(const DraggedEvidence& dragged, const QList<core::ItemId>& items,
                                       std::optional<int> importance, const Previews& previews,
                                       const core::LinkOutcome& outcome) const {
    const QString what = draggedInWords(dragged);
    if (items.size() > 1)
        return tr("Linked %1 to %2 items.").arg(what).arg(items.size());
    const QString title = isolated(titleOf(items.first()));
    const QString done = outcome.added.isEmpty() ? tr("Updated %1, evidence for %2 before.").arg(what, title)
                                                 : tr("Linked %1 to %2.").arg(what, title);
    const auto preview = previews.constFind(items.first());
    if (preview == previews.constEnd())
        return done;
    const int after = importance ? preview->with.at(static_cast<size_t>(*importance)) : preview->after;
    if (after != preview->before)
        return done + u' ' + tr("Demand %1 → %2").arg(preview->before).arg(after);
    if (!preview->hasWords)
        return done + u' ' + tr("Numbers stand beside demand: it stays %1.").arg(after);
    if (preview->knownCustomer && !outcome.added.isEmpty())
        return done + u' ' + tr("Demand stays %1: it counts a customer once.").arg(after);
    return done + u' ' + tr("Demand stays %1.").arg(after);
}

void EvidenceLinking::linkToNewItem(const DraggedEvidence& dragged, const Done& done) {
    auto made = std::make_shared<NewItem>();
    const auto work = [sources = linkSources(dragged), made](Editor& editor) -> Result<void> {
        TRY_ASSIGN(const core::NewItemLink linked, core::linkToNewItem(editor, sources));
        *made = {linked.item, linked.title, linked.outcome};
        return {};
    };
    const auto sentence = [=] {
        if (done) {
            core::LinkPreview nothing;
            nothing.hasWords = dragged.datapoints.isEmpty();
            done({made->id, idsOf(made->outcome), nothing});
        }
        return tr("Made the item %1 and linked %2 to it.").arg(isolated(made->title), draggedInWords(dragged));
    };
    m_edits.announce({u"item.add"_s, 1, {}, {}}, work, sentence, [this, made] { open(made->id); });
}

void EvidenceLinking::move(const QList<core::EvidenceId>& evidence, core::ItemId item) {
    DraggedEvidence dragged;
    dragged.evidence = evidence;
    const QString title = titleOf(item);
    m_edits.announce(
        {u"evidence.move"_s, static_cast<int>(evidence.size()), title, {}},
        [=](Editor& editor) { return core::moveEvidence(editor, evidence, item); },
        [=] { return tr("Moved %1 to %2.").arg(draggedInWords(dragged), isolated(title)); },
        [this, item] { open(item); });
}

void EvidenceLinking::weigh(const Linked& linked, int importance) {
    const auto sentence = [=, this] {
        const QString said =
            tr("Importance for %1: %2.").arg(isolated(titleOf(linked.item)), importanceName(importance));
        if (!linked.preview)
            return said;
        const int after = linked.preview->with.at(static_cast<size_t>(importance));
        return said + u' ' + tr("Demand %1 → %2").arg(linked.preview->before).arg(after);
    };
    const core::Step step{u"evidence.importance"_s, static_cast<int>(linked.evidence.size()), titleOf(linked.item), {}};
    m_edits.announce(
        step, [=](Editor& editor) { return core::setImportance(editor, linked.evidence, importance); }, sentence);
}

void EvidenceLinking::askForNewItem(core::Horizon horizon) {
    const std::optional<QString> title = m_prompts.askText({tr("New roadmap item"), tr("Title")});
    if (!title || title->trimmed().isEmpty())
        return;
    core::Item item;
    item.title = title->simplified();
    item.horizon = horizon;
    auto made = std::make_shared<core::ItemId>();
    m_edits.make(
        {u"item.add"_s, 1, item.title, {}},
        [item, made](Editor& editor) -> Result<void> {
            TRY_ASSIGN(*made, core::addItem(editor, item));
            return {};
        },
        this, [this, made](const core::ChangeSet&) { open(*made); });
}

void EvidenceLinking::open(core::ItemId item) {
    m_navigator.open(Target::to(RecordKind::Item, item));
}

QString EvidenceLinking::titleOf(core::ItemId item) const {
    const ItemCard* card = m_items.card(item);
    return card ? oneLine(card->summary.item.title) : tr("the item");
}

int draggedCount(const DraggedEvidence& dragged) {
    return static_cast<int>(dragged.voices.size() + dragged.evidence.size() + dragged.datapoints.size()) +
           (dragged.words ? 1 : 0);
}

QString draggedInWords(const DraggedEvidence& dragged) {
    const int count = draggedCount(dragged);
    if (dragged.words)
        return EvidenceLinking::tr("a quote");
    if (!dragged.evidence.isEmpty())
        return count == 1 ? EvidenceLinking::tr("1 piece of evidence")
                          : EvidenceLinking::tr("%n pieces of evidence", nullptr, count);
    if (!dragged.datapoints.isEmpty())
        return count == 1 ? EvidenceLinking::tr("1 datapoint") : EvidenceLinking::tr("%n datapoints", nullptr, count);
    return count == 1 ? EvidenceLinking::tr("1 voice") : EvidenceLinking::tr("%n voices", nullptr, count);
}

} // namespace throughline::ui
