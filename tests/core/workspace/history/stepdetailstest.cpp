// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history/stepdetails.h"

#include "core/customers/customeredits.h"
#include "core/customers/customermerging.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/settings/settingsedits.h"
#include "core/touchpoints/datapointedits.h"
#include "core/voices/themes/themetreeedits.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/deletion/restoring.h"
#include "core/workspace/history/journal.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class StepDetailsTest : public testing::Test {
protected:
    test::TestWorkspace workspace;

    [[nodiscard]] StepDetails newest(int limit = 200) const { return detailsOf(0, limit); }
    /// @param back  0: the newest step
    [[nodiscard]] StepDetails detailsOf(int back, int limit = 200) const {
        return workspace.read<StepDetails>([=](db::Connection& connection) -> Result<StepDetails> {
            TRY_ASSIGN(const QList<HistoryEntry> steps, journal::history(connection, back + 1));
            return journal::details(connection, steps.at(back).id, limit);
        });
    }
    /// "item changed Offline mode [stage: discovery → design]", one line a record.
    [[nodiscard]] static QString inLines(const StepDetails& details) {
        QStringList lines;
        for (const RecordChange& record : details.records) {
            QStringList fields;
            for (const FieldChange& one : record.fields)
                fields.append(u"%1: %2 → %3"_s.arg(one.part.isEmpty() ? one.field : one.field + u'.' + one.part,
                                                   one.before.toString(), one.after.toString()));
            lines.append(u"%1 %2 %3 [%4]"_s.arg(traits(record.key.record).name, nameOf(record.fate), record.name,
                                                fields.join(u"; "_s)));
        }
        return lines.join(u'\n');
    }
    ItemId makeItem(const QString& title) {
        return workspace.make<ItemId>([&](Editor& editor) {
            Item item;
            item.title = title;
            return addItem(editor, item);
        });
    }
    VoiceId makeVoice(const QString& title, const QString& text) {
        return workspace.make<VoiceId>([&](Editor& editor) {
            Voice voice;
            voice.title = title;
            voice.text = text;
            return addVoice(editor, voice, {Turn()});
        });
    }
    AccountId makeAccount(const QString& name) {
        return workspace.make<AccountId>([&](Editor& editor) {
            Account account;
            account.name = name;
            return addAccount(editor, account);
        });
    }
    ThemeId makeTheme(const QString& name) {
        return workspace.make<ThemeId>([&](Editor& editor) {
            Theme theme;
            theme.name = name;
            return addTheme(editor, theme);
        });
    }
};

TEST_F(StepDetailsTest, AnEditSaysItsFieldsAndNothingThatTheProgramKeepsForItself) {
    const AccountId account = makeAccount(u"Brightmoor"_s);
    workspace.edit([&](Editor& editor) {
        Account changed;
        changed.id = account;
        changed.name = u"Brightmoor Ltd"_s; // its match key changes with it
        changed.industry = u"Logistics"_s;
        changed.attributes = {{u"Plan"_s, u"Pro"_s}};
        return updateAccount(editor, changed);
    });
    const StepDetails details = newest();
    EXPECT_EQ(inLines(details), u"account changed Brightmoor Ltd [name: Brightmoor → Brightmoor Ltd; industry:  → "
                                "Logistics; attributes.Plan:  → Pro]"_s);
    EXPECT_EQ(details.total, 1);
    EXPECT_EQ(details.records.constFirst().place, (RecordKey{Record::Account, account.value}));
}

