// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/restoring.h"

#include "core/db/connection.h"
#include "core/deck/deckedits.h"
#include "core/deck/deckrepository.h"
#include "core/roadmap/itemedits.h"
#include "core/voices/themes/themerepository.h"
#include "core/voices/themes/themetreeedits.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/deletion/deletedrecords.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class RestoringTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    VoiceId voice{};
    QuoteId quote{};
    ThemeId above{};
    ThemeId theme{};

    void SetUp() override {
        workspace.edit([this](Editor& editor) -> Result<void> {
            Voice made;
            made.text = u"slow exports every month"_s;
            TRY_ASSIGN(voice, addVoice(editor, made));
            TRY_ASSIGN(quote, addQuote(editor, voice, TextRange{0, 12}));
            Theme named;
            named.name = u"Work"_s;
            TRY_ASSIGN(above, addTheme(editor, named));
            named.name = u"Exports"_s;
            named.parent = above;
            TRY_ASSIGN(theme, addTheme(editor, named));
            return {};
        });
    }
    void remove(const RecordKey& key) {
        workspace.edit([key](Editor& editor) { return editor.remove(key.record, key.id); });
    }
    void restore(const QList<RecordKey>& keys) {
        workspace.edit([keys](Editor& editor) { return restoreRecords(editor, keys); });
    }
    [[nodiscard]] QStringList deleted() const {
        QStringList names;
        for (const DeletedRecord& each : workspace.read<QList<DeletedRecord>>(
                 [](db::Connection& connection) { return deletedRecords(connection, 100); }))
            names.append(each.name);
        return names;
    }
    void expectRefused(const RecordKey& key) {
        const QStringList before = workspace.content();
        const auto refused = workspace
                                 ->edit({u"record.restore"_s, 1, {}, {}},
                                        [key](Editor& editor) { return restoreRecords(editor, {key}); })
                                 .result();
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(refused.error().text.contains("Nothing was restored"_L1));
        EXPECT_EQ(test::difference(before, workspace.content()), "");
    }
};

TEST_F(RestoringTest, TellsWhatWasDeletedLastFirst) {
    EXPECT_TRUE(deleted().isEmpty());
    remove({Record::Theme, theme.value});
    remove({Record::Voice, voice.value});
    EXPECT_EQ(deleted(), (QStringList{u"slow exports every month"_s, u"Exports"_s}));
}

