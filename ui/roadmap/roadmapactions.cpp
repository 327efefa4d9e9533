// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemedits.h"
#include "core/roadmap/itemtitles.h"
#include "core/voices/voicefilter.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/roadmap/board/board.h"
#include "ui/roadmap/inspector/inspector.h"
#include "ui/roadmap/roadmappage.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::Editor;
using core::Result;

void RoadmapPage::handleKey(const QString& id, std::function<void()> handler) {
    m_context.actions.handle(id, this, std::move(handler));
}

void RoadmapPage::handleActions() {
    handleKey(u"item.new"_s, [this] { m_linking.askForNewItem(); });
    handleKey(u"item.paste"_s, [this] { paste(); });
    handleKey(u"roadmap.evidence"_s, [this] { addEvidence(); });
    handleKey(u"roadmap.narrative"_s, [this] {
        showInspector(isNarrow());
        m_inspector->editNarrative();
    });
    handleKey(u"roadmap.edit"_s, [this] {
        showInspector(isNarrow());
        m_inspector->editTitle();
    });
    handleKey(u"roadmap.copy"_s, [this] { m_inspector->copyAsText(); });
    handleKey(u"roadmap.delete"_s, [this] {
        if (evidenceHasFocus())
            m_inspector->unlinkSelected();
        else
            deleteCurrent();
    });
    handleKey(u"roadmap.left"_s, [this] { m_board->moveSideways(-1); });
    handleKey(u"roadmap.right"_s, [this] { m_board->moveSideways(1); });
    handleKey(u"roadmap.up"_s, [this] { m_board->moveWithin(-1); });
    handleKey(u"roadmap.down"_s, [this] { m_board->moveWithin(1); });
    handleKey(u"roadmap.stance"_s, [this] { m_inspector->turnStanceOfSelected(); });
    for (int digit = 0; digit <= 3; ++digit)
        handleKey(u"roadmap.importance%1"_s.arg(digit), [this, digit] { importance(digit); });
}

void RoadmapPage::importance(int importance) {
    if (evidenceHasFocus() || !m_board->weighLastDrop(importance))
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

void RoadmapPage::deleteCurrent() {
    const std::optional<core::ItemId> current = m_board->current();
    const ItemCard* card = current ? m_linking.items().card(*current) : nullptr;
    if (!card)
        return;
    const QString title = oneLine(card->summary.item.title);
    showInspector(false);
    m_context.edits.announce(
        {u"item.delete"_s, 1, title, {}}, [id = *current](Editor& editor) { return core::removeItem(editor, id); },
        [title] { return tr("Deleted %1.").arg(isolated(title)); });
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