TEST_F(StepDetailsTest, AnAddedRecordSaysWhatSomebodySaidOfIt) {
    workspace.edit([&](Editor& editor) -> Result<void> {
        Account account;
        account.name = u"Brightmoor"_s;
        account.annualValue = 4'800'000;
        account.currency = u"JPY"_s;
        TRY_ASSIGN(const AccountId id, addAccount(editor, account));
        Voice voice;
        voice.kind = VoiceKind::Ticket;
        voice.account = id;
        voice.text = u"The export waits."_s;
        return addVoice(editor, voice, {Turn(), Turn()}).transform([](VoiceId) {});
    });
    const StepDetails details = newest();
    ASSERT_EQ(details.records.size(), 2) << "the turns go without saying: " << qPrintable(inLines(details));
    EXPECT_EQ(inLines({{details.records.at(0)}, 1}),
              u"account added Brightmoor [annual_value:  → 4800000; currency:  → JPY]"_s);
    EXPECT_EQ(details.records.at(0).currency, u"JPY"_s);
    EXPECT_EQ(details.records.at(1).name, u"The export waits."_s) << "without a title the opening words";
    const QList<FieldChange>& fields = details.records.at(1).fields;
    EXPECT_TRUE(fields.contains(FieldChange{u"kind"_s, {}, QVariant(), u"ticket"_s})) << qPrintable(inLines(details));
    EXPECT_TRUE(fields.contains(FieldChange{u"account"_s, {}, QVariant(), u"Brightmoor"_s}))
        << "by its name, not its id: " << qPrintable(inLines(details));
}

TEST_F(StepDetailsTest, DeletionAndRestoreAreSaidAsSuchAndOnlyWhatShowsIsAPlaceToGo) {
    const ItemId item = makeItem(u"Offline mode"_s);
    workspace.edit([&](Editor& editor) { return removeItem(editor, item); });
    EXPECT_EQ(inLines(newest()), u"item deleted Offline mode []"_s);
    EXPECT_FALSE(newest().records.constFirst().place);
    workspace.edit([&](Editor& editor) { return restoreRecords(editor, {{Record::Item, item.value}}); });
    EXPECT_EQ(inLines(newest()), u"item brought_back Offline mode []"_s);
    EXPECT_EQ(newest().records.constFirst().place, (RecordKey{Record::Item, item.value}));
}

TEST_F(StepDetailsTest, ALinkIsCalledByWhatItLinksAndIsSeenWhereItHangs) {
    const ItemId item = makeItem(u"Offline mode"_s);
    const ItemId other = makeItem(u"Exports"_s);
    const VoiceId voice = makeVoice(u"Call with Maren"_s, u"We wait."_s);
    workspace.edit(
        [&](Editor& editor) { return linkVoices(editor, item, {voice}, 3).transform([](const LinkOutcome&) {}); });
    EXPECT_EQ(inLines(newest()),
              u"evidence added Offline mode · Call with Maren [importance:  → 3; stance:  → supports]"_s);
    const EvidenceId evidence{newest().records.constFirst().key.id};
    EXPECT_EQ(newest().records.constFirst().place, (RecordKey{Record::Item, item.value}));
    workspace.edit([&](Editor& editor) { return moveEvidence(editor, {evidence}, other); });
    EXPECT_EQ(inLines(newest()), u"evidence changed Exports · Call with Maren [item: Offline mode → Exports]"_s);
    workspace.edit([&](Editor& editor) { return removeItem(editor, other); });
    EXPECT_FALSE(detailsOf(1).records.constFirst().place) << "the item does not show any more";
}

TEST_F(StepDetailsTest, AMarkThatWasTakenAwayIsStillCalledByItsThemeAndVoice) {
    const ThemeId theme = makeTheme(u"Exports"_s);
    const VoiceId voice = makeVoice(u"Call"_s, u"We wait."_s);
    workspace.edit([&](Editor& editor) { return markVoice(editor, theme, voice); });
    workspace.edit([&](Editor& editor) { return unmarkVoice(editor, theme, voice); });
    EXPECT_EQ(inLines(detailsOf(1)), u"theme_mark added Exports · Call []"_s);
    EXPECT_EQ(inLines(detailsOf(0)), u"theme_mark deleted Exports · Call []"_s);
    EXPECT_EQ(detailsOf(0).records.constFirst().place, (RecordKey{Record::Voice, voice.value}));
}

