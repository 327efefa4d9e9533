// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemedits.h"
#include "core/workspace/deletion/takingapart.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/roadmap/goals/goalsdialog.h"
#include "ui/roadmap/inspector/evidence/evidencehalves.h"
#include "ui/roadmap/inspector/inspector.h"
#include "ui/roadmap/inspector/itemhead.h"
#include "ui/roadmap/inspector/narrativeedit.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/notifier.h"

#include <QListView>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::Editor;
using core::Result;

namespace {

core::Step stepFor(const QString& key, qsizetype count, const QString& subject) {
    return {key, static_cast<int>(count), oneLine(subject), {}};
}

} // namespace

void Inspector::takeApart(const core::MergedRecord& part) {
    m_context.edits.announce(
        stepFor(u"record.apart"_s, 1, part.name),
        [key = part.key](Editor& editor) { return core::takeApart(editor, key); },
        [name = oneLine(part.name)] { return tr("%1 is by itself again.").arg(isolated(name)); });
}

/// On the item as it is by then: another edit may have come between.
void Inspector::change(const std::function<void(core::Item&)>& set, const QString& mergeKey) {
    if (!m_details)
        return;
    core::Step step = stepFor(u"item.edit"_s, 1, m_details->item.title);
    step.mergeKey = mergeKey;
    m_context.edits.make(step, [id = m_details->item.id, set](Editor& editor) -> Result<void> {
        TRY_ASSIGN(core::Item item, core::RoadmapRepository(editor.connection()).item(id));
        set(item);
        return core::updateItem(editor, item);
    });
}

void Inspector::moveTo(core::Horizon horizon) {
    if (!m_details || horizon == m_details->item.horizon)
        return;
    m_context.edits.make(
        stepFor(u"item.move"_s, 1, m_details->item.title),
        [id = m_details->item.id, horizon](Editor& editor) { return core::moveItem(editor, id, horizon, {}); });
}

void Inspector::saveNarrative(const QString& narrative) {
    if (!m_details)
        return;
    core::Step step = stepFor(u"item.edit"_s, 1, m_details->item.title);
    step.mergeKey = u"narrative:%1"_s.arg(m_details->item.id.value);
    m_context.edits.make(
        step,
        [id = m_details->item.id, narrative](Editor& editor) {
            return editor.update(core::Record::Item, id.value, {{u"narrative"_s, narrative}}).transform([](bool) {});
        },
        this, [this](const core::ChangeSet&) { m_narrative->settled(); });
}

void Inspector::saveField(const QString& field, const std::function<void(core::Item&)>& set) {
    if (m_details)
        change(set, u"item.%1.%2"_s.arg(QString::number(m_details->item.id.value), field));
}

void Inspector::setContribution(core::GoalId goal, std::optional<int> contribution) {
    if (!m_details)
        return;
    m_context.edits.make(stepFor(u"contribution.edit"_s, 1, m_details->item.title),
                         [id = m_details->item.id, goal, contribution](Editor& editor) {
                             return core::setContribution(editor, id, goal, contribution);
                         });
}

void Inspector::askForGoal() {
    const std::optional<QString> title = m_context.prompts.askText({tr("New goal"), tr("Title")});
    if (!m_details || !title || title->trimmed().isEmpty())
        return;
    core::Goal goal;
    goal.title = title->simplified();
    m_context.edits.make(stepFor(u"goal.add"_s, 1, goal.title),
                         [goal, id = m_details->item.id](Editor& editor) -> Result<void> {
                             TRY_ASSIGN(const core::GoalId added, core::addGoal(editor, goal));
                             return core::setContribution(editor, id, added, 1);
                         });
}

