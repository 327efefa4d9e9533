// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/deckassembly.h"

#include "core/customers/customeredits.h"
#include "core/deck/assembly/spokenquotes.h"
#include "core/deck/deckedits.h"
#include "core/deck/plan/deckplan.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/settings/settingsedits.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/editor.h"
#include "tests/support/localzone.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

/// Three people at one account, who said one thing each for one roadmap item.
class DeckAssemblyTest : public ::testing::Test {
protected:
    void SetUp() override {
        m_account = m_workspace.make<AccountId>([](Editor& editor) {
            Account account;
            account.name = u"Brightmoor Foods"_s;
            return addAccount(editor, account);
        });
        m_item = m_workspace.make<ItemId>([](Editor& editor) {
            Item item;
            item.title = u"Offline mode"_s;
            return addItem(editor, item);
        });
        m_agreed = addSpoken(u"Ada Wong"_s, Consent::Inside, u"We lose the signal in every cold store."_s, 2);
        m_refused = addSpoken(u"Bo Lind"_s, Consent::Refused, u"Never again without a connection."_s, 3);
        m_unknown = addSpoken(u"Cy Dahl"_s, Consent::Unknown, u"The scanner forgets what I counted."_s, 1);
    }

    QuoteId addSpoken(const QString& name, Consent consent, const QString& words, int importance, QDate until = {}) {
        return m_workspace.make<QuoteId>([=, this](Editor& editor) -> Result<QuoteId> {
            Person person;
            person.name = name;
            person.title = u"Supply planner"_s;
            person.account = m_account;
            person.consent = consent;
            person.consentUntil = until;
            TRY_ASSIGN(const PersonId id, addPerson(editor, person));
            Voice voice;
            voice.title = u"Interview with "_s + name;
            voice.text = u"So. "_s + words;
            voice.date = QDate(2026, 4, 3);
            voice.person = id;
            TRY_ASSIGN(const VoiceId said, addVoice(editor, voice));
            TRY_ASSIGN(const QuoteId quote, addQuote(editor, said, words));
            TRY(linkQuote(editor, m_item, quote, importance));
            return quote;
        });
    }
    Slide quoteSlide(QuoteId quote, const QString& title = {}) {
        Slide slide;
        slide.id = SlideId{++m_lastSlide};
        slide.kind = SlideKind::Quote;
        slide.quote = quote;
        slide.title = title;
        return slide;
    }
    Slide chartSlide(const QString& chart, const VoiceFilter& filter = {}) {
        Slide slide;
        slide.id = SlideId{++m_lastSlide};
        slide.kind = SlideKind::Chart;
        slide.chart = chart;
        slide.filter = filter;
        return slide;
    }
    static DeckOccasion occasion(Audience audience) {
        return {audience, QDateTime(QDate(2026, 5, 6), QTime(10, 0), Qt::UTC), u"Larkspur"_s};
    }
    AssembledDeck assembled(const QList<Slide>& slides, Audience audience = Audience::Inside) {
        return m_workspace.read<AssembledDeck>([=](db::Connection& connection) {
            return assembleDeck(connection, {{}, u"What customers want"_s, audience}, slides, occasion(audience));
        });
    }
    QList<Slide> standard(Audience audience) {
        return m_workspace.read<QList<Slide>>(
            [=](db::Connection& connection) { return standardSlides(connection, occasion(audience)); });
    }
    static QString attributionOn(const SlideContent& slide) {
        return std::get<QuoteBody>(slide.body).quotes.first().attribution;
    }
    /// Every text that a reader or speaker of the deck sees.
    static QString everything(const DeckContent& content) {
        const auto plan = planDeck(content, estimatedHeight);
        QStringList texts;
        for (const PlannedSlide& slide : plan.value_or(QList<PlannedSlide>())) {
            texts += {slide.title, slide.footer, slide.notes, slide.description};
            for (const PlannedText& text : slide.texts) {
                for (const PlannedParagraph& paragraph : text.paragraphs)
                    texts.append(paragraph.text);
            }
        }
        return texts.join(u'\n');
    }

