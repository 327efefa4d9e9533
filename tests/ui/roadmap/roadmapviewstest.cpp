// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapviews.h"

#include "core/views/viewedits.h"
#include "core/views/viewrepository.h"
#include "tests/ui/roadmap/pagefixture.h"
#include "ui/common/filters/facetbar.h"
#include "ui/roadmap/table/itemtreemodel.h"
#include "ui/roadmap/table/roadmaptable.h"
#include "ui/views/savedviews.h"
#include "ui/views/viewsbutton.h"

#include <QJsonArray>
#include <QLineEdit>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Horizon;
using core::View;
using core::ViewId;

class RoadmapViewsTest : public test::RoadmapPageFixture {
protected:
    void SetUp() override {
        exports = addItemNamed(u"Exports"_s, {}, Horizon::Now);
        alerts = addItemNamed(u"Alerts"_s, {}, Horizon::Next);
        link(exports, {addVoiceOf({}, u"One"_s)}, 2);
    }
    ViewId addView(const QString& name, const QJsonObject& query) {
        return workspace.make<ViewId>([&](core::Editor& editor) {
            return core::addView(editor, {{}, name, u"roadmap"_s, query, 0});
        });
    }
    QList<View> views() const {
        return workspace.read<QList<View>>([](auto& c) { return core::ViewRepository(c).views(u"roadmap"_s); });
    }
    [[nodiscard]] QString shownName() { return page().findChild<ViewsButton*>()->text(); }
    /// Opens a view and waits until it shows.
    void openView(ViewId id, const QString& name) {
        page().activate(Target::to(RecordKind::View, id));
        EXPECT_TRUE(QTest::qWaitFor([&] { return shownName() == name; }));
    }
    bool can(const char* verb) { return actions.action(u"roadmap."_s + QLatin1StringView(verb))->isEnabled(); }
    void choose(const QJsonObject& facets) {
        page().facets()->setChosen(facets);
        Q_EMIT page().facets()->chosenChanged();
    }
    static QJsonObject without() { return {{u"without_voices"_s, true}}; }

    core::ItemId exports;
    core::ItemId alerts;
};

TEST_F(RoadmapViewsTest, SavesWhatShowsAndOpensItAgainAsItWasSaved) {
    page().showAs(RoadmapPage::Show::Table);
    EXPECT_FALSE(can("updateView"));
    EXPECT_FALSE(can("saveView")) << "nothing is left out or in another order";
    page().searchField()->setProperty("text", u"al"_s);
    choose({{u"horizons"_s, QJsonArray{u"next"_s, u"later"_s}}, {u"owners"_s, QJsonArray{QString()}}});
    page().table()->setOrder(ListOrder{ItemTreeModel::Demand, false});
    prompts.text = u"Planned"_s;
    trigger(u"roadmap.saveView"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return views().size() == 1 && shownName() == u"Planned"_s; }));
    const View saved = views().constFirst();
    EXPECT_EQ(saved.filter, page().query());
    EXPECT_EQ(page().savedView(), saved.id);
    page().activate(Target::toPage(u"roadmap"_s));
    EXPECT_EQ(page().savedView(), std::nullopt);
    EXPECT_EQ(page().table()->shownCount(), 2);
    EXPECT_EQ(page().table()->order(), (ListOrder{ItemTreeModel::HorizonColumn, true}));
    page().showAs(RoadmapPage::Show::Board);
    openView(saved.id, u"Planned"_s);
    EXPECT_EQ(page().query(), saved.filter);
    EXPECT_TRUE(page().table()->isVisible());
    EXPECT_EQ(page().table()->shownCount(), 1);
    EXPECT_EQ(page().searchField()->property("text"), u"al"_s);
    EXPECT_EQ(page().table()->order(), (ListOrder{ItemTreeModel::Demand, false}));
    EXPECT_FALSE(can("updateView"));
    page().activate(Target::toPage(u"roadmap"_s));
    EXPECT_TRUE(page().board()->isVisible()) << "the layout that was chosen last";
}

