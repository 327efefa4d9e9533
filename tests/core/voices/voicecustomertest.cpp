// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicecustomer.h"

#include "core/customers/customeredits.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class VoiceCustomerTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    AccountId account{};
    PersonId maren{};
    PersonId ines{};
    VoiceId voice{};
    VoiceId unnamed{};

    void SetUp() override {
        workspace.edit([this](Editor& editor) -> Result<void> {
            Account made;
            made.name = u"Brightmoor"_s;
            made.lifecycle = Lifecycle::Active;
            TRY_ASSIGN(account, addAccount(editor, made));
            Person person;
            person.name = u"Maren"_s;
            person.account = account;
            TRY_ASSIGN(maren, addPerson(editor, person));
            person.name = u"Ines"_s;
            person.account.reset();
            TRY_ASSIGN(ines, addPerson(editor, person));
            Voice said;
            said.person = ines;
            said.text = u"mine and theirs"_s;
            Turn mine;
            mine.person = ines;
            mine.to = 4;
            Turn theirs;
            theirs.ordinal = 1;
            theirs.from = 5;
            theirs.to = 15;
            TRY_ASSIGN(voice, addVoice(editor, said, {mine, theirs}));
            said.person.reset();
            TRY_ASSIGN(unnamed, addVoice(editor, said));
            return {};
        });
    }
    [[nodiscard]] VoiceDetail detail(VoiceId id) const {
        return workspace.read<VoiceDetail>([id](auto& c) { return VoiceRepository(c).detail(id); });
    }
};

TEST_F(VoiceCustomerTest, APersonBringsTheAccountAndTheirTurnsToManyVoices) {
    const QStringList before = workspace.content();
    workspace.edit([this](Editor& editor) { return setPerson(editor, {voice, unnamed}, maren); });
    for (const VoiceId id : {voice, unnamed}) {
        EXPECT_EQ(detail(id).voice.person, maren);
        EXPECT_EQ(detail(id).voice.account, account);
        EXPECT_EQ(detail(id).voice.lifecycleThen, Lifecycle::Active);
    }
    EXPECT_EQ(detail(voice).turns.at(0).person, maren);
    EXPECT_EQ(detail(voice).turns.at(1).person, std::nullopt) << "words of others stay theirs";
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(VoiceCustomerTest, AnAccountIsSetWithoutItsPeople) {
    const QStringList before = workspace.content();
    workspace.edit([this](Editor& editor) { return setAccount(editor, {voice, unnamed}, account); });
    EXPECT_EQ(detail(voice).voice.person, ines);
    EXPECT_EQ(detail(voice).voice.account, account);
    EXPECT_EQ(detail(unnamed).voice.lifecycleThen, Lifecycle::Active);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

} // namespace
} // namespace throughline::core