    TestWorkspace m_workspace;
    AccountId m_account;
    ItemId m_item;
    QuoteId m_agreed;
    QuoteId m_refused;
    QuoteId m_unknown;
    qint64 m_lastSlide = 0;
};

TEST_F(DeckAssemblyTest, NamesASpeakerInsideAndNotOutside) {
    const QList<Slide> slides{quoteSlide(m_agreed)};
    EXPECT_EQ(attributionOn(assembled(slides, Audience::Inside).content.slides.first()),
              u"Ada Wong, Supply planner, Brightmoor Foods"_s);
    EXPECT_EQ(attributionOn(assembled(slides, Audience::Outside).content.slides.first()), u"Supply planner"_s);
}

TEST_F(DeckAssemblyTest, ADeckIsInTheBrandOfItsWorkspace) {
    EXPECT_EQ(assembled({}).theme, DeckTheme());
    EXPECT_EQ(assembled({}).content.workspace, u"Larkspur"_s) << "the name of the file";
    m_workspace.edit([](Editor& editor) {
        return editSettings(editor, [](WorkspaceSettings& settings) {
            settings.name = u"Voices of planners"_s;
            settings.product = u"Larkspur Planner"_s;
            settings.brand.colours[0] = u"7A1FA2"_s;
        });
    });
    const AssembledDeck deck = assembled({quoteSlide(m_agreed)});
    EXPECT_EQ(deck.theme.accents[0], u"7A1FA2"_s);
    EXPECT_EQ(deck.content.subtitle, u"Larkspur Planner"_s);
    EXPECT_EQ(deck.content.workspace, u"Voices of planners"_s);
    EXPECT_TRUE(everything(deck.content).contains(u"n = 1 chosen quote · Source: Voices of planners"_s));
    EXPECT_FALSE(everything(deck.content).contains(u"Source: Larkspur"_s));
}

TEST_F(DeckAssemblyTest, NoNameIsAnywhereInADeckForReadersOutside) {
    VoiceFilter filter;
    filter.accounts = {m_account};
    VoiceFilter people;
    people.people = {PersonId{1}};
    QList<Slide> slides{chartSlide(u"demand"_s), chartSlide(u"voices-over-time"_s, filter),
                        chartSlide(u"voices-over-time"_s, people)};
    for (const QuoteId quote : {m_agreed, m_refused, m_unknown})
        slides.append(quoteSlide(quote));
    const QString texts = everything(assembled(slides, Audience::Outside).content);
    ASSERT_TRUE(texts.contains(u"cold store"_s));
    EXPECT_TRUE(texts.contains(u"Of 1 account"_s));
    for (const QString& name : {u"Ada"_s, u"Bo Lind"_s, u"Cy Dahl"_s, u"Brightmoor"_s})
        EXPECT_FALSE(texts.contains(name)) << qPrintable(name) << " in:\n" << qPrintable(texts);
}

TEST_F(DeckAssemblyTest, LeavesARefusedQuoteOutAndSaysSo) {
    const Slide refused = quoteSlide(m_refused);
    const AssembledDeck deck = assembled({quoteSlide(m_unknown), refused});
    ASSERT_EQ(deck.content.slides.size(), 1);
    ASSERT_EQ(deck.leftOut.size(), 1);
    EXPECT_EQ(deck.leftOut.first().slide, refused.id);
    EXPECT_TRUE(deck.leftOut.first().what.contains(u"Never again"_s));
    EXPECT_TRUE(deck.leftOut.first().reason.contains(u"refused"_s));
    EXPECT_FALSE(everything(deck.content).contains(u"Never again"_s));
}

TEST_F(DeckAssemblyTest, ConsentHoldsUntilItsDayEndsOnTheWall) {
    const QuoteId quote =
        addSpoken(u"Di Roth"_s, Consent::Inside, u"We count by hand."_s, 3, QDate(2026, 5, 5)); // and now is 6 May, UTC
    {
        const test::LocalZone stillTheFifth("<-12>12");
        EXPECT_TRUE(everything(assembled({quoteSlide(quote)}).content).contains(u"Di Roth"_s));
    }
    const test::LocalZone alreadyTheSixth("UTC0");
    EXPECT_FALSE(everything(assembled({quoteSlide(quote)}).content).contains(u"Di Roth"_s));
}