void Inspector::openGoals(std::optional<core::GoalId> goal) {
    auto* dialog = new GoalsDialog(m_context, goal, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Inspector::askForOwner() {
    if (!m_details)
        return;
    const std::optional<QString> owner =
        m_context.prompts.askText({tr("Owner"), tr("Who decides"), m_details->item.owner});
    if (!owner)
        return;
    change([name = owner->simplified()](core::Item& item) { item.owner = name; });
}

void Inspector::showMore() {
    QMenu menu(this);
    connect(menu.addAction(tr("Rename…")), &QAction::triggered, this, &Inspector::editTitle);
    connect(menu.addAction(tr("Owner…")), &QAction::triggered, this, &Inspector::askForOwner);
    QAction* note = menu.addAction(tr("Note on the selected evidence…"));
    note->setEnabled(!selectedEvidence().isEmpty());
    connect(note, &QAction::triggered, this, &Inspector::noteSelected);
    menu.addSeparator();
    for (const auto& id : {u"roadmap.parent"_s, u"roadmap.merge"_s})
        menu.addAction(m_context.actions.action(id));
    menu.addSeparator();
    connect(menu.addAction(tr("Delete item")), &QAction::triggered, this, &Inspector::deleteWanted);
    const QToolButton* button = m_head->moreButton();
    menu.exec(button->mapToGlobal(button->rect().bottomLeft()));
}

void Inspector::setImportanceOfSelected(int importance) {
    const QList<core::EvidenceId> ids = selectedEvidence();
    if (m_evidence->numbersAreSelected()) {
        m_context.notifier.show({Notification::Kind::Warning,
                                 tr("A number has no importance: it stands beside demand and changes none of it."),
                                 {}});
        return;
    }
    if (m_details && !ids.isEmpty())
        m_context.edits.make(
            stepFor(u"evidence.importance"_s, ids.size(), m_details->item.title),
            [ids, importance](Editor& editor) { return core::setImportance(editor, ids, importance); });
}

void Inspector::turnStanceOfSelected() {
    const QList<core::EvidenceId> ids = selectedEvidence();
    if (!m_details || ids.isEmpty())
        return;
    const auto supports = [&](const auto& row) {
        return ids.contains(row.evidence.id) && row.evidence.stance == core::Stance::Supports;
    };
    const bool anySupports = std::any_of(m_details->rows.begin(), m_details->rows.end(), supports) ||
                             std::any_of(m_details->numbers.begin(), m_details->numbers.end(), supports);
    const core::Stance stance = anySupports ? core::Stance::Contradicts : core::Stance::Supports;
    m_context.edits.make(stepFor(u"evidence.stance"_s, ids.size(), m_details->item.title),
                         [ids, stance](Editor& editor) { return core::setStance(editor, ids, stance); });
}

void Inspector::unlinkSelected() {
    const QList<core::EvidenceId> ids = selectedEvidence();
    if (!m_details || ids.isEmpty())
        return;
    DraggedEvidence unlinked;
    unlinked.evidence = ids;
    const QString title = isolated(m_details->item.title);
    m_context.edits.announce(
        stepFor(u"evidence.unlink"_s, ids.size(), m_details->item.title),
        [ids](Editor& editor) { return core::removeEvidence(editor, ids); },
        [=] { return tr("Took %1 from %2.").arg(draggedInWords(unlinked), title); });
}

void Inspector::noteSelected() {
    const QList<core::EvidenceId> ids = selectedEvidence();
    if (!m_details || ids.isEmpty())
        return;
    QString before;
    for (const core::EvidenceRow& row : std::as_const(m_details->rows))
        before = row.evidence.id == ids.first() ? row.evidence.note : before;
    for (const core::DatapointEvidence& row : std::as_const(m_details->numbers))
        before = row.evidence.id == ids.first() ? row.evidence.note : before;
    const std::optional<QString> note = m_context.prompts.askText({tr("Note on evidence"), tr("Note"), before});
    if (note)
        m_context.edits.make(
            stepFor(u"evidence.edit"_s, 1, m_details->item.title),
            [id = ids.first(), text = *note](Editor& editor) { return core::setEvidenceNote(editor, id, text); });
}

} // namespace throughline::ui
