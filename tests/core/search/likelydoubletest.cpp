// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/likelydouble.h"

#include "core/customers/customeredits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

namespace throughline::core::search {
namespace {

using namespace Qt::StringLiterals;

class LikelyDoubleTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    PersonId maren;
    VoiceId logged;
    const QDate day{2026, 5, 6};
    const QString words = u"The window is “locked” until the export is done, so I sit there for twenty-five minutes."_s;

    void SetUp() override {
        Person person;
        person.name = u"Maren Tolvik"_s;
        maren = workspace.make<PersonId>([&](Editor& editor) { return addPerson(editor, person); });
        Voice voice;
        voice.person = maren;
        voice.date = day;
        voice.title = u"Month-end exports"_s;
        voice.text = words;
        logged = workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); });
    }

    [[nodiscard]] std::optional<LikelyDouble> ask(const DoubleQuestion& question) const {
        return workspace.read<std::optional<LikelyDouble>>(
            [=](db::Connection& connection) { return likelyDouble(connection, question); });
    }
};

TEST_F(LikelyDoubleTest, FindsTheSamePersonOnTheSameDay) {
    const auto found = ask({maren, day, {}, {}});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->voice, logged);
    EXPECT_EQ(found->title, u"Month-end exports"_s);
    EXPECT_FALSE(found->sameText);
    EXPECT_FALSE(ask({maren, day.addDays(1), {}, {}}));
    EXPECT_FALSE(ask({{}, day, {}, {}}));
}

TEST_F(LikelyDoubleTest, FindsTheSameWordsOfAnybody) {
    const auto found = ask({{}, {}, u"  "_s + words + u"\n"_s, {}});
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->sameText);
    EXPECT_FALSE(ask({{}, {}, words + u" Every month."_s, {}}));
}

TEST_F(LikelyDoubleTest, NeverFindsTheVoiceItself) {
    EXPECT_FALSE(ask({maren, day, words, logged}));
}

TEST_F(LikelyDoubleTest, ShortTextsAreAlikeByChance) {
    Voice voice;
    voice.text = u"Great!"_s;
    workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); });
    EXPECT_FALSE(ask({{}, {}, u"Great!"_s, {}}));
}

} // namespace
} // namespace throughline::core::search
