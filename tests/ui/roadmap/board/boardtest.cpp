// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/board/board.h"

#include "tests/ui/roadmap/pagefixture.h"

#include <QAbstractItemModelTester>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Horizon;
using core::ItemId;

class BoardTest : public test::RoadmapPageFixture {
protected:
    ItemId exports = addItemNamed(u"Exports"_s, {}, Horizon::Next);
    ItemId alerts = addItemNamed(u"Alerts"_s, {}, Horizon::Next);
    ItemId bulk = addItemNamed(u"Bulk edit"_s, {}, Horizon::None);
    core::PersonId maren = addPersonNamed(u"Maren"_s);

    /// Drops the card of `item` at a height of a column.
    void dropCard(ItemId item, Horizon horizon, int y) {
        const auto data = itemMimeData(item, u"card"_s);
        test::dropOn(column(horizon).viewport(), *data, QPoint(20, y));
    }
};

TEST_F(BoardTest, HasOneNamedListAColumn) {
    EXPECT_EQ(column(Horizon::Now).accessibleName(), u"Now"_s);
    EXPECT_EQ(column(Horizon::Next).accessibleName(), u"Next"_s);
    EXPECT_EQ(column(Horizon::Later).accessibleName(), u"Later"_s);
    EXPECT_EQ(column(Horizon::None).accessibleName(), u"Unscheduled"_s);
    EXPECT_EQ(titlesIn(Horizon::Next), (QStringList{u"Exports"_s, u"Alerts"_s}));
    EXPECT_TRUE(titlesIn(Horizon::Now).isEmpty());
}

