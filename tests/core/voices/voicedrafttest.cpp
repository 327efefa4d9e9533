// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicedraft.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class VoiceDraftTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    SavedDraft saved;

    void save(const VoiceDraft& draft, const QString& mergeKey = u"form"_s) {
        workspace.edit(
            [&](Editor& editor) -> Result<void> {
                TRY_ASSIGN(saved, saveDraft(editor, draft, saved));
                return {};
            },
            {u"voice.add"_s, 1, {}, mergeKey});
    }

    static VoiceDraft interview() {
        VoiceDraft draft;
        draft.voice.date = QDate(2026, 5, 6);
        draft.voice.title = u"Month-end exports"_s;
        draft.voice.text = u"The export takes 18 minutes."_s;
        draft.customer.personName = u"Maren Tolvik"_s;
        draft.customer.personTitle = u"Supply planning lead"_s;
        draft.customer.consent = Consent::Inside;
        draft.customer.accountName = u"Brightmoor Foods"_s;
        draft.customer.segment = u"Mid-market"_s;
        return draft;
    }

    template <typename T>
    [[nodiscard]] QList<T> all(Result<QList<T>> (CustomerRepository::*read)() const) const {
        return workspace.read<QList<T>>([=](db::Connection& connection) {
            const CustomerRepository customers(connection);
            return (customers.*read)();
        });
    }
    [[nodiscard]] Voice voice() const {
        return workspace.read<Voice>(
            [this](db::Connection& connection) { return VoiceRepository(connection).find(*saved.voice); });
    }
};

