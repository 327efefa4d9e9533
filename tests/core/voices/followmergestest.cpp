// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/followmerges.h"

#include "core/customers/customeredits.h"
#include "core/customers/customermerging.h"
#include "core/deck/deckedits.h"
#include "core/deck/deckrepository.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/itemmerging.h"
#include "core/search/voicequery.h"
#include "core/views/viewedits.h"
#include "core/views/viewrepository.h"
#include "core/voices/themes/themetreeedits.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/deletion/takingapart.h"
#include "core/workspace/editor.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class FollowMergesTest : public testing::Test {
protected:
    AccountId account(const QString& name) {
        return m_workspace.make<AccountId>([=](Editor& editor) {
            Account made;
            made.name = name;
            return addAccount(editor, made);
        });
    }
    PersonId person(const QString& name) {
        return m_workspace.make<PersonId>([=](Editor& editor) {
            Person made;
            made.name = name;
            return addPerson(editor, made);
        });
    }
    ItemId item(const QString& title) {
        return m_workspace.make<ItemId>([=](Editor& editor) {
            Item made;
            made.title = title;
            return addItem(editor, made);
        });
    }
    ThemeId theme(const QString& name) {
        return m_workspace.make<ThemeId>([=](Editor& editor) {
            Theme made;
            made.name = name;
            return addTheme(editor, made);
        });
    }
    void merge(AccountId from, AccountId into) {
        m_workspace.edit([=](Editor& editor) { return mergeAccounts(editor, {from}, into); });
    }
    VoiceFilter followed(const VoiceFilter& filter) {
        return m_workspace.read<VoiceFilter>(
            [=](db::Connection& connection) { return followMerges(connection, filter); });
    }
    QList<AccountId> followed(const QList<AccountId>& accounts) {
        VoiceFilter filter;
        filter.accounts = accounts;
        return followed(filter).accounts;
    }
    static VoiceFilter of(AccountId account) {
        VoiceFilter filter;
        filter.accounts = {account};
        return filter;
    }

    test::TestWorkspace m_workspace;
};

TEST_F(FollowMergesTest, AMergedAccountIsTheOneThatItWentIntoNamedOnce) {
    const AccountId kept = account(u"Castor"_s);
    const AccountId gone = account(u"Castor GmbH"_s);
    const AccountId other = account(u"Pollux"_s);
    merge(gone, kept);
    EXPECT_EQ(followed({other, gone}), (QList<AccountId>{other, kept}));
    EXPECT_EQ(followed({gone, kept}), QList<AccountId>{kept});
    EXPECT_EQ(followed({other}), QList<AccountId>{other});
}

TEST_F(FollowMergesTest, ASecondMergeIsFollowedToItsEnd) {
    const AccountId first = account(u"A"_s);
    const AccountId second = account(u"B"_s);
    const AccountId third = account(u"C"_s);
    merge(first, second);
    merge(second, third);
    EXPECT_EQ(followed({first}), QList<AccountId>{third});
}

TEST_F(FollowMergesTest, TakenApartAgainEachIsItselfAgain) {
    const AccountId kept = account(u"Castor"_s);
    const AccountId gone = account(u"Castor GmbH"_s);
    merge(gone, kept);
    m_workspace.edit([=](Editor& editor) { return takeApart(editor, {Record::Account, gone.value}); });
    EXPECT_EQ(followed({gone}), QList<AccountId>{gone});
}

TEST_F(FollowMergesTest, WhatIsDeletedWithoutAMergeStaysAsItIs) {
    const AccountId gone = account(u"Castor"_s);
    m_workspace.edit([=](Editor& editor) { return removeAccount(editor, gone); });
    EXPECT_EQ(followed({gone}), QList<AccountId>{gone});
}

TEST_F(FollowMergesTest, PeopleItemsAndThemesAreFollowedToo) {
    const QList<PersonId> people{person(u"Ada"_s), person(u"Ada W."_s)};
    const QList<ItemId> items{item(u"Offline"_s), item(u"Offline mode"_s)};
    const QList<ThemeId> themes{theme(u"Speed"_s), theme(u"Slow"_s)};
    m_workspace.edit([=](Editor& editor) -> Result<void> {
        TRY(mergePeople(editor, {people.at(1)}, people.at(0)));
        TRY(mergeItems(editor, {items.at(1)}, items.at(0)));
        return mergeThemes(editor, {themes.at(1)}, themes.at(0));
    });
    VoiceFilter filter;
    filter.people = {people.at(1)};
    filter.item = items.at(1);
    filter.themes = {themes.at(1)};
    VoiceFilter now;
    now.people = {people.at(0)};
    now.item = items.at(0);
    now.themes = {themes.at(0)};
    EXPECT_EQ(followed(filter), now);
}

TEST_F(FollowMergesTest, TheChartOfASlideFollows) {
    const AccountId kept = account(u"Castor"_s);
    const AccountId gone = account(u"Castor GmbH"_s);
    const SlideId slide = m_workspace.make<SlideId>([=](Editor& editor) -> Result<SlideId> {
        Slide chart;
        TRY_ASSIGN(chart.deck, addDeck(editor, {{}, u"Forum"_s, {}}));
        chart.kind = SlideKind::Chart;
        chart.chart = u"voices-over-time"_s;
        chart.filter = of(gone);
        return addSlide(editor, chart);
    });
    merge(gone, kept);
    const auto read = [=](db::Connection& connection) { return DeckRepository(connection).slide(slide); };
    EXPECT_EQ(m_workspace.read<Slide>(read).filter, of(kept));
    m_workspace.edit([=](Editor& editor) { return takeApart(editor, {Record::Account, gone.value}); });
    EXPECT_EQ(m_workspace.read<Slide>(read).filter, of(gone));
}

TEST_F(FollowMergesTest, ASavedViewFollowsAndKeepsWhatElseItSays) {
    const AccountId kept = account(u"Castor"_s);
    const AccountId gone = account(u"Castor GmbH"_s);
    VoiceQuery query;
    query.text = u"export"_s;
    query.filter = of(gone);
    const ViewId view = m_workspace.make<ViewId>([=](Editor& editor) {
        return addView(editor, {{}, u"Castor"_s, u"voices"_s, toJson(query), 0});
    });
    merge(gone, kept);
    const auto read = [=](db::Connection& connection) { return ViewRepository(connection).view(view); };
    query.filter = of(kept);
    EXPECT_EQ(m_workspace.read<View>(read).filter, toJson(query));
}

} // namespace
} // namespace throughline::core
