// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/table/roadmaptable.h"

#include "tests/ui/roadmap/pagefixture.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/table/itemtreemodel.h"
#include "ui/roadmap/table/itemtreeview.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QMimeData>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Horizon;
using core::ItemId;

class RoadmapTableTest : public test::RoadmapPageFixture {
protected:
    void SetUp() override { settings.setValue(u"roadmap/show"_s, static_cast<int>(RoadmapPage::Show::Table)); }

    ItemId exports = addItemNamed(u"Exports"_s, {}, Horizon::Next);
    ItemId background = addItemNamed(u"Background exports"_s, exports, Horizon::Now);
    ItemId alerts = addItemNamed(u"Alerts"_s, {}, Horizon::Now);
    ItemId bulk = addItemNamed(u"Bulk edit"_s);

    ItemTreeView& view() { return *page().table()->view(); }
    ItemTreeModel& model() { return *qobject_cast<ItemTreeModel*>(view().model()); }
    /// The titles from top to bottom, parts indented by a dash.
    [[nodiscard]] QStringList rows() {
        QStringList found;
        for (QModelIndex index = model().index(0, 0); index.isValid(); index = view().indexBelow(index)) {
            QString dashes;
            for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
                dashes += u'-';
            found.append(dashes + index.data().toString());
        }
        return found;
    }
    void expectRows(const QStringList& expected) {
        EXPECT_TRUE(QTest::qWaitFor([&] { return rows() == expected; })) << qPrintable(rows().join(u", "_s));
    }
    void selectAll() {
        view().setFocus();
        view().selectAll();
    }
    void drag(const QList<ItemId>& ids, const QModelIndex& onto) {
        QModelIndexList rows;
        for (const ItemId id : ids)
            rows.append(model().indexOf(id));
        const std::unique_ptr<QMimeData> data(model().mimeData(rows));
        model().dropMimeData(data.get(), Qt::MoveAction, -1, -1, onto);
    }
    [[nodiscard]] core::Item item(ItemId id) const {
        return workspace.read<core::Item>(
            [=](core::db::Connection& connection) { return core::RoadmapRepository(connection).item(id); });
    }
    void change(ItemId id, const std::function<void(core::Item&)>& set) {
        core::Item changed = item(id);
        set(changed);
        workspace.edit([=](core::Editor& editor) { return core::updateItem(editor, changed); });
    }
};

TEST_F(RoadmapTableTest, ShowsPartsBelowWhatTheyArePartOf) {
    EXPECT_TRUE(page().table()->isVisible());
    EXPECT_EQ(view().accessibleName(), u"Roadmap table"_s);
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"Bulk edit"_s});
    const QString name = model().indexOf(background).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(name.startsWith(u"Background exports, demand 0"_s)) << qPrintable(name);
    EXPECT_TRUE(name.endsWith(u"part of Exports"_s)) << qPrintable(name);
    EXPECT_TRUE(model().indexOf(exports).data(Qt::AccessibleTextRole).toString().endsWith(u"1 part"_s));
}

TEST_F(RoadmapTableTest, ItsModelIsSoundWhileItemsComeMoveAndGo) {
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const ItemId more = addItemNamed(u"Report"_s, background);
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"--Report"_s, u"Bulk edit"_s});
    change(background, [this](core::Item& changed) { changed.parent = bulk; });
    expectRows({u"Alerts"_s, u"Exports"_s, u"Bulk edit"_s, u"-Background exports"_s, u"--Report"_s});
    workspace.edit([this](core::Editor& editor) { return core::removeItem(editor, background); });
    expectRows({u"Alerts"_s, u"Exports"_s, u"Bulk edit"_s, u"Report"_s});
    undo();
    undo();
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"--Report"_s, u"Bulk edit"_s});
    EXPECT_TRUE(model().indexOf(more).isValid());
}

TEST_F(RoadmapTableTest, IsSortedByAColumnAndRemembersIt) {
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"Bulk edit"_s});
    view().sortByColumn(ItemTreeModel::Title, Qt::DescendingOrder);
    expectRows({u"Exports"_s, u"-Background exports"_s, u"Bulk edit"_s, u"Alerts"_s});
    EXPECT_EQ(settings.value(u"roadmap/tableOrder"_s).toStringList(),
              (QStringList{QString::number(ItemTreeModel::Title), QString::number(Qt::DescendingOrder)}));
}

