// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerviews.h"

#include "core/customers/customeredits.h"
#include "core/views/viewedits.h"
#include "core/views/viewrepository.h"
#include "core/voices/voiceedits.h"
#include "tests/support/pagefixture.h"
#include "ui/common/filters/searchfield.h"
#include "ui/customers/accountspage.h"
#include "ui/customers/peoplepage.h"
#include "ui/customers/segmentspage.h"
#include "ui/views/savedviews.h"
#include "ui/views/viewsbutton.h"

#include <QJsonArray>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::View;
using core::ViewId;

class CustomerViewsTest : public testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        workspace.edit([this](core::Editor& editor) -> core::Result<void> {
            core::Segment segment;
            segment.name = u"Mid-market"_s;
            TRY_ASSIGN(midMarket, core::addSegment(editor, segment));
            core::Account account;
            account.name = u"Ash"_s;
            account.segment = midMarket;
            account.lifecycle = core::Lifecycle::Active;
            TRY_ASSIGN(ash, core::addAccount(editor, account));
            core::Account other;
            other.name = u"Beech"_s;
            other.lifecycle = core::Lifecycle::Churned;
            TRY_ASSIGN(beech, core::addAccount(editor, other));
            core::Person person;
            person.name = u"Maren"_s;
            person.account = ash;
            person.consent = core::Consent::Public;
            TRY(core::addPerson(editor, person));
            person.name = u"Ruben"_s;
            person.account.reset();
            return core::addPerson(editor, person).transform([](core::PersonId) {});
        });
    }
    core::VoiceId addVoice() {
        core::Voice voice;
        voice.text = u"It locks."_s;
        voice.account = beech;
        voice.date = workspace->clock()().date();
        return workspace.make<core::VoiceId>([&](core::Editor& editor) { return core::addVoice(editor, voice); });
    }
    ViewId addView(const QString& page, const QString& name, const QJsonObject& query) {
        return workspace.make<ViewId>([&](core::Editor& editor) {
            return core::addView(editor, {{}, name, page, query, 0});
        });
    }
    QList<View> views(const QString& page) const {
        return workspace.read<QList<View>>([=](auto& c) { return core::ViewRepository(c).views(page); });
    }
    template <typename P>
    std::unique_ptr<P> show(const QString& id, const Target& target) {
        actions.setCurrentPage(id);
        auto page = std::make_unique<P>(context);
        page->resize(1256, 840);
        page->show();
        page->activate(target);
        return page;
    }
    static QStringList names(const Page& page) {
        const QAbstractItemModel* model = qobject_cast<QListView*>(page.firstFocus())->model();
        QStringList shown;
        for (int row = 0; row < model->rowCount(); ++row)
            shown.append(model->index(row, 0).data().toString());
        return shown;
    }
    static bool waitForNames(const Page& page, const QStringList& expected) {
        return QTest::qWaitFor([&] { return names(page) == expected; });
    }
    static bool waitForView(const Page& page, const QString& name) {
        return QTest::qWaitFor([&] { return page.findChild<ViewsButton*>()->text() == name; });
    }
    static void choose(const Page& page, const QJsonObject& facets) {
        auto* bar = page.findChild<FacetBar*>();
        bar->setChosen(facets);
        Q_EMIT bar->chosenChanged();
    }
    void trigger(const QString& id) const { actions.action(id)->trigger(); }

    core::SegmentId midMarket;
    core::AccountId ash;
    core::AccountId beech;
};

TEST_F(CustomerViewsTest, AViewOfAccountsIsSavedOpenedRenamedAndUndone) {
    const auto page = show<AccountsPage>(u"accounts"_s, Target::toPage(u"accounts"_s));
    ASSERT_TRUE(waitForNames(*page, {u"Ash"_s, u"Beech"_s}));
    choose(*page, {{u"lifecycles"_s, QJsonArray{u"active"_s, u"churned"_s}}, {u"heard"_s, QJsonArray{u"never"_s}}});
    auto* search = page->findChild<SearchField*>();
    search->setText(u"be"_s);
    ASSERT_TRUE(waitForNames(*page, {u"Beech"_s}));
    prompts.text = u"Quiet"_s;
    trigger(u"accounts.saveView"_s);
    ASSERT_TRUE(waitForView(*page, u"Quiet"_s));
    const View saved = views(u"accounts"_s).constFirst();
    EXPECT_EQ(page->savedView(), saved.id);
    page->activate(Target::toPage(u"accounts"_s));
    EXPECT_TRUE(waitForNames(*page, {u"Ash"_s, u"Beech"_s}));
    EXPECT_TRUE(search->text().isEmpty());
    page->activate(Target::to(RecordKind::View, saved.id));
    EXPECT_TRUE(waitForNames(*page, {u"Beech"_s}));
    EXPECT_EQ(search->text(), u"be"_s);
    prompts.text = u"Unheard"_s;
    trigger(u"accounts.renameView"_s);
    EXPECT_TRUE(waitForView(*page, u"Unheard"_s));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(waitForView(*page, u"Quiet"_s));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(waitForView(*page, u"All accounts"_s));
    EXPECT_EQ(names(*page), QStringList{u"Beech"_s}) << "what shows stays";
}

