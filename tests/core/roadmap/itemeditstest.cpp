// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemedits.h"

#include "core/db/connection.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/workspace/deletion/restoring.h"
#include "tests/support/roadmapfixture.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class ItemEditsTest : public test::RoadmapFixture {
protected:
    [[nodiscard]] QStringList titles(Horizon horizon) const {
        const auto items = workspace.read<QList<Item>>(
            [](db::Connection& connection) { return RoadmapRepository(connection).items(); });
        QStringList found;
        for (const Item& item : items) {
            if (item.horizon == horizon)
                found.append(item.title);
        }
        return found;
    }
    [[nodiscard]] Item item(ItemId id) const {
        return workspace.read<Item>([=](db::Connection& connection) { return RoadmapRepository(connection).item(id); });
    }
    /// Makes an item part of another; the error, where that is refused.
    [[nodiscard]] std::optional<Error> setParent(ItemId id, std::optional<ItemId> parent) const {
        Item changed = item(id);
        changed.parent = parent;
        const auto result =
            workspace->edit({u"item.edit"_s, 1, {}, {}}, [=](Editor& editor) { return updateItem(editor, changed); })
                .result();
        return result ? std::nullopt : std::optional(result.error());
    }
    void move(ItemId id, Horizon horizon, std::optional<ItemId> before) {
        workspace.edit([=](Editor& editor) { return moveItem(editor, id, horizon, before); });
    }
};

TEST_F(ItemEditsTest, AddsAtTheEndOfItsHorizon) {
    addItemNamed(u"A"_s);
    addItemNamed(u"B"_s);
    EXPECT_EQ(titles(Horizon::None), (QStringList{u"A"_s, u"B"_s}));
}

TEST_F(ItemEditsTest, RefusesAnItemWithoutATitle) {
    const auto result = workspace
                            ->edit({u"item.add"_s, 1, {}, {}},
                                   [](Editor& editor) -> Result<void> {
                                       Item item;
                                       item.title = u"  "_s;
                                       return addItem(editor, item).transform([](ItemId) {});
                                   })
                            .result();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidInput);
}

TEST_F(ItemEditsTest, MovesWithinAndBetweenHorizons) {
    const ItemId a = addItemNamed(u"A"_s);
    const ItemId b = addItemNamed(u"B"_s);
    const ItemId c = addItemNamed(u"C"_s);
    move(c, Horizon::None, a);
    EXPECT_EQ(titles(Horizon::None), (QStringList{u"C"_s, u"A"_s, u"B"_s}));
    move(a, Horizon::Now, {});
    move(b, Horizon::Now, a);
    EXPECT_EQ(titles(Horizon::Now), (QStringList{u"B"_s, u"A"_s}));
    EXPECT_EQ(titles(Horizon::None), QStringList{u"C"_s});
}

TEST_F(ItemEditsTest, KeepsTheOrderAfterAHundredMovesIntoOnePlace) {
    const ItemId a = addItemNamed(u"A"_s);
    ItemId b = addItemNamed(u"B"_s);
    ItemId c = addItemNamed(u"C"_s);
    for (int i = 0; i < 100; ++i) { // halves the gap behind A until no number is left in it
        move(c, Horizon::None, b);
        std::swap(b, c);
    }
    move(c, Horizon::None, {});
    EXPECT_EQ(titles(Horizon::None).constFirst(), u"A"_s);
    EXPECT_EQ(titles(Horizon::None).size(), 3);
    move(a, Horizon::None, {});
    EXPECT_EQ(titles(Horizon::None).constLast(), u"A"_s);
}

TEST_F(ItemEditsTest, SetsAndTakesAwayAContribution) {
    const ItemId item = addItemNamed(u"A"_s);
    Goal goal;
    goal.title = u"Retention"_s;
    const auto id = workspace.make<GoalId>([&](Editor& editor) { return addGoal(editor, goal); });
    const auto contributions = [&] {
        return workspace.read<QList<Contribution>>(
            [](db::Connection& connection) { return RoadmapRepository(connection).contributions(); });
    };
    workspace.edit([=](Editor& editor) { return setContribution(editor, item, id, 2); });
    workspace.edit([=](Editor& editor) { return setContribution(editor, item, id, 3); });
    ASSERT_EQ(contributions().size(), 1);
    EXPECT_EQ(contributions().constFirst().contribution, 3);
    workspace.edit([=](Editor& editor) { return setContribution(editor, item, id, {}); });
    EXPECT_TRUE(contributions().isEmpty());
}

TEST_F(ItemEditsTest, ADeletedGoalTakesWhatItemsAddToItAwayAndBringsItBack) {
    const ItemId item = addItemNamed(u"A"_s);
    Goal goal;
    goal.title = u"Retention"_s;
    const auto id = workspace.make<GoalId>([&](Editor& editor) { return addGoal(editor, goal); });
    workspace.edit([=](Editor& editor) { return setContribution(editor, item, id, 2); });
    const auto goalsOfItem = [&] {
        return workspace
            .read<QList<ItemSummary>>(
                [](db::Connection& connection) { return RoadmapRepository(connection).summaries(QDate(2026, 5, 6)); })
            .constFirst()
            .goals;
    };
    ASSERT_EQ(goalsOfItem().size(), 1);
    workspace.edit([=](Editor& editor) { return removeGoal(editor, id); });
    EXPECT_TRUE(goalsOfItem().isEmpty());
    workspace.edit([=](Editor& editor) { return restoreRecords(editor, {{Record::Goal, id.value}}); });
    ASSERT_EQ(goalsOfItem().size(), 1);
    EXPECT_EQ(goalsOfItem().constFirst().contribution, 2);
}

