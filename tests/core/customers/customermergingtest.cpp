// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customermerging.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/deletion/deletedrecords.h"
#include "core/workspace/deletion/mergedrecords.h"
#include "core/workspace/deletion/restoring.h"
#include "core/workspace/deletion/takingapart.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class CustomerMergingTest : public testing::Test {
protected:
    test::TestWorkspace workspace;

    AccountId addAccount(const QString& name, const std::function<void(Account&)>& fill = {}) {
        Account account;
        account.name = name;
        if (fill)
            fill(account);
        return workspace.make<AccountId>([&](Editor& editor) { return core::addAccount(editor, account); });
    }
    PersonId addPerson(const QString& name, const std::function<void(Person&)>& fill = {}) {
        Person person;
        person.name = name;
        if (fill)
            fill(person);
        return workspace.make<PersonId>([&](Editor& editor) { return core::addPerson(editor, person); });
    }
    VoiceId said(std::optional<PersonId> person, std::optional<AccountId> account = {}) {
        Voice voice;
        voice.person = person;
        voice.account = account;
        voice.text = u"The export is slow."_s;
        return workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); });
    }
    void merge(const QList<AccountId>& merged, AccountId into) {
        workspace.edit([=](Editor& editor) { return mergeAccounts(editor, merged, into); });
    }
    void merge(const QList<PersonId>& merged, PersonId into) {
        workspace.edit([=](Editor& editor) { return mergePeople(editor, merged, into); });
    }
    void apart(Record record, qint64 id) {
        workspace.edit([=](Editor& editor) { return takeApart(editor, {record, id}); });
    }
    [[nodiscard]] Account account(AccountId id) const {
        return workspace.read<Account>([=](auto& connection) { return CustomerRepository(connection).account(id); });
    }
    [[nodiscard]] Person person(PersonId id) const {
        return workspace.read<Person>([=](auto& connection) { return CustomerRepository(connection).person(id); });
    }
    [[nodiscard]] QList<Account> accounts() const {
        return workspace.read<QList<Account>>(
            [](auto& connection) { return CustomerRepository(connection).accounts(); });
    }
    [[nodiscard]] Voice voice(VoiceId id) const {
        return workspace.read<Voice>([=](auto& connection) { return VoiceRepository(connection).find(id); });
    }
    [[nodiscard]] std::optional<AccountId> named(const QString& name) const {
        return workspace.read<std::optional<AccountId>>(
            [=](auto& connection) { return CustomerRepository(connection).accountNamed(name); });
    }
};

TEST_F(CustomerMergingTest, TheOneThatStaysHasAllThatNamedTheOthers) {
    const AccountId acme = addAccount(u"Acme"_s);
    const AccountId inc = addAccount(u"Acme Inc."_s);
    const AccountId gmbh = addAccount(u"ACME GmbH"_s);
    const PersonId anna = addPerson(u"Anna"_s, [=](Person& one) { one.account = gmbh; });
    const VoiceId first = said({}, inc);
    const VoiceId second = said(anna, gmbh);
    merge({inc, gmbh, acme}, acme);
    ASSERT_EQ(accounts().size(), 1);
    EXPECT_EQ(voice(first).account, acme);
    EXPECT_EQ(voice(second).account, acme);
    EXPECT_EQ(person(anna).account, acme);
}