TEST_F(CustomerViewsTest, TheOrderOfAViewIsNotTakenForTheOwnOne) {
    settings.setValue(u"accounts/order"_s, QStringList{u"0"_s, u"0"_s});
    addVoice();
    const ViewId id = addView(u"accounts"_s, u"By voices"_s, {{u"order"_s, u"voices"_s}, {u"descending"_s, true}});
    const auto page = show<AccountsPage>(u"accounts"_s, Target::to(RecordKind::View, id));
    ASSERT_TRUE(waitForView(*page, u"By voices"_s));
    EXPECT_TRUE(waitForNames(*page, {u"Beech"_s, u"Ash"_s}));
    EXPECT_EQ(settings.value(u"accounts/order"_s).toStringList(), (QStringList{u"0"_s, u"0"_s}));
    page->activate(Target::toPage(u"accounts"_s));
    choose(*page, {{u"segments"_s, QJsonArray{midMarket.value}}});
    EXPECT_EQ(names(*page), QStringList{u"Ash"_s});
    choose(*page, {});
    EXPECT_EQ(names(*page), (QStringList{u"Beech"_s, u"Ash"_s})) << "by name, Z to A, as was chosen last";
}

TEST_F(CustomerViewsTest, ATargetThatAViewHidesLeavesTheView) {
    const ViewId id =
        addView(u"accounts"_s, u"Active"_s, {{u"filter"_s, QJsonObject{{u"lifecycles"_s, QJsonArray{u"active"_s}}}}});
    const auto page = show<AccountsPage>(u"accounts"_s, Target::to(RecordKind::View, id));
    ASSERT_TRUE(waitForNames(*page, {u"Ash"_s}));
    page->activate(Target::to(RecordKind::Account, ash));
    EXPECT_EQ(page->savedView(), id) << "it is in it";
    page->activate(Target::to(RecordKind::Account, beech));
    EXPECT_EQ(page->savedView(), std::nullopt);
    EXPECT_EQ(names(*page), (QStringList{u"Ash"_s, u"Beech"_s}));
}

TEST_F(CustomerViewsTest, AViewOfPeopleNarrowsByConsentAndByTheSegmentOfTheAccount) {
    const ViewId id = addView(u"people"_s, u"Quotable"_s,
                              {{u"filter"_s, QJsonObject{{u"consents"_s, QJsonArray{u"public"_s}},
                                                         {u"segments"_s, QJsonArray{midMarket.value}}}}});
    const auto page = show<PeoplePage>(u"people"_s, Target::to(RecordKind::View, id));
    EXPECT_TRUE(waitForNames(*page, {u"Maren"_s}));
    QStringList chips;
    for (const FilterBar::Filter& chip : page->findChild<FacetBar*>()->filters())
        chips.append(chip.text);
    EXPECT_EQ(chips, (QStringList{u"Segment: Mid-market"_s, u"Consent: public"_s}));
}

TEST_F(CustomerViewsTest, AViewThatThisVersionDoesNotKnowSaysSoAndShowsAll) {
    const QList<QJsonObject> strange{{{u"mood"_s, u"good"_s}}, {{u"order"_s, u"mood"_s}}};
    for (const QJsonObject& query : strange) {
        const ViewId id = addView(u"people"_s, u"V%1"_s.arg(query.keys().constFirst()), query);
        notifier.shown.clear();
        const auto page = show<PeoplePage>(u"people"_s, Target::to(RecordKind::View, id));
        EXPECT_TRUE(waitForNames(*page, {u"Maren"_s, u"Ruben"_s}));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
        EXPECT_TRUE(notifier.shown.constFirst().text.contains(u"mood"_s));
        EXPECT_EQ(page->savedView(), std::nullopt);
    }
}