TEST_F(VoiceDraftTest, PersonAccountAndSegmentAreMadeOnTheFlyAndUndoTakesAllBack) {
    const QStringList before = workspace.content();
    save(interview());
    const QList<Person> people = all(&CustomerRepository::people);
    ASSERT_EQ(people.size(), 1);
    EXPECT_EQ(people.first().title, u"Supply planning lead"_s);
    EXPECT_EQ(people.first().consent, Consent::Inside);
    EXPECT_EQ(people.first().account, saved.customer.account);
    ASSERT_EQ(all(&CustomerRepository::segments).size(), 1);
    EXPECT_EQ(all(&CustomerRepository::accounts).constFirst().segment,
              all(&CustomerRepository::segments).constFirst().id);
    EXPECT_EQ(voice().person, people.first().id);

    VoiceDraft more = interview();
    more.voice.text += u" Every month."_s;
    save(more);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(VoiceDraftTest, ANameThatIsStillTypedRenamesThePersonThatTheFormMade) {
    VoiceDraft draft = interview();
    draft.customer.personName = u"Mar"_s;
    save(draft);
    save(interview());
    const QList<Person> people = all(&CustomerRepository::people);
    ASSERT_EQ(people.size(), 1);
    EXPECT_EQ(people.first().name, u"Maren Tolvik"_s);
}

TEST_F(VoiceDraftTest, AKnownNameIsNotMadeAgainAndTheFormsOwnPersonGoes) {
    Person known;
    known.name = u"Maren Tolvik"_s;
    workspace.make<PersonId>([&](Editor& editor) { return addPerson(editor, known); });
    VoiceDraft draft;
    draft.voice.text = u"Words"_s;
    draft.customer.personName = u"Somebody"_s;
    save(draft);
    draft.customer.personName = u"máren  TOLVIK"_s;
    save(draft);
    const QList<Person> people = all(&CustomerRepository::people);
    ASSERT_EQ(people.size(), 1);
    EXPECT_EQ(voice().person, people.first().id);

    draft.customer.personIsNew = true;
    save(draft);
    EXPECT_EQ(all(&CustomerRepository::people).size(), 2);
}

TEST_F(VoiceDraftTest, WhatOthersChangedOnTheVoiceStays) {
    save(interview());
    workspace.edit([this](Editor& editor) { return setState(editor, {*saved.voice}, VoiceState::Done); });
    VoiceDraft more = interview();
    more.voice.title = u"Exports"_s;
    save(more);
    EXPECT_EQ(voice().state, VoiceState::Done);
    EXPECT_EQ(voice().title, u"Exports"_s);
}

TEST_F(VoiceDraftTest, WhatUndoTookBackIsAddedAnew) {
    save(interview());
    ASSERT_TRUE(workspace->undo().result());
    save(interview());
    EXPECT_EQ(voice().title, u"Month-end exports"_s);
    EXPECT_EQ(all(&CustomerRepository::people).size(), 1);
}

TEST_F(VoiceDraftTest, SpeakersBecomePeopleAndTheInterviewersWordsAreNoCustomers) {
    VoiceDraft draft = interview();
    draft.voice.text = u"When did you start?\nJust after seven."_s;
    Turn question;
    question.speaker = u"Lia"_s;
    question.to = 19;
    Turn answer;
    answer.ordinal = 1;
    answer.speaker = u"Maren Tolvik"_s;
    answer.from = 20;
    answer.to = 37;
    draft.transcript = TranscriptEntry{
        {question, answer},
        {{u"Lia"_s, TurnRole::Interviewer, {}, {}}, {u"Maren Tolvik"_s, TurnRole::Customer, {}, u"Maren Tolvik"_s}}};
    save(draft);
    const auto turns = workspace.read<QList<Turn>>(
        [this](db::Connection& connection) { return VoiceRepository(connection).turns(*saved.voice); });
    ASSERT_EQ(turns.size(), 2);
    EXPECT_EQ(turns.at(0).role, TurnRole::Interviewer);
    EXPECT_EQ(turns.at(1).person, saved.customer.person);
    EXPECT_EQ(all(&CustomerRepository::people).size(), 1);

    const auto refused =
        workspace
            ->edit({u"quote.add"_s, 1, {}, {}},
                   [this](Editor& editor) -> Result<void> {
                       return addQuote(editor, *saved.voice, TextRange{0, 19}).transform([](QuoteId) {});
                   })
            .result();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    workspace.edit([this](Editor& editor) -> Result<void> {
        return addQuote(editor, *saved.voice, TextRange{20, 37}).transform([](QuoteId) {});
    });
}

TEST_F(VoiceDraftTest, TheLifecycleOfTheAccountIsKeptAsItWasThen) {
    Account account;
    account.name = u"Brightmoor Foods"_s;
    account.lifecycle = Lifecycle::Prospect;
    account.id = workspace.make<AccountId>([&](Editor& editor) { return addAccount(editor, account); });
    save(interview());
    account.lifecycle = Lifecycle::Active;
    workspace.edit([&](Editor& editor) { return updateAccount(editor, account); });
    save(interview());
    EXPECT_EQ(voice().lifecycleThen, Lifecycle::Prospect);
}

TEST_F(VoiceDraftTest, AnotherCustomerOfASavedVoiceIsOneStepThatUndoTakesBack) {
    VoiceDraft draft = interview();
    save(draft);
    Account account;
    account.name = u"Hofmarkt Eibental"_s;
    account.lifecycle = Lifecycle::Active;
    const AccountId hofmarkt = workspace.make<AccountId>([&](Editor& e) { return addAccount(e, account); });
    const QStringList before = workspace.content();
    CustomerEntry entry;
    entry.personName = u"Jana Voss"_s;
    entry.account = hofmarkt;
    SavedCustomer changed;
    const auto change = [&] {
        workspace.edit(
            [&](Editor& e) -> Result<void> {
                TRY_ASSIGN(changed, changeCustomer(e, *saved.voice, entry, changed));
                return {};
            },
            {u"voice.customer"_s, 1, {}, u"fields"_s});
    };
    change();
    entry.personTitle = u"Head of buying"_s;
    change();
    EXPECT_EQ(voice().account, hofmarkt);
    EXPECT_EQ(voice().lifecycleThen, Lifecycle::Active);
    EXPECT_EQ(voice().text, draft.voice.text);
    const Person jana = all(&CustomerRepository::people).constFirst();
    EXPECT_EQ(voice().person, jana.id);
    EXPECT_EQ(jana.title, u"Head of buying"_s);
    EXPECT_EQ(jana.account, hofmarkt);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(workspace.content(), before);
    change(); // the person that the fields made was taken back: another is made
    EXPECT_EQ(all(&CustomerRepository::people).constFirst().name, u"Jana Voss"_s);
}

} // namespace
} // namespace throughline::core