TEST_F(StepDetailsTest, AChangeOfALinkThatWasTakenAwayLaterStillHasItsName) {
    const ItemId item = makeItem(u"Offline mode"_s);
    const GoalId goal = workspace.make<GoalId>([](Editor& editor) {
        Goal made;
        made.title = u"Retention"_s;
        return addGoal(editor, made);
    });
    for (const std::optional<int> much : {std::optional(1), std::optional(3), std::optional<int>()})
        workspace.edit([&](Editor& editor) { return setContribution(editor, item, goal, much); });
    EXPECT_EQ(inLines(detailsOf(1)), u"contribution changed Offline mode · Retention [contribution: 1 → 3]"_s);
}

TEST_F(StepDetailsTest, AnUndoneStepIsReadFromTheJournal) {
    workspace.edit([](Editor& editor) -> Result<void> {
        Account account;
        account.name = u"Brightmoor"_s;
        TRY_ASSIGN(const AccountId id, addAccount(editor, account));
        Person person;
        person.name = u"Maren"_s;
        person.account = id;
        return addPerson(editor, person).transform([](PersonId) {});
    });
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(inLines(newest()), u"account added Brightmoor []\nperson added Maren [account:  → Brightmoor]"_s);
    EXPECT_FALSE(newest().records.constFirst().place);
}

TEST_F(StepDetailsTest, TypingThatBecameOneStepSaysTheFirstAndTheLast) {
    const ItemId id = makeItem(u"Offline mode"_s);
    for (const QString& narrative : {u"W"_s, u"Wh"_s, u"Why"_s}) {
        workspace.edit(
            [&](Editor& editor) {
                Item item;
                item.id = id;
                item.title = u"Offline mode"_s;
                item.narrative = narrative;
                return updateItem(editor, item);
            },
            {u"item.edit"_s, 1, {}, u"narrative"_s});
    }
    EXPECT_EQ(inLines(newest()), u"item changed Offline mode [narrative:  → Why]"_s);
}

TEST_F(StepDetailsTest, SeveralRowsOfOneRecordInAStepAreOneChange) {
    const VoiceId voice = makeVoice(u"Call"_s, u"We wait."_s);
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY(setState(editor, {voice}, VoiceState::Done));
        TRY(setSentiment(editor, {voice}, Sentiment::Negative));
        return setState(editor, {voice}, VoiceState::Archived);
    });
    EXPECT_EQ(inLines(newest()), u"voice changed Call [state: new → archived; sentiment: unknown → negative]"_s);
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY(setState(editor, {voice}, VoiceState::New));
        return setState(editor, {voice}, VoiceState::Archived);
    });
    EXPECT_EQ(newest().total, 0) << "there and back again is no change: " << qPrintable(inLines(newest()));
}

TEST_F(StepDetailsTest, AnEditedTextSaysItsWordsAndNotTheRangesThatFollow) {
    const VoiceId voice = makeVoice(u"Call"_s, u"Exports wait for hours."_s);
    workspace.edit(
        [&](Editor& editor) { return addQuote(editor, voice, u"wait for hours"_s).transform([](QuoteId) {}); });
    workspace.edit([&](Editor& editor) { return editText(editor, voice, u"All exports wait for hours."_s); });
    EXPECT_EQ(inLines(newest()), u"voice changed Call [text: Exports wait for hours. → All exports wait for hours.]"_s);
}

TEST_F(StepDetailsTest, AMoveInAListIsSaidOnlyWhereNothingElseChanged) {
    makeItem(u"Offline mode"_s);
    const ItemId second = makeItem(u"Exports"_s);
    const auto move = [&](Horizon horizon, std::optional<ItemId> before) {
        workspace.edit([&](Editor& editor) { return moveItem(editor, second, horizon, before); });
        return newest().records.constFirst().fields;
    };
    const QList<FieldChange> within = move(Horizon::None, ItemId{1});
    ASSERT_EQ(within.size(), 1);
    EXPECT_EQ(within.constFirst().field, u"rank"_s);
    EXPECT_EQ(move(Horizon::Next, {}), (QList<FieldChange>{{u"horizon"_s, {}, u"none"_s, u"next"_s}}));
}

