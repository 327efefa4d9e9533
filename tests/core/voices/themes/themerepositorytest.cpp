// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/voices/themes/themefixture.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class ThemeRepositoryTest : public test::ThemeFixture {};

TEST_F(ThemeRepositoryTest, AVoiceMarkedAsAWholeAndByQuotesCountsOnce) {
    const ThemeId exports = addTheme(u"Exports"_s);
    const VoiceId voice = addVoice(u"slow exports and slow imports"_s, Sentiment::Negative);
    mark(exports, voice);
    mark(exports, addQuote(voice, {0, 12}));
    mark(exports, addQuote(voice, {17, 29}));
    mark(exports, addVoice(u"fine"_s, Sentiment::Positive));
    const ThemeVoices own = summary(exports).own;
    EXPECT_EQ(own.voices, 2);
    EXPECT_EQ(own.bySentiment.value(Sentiment::Negative), 1);
    EXPECT_EQ(own.bySentiment.value(Sentiment::Positive), 1);
    EXPECT_EQ(words(exports).size(), 4) << "the quotes are told one by one all the same";
}

TEST_F(ThemeRepositoryTest, AParentCountsAVoiceOfSeveralChildrenOnce) {
    const ThemeId top = addTheme(u"Work"_s);
    const ThemeId middle = addTheme(u"Reports"_s, top);
    const ThemeId low = addTheme(u"Exports"_s, middle);
    const VoiceId both = addVoice(u"both"_s);
    mark(middle, both);
    mark(low, both);
    mark(low, addVoice(u"one"_s));
    EXPECT_EQ(summary(top).own.voices, 0);
    EXPECT_EQ(summary(top).withChildren.voices, 2);
    EXPECT_EQ(summary(middle).own.voices, 1);
    EXPECT_EQ(summary(middle).withChildren.voices, 2);
    EXPECT_EQ(summary(low).withChildren, summary(low).own);
    EXPECT_FALSE(summary(top).isUnused());
}

TEST_F(ThemeRepositoryTest, IndividualCasesAndWhatIsDeletedAreInNoCount) {
    const ThemeId theme = addTheme(u"Exports"_s);
    const VoiceId single = addVoice(u"single"_s);
    const VoiceId gone = addVoice(u"gone"_s);
    const VoiceId quoted = addVoice(u"quoted"_s);
    const QuoteId quote = addQuote(quoted, {0, 6});
    mark(theme, single);
    mark(theme, gone);
    mark(theme, quote);
    workspace.edit([=](Editor& editor) -> Result<void> {
        TRY(setLane(editor, {single}, Lane::Individual));
        TRY(removeQuote(editor, quote));
        return removeVoices(editor, {gone});
    });
    EXPECT_EQ(summary(theme).own.voices, 0);
    EXPECT_EQ(summary(theme).individual, 1);
    EXPECT_FALSE(summary(theme).isUnused());
    EXPECT_TRUE(summary(addTheme(u"Nobody"_s)).isUnused());
}

TEST_F(ThemeRepositoryTest, TellsTheWordsOfTheLatestVoicesFirst) {
    const ThemeId theme = addTheme(u"Exports"_s);
    const auto dated = [&](QDate date, const QString& text) {
        Voice voice;
        voice.date = date;
        voice.text = text;
        return workspace.make<VoiceId>([&](Editor& editor) { return core::addVoice(editor, voice); });
    };
    const VoiceId older = dated(QDate(2026, 1, 2), u"older words here"_s);
    const VoiceId undated = dated({}, u"undated"_s);
    const VoiceId newer = dated(QDate(2026, 3, 4), u"newer"_s);
    mark(theme, addQuote(older, {0, 11}));
    mark(theme, undated);
    mark(theme, newer);
    const QList<ThemedWords> found = words(theme);
    ASSERT_EQ(found.size(), 3);
    EXPECT_EQ(found.at(0).voice, newer);
    EXPECT_EQ(found.at(0).quote, std::nullopt);
    EXPECT_EQ(found.at(1).words, u"older words"_s);
    EXPECT_EQ(found.at(2).voice, undated);
}

TEST_F(ThemeRepositoryTest, NamesTheThemesBelowEvenWhereParentsRunInACircle) {
    Theme one{{1}, u"One"_s, ThemeId{2}, {}, 1};
    Theme two{{2}, u"Two"_s, ThemeId{1}, {}, 1};
    Theme other{{3}, u"Other"_s, {}, {}, 1};
    EXPECT_EQ(withThemesBelow(ThemeId{1}, {one, two, other}), (QList<ThemeId>{{1}, {2}}));
    EXPECT_EQ(withThemesBelow(ThemeId{3}, {one, two, other}), (QList<ThemeId>{{3}}));
}

} // namespace
} // namespace throughline::core
