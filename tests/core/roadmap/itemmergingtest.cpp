// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemmerging.h"

#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/deletion/takingapart.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class ItemMergingTest : public testing::Test {
protected:
    test::TestWorkspace workspace;

    ItemId addItem(const QString& title, const std::function<void(Item&)>& fill = {}) {
        Item item;
        item.title = title;
        if (fill)
            fill(item);
        return workspace.make<ItemId>([&](Editor& editor) { return core::addItem(editor, item); });
    }
    VoiceId addVoice() {
        Voice voice;
        voice.text = u"The export is slow."_s;
        return workspace.make<VoiceId>([&](Editor& editor) { return core::addVoice(editor, voice); });
    }
    EvidenceId link(ItemId item, VoiceId voice, std::optional<int> importance, const QString& note = {}) {
        return workspace.make<EvidenceId>([&](Editor& editor) -> Result<EvidenceId> {
            TRY_ASSIGN(const LinkOutcome outcome, linkVoices(editor, item, {voice}, importance));
            TRY(setEvidenceNote(editor, outcome.added.first(), note));
            return outcome.added.first();
        });
    }
    GoalId addGoal(const QString& title) {
        Goal goal;
        goal.title = title;
        return workspace.make<GoalId>([&](Editor& editor) { return core::addGoal(editor, goal); });
    }
    void contribute(ItemId item, GoalId goal, int contribution) {
        workspace.edit([=](Editor& editor) { return setContribution(editor, item, goal, contribution); });
    }
    void merge(const QList<ItemId>& merged, ItemId into) {
        workspace.edit([=](Editor& editor) { return mergeItems(editor, merged, into); });
    }
    [[nodiscard]] Item item(ItemId id) const {
        return workspace.read<Item>([=](auto& connection) { return RoadmapRepository(connection).item(id); });
    }
    [[nodiscard]] QList<EvidenceRow> evidence(ItemId id) const {
        return workspace.read<QList<EvidenceRow>>(
            [=](auto& connection) { return RoadmapRepository(connection).evidence(id); });
    }
    [[nodiscard]] QList<Contribution> contributions() const {
        return workspace.read<QList<Contribution>>(
            [](auto& connection) { return RoadmapRepository(connection).contributions(); });
    }
};

TEST_F(ItemMergingTest, EvidenceThatBothHaveIsThereOnceWithTheWordOfTheOneThatStays) {
    const ItemId exports = addItem(u"Exports"_s);
    const ItemId csv = addItem(u"Export as CSV"_s);
    const VoiceId shared = addVoice();
    const VoiceId open = addVoice();
    const VoiceId only = addVoice();
    const EvidenceId stays = link(exports, shared, 1, u"Asked in May."_s);
    link(csv, shared, 3, u"Asked again."_s);
    const EvidenceId unweighed = link(exports, open, {});
    link(csv, open, 2);
    const EvidenceId moves = link(csv, only, 3);
    merge({csv}, exports);
    QHash<EvidenceId, Evidence> after;
    for (const EvidenceRow& row : evidence(exports))
        after.insert(row.evidence.id, row.evidence);
    ASSERT_EQ(after.size(), 3);
    EXPECT_EQ(after.value(stays).importance, 1);
    EXPECT_EQ(after.value(stays).note, u"Asked in May.\n\nAsked again."_s);
    EXPECT_EQ(after.value(unweighed).importance, 2) << "an importance that was left open is taken";
    EXPECT_EQ(after.value(moves).importance, 3);
}

TEST_F(ItemMergingTest, PlanAndScoresStayAndWhatIsOpenIsTaken) {
    const ItemId exports = addItem(u"Exports"_s, [](Item& one) {
        one.horizon = Horizon::Next;
        one.stage = u"design"_s;
        one.firstSeenOn = QDate(2026, 4, 1);
        one.firstSeenStage = u"design"_s;
    });
    const ItemId csv = addItem(u"Export as CSV"_s, [](Item& one) {
        one.horizon = Horizon::Now;
        one.narrative = u"Analysts wait for files."_s;
        one.owner = u"Bo"_s;
        one.reach = 500;
        one.impact = 2;
        one.firstSeenOn = QDate(2026, 2, 1);
        one.firstSeenStage = u"discovery"_s;
    });
    merge({csv}, exports);
    const Item merged = item(exports);
    EXPECT_EQ(merged.title, u"Exports"_s);
    EXPECT_EQ(merged.horizon, Horizon::Next);
    EXPECT_EQ(merged.stage, u"design"_s);
    EXPECT_EQ(merged.narrative, u"Analysts wait for files."_s);
    EXPECT_EQ(merged.owner, u"Bo"_s);
    EXPECT_FALSE(merged.reach);
    EXPECT_FALSE(merged.impact);
    EXPECT_EQ(merged.firstSeenOn, QDate(2026, 2, 1));
    EXPECT_EQ(merged.firstSeenStage, u"discovery"_s);
}

