// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/quotewall.h"

#include "core/customers/customeredits.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/editor.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

/// Two accounts, of which the first is of the segment Retail, with a person each.
class QuoteWallTest : public ::testing::Test {
protected:
    void SetUp() override {
        m_segment = m_workspace.make<SegmentId>([](Editor& editor) {
            Segment segment;
            segment.name = u"Retail"_s;
            return addSegment(editor, segment);
        });
        m_ada = addSpeaker(u"Ada Wong"_s, Consent::Inside, addCustomer(u"Brightmoor"_s, m_segment));
        m_bo = addSpeaker(u"Bo Lind"_s, Consent::Refused, addCustomer(u"Castor"_s, {}));
    }

    AccountId addCustomer(const QString& name, std::optional<SegmentId> segment) {
        return m_workspace.make<AccountId>([=](Editor& editor) {
            Account account;
            account.name = name;
            account.segment = segment;
            return addAccount(editor, account);
        });
    }
    PersonId addSpeaker(const QString& name, Consent consent, AccountId account) {
        return m_workspace.make<PersonId>([=](Editor& editor) {
            Person person;
            person.name = name;
            person.title = u"Planner"_s;
            person.account = account;
            person.consent = consent;
            return addPerson(editor, person);
        });
    }
    VoiceId say(std::optional<PersonId> person, const QString& words, QDate date, Lane lane = Lane::Aggregate) {
        return m_workspace.make<VoiceId>([=](Editor& editor) {
            Voice voice;
            voice.text = words;
            voice.date = date;
            voice.person = person;
            voice.lane = lane;
            return addVoice(editor, voice);
        });
    }
    QuoteId quote(std::optional<PersonId> person, const QString& words, QDate date, Lane lane = Lane::Aggregate) {
        const VoiceId voice = say(person, words, date, lane);
        return m_workspace.make<QuoteId>([=](Editor& editor) { return addQuote(editor, voice, words); });
    }
    ItemId addRoadmapItem(const QString& title, std::optional<ItemId> parent = {}) {
        return m_workspace.make<ItemId>([=](Editor& editor) {
            Item item;
            item.title = title;
            item.parent = parent;
            return addItem(editor, item);
        });
    }
    ThemeId addThemeBelow(const QString& name, std::optional<ThemeId> parent = {}) {
        return m_workspace.make<ThemeId>([=](Editor& editor) {
            Theme theme;
            theme.name = name;
            theme.parent = parent;
            return addTheme(editor, theme);
        });
    }
    void link(ItemId item, QuoteId quote, std::optional<int> importance, Stance stance = Stance::Supports) {
        m_workspace.edit([=](Editor& editor) -> Result<void> {
            TRY_ASSIGN(const auto linked, linkQuote(editor, item, quote, importance));
            if (stance == Stance::Contradicts)
                TRY(setStance(editor, {linked.added.constFirst()}, stance));
            return {};
        });
    }
    QuoteWall wall(const WallSubject& subject) {
        return m_workspace.read<QuoteWall>([=](db::Connection& connection) { return quoteWall(connection, subject); });
    }
    static QList<QuoteId> ids(const QuoteWall& wall) {
        QList<QuoteId> found;
        for (const WallQuote& one : wall.quotes)
            found.append(one.spoken.quote.id);
        return found;
    }

    TestWorkspace m_workspace;
    SegmentId m_segment;
    PersonId m_ada;
    PersonId m_bo;
    const QDate m_day{2026, 4, 3};
};

TEST_F(QuoteWallTest, OfAThemeShowsWhatWasMarkedWithItOrBelowItTheNewestFirst) {
    const ThemeId theme = addThemeBelow(u"Offline"_s);
    const ThemeId below = addThemeBelow(u"Cold stores"_s, theme);
    const QuoteId older = quote(m_ada, u"No signal in the store."_s, m_day);
    const QuoteId newer = quote(m_bo, u"It forgets what I counted."_s, m_day.addDays(1));
    const QuoteId other = quote(m_ada, u"Exports are fine."_s, m_day);
    const VoiceId whole = say(m_ada, u"All of this is about being offline."_s, m_day);
    m_workspace.edit([=](Editor& editor) -> Result<void> {
        TRY(markQuote(editor, theme, older));
        TRY(markQuote(editor, below, newer));
        TRY(markQuote(editor, theme, newer));
        return markVoice(editor, theme, whole);
    });
    const QuoteWall shown = wall(theme);
    EXPECT_EQ(shown.name, u"Offline"_s);
    EXPECT_EQ(ids(shown), (QList<QuoteId>{newer, older}));
    EXPECT_FALSE(ids(shown).contains(other));
    EXPECT_EQ(shown.unquoted, QList<VoiceId>{whole});
    EXPECT_EQ(ids(wall(below)), QList<QuoteId>{newer});
}

TEST_F(QuoteWallTest, OfAnItemShowsTheStrongestFirstAndWhatContradictsLast) {
    const ItemId item = addRoadmapItem(u"Offline mode"_s);
    const ItemId part = addRoadmapItem(u"Cache"_s, item);
    const QuoteId weak = quote(m_ada, u"Nice to have."_s, m_day.addDays(3));
    const QuoteId strong = quote(m_ada, u"We cannot work."_s, m_day);
    const QuoteId longer = quote(m_ada, u"We cannot work. "_s.repeated(30), m_day.addDays(5));
    const QuoteId against = quote(m_bo, u"I am never offline."_s, m_day.addDays(9));
    link(item, weak, {});
    link(part, weak, 1);
    link(part, strong, 3);
    link(item, longer, 3);
    link(item, against, 3, Stance::Contradicts);
    const QuoteWall shown = wall(item);
    EXPECT_EQ(ids(shown), (QList<QuoteId>{strong, longer, weak, against}));
    EXPECT_EQ(shown.quotes.constLast().stance, Stance::Contradicts);
    EXPECT_TRUE(shown.unquoted.isEmpty());
    EXPECT_EQ(ids(wall(part)), (QList<QuoteId>{strong, weak}));
}