TEST_F(ItemEditsTest, RefusesAGoalAsPartOfItselfAndAWeightBelowNothing) {
    const auto goalNamed = [this](const QString& title, std::optional<GoalId> parent = {}) {
        Goal goal;
        goal.title = title;
        goal.parent = parent;
        return workspace.make<GoalId>([&](Editor& editor) { return addGoal(editor, goal); });
    };
    const GoalId retention = goalNamed(u"Retention"_s);
    const GoalId monthEnd = goalNamed(u"Month-end"_s, retention);
    const auto refused = [this](GoalId id, std::optional<GoalId> parent, double weight) {
        Goal goal;
        goal.id = id;
        goal.title = u"Retention"_s;
        goal.parent = parent;
        goal.weight = weight;
        const auto result =
            workspace->edit({u"goal.edit"_s, 1, {}, {}}, [=](Editor& editor) { return updateGoal(editor, goal); })
                .result();
        return result ? std::nullopt : std::optional(result.error().code);
    };
    EXPECT_EQ(refused(retention, monthEnd, 1), ErrorCode::InvalidInput);
    EXPECT_EQ(refused(retention, retention, 1), ErrorCode::InvalidInput);
    EXPECT_EQ(refused(retention, GoalId{4711}, 1), ErrorCode::NotFound);
    EXPECT_EQ(refused(retention, {}, -1), ErrorCode::InvalidInput);
    EXPECT_EQ(refused(retention, {}, 0), std::nullopt);
}

TEST_F(ItemEditsTest, RefusesAnItemAsPartOfItselfOrOfItsParts) {
    const ItemId exports = addItemNamed(u"Exports"_s);
    const ItemId background = addItemNamed(u"Background exports"_s, exports);
    const ItemId report = addItemNamed(u"Report when ready"_s, background);
    for (const ItemId below : {exports, background, report}) {
        const std::optional<Error> refused = setParent(exports, below);
        ASSERT_TRUE(refused);
        EXPECT_EQ(refused->code, ErrorCode::InvalidInput);
        EXPECT_TRUE(refused->text.contains(u"Exports"_s));
        EXPECT_EQ(item(exports).parent, std::nullopt);
    }
    EXPECT_FALSE(setParent(report, exports));
    EXPECT_FALSE(setParent(background, {}));
    EXPECT_FALSE(setParent(exports, background)); // nothing lies between them any more
}

TEST_F(ItemEditsTest, PlacesSeveralItemsWithTheirPartsUnderAnotherAndOutAgain) {
    const ItemId exports = addItemNamed(u"Exports"_s);
    const ItemId background = addItemNamed(u"Background exports"_s, exports);
    const ItemId alerts = addItemNamed(u"Alerts"_s);
    const ItemId bulk = addItemNamed(u"Bulk edit"_s);
    const auto place = [this](const QList<ItemId>& ids, std::optional<ItemId> parent) {
        workspace.edit([=](Editor& editor) { return placeItems(editor, ids, parent); });
    };
    place({background, exports, alerts}, bulk);
    EXPECT_EQ(item(exports).parent, bulk);
    EXPECT_EQ(item(alerts).parent, bulk);
    EXPECT_EQ(item(background).parent, exports) << "it went along";
    place({background, alerts}, {});
    EXPECT_EQ(item(background).parent, std::nullopt);
    EXPECT_EQ(item(alerts).parent, std::nullopt);
}

TEST_F(ItemEditsTest, PlacesNothingWhereOneOfSeveralWouldBePartOfItself) {
    const ItemId alerts = addItemNamed(u"Alerts"_s);
    const ItemId exports = addItemNamed(u"Exports"_s);
    const ItemId background = addItemNamed(u"Background exports"_s, exports);
    const QStringList before = workspace.content();
    const auto refused = workspace
                             ->edit({u"item.place"_s, 2, {}, {}},
                                    [=](Editor& editor) {
                                        return placeItems(editor, {alerts, exports}, background);
                                    })
                             .result();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(refused.error().text.contains(u"Exports"_s)) << qPrintable(refused.error().text);
    EXPECT_EQ(workspace.content(), before);
}

TEST_F(ItemEditsTest, RefusesAParentThatIsNotThere) {
    const std::optional<Error> refused = setParent(addItemNamed(u"Exports"_s), ItemId{4711});
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->code, ErrorCode::NotFound);
}

TEST_F(ItemEditsTest, WhateverIsMadePartOfWhatNoItemLiesBelowItself) {
    QList<ItemId> ids;
    for (int i = 0; i < 8; ++i)
        ids.append(addItemNamed(u"Item %1"_s.arg(i)));
    QRandomGenerator random(7);
    const auto any = [&] { return ids.at(static_cast<qsizetype>(random.bounded(8))); };
    const QStringList before = workspace.content();
    int done = 0;
    for (int i = 0; i < 120; ++i) {
        if (!setParent(any(), any()))
            ++done;
        for (const ItemId id : std::as_const(ids)) {
            int height = 0;
            for (auto above = item(id).parent; above; above = item(*above).parent)
                ASSERT_LT(++height, 8);
        }
    }
    ASSERT_GT(done, 10);
    while (workspace.content() != before)
        ASSERT_TRUE(workspace->undo().result());
}

} // namespace
} // namespace throughline::core
