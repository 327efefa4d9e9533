// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemedits.h"

#include "core/db/connection.h"
#include "core/roadmap/roadmaprepository.h"
#include "tests/support/roadmapfixture.h"

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
    EXPECT_EQ(titles(Horizon::None).first(), u"A"_s);
    EXPECT_EQ(titles(Horizon::None).size(), 3);
    move(a, Horizon::None, {});
    EXPECT_EQ(titles(Horizon::None).last(), u"A"_s);
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
    EXPECT_EQ(contributions().first().contribution, 3);
    workspace.edit([=](Editor& editor) { return setContribution(editor, item, id, {}); });
    EXPECT_TRUE(contributions().isEmpty());
}

} // namespace
} // namespace throughline::core