TEST_F(RoadmapViewsTest, RenamesDeletesAndUndoes) {
    const ViewId id = addView(u"Quiet"_s, {{u"filter"_s, without()}});
    page();
    openView(id, u"Quiet"_s);
    EXPECT_EQ(page().board()->shownCount(), 1);
    prompts.text = u"Unheard"_s;
    trigger(u"roadmap.renameView"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shownName() == u"Unheard"_s; }));
    choose({});
    ASSERT_TRUE(can("updateView"));
    trigger(u"roadmap.updateView"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !can("updateView"); }));
    undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return page().facets()->chosen() == without(); })) << "the list follows";
    trigger(u"roadmap.deleteView"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shownName() == u"All items"_s; }));
    EXPECT_EQ(views().size(), 0);
    undo();
    EXPECT_EQ(views().constFirst().name, u"Unheard"_s);
}

TEST_F(RoadmapViewsTest, AViewThatThisVersionDoesNotKnowSaysSoAndShowsAll) {
    page();
    const QList<QJsonObject> strange{{{u"mood"_s, u"good"_s}},
                                     {{u"layout"_s, u"mood"_s}},
                                     {{u"layout"_s, u"table"_s}, {u"order"_s, u"mood"_s}},
                                     {{u"filter"_s, QJsonObject{{u"mood"_s, true}}}}};
    for (const QJsonObject& query : strange) {
        choose(without());
        const qsizetype told = notifier.shown.size();
        page().activate(Target::to(RecordKind::View, addView(u"V%1"_s.arg(told), query)));
        ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() > told; }));
        EXPECT_TRUE(notifier.last().contains(u"mood"_s));
        EXPECT_EQ(page().board()->shownCount(), 2);
        EXPECT_EQ(page().savedView(), std::nullopt);
    }
}

TEST_F(RoadmapViewsTest, AGoalThatWasDeletedLeavesNothingAndIsNamedSo) {
    page();
    openView(addView(u"Goal"_s, {{u"filter"_s, QJsonObject{{u"goals"_s, QJsonArray{77}}}}}), u"Goal"_s);
    EXPECT_EQ(page().board()->shownCount(), 0);
    ASSERT_EQ(page().facets()->filters().size(), 1);
    EXPECT_EQ(page().facets()->filters().constFirst().text, u"Goal: no longer there"_s);
}

TEST_F(RoadmapViewsTest, CountsTheItemsOfEachViewAndAgainAfterAChange) {
    const ViewId quiet = addView(u"Quiet"_s, {{u"filter"_s, without()}});
    const ViewId strange = addView(u"Strange"_s, {{u"filter"_s, QJsonObject{{u"mood"_s, true}}}});
    const ViewId named = addView(u"Named"_s, {{u"text"_s, u"exp"_s}});
    const SavedViews saved(*workspace, {itemViewCounter(workspace->clock())});
    const auto shows = [&](qint64 without, qint64 found) {
        const QList<NavigationView> expected{
            {quiet, u"Quiet"_s, without}, {strange, u"Strange"_s, std::nullopt}, {named, u"Named"_s, found}};
        return QTest::qWaitFor([&] { return saved.views(u"roadmap"_s) == expected; });
    };
    EXPECT_TRUE(shows(1, 1));
    addItemNamed(u"Export again"_s);
    EXPECT_TRUE(shows(2, 2));
    link(alerts, {addVoiceOf({}, u"Two"_s)}, {});
    EXPECT_TRUE(shows(1, 2));
    undo();
    EXPECT_TRUE(shows(2, 2));
}

TEST_F(RoadmapViewsTest, OffersWhatItemsHave) {
    core::Item item;
    item.title = u"Owned"_s;
    item.owner = u"Ines & Co"_s;
    item.stage = u"beta"_s;
    workspace.make<core::ItemId>([&](core::Editor& editor) { return core::addItem(editor, item); });
    page();
    choose({{u"owners"_s, QJsonArray{item.owner}}, {u"stages"_s, QJsonArray{item.stage}}});
    EXPECT_TRUE(QTest::qWaitFor([&] { return page().board()->shownCount() == 1; }));
    QStringList chips;
    for (const FilterBar::Filter& chip : page().facets()->filters())
        chips.append(chip.text);
    EXPECT_EQ(chips, (QStringList{u"Stage: Beta"_s, u"Owner: Ines & Co"_s}));
    QTest::keyClick(page().searchField(), Qt::Key_Backspace);
    EXPECT_EQ(page().facets()->filters().size(), 1) << "Backspace in the empty search takes the last";
}

} // namespace
} // namespace throughline::ui