TEST_F(RestoringTest, ARestoredVoiceComesBackWithItsQuotesInOneStep) {
    remove({Record::Voice, voice.value});
    const QStringList before = workspace.content();
    restore({{Record::Voice, voice.value}});
    EXPECT_TRUE(deleted().isEmpty());
    EXPECT_EQ(workspace.read<QList<Quote>>([this](auto& c) { return VoiceRepository(c).quotes(voice); }).size(), 1);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(RestoringTest, AQuoteBringsItsVoiceAndAThemeThoseAboveIt) {
    remove({Record::Quote, quote.value});
    remove({Record::Voice, voice.value});
    remove({Record::Theme, theme.value});
    remove({Record::Theme, above.value});
    restore({{Record::Quote, quote.value}, {Record::Theme, theme.value}});
    EXPECT_TRUE(deleted().isEmpty());
}

TEST_F(RestoringTest, AThemeWhoseNameWasGivenAgainIsRefused) {
    remove({Record::Theme, theme.value});
    workspace.edit([](Editor& editor) {
        Theme again;
        again.name = u"EXPORTS"_s;
        return addTheme(editor, again).transform([](ThemeId) {});
    });
    expectRefused({Record::Theme, theme.value});
}

TEST_F(RestoringTest, WordsThatWereQuotedAgainAreRefused) {
    remove({Record::Quote, quote.value});
    workspace.edit([this](Editor& editor) {
        return addQuote(editor, voice, TextRange{0, 12}).transform([](QuoteId) {});
    });
    expectRefused({Record::Quote, quote.value});
}

TEST_F(RestoringTest, AMergedThemeIsTakenApart) {
    workspace.edit([this](Editor& editor) { return mergeThemes(editor, {theme}, above); });
    restore({{Record::Theme, theme.value}});
    EXPECT_TRUE(deleted().isEmpty());
}

TEST_F(RestoringTest, AMergedThemeWhoseNameWasGivenAgainIsRefused) {
    workspace.edit([this](Editor& editor) -> Result<void> {
        TRY_ASSIGN(const Theme merged, ThemeRepository(editor.connection()).find(theme));
        TRY(mergeThemes(editor, {theme}, above));
        Theme again;
        again.name = merged.name.toUpper();
        return addTheme(editor, again).transform([](ThemeId) {});
    });
    expectRefused({Record::Theme, theme.value});
}

TEST_F(RestoringTest, ADeckComesBackWithTheSlidesThatItHad) {
    DeckId deck{};
    SlideId gone{};
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY_ASSIGN(deck, addDeck(editor, {{}, u"Forum"_s, {}}));
        Slide chart;
        chart.deck = deck;
        chart.kind = SlideKind::Chart;
        chart.chart = u"demand"_s;
        TRY_ASSIGN(gone, addSlide(editor, chart));
        Slide said;
        said.deck = deck;
        said.kind = SlideKind::Quote;
        said.quote = quote;
        return addSlide(editor, said).transform([](SlideId) {});
    });
    workspace.edit([&](Editor& editor) { return removeSlides(editor, {gone}); });
    workspace.edit([&](Editor& editor) { return removeDeck(editor, deck); });
    EXPECT_EQ(deleted(), (QStringList{u"Forum"_s, u"demand"_s})) << "the other slide went with the deck";
    const auto slides = [&] {
        return workspace
            .read<QList<Slide>>([=](db::Connection& connection) { return DeckRepository(connection).slides(deck); })
            .size();
    };
    EXPECT_EQ(slides(), 0);
    restore({{Record::Deck, deck.value}});
    EXPECT_EQ(slides(), 1);
    restore({{Record::Slide, gone.value}});
    EXPECT_EQ(slides(), 2);
}

TEST_F(RestoringTest, ASlideBringsItsDeckAndItsQuote) {
    DeckId deck{};
    SlideId slide{};
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY_ASSIGN(deck, addDeck(editor, {{}, u"Forum"_s, {}}));
        Slide said;
        said.deck = deck;
        said.kind = SlideKind::Quote;
        said.quote = quote;
        TRY_ASSIGN(slide, addSlide(editor, said));
        return removeSlides(editor, {slide});
    });
    remove({Record::Deck, deck.value});
    remove({Record::Voice, voice.value});
    EXPECT_TRUE(deleted().contains(u"slow exports"_s)) << "named by its words";
    restore({{Record::Slide, slide.value}});
    EXPECT_TRUE(deleted().isEmpty()) << qPrintable(deleted().join(u", "_s));
}

TEST_F(RestoringTest, AGoalBringsThoseAboveIt) {
    GoalId parent{};
    GoalId goal{};
    workspace.edit([&](Editor& editor) -> Result<void> {
        Goal made;
        made.title = u"Grow"_s;
        TRY_ASSIGN(parent, addGoal(editor, made));
        made.title = u"Retain"_s;
        made.parent = parent;
        TRY_ASSIGN(goal, addGoal(editor, made));
        return {};
    });
    remove({Record::Goal, goal.value});
    remove({Record::Goal, parent.value});
    EXPECT_EQ(deleted(), (QStringList{u"Grow"_s, u"Retain"_s}));
    restore({{Record::Goal, goal.value}});
    EXPECT_TRUE(deleted().isEmpty());
}

TEST_F(RestoringTest, WhatShowsAlreadyIsLeftAsItIs) {
    const QStringList before = workspace.content();
    restore({{Record::Voice, voice.value}});
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

} // namespace
} // namespace throughline::core