TEST_F(RoadmapTableTest, WhatIsNotSaidComesLastEitherWay) {
    const auto scored = [](double reach) {
        return [reach](core::Item& changed) {
            changed.reach = reach;
            changed.impact = 1;
            changed.confidence = 1;
            changed.effort = 1;
        };
    };
    change(alerts, scored(10));
    change(bulk, scored(400));
    page();
    view().sortByColumn(ItemTreeModel::RiceColumn, Qt::AscendingOrder);
    expectRows({u"Alerts"_s, u"Bulk edit"_s, u"Exports"_s, u"-Background exports"_s});
    view().sortByColumn(ItemTreeModel::RiceColumn, Qt::DescendingOrder);
    expectRows({u"Bulk edit"_s, u"Alerts"_s, u"Exports"_s, u"-Background exports"_s});
    EXPECT_EQ(model().indexOf(bulk).siblingAtColumn(ItemTreeModel::RiceColumn).data().toString(), u"400"_s);
}

TEST_F(RoadmapTableTest, NumbersAloneReorderNothing) {
    page();
    view().sortByColumn(ItemTreeModel::Demand, Qt::DescendingOrder);
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"Bulk edit"_s});
    link(bulk, {addVoiceOf(addPersonNamed(u"Maren"_s), u"One"_s)}, 3);
    expectDemand(bulk, 3);
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"Bulk edit"_s});
}

TEST_F(RoadmapTableTest, AFilterKeepsWhatStandsAboveAndCountsWhatPasses) {
    page();
    core::ItemFilter filter;
    filter.words = u"backg"_s;
    page().table()->setFilter(filter);
    expectRows({u"Exports"_s, u"-Background exports"_s});
    EXPECT_EQ(page().table()->shownCount(), 1);
    filter = {};
    filter.horizons = {Horizon::Now};
    page().table()->setFilter(filter);
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s});
    EXPECT_EQ(page().table()->shownCount(), 2);
}

TEST_F(RoadmapTableTest, KeepsSelectionAndFoldsWhenTheTreeChanges) {
    page();
    page().table()->setCurrent(bulk);
    view().collapse(model().indexOf(exports));
    addItemNamed(u"Report"_s);
    expectRows({u"Alerts"_s, u"Exports"_s, u"Bulk edit"_s, u"Report"_s});
    EXPECT_EQ(page().table()->current(), bulk);
    EXPECT_EQ(page().table()->selected(), QList<ItemId>{bulk});
}

TEST_F(RoadmapTableTest, PlansAllThatAreSelectedInOneStep) {
    page();
    selectAll();
    EXPECT_EQ(page().table()->selected().size(), 4);
    page().table()->setCurrent(alerts);
    selectAll();
    trigger(u"roadmap.right"_s); // from Now, where the current one is
    EXPECT_EQ(sentence(), u"Moved 4 items to Next."_s);
    for (const ItemId id : {exports, background, alerts, bulk})
        EXPECT_EQ(item(id).horizon, Horizon::Next);
    undo();
    EXPECT_EQ(item(alerts).horizon, Horizon::Now);
    EXPECT_EQ(item(bulk).horizon, Horizon::None);
}

TEST_F(RoadmapTableTest, ChangesStageAndOwnerOfAllThatAreSelected) {
    page();
    selectAll();
    page().table()->setStage(u"beta"_s);
    EXPECT_EQ(sentence(), u"Set the stage of 4 items to Beta."_s);
    prompts.text = u" Oren  Haldis "_s;
    page().table()->askForOwner();
    EXPECT_EQ(sentence(), u"Changed the owner of 4 items."_s);
    for (const ItemId id : {exports, background, alerts, bulk}) {
        EXPECT_EQ(item(id).stage, u"beta"_s);
        EXPECT_EQ(item(id).owner, u"Oren Haldis"_s);
    }
    undo();
    undo();
    EXPECT_EQ(item(bulk).owner, QString());
    EXPECT_EQ(item(bulk).stage, u"discovery"_s);
}

TEST_F(RoadmapTableTest, DeletesAllThatAreSelectedInOneStep) {
    page();
    selectAll();
    trigger(u"roadmap.delete"_s);
    EXPECT_EQ(sentence(), u"Deleted 4 items."_s);
    expectRows({});
    undo();
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"Bulk edit"_s});
}