TEST_F(StepDetailsTest, AMergeSaysWhereTheOtherWentAndWhatMoved) {
    const AccountId kept = makeAccount(u"Brightmoor"_s);
    const AccountId merged = makeAccount(u"Brightmoor Ltd"_s);
    workspace.edit([&](Editor& editor) {
        Person person;
        person.name = u"Maren"_s;
        person.account = merged;
        return addPerson(editor, person).transform([](PersonId) {});
    });
    workspace.edit([&](Editor& editor) { return mergeAccounts(editor, {merged}, kept); });
    const QString lines = inLines(newest());
    EXPECT_TRUE(lines.contains(u"account deleted Brightmoor Ltd [merged_into:  → Brightmoor]"_s)) << qPrintable(lines);
    EXPECT_TRUE(lines.contains(u"person changed Maren [account: Brightmoor Ltd → Brightmoor]"_s)) << qPrintable(lines);
}

TEST_F(StepDetailsTest, ABulkEditIsLimitedAndSaysHowManyThereAre) {
    QList<VoiceId> voices;
    for (int i = 0; i < 12; ++i)
        voices.append(makeVoice(u"Call %1"_s.arg(i), u"We wait."_s));
    workspace.edit([&](Editor& editor) { return setState(editor, voices, VoiceState::Done); });
    const StepDetails details = newest(5);
    EXPECT_EQ(details.total, 12);
    ASSERT_EQ(details.records.size(), 5);
    EXPECT_EQ(details.records.constLast().name, u"Call 4"_s);
}

TEST_F(StepDetailsTest, WhatWasPurgedIsNotSaidAndTheRestStays) {
    const VoiceId secret = makeVoice(u"Secret"_s, u"secret words"_s);
    const VoiceId kept = makeVoice(u"Call"_s, u"We wait."_s);
    const ItemId item = makeItem(u"Offline mode"_s);
    workspace.edit([&](Editor& editor) {
        return linkVoices(editor, item, {secret, kept}).transform([](const LinkOutcome&) {});
    });
    workspace.edit([&](Editor& editor) { return removeVoices(editor, {secret}); });
    ASSERT_TRUE(workspace->purge({{Record::Voice, secret.value}}).result());
    EXPECT_EQ(inLines(newest()), u"evidence added Offline mode · Call [stance:  → supports]"_s);
    EXPECT_EQ(newest().total, 1);
}

TEST_F(StepDetailsTest, ASettingIsCalledByItsKey) {
    workspace.edit([](Editor& editor) {
        return editSettings(editor, [](WorkspaceSettings& now) { now.product = u"Planner"_s; });
    });
    EXPECT_EQ(inLines(newest()), u"setting added workspace.product [value:  → Planner]"_s);
}

TEST_F(StepDetailsTest, AnImportSaysWhatItBrought) {
    workspace.edit([](Editor& editor) -> Result<void> {
        TRY_ASSIGN(const qint64 id, editor.insert(Record::Import, {{u"file"_s, u"calls.csv"_s},
                                                                   {u"kind"_s, u"voices"_s},
                                                                   {u"format"_s, u"csv"_s},
                                                                   {u"state"_s, u"running"_s},
                                                                   {u"read"_s, 12},
                                                                   {u"added"_s, 10}}));
        Q_UNUSED(id)
        return {};
    });
    workspace.edit([](Editor& editor) {
        return editor.update(Record::Import, 1, {{u"state"_s, u"done"_s}}).transform([](bool) {});
    });
    EXPECT_EQ(inLines(newest()), u"import added calls.csv [read:  → 12; added:  → 10]"_s) << "zeros go without saying";
}

} // namespace
} // namespace throughline::core
