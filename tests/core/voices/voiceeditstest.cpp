// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voiceedits.h"

#include "core/customers/customeredits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class VoiceEditsTest : public testing::Test {
protected:
    void SetUp() override {
        Voice voice;
        voice.text = u"What happened?\nThe export locked the window."_s;
        Turn question;
        question.role = TurnRole::Interviewer;
        question.to = 14;
        Turn answer;
        answer.ordinal = 1;
        answer.from = 15;
        answer.to = static_cast<int>(voice.text.size());
        id = workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice, {question, answer}); });
    }
    QuoteId quote(const QString& words) {
        return workspace.make<QuoteId>([&](Editor& editor) { return addQuote(editor, id, words); });
    }
    QList<Quote> quotes() {
        return workspace.read<QList<Quote>>([&](db::Connection& c) { return VoiceRepository(c).quotes(id); });
    }
    test::TestWorkspace workspace;
    VoiceId id{};
};

TEST_F(VoiceEditsTest, TheSameWordsAreTheSameQuote) {
    EXPECT_EQ(quote(u"locked the window"_s), quote(u"locked the window"_s));
    EXPECT_EQ(quotes().size(), 1);
    EXPECT_EQ(quotes().constFirst().verbatim, u"locked the window"_s);
}

TEST_F(VoiceEditsTest, TheInterviewersWordsAreRefused) {
    const auto refused = workspace->edit({u"quote.add"_s, 1, {}, {}}, [&](Editor& editor) {
        return addQuote(editor, id, u"happened"_s).transform([](QuoteId) {});
    });
    EXPECT_EQ(refused.result().error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(quotes().isEmpty());
}

TEST_F(VoiceEditsTest, AQuoteFollowsAnEditBesideItAndKeepsItsWordsWhenTheyChange) {
    quote(u"locked the window"_s);
    const auto retext = [&](const QString& text) {
        workspace.edit([&](Editor& editor) { return editText(editor, id, text); });
    };
    retext(u"What happened?\nThe long export locked the window."_s);
    EXPECT_EQ(quotes().constFirst().range, (TextRange{31, 48}));
    retext(u"What happened?\nThe long export closed the window."_s);
    EXPECT_EQ(quotes().constFirst().range, std::nullopt) << "the text changed since";
    EXPECT_EQ(quotes().constFirst().verbatim, u"locked the window"_s);
    const auto turns = workspace.read<QList<Turn>>([&](db::Connection& c) { return VoiceRepository(c).turns(id); });
    EXPECT_EQ(turns.constLast().to, 49);
}

TEST_F(VoiceEditsTest, WordsOfTheVoicesPersonFollowToAnotherPersonInOneStepAndThoseOfOthersStay) {
    const auto person = [&](const QString& name) {
        Person one;
        one.name = name;
        return workspace.make<PersonId>([&](Editor& editor) { return addPerson(editor, one); });
    };
    const PersonId maren = person(u"Maren"_s);
    const PersonId ola = person(u"Ola"_s);
    const PersonId bo = person(u"Bo"_s);
    Voice voice;
    voice.text = u"It locked.\nAnd here too."_s;
    voice.person = maren;
    Turn first;
    first.to = 10;
    first.person = maren;
    Turn second;
    second.ordinal = 1;
    second.from = 11;
    second.to = static_cast<int>(voice.text.size());
    second.person = bo;
    voice.id = id = workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice, {first, second}); });
    quote(u"locked"_s);
    quote(u"here"_s);
    const auto speakers = [&] {
        return workspace.read<QList<std::optional<PersonId>>>([&](db::Connection& c)
                                                                  -> Result<QList<std::optional<PersonId>>> {
            const VoiceRepository voices(c);
            TRY_ASSIGN(const Voice now, voices.find(id));
            TRY_ASSIGN(const QList<Turn> turns, voices.turns(id));
            TRY_ASSIGN(const QList<Quote> quoted, voices.quotes(id));
            return QList{now.person, turns.at(0).person, turns.at(1).person, quoted.at(0).person, quoted.at(1).person};
        });
    };
    const QList<std::optional<PersonId>> before{maren, maren, bo, maren, bo};
    ASSERT_EQ(speakers(), before);
    voice.person = ola;
    workspace.edit([&](Editor& editor) { return updateVoice(editor, voice); });
    EXPECT_EQ(speakers(), (QList<std::optional<PersonId>>{ola, ola, bo, ola, bo}));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(speakers(), before);
}

TEST_F(VoiceEditsTest, ADeletedVoiceComesBackWithItsQuotes) {
    quote(u"locked"_s);
    workspace.edit([&](Editor& editor) { return removeVoices(editor, {id}); });
    EXPECT_EQ(workspace.read<qint64>([](db::Connection& c) { return VoiceRepository(c).count({}); }), 0);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(workspace.read<qint64>([](db::Connection& c) { return VoiceRepository(c).count({}); }), 1);
    EXPECT_EQ(quotes().size(), 1);
}

TEST_F(VoiceEditsTest, ThemesHaveOneNameEachAndMarkOnce) {
    Theme theme;
    theme.name = u"Export speed"_s;
    const auto themeId = workspace.make<ThemeId>([&](Editor& editor) { return addTheme(editor, theme); });
    theme.name = u"export  SPEED"_s;
    const auto again = workspace->edit(
        {u"theme.add"_s, 1, {}, {}}, [&](Editor& editor) { return addTheme(editor, theme).transform([](ThemeId) {}); });
    EXPECT_EQ(again.result().error().code, ErrorCode::InvalidInput);
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY(markVoice(editor, themeId, id));
        return markVoice(editor, themeId, id);
    });
    const auto detail = workspace.read<VoiceDetail>([&](db::Connection& c) { return VoiceRepository(c).detail(id); });
    EXPECT_EQ(detail.themes, QList<ThemeId>{themeId});
}

} // namespace
} // namespace throughline::core
