// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemsmodel.h"

#include "tests/ui/roadmap/linkingfixture.h"
#include "ui/roadmap/items/itemssortmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Horizon;
using core::ItemId;

class ItemsModelTest : public test::LinkingFixture {
protected:
    static QStringList titles(const QAbstractItemModel& model) {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.index(row, 0).data().toString());
        return found;
    }
};

TEST_F(ItemsModelTest, FollowsItemsThatComeChangeAndGo) {
    const ItemId exports = addItemNamed(u"Exports"_s);
    ItemsModel& items = linking().items();
    const QAbstractItemModelTester tester(&items, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ItemsSortModel sorted(items);
    const QAbstractItemModelTester sortedTester(&sorted, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(titles(items), QStringList{u"Exports"_s});

    const ItemId approvals = addItemNamed(u"Approvals"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return items.rowCount() == 2; }));
    const QSignalSpy reset(&items, &QAbstractItemModel::modelReset);
    link(exports, {addVoiceOf(addPersonNamed(u"Maren"_s), u"Stuck"_s)}, 3);
    expectDemand(exports, 3);
    workspace.edit([=](core::Editor& editor) { return core::removeItem(editor, exports); });
    EXPECT_TRUE(QTest::qWaitFor([&] { return items.rowCount() == 1; }));
    EXPECT_EQ(items.card(exports), nullptr);
    EXPECT_NE(items.card(approvals), nullptr);
    undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return items.rowCount() == 2; }));
    EXPECT_EQ(titles(items), (QStringList{u"Exports"_s, u"Approvals"_s}));
    EXPECT_EQ(reset.count(), 0);
}

TEST_F(ItemsModelTest, TellsOnlyTheRowThatChanged) {
    addItemNamed(u"Exports"_s);
    const ItemId approvals = addItemNamed(u"Approvals"_s);
    ItemsModel& items = linking().items();
    const QSignalSpy changed(&items, &QAbstractItemModel::dataChanged);
    workspace.edit([=](core::Editor& editor) { return core::moveItem(editor, approvals, Horizon::Now, {}); });
    EXPECT_TRUE(QTest::qWaitFor([&] { return items.card(approvals)->summary.item.horizon == Horizon::Now; }));
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.first().first().toModelIndex().row(), 1);
}

TEST_F(ItemsModelTest, ARowsNameBeginsWithItsTitleAndSaysItsNumbers) {
    const ItemId exports = addItemNamed(u"Background exports"_s, {}, Horizon::Next);
    const core::AccountId brightmoor = addAccountNamed(u"Brightmoor"_s);
    link(exports, {addVoiceOf(addPersonNamed(u"Maren"_s, brightmoor), u"Stuck"_s)}, 3);
    const QString name = linking().items().index(0).data(Qt::AccessibleTextRole).toString();
    EXPECT_EQ(name, u"Background exports, demand 3, 1 customer at 1 account, Next, 1 support"_s);
}

TEST_F(ItemsModelTest, ShowsATitleFromOutsideAsPlainText) {
    addItemNamed(u"<b>Bold</b>\n<img src=x>\u202Eevil"_s);
    const QString shown = linking().items().index(0).data().toString();
    EXPECT_TRUE(shown.startsWith(u"<b>Bold</b>"_s)) << qPrintable(shown);
    EXPECT_FALSE(shown.contains(u'\n'));
    EXPECT_FALSE(shown.contains(QChar(0x202E)));
}

TEST_F(ItemsModelTest, OrdersByUseDemandAndTitle) {
    const ItemId a = addItemNamed(u"Approvals"_s);
    const ItemId b = addItemNamed(u"Bulk edit"_s);
    addItemNamed(u"Carbon"_s);
    link(a, {addVoiceOf(addPersonNamed(u"Maren"_s), u"One"_s)}, 3);
    link(b, {addVoiceOf(addPersonNamed(u"Anouk"_s), u"Two"_s)}, 1);
    ItemsSortModel sorted(linking().items());
    sorted.setOrder(ItemsSortModel::Order::RecentlyUsed);
    EXPECT_EQ(titles(sorted), (QStringList{u"Bulk edit"_s, u"Approvals"_s, u"Carbon"_s}));
    sorted.setOrder(ItemsSortModel::Order::Demand);
    EXPECT_EQ(titles(sorted), (QStringList{u"Approvals"_s, u"Bulk edit"_s, u"Carbon"_s}));
    sorted.setOrder(ItemsSortModel::Order::Title);
    EXPECT_EQ(titles(sorted), (QStringList{u"Approvals"_s, u"Bulk edit"_s, u"Carbon"_s}));
    sorted.setWords(u"bulkE"_s);
    EXPECT_EQ(titles(sorted), QStringList{u"Bulk edit"_s});
}

TEST_F(ItemsModelTest, KeepsRowsInPlaceWhileTheirNumbersChange) {
    addItemNamed(u"Approvals"_s);
    const ItemId bulk = addItemNamed(u"Bulk edit"_s);
    ItemsSortModel sorted(linking().items());
    sorted.setOrder(ItemsSortModel::Order::Demand);
    link(bulk, {addVoiceOf(addPersonNamed(u"Anouk"_s), u"Two"_s)}, 3);
    expectDemand(bulk, 3);
    EXPECT_EQ(titles(sorted), (QStringList{u"Approvals"_s, u"Bulk edit"_s}));
    sorted.orderAgain();
    EXPECT_EQ(titles(sorted).first(), u"Bulk edit"_s);
}

TEST_F(ItemsModelTest, ReadsAgainOnlyForWhatCanChangeANumber) {
    const core::VoiceId voice = addVoiceOf(addPersonNamed(u"Maren"_s), u"Stuck"_s);
    const auto change = [&](const core::Workspace::EditWork& work) { return touchesRoadmap(workspace.edit(work)); };
    EXPECT_FALSE(change([=](core::Editor& editor) { return core::setState(editor, {voice}, core::VoiceState::Done); }));
    EXPECT_FALSE(
        change([=](core::Editor& editor) { return core::setSentiment(editor, {voice}, core::Sentiment::Negative); }));
    EXPECT_TRUE(change([=](core::Editor& editor) { return core::setLane(editor, {voice}, core::Lane::Individual); }));
    EXPECT_TRUE(change([=](core::Editor& editor) { return core::removeVoices(editor, {voice}); }));
}

} // namespace
} // namespace throughline::ui
