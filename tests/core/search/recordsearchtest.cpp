// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/recordsearch.h"

#include "core/customers/customeredits.h"
#include "core/db/connection.h"
#include "core/roadmap/itemedits.h"
#include "core/touchpoints/datapointedits.h"
#include "core/views/viewedits.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/editor.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class RecordSearchTest : public testing::Test {
protected:
    /// "Person: Lena (Acme)" for each, in their order.
    QStringList find(const QString& text, int most = 4) const {
        const auto found = workspace.read<QList<search::FoundRecord>>(
            [&](db::Connection& c) { return search::findRecords(c, text, most); });
        QStringList lines;
        for (const search::FoundRecord& record : found)
            lines.append(u"%1: %2 (%3)"_s.arg(traits(record.key.record).name, record.name, record.detail));
        return lines;
    }
    AccountId addAccount(const QString& name) {
        Account account;
        account.name = name;
        return workspace.make<AccountId>([&](Editor& editor) { return core::addAccount(editor, account); });
    }
    PersonId addPerson(const QString& name, std::optional<AccountId> account = {}) {
        Person person;
        person.name = name;
        person.account = account;
        return workspace.make<PersonId>([&](Editor& editor) { return core::addPerson(editor, person); });
    }
    VoiceId addVoice(const QString& title, const QString& text, std::optional<PersonId> person = {}) {
        Voice voice;
        voice.title = title;
        voice.text = text;
        voice.person = person;
        return workspace.make<VoiceId>([&](Editor& editor) { return core::addVoice(editor, voice); });
    }

    test::TestWorkspace workspace;
};

TEST_F(RecordSearchTest, FindsRecordsOfEveryKindInOneOrder) {
    const AccountId account = addAccount(u"Export Partners"_s);
    const PersonId person = addPerson(u"Lena Export"_s, account);
    const VoiceId voice = addVoice(u"Slow export"_s, u"The export takes an hour."_s, person);
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY(addView(editor, {{}, u"Exports"_s, u"voices"_s, {}, 0}));
        Item item;
        item.title = u"Background exports"_s;
        TRY(addItem(editor, item));
        Theme theme;
        theme.name = u"Exporting"_s;
        TRY(core::addTheme(editor, theme));
        Datapoint datapoint;
        datapoint.metric = u"Export time"_s;
        datapoint.value = 38.5;
        datapoint.unit = u"min"_s;
        TRY(addDatapoint(editor, datapoint));
        TRY(addQuote(editor, voice, TextRange{4, 16}));
        return {};
    });
    const QStringList expected{u"view: Exports (voices)"_s,
                               u"item: Background exports ()"_s,
                               u"person: Lena Export (Export Partners)"_s,
                               u"account: Export Partners ()"_s,
                               u"theme: Exporting ()"_s,
                               u"datapoint: Export time (38.5 min)"_s,
                               u"voice: Slow export (Export Partners)"_s,
                               u"quote: export takes (Slow export)"_s};
    EXPECT_EQ(find(u"export"_s), expected);
    EXPECT_EQ(find(u"EXPÖRT takes"_s).size(), 2) << "a voice and its quote have both words";
    EXPECT_EQ(find(u"xport"_s), QStringList());
    EXPECT_EQ(find(u" ?! "_s), QStringList());
}

TEST_F(RecordSearchTest, AccentsAndCaseOfNamesDoNotCount) {
    addPerson(u"Zoë Müller"_s);
    addAccount(u"Łódź Søren"_s);
    EXPECT_EQ(find(u"zoe mul"_s), QStringList{u"person: Zoë Müller ()"_s});
    EXPECT_EQ(find(u"MÜLLER"_s), QStringList{u"person: Zoë Müller ()"_s});
}

TEST_F(RecordSearchTest, NamesThatBeginWithTheWordsComeFirstAndNoKindTakesAllTheRoom) {
    for (const QString& name : {u"A Brightmoor"_s, u"Brightmoor East"_s, u"Brightmoor West"_s})
        addAccount(name);
    EXPECT_EQ(find(u"bright"_s, 2), (QStringList{u"account: Brightmoor East ()"_s, u"account: Brightmoor West ()"_s}));
    EXPECT_EQ(find(u"bright"_s).constLast(), u"account: A Brightmoor ()"_s);
}

TEST_F(RecordSearchTest, WhatIsDeletedIsNotFoundAndAQuoteWhoseWordsChangedIs) {
    const VoiceId voice = addVoice(u"Login"_s, u"The window is locked."_s);
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY(addQuote(editor, voice, TextRange{4, 20}));
        return {};
    });
    Voice changed = workspace.read<Voice>([&](db::Connection& c) { return VoiceRepository(c).find(voice); });
    changed.text = u"Nothing of it."_s;
    workspace.edit([&](Editor& editor) { return updateVoice(editor, changed); });
    EXPECT_EQ(find(u"locked"_s), QStringList{u"quote: window is locked (Login)"_s});
    workspace.edit([&](Editor& editor) { return removeVoices(editor, {voice}); });
    EXPECT_EQ(find(u"locked"_s), QStringList());
}

} // namespace
} // namespace throughline::core
