// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/roadmap/pagefixture.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/roadmap/table/roadmaptable.h"
#include "ui/roadmap/timeline/roadmaptimeline.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QLineEdit>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Horizon;
using core::ItemId;
using Show = RoadmapPage::Show;

class RoadmapFilterTest : public test::RoadmapPageFixture {
protected:
    void SetUp() override {
        exports = addItemNamed(u"Exports"_s, {}, Horizon::Now);
        alerts = addItemNamed(u"Alerts"_s, {}, Horizon::Next);
    }
    void choose(const QJsonObject& facets) {
        page().facets()->setChosen(facets);
        Q_EMIT page().facets()->chosenChanged();
    }
    void find(const QString& words) { page().searchField()->setProperty("text", words); }
    static QJsonObject plannedFor(const QString& horizon) { return {{u"horizons"_s, QJsonArray{horizon}}}; }
    RoadmapView& shownView() {
        for (RoadmapView* view : page().findChildren<RoadmapView*>()) {
            if (view->isVisible())
                return *view;
        }
        return *page().board();
    }
    QString emptyTitle() {
        for (const auto* empty : page().findChildren<EmptyState*>()) {
            if (empty->isVisible() && !page().inspector()->isAncestorOf(empty))
                return empty->accessibleName();
        }
        return {};
    }
    void clickInEmpty(const QString& text) {
        for (auto* button : page().findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->accessibleName() == text &&
                qobject_cast<EmptyState*>(button->parentWidget())) {
                button->click();
                return;
            }
        }
        ADD_FAILURE() << "no button " << qPrintable(text);
    }

    ItemId exports;
    ItemId alerts;
};

TEST_F(RoadmapFilterTest, WhatNothingPassesSaysSoInEveryLayoutAndOffersTheWayOut) {
    for (const Show show : {Show::Board, Show::Table, Show::Timeline}) {
        page().showAs(show);
        choose(plannedFor(u"later"_s));
        EXPECT_EQ(emptyTitle(), u"No item matches the filters"_s);
        EXPECT_EQ(page().inspector()->item(), std::nullopt) << "an item that is hidden";
        clickInEmpty(u"Clear filters"_s);
        EXPECT_EQ(emptyTitle(), QString());
        EXPECT_EQ(shownView().shownCount(), 2);
        EXPECT_EQ(page().query().contains(u"filter"_s), false);
        EXPECT_EQ(page().inspector()->item(), exports) << "the topmost shows again";
    }
}

TEST_F(RoadmapFilterTest, WordsThatNothingHasAreClearedFromTheSearch) {
    page();
    find(u"zzz"_s);
    EXPECT_EQ(emptyTitle(), u"No item matches “zzz”"_s);
    clickInEmpty(u"Clear search"_s);
    EXPECT_EQ(page().searchField()->property("text"), QString());
    EXPECT_EQ(page().board()->shownCount(), 2);
}

TEST_F(RoadmapFilterTest, TheItemInFullIsOneThatPasses) {
    for (const Show show : {Show::Board, Show::Table, Show::Timeline}) {
        page().showAs(show);
        choose({});
        page().activate(Target::to(RecordKind::Item, exports));
        choose(plannedFor(u"next"_s));
        EXPECT_EQ(page().inspector()->item(), alerts);
        find(u"al"_s);
        EXPECT_EQ(page().inspector()->item(), alerts) << "it passes: it stays";
        find({});
    }
}

TEST_F(RoadmapFilterTest, AnItemAboveOneThatPassesIsNotTakenForIt) {
    const ItemId part = addItemNamed(u"Bulk exports"_s, exports, Horizon::Next);
    page().showAs(Show::Table);
    choose(plannedFor(u"next"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().table()->shows(part); }));
    ASSERT_TRUE(page().table()->shows(exports));
    choose({{u"horizons"_s, QJsonArray{u"next"_s}}, {u"owners"_s, QJsonArray{QString()}}});
    find(u"bulk"_s);
    EXPECT_EQ(page().inspector()->item(), part);
    page().table()->setCurrent(exports);
    find(u"bul"_s);
    EXPECT_EQ(page().inspector()->item(), exports) << "it stands in the table, and was chosen";
    page().showAs(Show::Board);
    EXPECT_EQ(page().inspector()->item(), part) << "on the board it has no place";
}

TEST_F(RoadmapFilterTest, AnItemThatPassesNoLongerMakesRoomForOneThatDoes) {
    page().activate(Target::to(RecordKind::Item, exports));
    choose({{u"without_voices"_s, true}});
    ASSERT_EQ(page().inspector()->item(), exports);
    link(exports, {addVoiceOf({}, u"One"_s)}, {});
    EXPECT_TRUE(QTest::qWaitFor([&] { return page().inspector()->item() == alerts; }));
    link(alerts, {addVoiceOf({}, u"Two"_s)}, {});
    EXPECT_TRUE(QTest::qWaitFor([&] { return page().inspector()->item() == std::nullopt; }));
    EXPECT_EQ(emptyTitle(), u"No item matches the filters"_s);
    undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return page().inspector()->item() == alerts; }));
}

TEST_F(RoadmapFilterTest, AFilterGivesWayToAnItemThatIsAskedFor) {
    page();
    choose(plannedFor(u"next"_s));
    page().activate(Target::to(RecordKind::Item, alerts));
    EXPECT_EQ(page().facets()->chosen(), plannedFor(u"next"_s)) << "it passes";
    page().activate(Target::to(RecordKind::Item, exports));
    EXPECT_EQ(page().facets()->chosen(), QJsonObject());
    EXPECT_EQ(page().inspector()->item(), exports);
    EXPECT_TRUE(page().board()->shows(exports));
}

} // namespace
} // namespace throughline::ui