TEST_F(BoardTest, ItsColumnsAreSoundModelsWhileCardsMove) {
    for (const Horizon horizon : {Horizon::Now, Horizon::Next, Horizon::Later, Horizon::None})
        new QAbstractItemModelTester(&column(horizon).column(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                     &page());
    dropCard(exports, Horizon::Now, 10);
    expectTitles(Horizon::Now, {u"Exports"_s});
    undo();
    expectTitles(Horizon::Next, {u"Exports"_s, u"Alerts"_s});
}

TEST_F(BoardTest, ItsCardsCanBeDragged) {
    const ColumnView& next = column(Horizon::Next);
    EXPECT_TRUE(next.dragEnabled());
    EXPECT_TRUE(next.column().index(0, 0).flags().testFlag(Qt::ItemIsDragEnabled));
}

TEST_F(BoardTest, ACardDroppedInAnotherColumnIsPlannedThere) {
    dropCard(bulk, Horizon::Next, 5); // above the first card
    EXPECT_TRUE(sentence().contains(u"to Next"_s)) << qPrintable(notifier.last());
    expectTitles(Horizon::Next, {u"Bulk edit"_s, u"Exports"_s, u"Alerts"_s});
    EXPECT_EQ(page().board()->current(), bulk);
    EXPECT_EQ(workspace->undoState().undo->key, u"item.move"_s);
}

TEST_F(BoardTest, ACardDroppedInItsOwnColumnChangesItsRank) {
    dropCard(exports, Horizon::Next, column(Horizon::Next).viewport()->height() - 10);
    expectTitles(Horizon::Next, {u"Alerts"_s, u"Exports"_s});
    undo();
    expectTitles(Horizon::Next, {u"Exports"_s, u"Alerts"_s});
}

TEST_F(BoardTest, KeysMoveTheCurrentCard) {
    open(alerts);
    trigger(u"roadmap.up"_s);
    expectTitles(Horizon::Next, {u"Alerts"_s, u"Exports"_s});
    trigger(u"roadmap.left"_s);
    expectTitles(Horizon::Now, {u"Alerts"_s});
    EXPECT_TRUE(sentence().contains(u"to Now"_s));
    EXPECT_EQ(page().board()->current(), alerts);
    trigger(u"roadmap.left"_s); // there is no column further left
    trigger(u"roadmap.right"_s);
    expectTitles(Horizon::Next, {u"Exports"_s, u"Alerts"_s});
    trigger(u"roadmap.up"_s);
    expectTitles(Horizon::Next, {u"Alerts"_s, u"Exports"_s});
    trigger(u"roadmap.down"_s);
    expectTitles(Horizon::Next, {u"Exports"_s, u"Alerts"_s});
}

TEST_F(BoardTest, ArrowsGoBetweenColumnsOverEmptyOnes) {
    open(exports);
    QTest::keyClick(&column(Horizon::Next), Qt::Key_Right);
    EXPECT_EQ(page().board()->current(), bulk);
    QTest::keyClick(&column(Horizon::None), Qt::Key_Left);
    EXPECT_EQ(page().board()->current(), exports);
    page().step(1);
    EXPECT_EQ(page().board()->current(), alerts);
}

TEST_F(BoardTest, VoicesDroppedOnACardBecomeItsEvidenceAndDigitsWeighThem) {
    const auto data = test::carrying({addVoiceOf(maren, u"One"_s)});
    test::dropOn(column(Horizon::Next).viewport(), *data, cardOf(alerts, Horizon::Next).topLeft() + QPoint(9, 9));
    sentence();
    EXPECT_EQ(evidenceOf(alerts).size(), 1);
    EXPECT_EQ(page().board()->current(), alerts);
    trigger(u"roadmap.importance3"_s);
    sentence();
    EXPECT_EQ(evidenceOf(alerts).constFirst().evidence.importance, 3);
}

TEST_F(BoardTest, AZoneOfACardSetsTheImportanceAtOnce) {
    const auto data = test::carrying({addVoiceOf(maren, u"One"_s)});
    test::dropOn(column(Horizon::Next).viewport(), *data, zoneRect(cardOf(exports, Horizon::Next), 2).center());
    sentence();
    EXPECT_EQ(evidenceOf(exports).constFirst().evidence.importance, 2);
}

TEST_F(BoardTest, EvidenceDroppedOnAnotherCardMovesAndWithControlIsCopied) {
    link(exports, {addVoiceOf(maren, u"One"_s), addVoiceOf({}, u"Two"_s)}, 2);
    const auto rows = evidenceOf(exports);
    const auto carry = [](core::EvidenceId id) {
        DraggedEvidence dragged;
        dragged.evidence = {id};
        return toMimeData(dragged, {});
    };
    const auto drop = [&](core::EvidenceId id, Qt::KeyboardModifiers modifiers) {
        const auto data = carry(id);
        test::dropOn(column(Horizon::Next).viewport(), *data, cardOf(alerts, Horizon::Next).topLeft() + QPoint(9, 9),
                     modifiers);
        sentence();
    };
    drop(rows.at(0).evidence.id, Qt::NoModifier);
    EXPECT_EQ(evidenceOf(exports).size(), 1);
    EXPECT_EQ(evidenceOf(alerts).size(), 1);
    drop(rows.at(1).evidence.id, Qt::ControlModifier);
    EXPECT_EQ(evidenceOf(exports).size(), 1);
    EXPECT_EQ(evidenceOf(alerts).size(), 2);
}

TEST_F(BoardTest, ShowsOnlyWhatTheFilterAsksFor) {
    core::ItemFilter filter;
    filter.words = u"ex"_s;
    page().board()->setFilter(filter);
    EXPECT_EQ(titlesIn(Horizon::Next), QStringList{u"Exports"_s});
    filter = {};
    filter.owners = {u"Nobody"_s};
    page().board()->setFilter(filter);
    EXPECT_EQ(page().board()->shownCount(), 0);
}

TEST_F(BoardTest, ShowsTheColumnsOfTheHorizonsThatAreAskedFor) {
    core::ItemFilter filter;
    filter.horizons = {Horizon::Next};
    page().board()->setFilter(filter);
    EXPECT_TRUE(column(Horizon::Next).isVisible());
    EXPECT_FALSE(column(Horizon::Now).isVisible());
    page().board()->setCurrent({});
    page().board()->focusCurrent();
    EXPECT_EQ(page().focusWidget(), &column(Horizon::Next)) << "the first that shows";
    page().board()->setFilter({});
    EXPECT_TRUE(column(Horizon::Now).isVisible());
}

} // namespace
} // namespace throughline::ui