TEST_F(ItemMergingTest, GoalsAndChildrenComeAlong) {
    const ItemId exports = addItem(u"Exports"_s);
    const ItemId csv = addItem(u"Export as CSV"_s);
    const ItemId child = addItem(u"Choose columns"_s, [=](Item& one) { one.parent = csv; });
    const GoalId both = addGoal(u"Retention"_s);
    const GoalId theirs = addGoal(u"Expansion"_s);
    contribute(exports, both, 1);
    contribute(csv, both, 3);
    contribute(csv, theirs, 2);
    merge({csv}, exports);
    EXPECT_EQ(item(child).parent, exports);
    QHash<GoalId, int> after;
    for (const Contribution& link : contributions()) {
        EXPECT_EQ(link.item, exports);
        after.insert(link.goal, link.contribution);
    }
    EXPECT_EQ(after, (QHash<GoalId, int>{{both, 1}, {theirs, 2}}));
}

TEST_F(ItemMergingTest, AnItemBelowTheOneThatGoesTakesItsPlace) {
    const ItemId top = addItem(u"Platform"_s);
    const ItemId goes = addItem(u"Exports"_s, [=](Item& one) { one.parent = top; });
    const ItemId between = addItem(u"Files"_s, [=](Item& one) { one.parent = goes; });
    const ItemId stays = addItem(u"Export as CSV"_s, [=](Item& one) { one.parent = between; });
    merge({goes}, stays);
    EXPECT_EQ(item(stays).parent, top);
    EXPECT_EQ(item(between).parent, stays);
}

TEST_F(ItemMergingTest, TakingApartGivesBackEvidenceGoalsAndChildren) {
    const ItemId exports = addItem(u"Exports"_s);
    const ItemId csv = addItem(u"Export as CSV"_s, [](Item& one) { one.owner = u"Bo"_s; });
    const ItemId child = addItem(u"Choose columns"_s, [=](Item& one) { one.parent = csv; });
    const VoiceId shared = addVoice();
    link(exports, shared, {});
    link(csv, shared, 3);
    link(csv, addVoice(), 2);
    const GoalId goal = addGoal(u"Retention"_s);
    contribute(exports, goal, 1);
    contribute(csv, goal, 3);
    const auto look = [&] {
        QStringList seen{item(exports).owner, QString::number(item(child).parent.value_or(ItemId()).value)};
        for (const ItemId id : {exports, csv}) {
            for (const EvidenceRow& row : evidence(id))
                seen.append(
                    u"%1: %2 %3"_s.arg(id.value).arg(row.voice.value).arg(row.evidence.importance.value_or(-1)));
        }
        for (const Contribution& link : contributions())
            seen.append(u"%1: goal %2"_s.arg(link.item.value).arg(link.contribution));
        return seen;
    };
    const QStringList before = look();
    merge({csv}, exports);
    workspace.edit([=](Editor& editor) { return takeApart(editor, {Record::Item, csv.value}); });
    EXPECT_EQ(look(), before);
}

TEST_F(ItemMergingTest, UndoGivesTheStart) {
    const ItemId exports = addItem(u"Exports"_s);
    const ItemId csv = addItem(u"Export as CSV"_s);
    const VoiceId shared = addVoice();
    link(exports, shared, 1);
    link(csv, shared, 3);
    const GoalId goal = addGoal(u"Retention"_s);
    contribute(exports, goal, 1);
    contribute(csv, goal, 3);
    const QStringList before = workspace.content();
    merge({csv}, exports);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

} // namespace
} // namespace throughline::core
