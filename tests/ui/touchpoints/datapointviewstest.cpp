// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/datapointviews.h"

#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/touchpoints/datapointedits.h"
#include "core/views/viewedits.h"
#include "core/views/viewrepository.h"
#include "tests/support/pagefixture.h"
#include "ui/common/filters/columnorder.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/touchpoints/datapointspage.h"
#include "ui/touchpoints/list/datapointslistpane.h"
#include "ui/touchpoints/list/datapointsmodel.h"
#include "ui/touchpoints/list/datapointsview.h"
#include "ui/views/savedviews.h"
#include "ui/views/viewsbutton.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::DatapointId;
using core::View;
using core::ViewId;

class DatapointViewsTest : public testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        teams = add(u"Active teams"_s, u"usage"_s);
        seats = add(u"Seats"_s, u"survey"_s);
        actions.setCurrentPage(u"datapoints"_s);
    }
    DatapointId add(const QString& metric, const QString& touchpoint) {
        core::Datapoint made;
        made.metric = metric;
        made.touchpoint = touchpoint;
        return workspace.make<DatapointId>([&](core::Editor& editor) { return core::addDatapoint(editor, made); });
    }
    void linkToNewItem(DatapointId id) {
        workspace.edit([id](core::Editor& editor) -> core::Result<void> {
            core::Item item;
            item.title = u"Exports"_s;
            TRY_ASSIGN(const core::ItemId made, core::addItem(editor, item));
            return core::linkDatapoints(editor, made, {id}).transform([](const core::LinkOutcome&) {});
        });
    }
    ViewId addView(const QString& name, const QJsonObject& query) {
        return workspace.make<ViewId>([&](core::Editor& editor) {
            return core::addView(editor, {{}, name, u"datapoints"_s, query, 0});
        });
    }
    QList<View> views() const {
        return workspace.read<QList<View>>([](auto& c) { return core::ViewRepository(c).views(u"datapoints"_s); });
    }
    std::unique_ptr<DatapointsPage> show(const Target& target = Target::toPage(u"datapoints"_s)) {
        auto page = std::make_unique<DatapointsPage>(context);
        page->resize(1256, 840);
        page->show();
        page->activate(target);
        return page;
    }
    static bool waitForRows(const DatapointsPage& page, int rows) {
        return QTest::qWaitFor([&] { return page.list()->shownCount() == rows; });
    }
    static bool waitForView(const DatapointsPage& page, const QString& name) {
        return QTest::qWaitFor([&] { return page.list()->viewsButton()->text() == name; });
    }

    DatapointId teams;
    DatapointId seats;
};

TEST_F(DatapointViewsTest, AViewIsSavedOpenedAsItWasSavedAndUndone) {
    const auto page = show();
    ASSERT_TRUE(waitForRows(*page, 2));
    FacetBar* facets = page->list()->facets();
    facets->setChosen({{u"touchpoints"_s, QJsonArray{u"survey"_s}}});
    Q_EMIT facets->chosenChanged();
    page->list()->search()->setText(u"se"_s);
    EXPECT_EQ(page->list()->shownCount(), 1);
    ASSERT_EQ(facets->filters().size(), 1);
    EXPECT_EQ(facets->filters().constFirst().text, u"Touchpoint: Survey"_s);
    page->list()->view()->sortByColumn(DatapointsModel::Items, Qt::DescendingOrder);
    prompts.text = u"Surveys"_s;
    actions.action(u"datapoints.saveView"_s)->trigger();
    ASSERT_TRUE(waitForView(*page, u"Surveys"_s));
    const View saved = views().constFirst();
    settings.remove(u"datapoints/order"_s);
    page->activate(Target::toPage(u"datapoints"_s));
    EXPECT_EQ(page->list()->query(), QJsonObject());
    EXPECT_EQ(page->list()->shownCount(), 2);
    page->activate(Target::to(RecordKind::View, saved.id));
    ASSERT_TRUE(waitForView(*page, u"Surveys"_s));
    EXPECT_EQ(page->list()->query(), saved.filter);
    EXPECT_EQ(columnOrder(*page->list()->view()->horizontalHeader()), (ListOrder{DatapointsModel::Items, false}));
    EXPECT_EQ(settings.value(u"datapoints/order"_s).toStringList(), (QStringList{u"0"_s, u"0"_s}))
        << "the order of a view is not the own one";
    page->activate(Target::to(RecordKind::Datapoint, teams));
    EXPECT_EQ(page->savedView(), std::nullopt) << "what it hides leaves it";
    EXPECT_EQ(page->list()->current(), teams);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(views().isEmpty());
}

TEST_F(DatapointViewsTest, AViewThatThisVersionDoesNotKnowSaysSoAndShowsAll) {
    const QList<QJsonObject> strange{{{u"layout"_s, 4}, {u"mood"_s, u"good"_s}},
                                     {{u"order"_s, u"mood"_s}},
                                     {{u"filter"_s, QJsonObject{{u"mood"_s, true}}}}};
    for (const QJsonObject& query : strange) {
        notifier.shown.clear();
        const ViewId id = addView(u"V%1"_s.arg(views().size()), query);
        const auto page = show(Target::to(RecordKind::View, id));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
        EXPECT_TRUE(notifier.shown.constFirst().text.contains(u"mood"_s));
        EXPECT_TRUE(waitForRows(*page, 2));
        EXPECT_EQ(page->savedView(), std::nullopt);
    }
}

TEST_F(DatapointViewsTest, CountsAgainWhenADatapointBecomesEvidence) {
    const ViewId used = addView(u"Used"_s, {{u"filter"_s, QJsonObject{{u"evidence"_s, true}}}});
    const ViewId unused = addView(u"Unused"_s, {{u"filter"_s, QJsonObject{{u"not_yet_evidence"_s, true}}}});
    const SavedViews saved(*workspace, {datapointViewCounter()});
    const auto shows = [&](qint64 with, qint64 without) {
        const QList<NavigationView> expected{{used, u"Used"_s, with}, {unused, u"Unused"_s, without}};
        return QTest::qWaitFor([&] { return saved.views(u"datapoints"_s) == expected; });
    };
    EXPECT_TRUE(shows(0, 2));
    linkToNewItem(seats);
    EXPECT_TRUE(shows(1, 1));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(shows(0, 2));
}

} // namespace
} // namespace throughline::ui