TEST_F(DeckAssemblyTest, LeavesADeletedQuoteOut) {
    const Slide slide = quoteSlide(m_agreed);
    m_workspace.edit([this](Editor& editor) { return removeQuote(editor, m_agreed); });
    const AssembledDeck deck = assembled({slide});
    EXPECT_TRUE(deck.content.slides.isEmpty());
    ASSERT_EQ(deck.leftOut.size(), 1);
    EXPECT_TRUE(deck.leftOut.first().reason.contains(u"deleted"_s));
}

TEST_F(DeckAssemblyTest, QuotesUnderOneTitleStandSideBySide) {
    const Slide one = quoteSlide(m_agreed, u"Offline"_s);
    const Slide two = quoteSlide(m_unknown, u"Offline"_s);
    const Slide alone = quoteSlide(m_unknown);
    const AssembledDeck deck = assembled({one, two, alone});
    ASSERT_EQ(deck.content.slides.size(), 2);
    EXPECT_EQ(std::get<QuoteBody>(deck.content.slides.first().body).quotes.size(), 2);
    EXPECT_EQ(deck.slides, (QList<QList<SlideId>>{{one.id, two.id}, {alone.id}}));
    EXPECT_EQ(deck.content.slides.last().title, u"Offline mode"_s);
}

TEST_F(DeckAssemblyTest, EverySlideOfALongWallKnowsWhichQuotesItShows) {
    QList<Slide> slides;
    for (int i = 0; i < 4; ++i)
        slides.append(quoteSlide(i % 2 == 0 ? m_agreed : m_unknown, u"Offline"_s));
    slides[3].note = u"Pause here."_s;
    const AssembledDeck deck = assembled(slides);
    ASSERT_EQ(deck.content.slides.size(), 1);
    const auto plan = planDeck(deck.content, estimatedHeight);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->size(), 3);
    EXPECT_EQ(slidesShown(deck, *plan),
              (QList<QList<SlideId>>{{}, {slides.at(0).id, slides.at(1).id}, {slides.at(2).id, slides.at(3).id}}));
    EXPECT_FALSE(plan->at(1).notes.contains(u"Pause here."_s));
    EXPECT_TRUE(plan->at(2).notes.contains(u"Pause here."_s));
    EXPECT_TRUE(plan->at(2).footer.startsWith(u"n = 2 chosen quotes"_s));
}

TEST_F(DeckAssemblyTest, AChartSlideHasTakeawaysNotesAndItsBase) {
    Slide slide = chartSlide(u"demand"_s);
    slide.note = u"Pause here."_s;
    const AssembledDeck deck = assembled({slide});
    ASSERT_EQ(deck.content.slides.size(), 1);
    const auto& body = std::get<ChartBody>(deck.content.slides.first().body);
    EXPECT_EQ(body.chart.basis.n, 3);
    EXPECT_EQ(body.takeaways.first(), u"“Offline mode” stands alone with 6."_s);
    EXPECT_TRUE(deck.content.slides.first().notes.startsWith(u"Pause here."_s));
    EXPECT_EQ(deck.content.voices, 3);
    EXPECT_FALSE(deck.content.period.isEmpty());
}

TEST_F(DeckAssemblyTest, AnOwnTitleOfAChartStandsOnTheSlideAndTheFindingInItsNotes) {
    Slide slide = chartSlide(u"demand"_s);
    const auto planned = [&] {
        const auto plan = planDeck(assembled({slide}).content, estimatedHeight);
        return plan.value_or(QList<PlannedSlide>()).value(1);
    };
    const QString finding = planned().title;
    EXPECT_FALSE(planned().notes.contains("What the numbers say"_L1)) << "the title says it";
    slide.title = u"Offline mode first"_s;
    EXPECT_EQ(planned().title, u"Offline mode first"_s);
    EXPECT_TRUE(planned().notes.contains(u"What the numbers say: "_s + finding)) << qPrintable(planned().notes);
}