TEST_F(CustomerViewsTest, CountsCustomersAndVoicesOnlyWhereAViewAsks) {
    const ViewId active =
        addView(u"accounts"_s, u"Active"_s, {{u"filter"_s, QJsonObject{{u"lifecycles"_s, QJsonArray{u"active"_s}}}}});
    const ViewId named = addView(u"people"_s, u"M"_s, {{u"text"_s, u"mar ash"_s}});
    const auto counters = [&] {
        return QList<ViewCounter>{accountViewCounter(workspace->clock()), personViewCounter(workspace->clock())};
    };
    const SavedViews saved(*workspace, counters());
    const auto shows = [&](const QString& page, const QList<NavigationView>& expected) {
        return QTest::qWaitFor([&] { return saved.views(page) == expected; });
    };
    EXPECT_TRUE(shows(u"accounts"_s, {{active, u"Active"_s, 1}}));
    EXPECT_TRUE(shows(u"people"_s, {{named, u"M"_s, 1}}));
    core::ChangeSet spoken;
    spoken.rows.append({core::Record::Voice, 1, core::RowAction::Insert, {}});
    EXPECT_FALSE(counters().constFirst().mayChange(spoken, views(u"accounts"_s)));
    const ViewId quiet = addView(u"accounts"_s, u"Quiet"_s,
                                 {{u"filter"_s, QJsonObject{{u"heard"_s, QJsonArray{u"never"_s, u"longer"_s}}}}});
    EXPECT_TRUE(shows(u"accounts"_s, {{active, u"Active"_s, 1}, {quiet, u"Quiet"_s, 2}}));
    EXPECT_TRUE(counters().constFirst().mayChange(spoken, views(u"accounts"_s)));
    addVoice();
    EXPECT_TRUE(shows(u"accounts"_s, {{active, u"Active"_s, 1}, {quiet, u"Quiet"_s, 1}}));
}

TEST_F(CustomerViewsTest, CustomersWithoutASegmentAreAValueOfTheFilter) {
    const auto page = show<AccountsPage>(u"accounts"_s, Target::toPage(u"accounts"_s));
    ASSERT_TRUE(waitForNames(*page, {u"Ash"_s, u"Beech"_s}));
    choose(*page, {{u"segments"_s, QJsonArray{QJsonValue()}}});
    EXPECT_EQ(names(*page), QStringList{u"Beech"_s});
    EXPECT_EQ(page->findChild<FacetBar*>()->filters().constFirst().text, u"Segment: without a segment"_s);
    choose(*page, {{u"segments"_s, QJsonArray{midMarket.value, QJsonValue()}}});
    EXPECT_EQ(names(*page), (QStringList{u"Ash"_s, u"Beech"_s}));
}

TEST_F(CustomerViewsTest, AViewOfSegmentsNarrowsByPopulationAndIsCounted) {
    core::Segment sized;
    sized.name = u"Enterprise"_s;
    sized.population = 40;
    workspace.make<core::SegmentId>([&](core::Editor& editor) { return core::addSegment(editor, sized); });
    const ViewId id = addView(u"segments"_s, u"No number yet"_s,
                              {{u"filter"_s, QJsonObject{{u"populations"_s, QJsonArray{u"unknown"_s}}}}});
    const auto page = show<SegmentsPage>(u"segments"_s, Target::toPage(u"segments"_s));
    ASSERT_TRUE(waitForNames(*page, {u"Enterprise"_s, u"Mid-market"_s}));
    page->activate(Target::to(RecordKind::View, id));
    EXPECT_TRUE(waitForNames(*page, {u"Mid-market"_s}));
    EXPECT_EQ(page->savedView(), id);
    EXPECT_EQ(page->findChild<FacetBar*>()->filters().constFirst().text, u"Customers in the market: not known"_s);
    const SavedViews saved(*workspace, {segmentViewCounter(workspace->clock())});
    const auto counted = [&](qint64 count) {
        return QTest::qWaitFor([&] {
            return saved.views(u"segments"_s) == QList<NavigationView>{{id, u"No number yet"_s, count}};
        });
    };
    EXPECT_TRUE(counted(1));
    core::Segment other;
    other.name = u"Small"_s;
    workspace.make<core::SegmentId>([&](core::Editor& editor) { return core::addSegment(editor, other); });
    EXPECT_TRUE(counted(2));
    EXPECT_TRUE(waitForNames(*page, {u"Mid-market"_s, u"Small"_s}));
}

} // namespace
} // namespace throughline::ui