TEST_F(QuoteWallTest, OfASegmentShowsWhatItsPeopleSaid) {
    const QuoteId theirs = quote(m_ada, u"We sell at night."_s, m_day);
    quote(m_bo, u"We do not sell."_s, m_day);
    quote({}, u"Nobody said this."_s, m_day);
    const VoiceId unread = say(m_ada, u"More to read."_s, m_day);
    const QuoteWall shown = wall(m_segment);
    EXPECT_EQ(shown.name, u"Retail"_s);
    EXPECT_EQ(ids(shown), QList<QuoteId>{theirs});
    EXPECT_EQ(shown.unquoted, QList<VoiceId>{unread});
}

TEST_F(QuoteWallTest, IndividualCasesStandBeside) {
    const QuoteId open = quote(m_ada, u"Everybody has this."_s, m_day);
    quote(m_ada, u"My own case."_s, m_day, Lane::Individual);
    const QuoteWall shown = wall(m_segment);
    EXPECT_EQ(ids(shown), QList<QuoteId>{open});
    EXPECT_EQ(shown.individual, 1);
}

TEST_F(QuoteWallTest, DeletedWordsAreGoneAndADeletedRecordIsNotFound) {
    const ItemId item = addRoadmapItem(u"Offline mode"_s);
    const QuoteId kept = quote(m_ada, u"Kept."_s, m_day);
    const QuoteId gone = quote(m_ada, u"Gone."_s, m_day);
    link(item, kept, 1);
    link(item, gone, 1);
    m_workspace.edit([=](Editor& editor) { return removeQuote(editor, gone); });
    EXPECT_EQ(ids(wall(item)), QList<QuoteId>{kept});
    m_workspace.edit([=](Editor& editor) { return removeItem(editor, item); });
    const auto answer =
        m_workspace
            ->read<QuoteWall>([=](db::Connection& connection) { return quoteWall(connection, WallSubject(item)); })
            .result();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::NotFound);
}

TEST_F(QuoteWallTest, CountsCustomersOnceAndNamesTheOneWithMost) {
    const ThemeId theme = addThemeBelow(u"Offline"_s);
    const QList<QuoteId> all{quote(m_ada, u"One."_s, m_day), quote(m_ada, u"Two."_s, m_day),
                             quote(m_bo, u"Refused."_s, m_day), quote({}, u"Nobody."_s, m_day),
                             quote(m_ada, u"Not chosen."_s, m_day)};
    m_workspace.edit([=](Editor& editor) -> Result<void> {
        for (const QuoteId one : all)
            TRY(markQuote(editor, theme, one));
        return {};
    });
    const WallCounts counts = countsOf(wall(theme).quotes, {all.at(0), all.at(1), all.at(2), all.at(3)});
    EXPECT_EQ(counts.quotes, 5);
    EXPECT_EQ(counts.refused, 1);
    EXPECT_EQ(counts.chosen, 3) << "the refused one is never among them";
    EXPECT_EQ(counts.customers, 1);
    EXPECT_EQ(counts.unnamed, 1);
    EXPECT_EQ(counts.most, 2);
    EXPECT_EQ(counts.mostFrom, u"Ada Wong"_s);
}

TEST_F(QuoteWallTest, ItsSlidesStandUnderATitleThatSaysWhoseWordsTheyAre) {
    EXPECT_EQ(wallTitle(ThemeId{1}, u"Offline\nmode"_s), u"In customers’ words: Offline mode"_s);
    EXPECT_EQ(wallTitle(SegmentId{1}, u"Retail"_s), u"Retail, in their own words"_s);
    const QList<Slide> slides = quoteSlides({QuoteId{7}, QuoteId{3}}, u"Offline"_s);
    ASSERT_EQ(slides.size(), 2);
    EXPECT_EQ(slides.at(0).quote, QuoteId{7});
    EXPECT_EQ(slides.at(1).quote, QuoteId{3});
    EXPECT_EQ(slides.at(1).title, u"Offline"_s);
    EXPECT_EQ(slides.at(1).kind, SlideKind::Quote);
}

TEST_F(QuoteWallTest, AsTextNamesOnlyThoseWhoAgreedForTheseReaders) {
    quote(m_ada, u"We sell at night."_s, m_day);
    const QuoteId refused = quote(m_bo, u"Never quote me."_s, m_day);
    const ItemId item = addRoadmapItem(u"Night mode"_s);
    for (const WallQuote& one : wall(m_segment).quotes)
        link(item, one.spoken.quote.id, 2);
    link(item, refused, 3);
    QList<SpokenQuote> quotes;
    for (const WallQuote& one : wall(item).quotes)
        quotes.append(one.spoken);
    ASSERT_EQ(quotes.size(), 2);
    EXPECT_EQ(quotesAsText(quotes, Audience::Inside, m_day), u"“We sell at night.”\n— Ada Wong, Planner, Brightmoor"_s);
    EXPECT_EQ(quotesAsText(quotes, Audience::Outside, m_day), u"“We sell at night.”\n— Planner, Retail"_s);
}

} // namespace
} // namespace throughline::core