TEST_F(DeckAssemblyTest, IndividualCasesAreNotAmongTheVoicesOfTheDeck) {
    m_workspace.edit([](Editor& editor) -> Result<void> {
        Voice voice;
        voice.lane = Lane::Individual;
        voice.title = u"A case"_s;
        return addVoice(editor, voice).transform([](VoiceId) {});
    });
    EXPECT_EQ(assembled({}).content.voices, 3);
}

TEST_F(DeckAssemblyTest, AnUnknownChartIsLeftOutAndNamed) {
    const AssembledDeck deck = assembled({chartSlide(u"horoscope"_s)});
    ASSERT_EQ(deck.leftOut.size(), 1);
    EXPECT_TRUE(deck.leftOut.first().reason.contains(u"horoscope"_s));
}

TEST_F(DeckAssemblyTest, TheStandardDeckTakesTheStrongestQuotesThatMayBeShown) {
    const QList<Slide> slides = standard(Audience::Outside);
    ASSERT_EQ(slides.size(), 4);
    EXPECT_EQ(slides.at(0).chart, u"demand"_s);
    EXPECT_EQ(slides.at(1).chart, u"voices-over-time"_s);
    EXPECT_EQ(slides.at(2).quote, m_agreed); // the refused one is more important, but may not be shown
    EXPECT_EQ(slides.at(3).quote, m_unknown);
}

TEST_F(DeckAssemblyTest, TheStandardDeckCanBeStoredAsItIs) {
    const QList<Slide> slides = standard(Audience::Inside);
    const DeckId deck = m_workspace.make<DeckId>([=](Editor& editor) -> Result<DeckId> {
        TRY_ASSIGN(const DeckId id, addDeck(editor, {{}, u"Deck"_s, Audience::Inside}));
        for (const Slide& each : slides) {
            Slide slide = each;
            slide.deck = id;
            TRY(addSlide(editor, slide));
        }
        return id;
    });
    const auto stored = m_workspace.read<AssembledDeck>(
        [=](db::Connection& connection) { return assembleDeck(connection, deck, occasion(Audience::Inside)); });
    EXPECT_EQ(stored.content.slides.size(), 3);
    EXPECT_TRUE(stored.leftOut.isEmpty());
}

TEST_F(DeckAssemblyTest, FindsQuotesByTheirWordsItemPersonAndAccount) {
    const auto found = [this](const QString& words) {
        const auto quotes = m_workspace.read<QList<SpokenQuote>>(
            [=](db::Connection& connection) { return findQuotes(connection, words, 10); });
        QList<QuoteId> ids;
        for (const SpokenQuote& spoken : quotes)
            ids.append(spoken.quote.id);
        return ids;
    };
    EXPECT_EQ(found(u"COLD stóre"_s), QList<QuoteId>{m_agreed});
    EXPECT_EQ(found(u"dahl"_s), QList<QuoteId>{m_unknown});
    EXPECT_EQ(found(u"brightmoor signal"_s), QList<QuoteId>{m_agreed});
    EXPECT_EQ(found(u"offline"_s).size(), 3);
    EXPECT_EQ(found({}).size(), 3);
    EXPECT_TRUE(found(u"unheard"_s).isEmpty());
}

TEST(ConsentWordsTest, AnEndedConsentSaysWhenItEnded) {
    const QDate today(2026, 5, 6);
    EXPECT_EQ(consentWords(Consent::Public, QDate(2026, 5, 5), today), u"Consent ended on 5 May 2026"_s);
    EXPECT_EQ(consentWords(Consent::Public, today, today), u"May be named in public, until 6 May 2026"_s);
    EXPECT_EQ(consentWords(Consent::Refused, QDate(2026, 5, 5), today), u"Consent refused"_s);
}

} // namespace
} // namespace throughline::core
