// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/itemsupport.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class CustomerSummariesTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    AccountId account;
    PersonId maren;
    ItemId exports;
    ItemId approvals;

    void SetUp() override {
        workspace.edit([this](Editor& editor) -> Result<void> {
            Account brightmoor;
            brightmoor.name = u"Brightmoor Foods"_s;
            TRY_ASSIGN(account, addAccount(editor, brightmoor));
            Person person;
            person.name = u"Maren Tolvik"_s;
            person.account = account;
            TRY_ASSIGN(maren, addPerson(editor, person));
            Item item;
            item.title = u"Background exports"_s;
            TRY_ASSIGN(exports, addItem(editor, item));
            item.title = u"Approval steps"_s;
            TRY_ASSIGN(approvals, addItem(editor, item));
            return {};
        });
    }

    VoiceId said(std::optional<PersonId> person, std::optional<AccountId> at, QDate date, Lane lane = Lane::Aggregate) {
        Voice voice;
        voice.person = person;
        voice.account = at;
        voice.date = date;
        voice.lane = lane;
        voice.text = u"Words about exports"_s;
        return workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); });
    }

    void link(ItemId item, VoiceId voice, std::optional<int> importance) {
        workspace.edit([&](Editor& editor) {
            return linkVoices(editor, item, {voice}, importance).transform([](const LinkOutcome&) {});
        });
    }

    [[nodiscard]] QList<ItemSupport> support(const Customer& customer) const {
        return workspace.read<QList<ItemSupport>>(
            [=](db::Connection& connection) { return supportBy(connection, customer); });
    }
    [[nodiscard]] AccountSummary accountSummary() const {
        return workspace
            .read<QList<AccountSummary>>(
                [](db::Connection& connection) { return CustomerRepository(connection).accountSummaries(); })
            .value(0);
    }
    [[nodiscard]] PersonSummary personSummary() const {
        return workspace
            .read<QList<PersonSummary>>(
                [](db::Connection& connection) { return CustomerRepository(connection).personSummaries(); })
            .value(0);
    }
};

TEST_F(CustomerSummariesTest, AnAccountCountsItsOwnVoicesAndThoseOfItsPeople) {
    said(maren, {}, QDate(2026, 5, 6));
    said({}, account, QDate(2026, 4, 1));
    said({}, {}, QDate(2026, 5, 9));
    EXPECT_EQ(accountSummary().heard, (Heard{2, QDate(2026, 5, 6), 0}));
    EXPECT_EQ(accountSummary().people, 1);
    EXPECT_EQ(personSummary().heard, (Heard{1, QDate(2026, 5, 6), 0}));
    EXPECT_EQ(personSummary().account, u"Brightmoor Foods"_s);
    VoiceFilter filter;
    filter.accounts = {account};
    EXPECT_EQ(
        workspace.read<qint64>([=](db::Connection& connection) { return VoiceRepository(connection).count(filter); }),
        accountSummary().heard.voices);
}

TEST_F(CustomerSummariesTest, ItemsCountOnceAndIndividualCasesNot) {
    const VoiceId one = said(maren, {}, QDate(2026, 5, 6));
    const VoiceId two = said(maren, {}, QDate(2026, 5, 7));
    link(exports, one, 3);
    link(exports, two, 1);
    link(approvals, said(maren, {}, {}, Lane::Individual), 3);
    EXPECT_EQ(personSummary().heard.items, 1);
    EXPECT_EQ(accountSummary().heard.items, 1);
    const QList<ItemSupport> items = support(maren);
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.first().item, exports);
    EXPECT_EQ(items.first().importance, 1) << "the newest importance is the one that demand counts";
    EXPECT_EQ(items.first().voices.size(), 2);
    EXPECT_EQ(support(account), items);
}

TEST_F(CustomerSummariesTest, ARemovedPersonLeavesTheVoicesWithoutTheName) {
    const VoiceId voice = said(maren, {}, QDate(2026, 5, 6));
    const QStringList before = workspace.content();
    workspace.edit([this](Editor& editor) { return removePerson(editor, maren); });
    const Voice left =
        workspace.read<Voice>([=](db::Connection& connection) { return VoiceRepository(connection).find(voice); });
    EXPECT_FALSE(left.person);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

} // namespace
} // namespace throughline::core