TEST_F(CustomerMergingTest, WhatStaysKeepsWhatItSaysAndTakesWhatItLeavesOpen) {
    const AccountId acme = addAccount(u"Acme"_s, [](Account& one) {
        one.domain = u"acme.com"_s;
        one.note = u"Met in May."_s;
        one.attributes = {{u"crm"_s, u"7"_s}};
    });
    const AccountId inc = addAccount(u"Acme Inc."_s, [](Account& one) {
        one.domain = u"acme.org"_s;
        one.annualValue = 120'000;
        one.currency = u"EUR"_s;
        one.fit = Fit::In;
        one.note = u"Wants an invoice."_s;
        one.attributes = {{u"crm"_s, u"9"_s}, {u"owner"_s, u"Bo"_s}};
    });
    merge({inc}, acme);
    const Account merged = account(acme);
    EXPECT_EQ(merged.name, u"Acme"_s);
    EXPECT_EQ(merged.domain, u"acme.com"_s);
    EXPECT_EQ(merged.annualValue, 120'000);
    EXPECT_EQ(merged.currency, u"EUR"_s);
    EXPECT_EQ(merged.fit, Fit::In);
    EXPECT_EQ(merged.note, u"Met in May.\n\nWants an invoice."_s);
    EXPECT_EQ(merged.attributes, (QJsonObject{{u"crm"_s, u"7"_s}, {u"owner"_s, u"Bo"_s}}));
}

TEST_F(CustomerMergingTest, AnAmountKeepsItsCurrency) {
    const AccountId euros = addAccount(u"Acme"_s, [](Account& one) { one.annualValue = 5; });
    const AccountId dollars = addAccount(u"Acme Inc."_s, [](Account& one) {
        one.annualValue = 7;
        one.currency = u"USD"_s;
    });
    merge({dollars}, euros);
    EXPECT_EQ(account(euros).annualValue, 5);
    EXPECT_EQ(account(euros).currency, QString()) << "the other's currency is not that of this amount";
}

TEST_F(CustomerMergingTest, TheStricterConsentHolds) {
    const auto with = [](Consent consent, QDate until = {}) {
        return [=](Person& one) {
            one.consent = consent;
            one.consentUntil = until;
        };
    };
    const auto afterMerge = [this](PersonId other, PersonId into) {
        merge({other}, into);
        return std::pair(person(into).consent, person(into).consentUntil);
    };
    const QDate may(2026, 5, 1);
    const QDate june(2026, 6, 1);
    EXPECT_EQ(afterMerge(addPerson(u"A"_s, with(Consent::Refused)), addPerson(u"B"_s, with(Consent::Public, june))),
              std::pair(Consent::Refused, QDate()));
    EXPECT_EQ(afterMerge(addPerson(u"C"_s, with(Consent::Public)), addPerson(u"D"_s, with(Consent::Inside, may))),
              std::pair(Consent::Inside, may));
    EXPECT_EQ(afterMerge(addPerson(u"E"_s, with(Consent::Inside, may)), addPerson(u"F"_s)),
              std::pair(Consent::Inside, may));
    EXPECT_EQ(afterMerge(addPerson(u"G"_s, with(Consent::Public, may)), addPerson(u"H"_s, with(Consent::Public, june))),
              std::pair(Consent::Public, may));
    EXPECT_EQ(afterMerge(addPerson(u"I"_s), addPerson(u"J"_s, with(Consent::Public, june))),
              std::pair(Consent::Public, june));
}

TEST_F(CustomerMergingTest, DemandCountsThePersonOnceWithTheNewestImportance) {
    const PersonId anna = addPerson(u"Anna Berg"_s);
    const PersonId double_ = addPerson(u"A. Berg"_s);
    Item planned;
    planned.title = u"Exports"_s;
    const ItemId item = workspace.make<ItemId>([&](Editor& editor) { return addItem(editor, planned); });
    for (const PersonId id : {anna, double_}) {
        const VoiceId one = said(id);
        workspace.edit([=](Editor& editor) {
            return linkVoices(editor, item, {one}, id == anna ? 1 : 3).transform([](const LinkOutcome&) {});
        });
    }
    const auto demand = [this, item] {
        return demandOf(workspace.read<QList<DemandEvidence>>(
            [item](auto& connection) { return RoadmapRepository(connection).demandEvidence(item); }));
    };
    EXPECT_EQ(demand().customers.size(), 2);
    EXPECT_EQ(demand().score, 4);
    merge({double_}, anna);
    EXPECT_EQ(demand().customers.size(), 1);
    EXPECT_EQ(demand().score, 3);
    EXPECT_EQ(demand().repeats, 1) << "the other voice is still there";
}

TEST_F(CustomerMergingTest, ANameThatWasMergedFindsTheOneThatStayed) {
    const AccountId acme = addAccount(u"Acme"_s);
    const AccountId inc = addAccount(u"Acme Inc."_s);
    const AccountId first = addAccount(u"Apex"_s);
    merge({inc}, acme);
    EXPECT_EQ(named(u"ACME inc"_s), acme);
    merge({acme}, first);
    EXPECT_EQ(named(u"acme INC"_s), first) << "through both merges";
    apart(Record::Account, acme.value);
    EXPECT_EQ(named(u"Acme"_s), acme);
}

TEST_F(CustomerMergingTest, UndoGivesTheStartAndRedoTheMergeAgain) {
    const AccountId acme = addAccount(u"Acme"_s);
    const AccountId inc = addAccount(u"Acme Inc."_s, [](Account& one) { one.domain = u"acme.com"_s; });
    said(addPerson(u"Anna"_s, [=](Person& one) { one.account = inc; }), inc);
    const QStringList before = workspace.content();
    merge({inc}, acme);
    const QStringList after = workspace.content();
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
    ASSERT_TRUE(workspace->redo().result());
    EXPECT_EQ(test::difference(after, workspace.content()), "");
}

TEST_F(CustomerMergingTest, TakingApartLaterGivesBackWhatWasMovedAndKeepsWhatCameSince) {
    const AccountId acme = addAccount(u"Acme"_s);
    const AccountId inc = addAccount(u"Acme Inc."_s, [](Account& one) { one.domain = u"acme.com"_s; });
    const AccountId gmbh = addAccount(u"Acme GmbH"_s, [](Account& one) { one.region = u"DACH"_s; });
    const VoiceId ofInc = said({}, inc);
    const VoiceId ofGmbh = said({}, gmbh);
    merge({inc, gmbh}, acme);
    const VoiceId since = said({}, acme);
    const QList<MergedRecord> parts = workspace.read<QList<MergedRecord>>([=](auto& connection) {
        return mergedInto(connection, {Record::Account, acme.value});
    });
    ASSERT_EQ(parts.size(), 2);
    apart(Record::Account, inc.value);
    EXPECT_EQ(accounts().size(), 2);
    EXPECT_EQ(voice(ofInc).account, inc);
    EXPECT_EQ(account(inc).domain, u"acme.com"_s);
    EXPECT_EQ(account(acme).domain, QString());
    EXPECT_EQ(voice(ofGmbh).account, acme) << "merged in the same step, and not taken apart";
    EXPECT_EQ(account(acme).region, u"DACH"_s);
    EXPECT_EQ(voice(since).account, acme);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(voice(ofInc).account, acme);
}

TEST_F(CustomerMergingTest, TakingApartFollowsAMergeOfTheOneThatStayed) {
    const PersonId one = addPerson(u"Anna"_s);
    const PersonId two = addPerson(u"Anna B."_s);
    const PersonId three = addPerson(u"Anna Berg"_s);
    const VoiceId ofOne = said(one);
    const VoiceId ofTwo = said(two);
    merge({one}, two);
    merge({two}, three);
    EXPECT_EQ(voice(ofOne).person, three);
    apart(Record::Person, one.value);
    EXPECT_EQ(voice(ofOne).person, one);
    EXPECT_EQ(voice(ofTwo).person, three);
}

TEST_F(CustomerMergingTest, WhatWasEditedSinceStaysWhenTakenApart) {
    const AccountId acme = addAccount(u"Acme"_s);
    const AccountId inc = addAccount(u"Acme Inc."_s, [](Account& one) { one.domain = u"acme.com"_s; });
    const AccountId other = addAccount(u"Bolt"_s);
    const VoiceId moved = said({}, inc);
    merge({inc}, acme);
    workspace.edit([=](Editor& editor) -> Result<void> {
        TRY_ASSIGN(Account edited, CustomerRepository(editor.connection()).account(acme));
        edited.domain = u"acme.eu"_s;
        TRY(updateAccount(editor, edited));
        return editor.update(Record::Voice, moved.value, {{u"account_id"_s, other.value}}).transform([](bool) {});
    });
    apart(Record::Account, inc.value);
    EXPECT_EQ(account(acme).domain, u"acme.eu"_s);
    EXPECT_EQ(voice(moved).account, other);
}

TEST_F(CustomerMergingTest, TheDeletedListSaysWhereItWentAndRestoringTakesItApart) {
    const AccountId acme = addAccount(u"Acme"_s);
    const AccountId inc = addAccount(u"Acme Inc."_s);
    const VoiceId ofInc = said({}, inc);
    merge({inc}, acme);
    const auto deleted =
        workspace.read<QList<DeletedRecord>>([](auto& connection) { return deletedRecords(connection, 10); });
    ASSERT_EQ(deleted.size(), 1);
    EXPECT_EQ(deleted.first().mergedInto, u"Acme"_s);
    workspace.edit([&](Editor& editor) { return restoreRecords(editor, {deleted.first().key}); });
    EXPECT_EQ(voice(ofInc).account, inc);
}

TEST_F(CustomerMergingTest, PurgingTheOneThatStayedTakesItsDoublesAlong) {
    const PersonId anna = addPerson(u"Anna"_s);
    const PersonId other = addPerson(u"Anna B."_s, [](Person& one) { one.email = u"anna@acme.com"_s; });
    merge({other}, anna);
    const auto alone = workspace->purge({{Record::Person, other.value}}).result();
    ASSERT_FALSE(alone) << "it is part of somebody who stays";
    EXPECT_EQ(alone.error().code, ErrorCode::InvalidInput);
    workspace.edit([=](Editor& editor) { return removePerson(editor, anna); });
    ASSERT_TRUE(workspace->purge({{Record::Person, anna.value}}).result());
    EXPECT_FALSE(workspace.content().join(u'\n').contains(u"anna@acme.com"_s));
    EXPECT_TRUE(workspace->check(true).result());
}

TEST_F(CustomerMergingTest, MergingIntoItselfOrWithWhatIsGoneIsRefused) {
    const AccountId acme = addAccount(u"Acme"_s);
    const AccountId inc = addAccount(u"Acme Inc."_s);
    const Step step{u"account.merge"_s, 1, {}, {}};
    const auto refused = [&](const Workspace::EditWork& work) {
        const QStringList before = workspace.content();
        const auto done = workspace->edit(step, work).result();
        EXPECT_EQ(test::difference(before, workspace.content()), "");
        return done ? ErrorCode::Internal : done.error().code;
    };
    EXPECT_EQ(refused([=](Editor& editor) { return mergeAccounts(editor, {acme}, acme); }), ErrorCode::InvalidInput);
    EXPECT_EQ(refused([=](Editor& editor) {
                  return takeApart(editor, {Record::Account, inc.value});
              }),
              ErrorCode::InvalidInput);
    merge({inc}, acme);
    EXPECT_EQ(refused([=](Editor& editor) { return mergeAccounts(editor, {inc}, acme); }), ErrorCode::NotFound);
    EXPECT_EQ(refused([=](Editor& editor) { return mergeAccounts(editor, {acme}, inc); }), ErrorCode::NotFound);
}

} // namespace
} // namespace throughline::core