TEST_F(RoadmapTableTest, ARowTakesVoicesWithAnImportance) {
    const core::VoiceId voice = addVoiceOf(addPersonNamed(u"Maren"_s), u"Stuck"_s);
    page();
    const QRect cell = view().visualRect(model().indexOf(background));
    const QRect row(0, cell.top(), view().viewport()->width(), cell.height());
    test::dropOn(view().viewport(), *test::carrying({voice}), zoneRect(row, 3).center());
    expectDemand(background, 3);
    expectDemand(exports, 3); // counts what its parts have
    EXPECT_EQ(page().table()->current(), background);
}

TEST_F(RoadmapTableTest, ARowIsDraggedOntoAnotherAndOutAgain) {
    page();
    view().collapse(model().indexOf(exports));
    drag({alerts}, model().indexOf(exports));
    EXPECT_EQ(sentence(), u"Made \u2068Alerts\u2069 part of \u2068Exports\u2069."_s);
    EXPECT_EQ(workspace->undoState().undo->key, u"item.place"_s);
    expectRows({u"Exports"_s, u"-Background exports"_s, u"-Alerts"_s, u"Bulk edit"_s}); // unfolded
    drag({alerts}, {});
    EXPECT_EQ(sentence(), u"\u2068Alerts\u2069 is part of no larger item now."_s);
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"Bulk edit"_s});
    undo();
    undo();
    EXPECT_EQ(item(alerts).parent, std::nullopt);
}

TEST_F(RoadmapTableTest, SeveralRowsAreDraggedInOneStepAndKeepTheirParts) {
    page();
    drag({exports, background, alerts}, model().indexOf(bulk));
    EXPECT_EQ(sentence(), u"Made 3 items part of \u2068Bulk edit\u2069."_s);
    expectRows({u"Bulk edit"_s, u"-Alerts"_s, u"-Exports"_s, u"--Background exports"_s});
    undo();
    expectRows({u"Alerts"_s, u"Exports"_s, u"-Background exports"_s, u"Bulk edit"_s});
}

TEST_F(RoadmapTableTest, NoRowIsDraggedOntoItselfOrOntoAPartOfIt) {
    page();
    const std::unique_ptr<QMimeData> data(model().mimeData({model().indexOf(exports)}));
    for (const ItemId below : {exports, background})
        EXPECT_FALSE(model().canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model().indexOf(below)));
    EXPECT_TRUE(model().canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model().indexOf(bulk)));
}

TEST_F(RoadmapTableTest, TheKeyboardMakesRowsPartOfAnotherAndOffersNoPartOfTheirs) {
    page();
    page().table()->setCurrent(exports);
    trigger(u"roadmap.parent"_s);
    auto* popup = page().window()->findChild<ChoicePopup*>();
    ASSERT_NE(popup, nullptr);
    QStringList offered;
    auto* list = popup->findChild<QListView*>();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        offered.append(list->model()->index(row, 0).data().toString());
    EXPECT_EQ(offered, (QStringList{u"No larger item"_s, u"Alerts"_s, u"Bulk edit"_s}));
    Q_EMIT popup->chosen(bulk.value);
    EXPECT_EQ(sentence(), u"Made \u2068Exports\u2069 part of \u2068Bulk edit\u2069."_s);
    expectRows({u"Alerts"_s, u"Bulk edit"_s, u"-Exports"_s, u"--Background exports"_s});
}

TEST_F(RoadmapTableTest, EnterShowsTheItemAndTheSwitchKeepsIt) {
    page().resize(976, 640); // narrow: the item is a page of its own
    page().table()->setCurrent(bulk);
    QTest::keyClick(&view(), Qt::Key_Return);
    EXPECT_TRUE(page().inspector()->isVisible());
    EXPECT_EQ(page().inspector()->item(), bulk);
    QTest::keyClick(&page(), Qt::Key_Escape);
    trigger(u"roadmap.board"_s);
    EXPECT_TRUE(page().board()->isVisible());
    EXPECT_EQ(page().board()->current(), bulk);
    EXPECT_EQ(settings.value(u"roadmap/show"_s).toInt(), static_cast<int>(RoadmapPage::Show::Board));
}

} // namespace
} // namespace throughline::ui
