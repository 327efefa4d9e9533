// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/stageedits.h"

#include "core/db/connection.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/settings/settingsedits.h"
#include "core/settings/settingsrepository.h"
#include "core/workspace/editor.h"
#include "tests/support/importedtable.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class StageEditsTest : public ::testing::Test {
protected:
    ItemId addItemIn(const QString& stage) {
        return m_workspace.make<ItemId>([=](Editor& editor) {
            Item item;
            item.title = u"Offline mode"_s;
            item.stage = stage;
            return addItem(editor, item);
        });
    }
    QStringList stages() const {
        return m_workspace.read<QStringList>([](db::Connection& c) { return SettingsRepository(c).stages(); });
    }
    QHash<QString, int> items() const {
        return m_workspace.read<QHash<QString, int>>(
            [](db::Connection& c) { return SettingsRepository(c).itemsInStages(); });
    }
    Item item(ItemId id) const {
        return m_workspace.read<Item>([=](db::Connection& c) { return RoadmapRepository(c).item(id); });
    }
    void rename(const QString& stage, const QString& name) {
        m_workspace.edit([=](Editor& editor) { return renameStage(editor, stage, name); });
    }
    Error refusal(const Workspace::EditWork& work) {
        const auto result = m_workspace->edit({u"test.step"_s, 1, {}, {}}, work).result();
        EXPECT_FALSE(result);
        return result ? Error{} : result.error();
    }

    test::TestWorkspace m_workspace;
};

TEST_F(StageEditsTest, AWorkspaceBeginsWithTheDefaultStages) {
    EXPECT_EQ(stages(), defaultStages());
    EXPECT_EQ(stageName(u"development"_s), u"Development"_s);
    EXPECT_EQ(stageName(u"in review"_s), u"in review"_s);
}

TEST_F(StageEditsTest, ANewNameGoesIntoTheListAndIntoEveryItem) {
    const ItemId there = addItemIn(u"beta"_s);
    const ItemId deleted = addItemIn(u"beta"_s);
    const ItemId elsewhere = addItemIn(u"live"_s);
    m_workspace.edit([=](Editor& editor) { return removeItem(editor, deleted); });
    rename(u"beta"_s, u" Early access "_s);
    QStringList expected = defaultStages();
    expected[4] = u"Early access"_s;
    EXPECT_EQ(stages(), expected);
    EXPECT_EQ(item(there).stage, u"Early access"_s);
    EXPECT_EQ(item(there).firstSeenStage, u"beta"_s) << "what it was then";
    EXPECT_EQ(item(elsewhere).stage, u"live"_s);
    EXPECT_EQ(items(), (QHash<QString, int>{{u"Early access"_s, 1}, {u"live"_s, 1}}));
    ASSERT_TRUE(m_workspace->undo().result()); // the name
    ASSERT_TRUE(m_workspace->undo().result()); // the deletion
    EXPECT_EQ(stages(), defaultStages());
    EXPECT_EQ(item(deleted).stage, u"beta"_s);
    ASSERT_TRUE(m_workspace->redo().result());
    ASSERT_TRUE(m_workspace->redo().result());
    EXPECT_EQ(item(there).stage, u"Early access"_s);
}

TEST_F(StageEditsTest, AddsMovesAndRemoves) {
    m_workspace.edit([](Editor& editor) { return addStage(editor, u"Sunset"_s); });
    EXPECT_EQ(stages().constLast(), u"Sunset"_s);
    m_workspace.edit([](Editor& editor) { return moveStage(editor, u"Sunset"_s, -1); });
    EXPECT_EQ(stages().mid(7), (QStringList{u"Sunset"_s, u"declined"_s}));
    m_workspace.edit([](Editor& editor) { return moveStage(editor, u"Sunset"_s, -100); });
    EXPECT_EQ(stages().constFirst(), u"Sunset"_s);
    m_workspace.edit([](Editor& editor) { return removeStage(editor, u"Sunset"_s); });
    EXPECT_EQ(stages(), defaultStages());
}

TEST_F(StageEditsTest, RefusesWhatWouldLeaveItemsOrTheListWithoutAStage) {
    addItemIn(u"beta"_s);
    EXPECT_TRUE(refusal([](Editor& editor) { return removeStage(editor, u"beta"_s); }).text.contains(u"“beta”"_s));
    EXPECT_EQ(refusal([](Editor& editor) { return removeStage(editor, u"sunset"_s); }).code, ErrorCode::NotFound);
    EXPECT_TRUE(refusal([](Editor& editor) { return addStage(editor, u" "_s); }).text.contains(u"needs a name"_s));
    EXPECT_TRUE(refusal([](Editor& editor) { return addStage(editor, u"BETA"_s); }).text.contains(u"already"_s));
    EXPECT_TRUE(
        refusal([](Editor& editor) { return renameStage(editor, u"live"_s, u"Beta"_s); }).text.contains(u"already"_s));
    EXPECT_TRUE(refusal([](Editor& editor) {
                    return editSettings(editor, [](WorkspaceSettings& settings) { settings.stages.clear(); });
                }).text.contains(u"one stage"_s));
    EXPECT_EQ(stages(), defaultStages());
}

TEST_F(StageEditsTest, ANewItemIsInAStageOfTheList) {
    rename(u"discovery"_s, u"Explore"_s);
    EXPECT_EQ(item(addItemIn(Item().stage)).stage, u"Explore"_s) << "nobody said another";
    EXPECT_EQ(item(addItemIn(u"BETA"_s)).stage, u"beta"_s);
    EXPECT_EQ(item(addItemIn(u"in review"_s)).stage, u"in review"_s) << "of no list, but somebody's word";
    EXPECT_EQ(item(addItemIn(u"in review"_s)).firstSeenStage, u"in review"_s);
}

TEST_F(StageEditsTest, ImportedItemsAreInStagesOfTheList) {
    rename(u"beta"_s, u"Early access"_s);
    rename(u"discovery"_s, u"Explore"_s);
    test::importedTable(m_workspace, "title,stage\nOffline,early ACCESS\nExports,\nLabels,In Review\n",
                        RecordKind::Items);
    EXPECT_EQ(items(), (QHash<QString, int>{{u"Early access"_s, 1}, {u"Explore"_s, 1}, {u"in review"_s, 1}}));
}

TEST_F(StageEditsTest, AListThatCannotBeReadIsTheDefaultOne) {
    m_workspace.edit([](Editor& editor) {
        return editor.insert(Record::Setting, {{u"key"_s, u"roadmap.stages"_s}, {u"value"_s, u"{"_s}})
            .transform([](qint64) {});
    });
    EXPECT_EQ(stages(), defaultStages());
}

} // namespace
} // namespace throughline::core
