// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/deckedits.h"

#include "core/deck/deckrepository.h"
#include "core/workspace/editor.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

class DeckEditsTest : public ::testing::Test {
protected:
    DeckId addDeckNamed(const QString& name) {
        return m_workspace.make<DeckId>([=](Editor& editor) { return addDeck(editor, {{}, name, {}}); });
    }
    SlideId addSection(DeckId deck, const QString& title) {
        return m_workspace.make<SlideId>([=](Editor& editor) {
            Slide slide;
            slide.deck = deck;
            slide.title = title;
            return addSlide(editor, slide);
        });
    }
    void move(const QList<SlideId>& ids, std::optional<SlideId> before) {
        m_workspace.edit([=](Editor& editor) { return moveSlides(editor, ids, before); });
    }
    QList<Slide> slidesOf(DeckId deck) {
        return m_workspace.read<QList<Slide>>(
            [=](db::Connection& connection) { return DeckRepository(connection).slides(deck); });
    }
    QString titlesOf(DeckId deck) {
        QStringList titles;
        for (const Slide& slide : slidesOf(deck))
            titles.append(slide.title);
        return titles.join(u' ');
    }
    QList<DeckRow> decks() {
        return m_workspace.read<QList<DeckRow>>(
            [](db::Connection& connection) { return DeckRepository(connection).decks(); });
    }
    ErrorCode refusal(const Workspace::EditWork& work) {
        const auto result = m_workspace->edit({u"test.step"_s, 1, {}, {}}, work).result();
        EXPECT_FALSE(result);
        return result ? ErrorCode::Internal : result.error().code;
    }

    TestWorkspace m_workspace;
};

TEST_F(DeckEditsTest, ANewDeckHasNoAudienceUntilSomebodyChooses) {
    const DeckId id = addDeckNamed(u"Quarter review"_s);
    EXPECT_EQ(decks(), (QList<DeckRow>{{{id, u"Quarter review"_s, {}}, 0, 0}}));
    m_workspace.edit([=](Editor& editor) { return updateDeck(editor, {id, u"Board"_s, Audience::Outside}); });
    EXPECT_EQ(decks(), (QList<DeckRow>{{{id, u"Board"_s, Audience::Outside}, 0, 0}}));
}

TEST_F(DeckEditsTest, KeepsAChartSlideWithItsFilter) {
    Slide slide;
    slide.deck = addDeckNamed(u"Deck"_s);
    slide.kind = SlideKind::Chart;
    slide.chart = u"demand"_s;
    slide.title = u"What customers want"_s;
    slide.note = u"Say it slowly."_s;
    slide.filter.kinds = {VoiceKind::Review};
    slide.filter.since = QDate(2026, 1, 1);
    slide.id = m_workspace.make<SlideId>([=](Editor& editor) { return addSlide(editor, slide); });
    slide.rank = 1;
    EXPECT_EQ(slidesOf(slide.deck), QList<Slide>{slide});
    EXPECT_EQ(decks().first().charts, 1);
    EXPECT_EQ(decks().first().quotes, 0);
}

TEST_F(DeckEditsTest, MovesSlidesBeforeAnotherAndToTheEnd) {
    const DeckId deck = addDeckNamed(u"Deck"_s);
    const SlideId a = addSection(deck, u"A"_s);
    const SlideId b = addSection(deck, u"B"_s);
    const SlideId c = addSection(deck, u"C"_s);
    const SlideId d = addSection(deck, u"D"_s);
    move({d}, b);
    EXPECT_EQ(titlesOf(deck), u"A D B C"_s);
    move({a}, {});
    EXPECT_EQ(titlesOf(deck), u"D B C A"_s);
    move({c, a}, d);
    EXPECT_EQ(titlesOf(deck), u"C A D B"_s);
    move({c}, c);
    EXPECT_EQ(titlesOf(deck), u"C A D B"_s);
}

TEST_F(DeckEditsTest, MovingAsOftenAsOneLikesNeverRunsOutOfRoom) {
    const DeckId deck = addDeckNamed(u"Deck"_s);
    QList<SlideId> order;
    for (const QString& title : {u"A"_s, u"B"_s, u"C"_s})
        order.append(addSection(deck, title));
    for (int i = 0; i < 120; ++i) { // the last between the first two, again and again: halves the room each time
        order.move(2, 1);
        move({order.at(1)}, order.at(2));
    }
    QList<SlideId> found;
    for (const Slide& slide : slidesOf(deck))
        found.append(slide.id);
    EXPECT_EQ(found, order);
}

TEST_F(DeckEditsTest, UndoTakesEveryEditBackAndRedoBringsItAgain) {
    const QStringList empty = m_workspace.content();
    const DeckId deck = addDeckNamed(u"Deck"_s);
    const SlideId a = addSection(deck, u"A"_s);
    const SlideId b = addSection(deck, u"B"_s);
    move({b}, a);
    m_workspace.edit([=](Editor& editor) { return removeSlides(editor, {a}); });
    m_workspace.edit([=](Editor& editor) { return removeDeck(editor, deck); });
    EXPECT_TRUE(decks().isEmpty());
    EXPECT_TRUE(slidesOf(deck).isEmpty());
    ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_EQ(titlesOf(deck), u"B"_s);
    ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_EQ(titlesOf(deck), u"B A"_s);
    ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_EQ(titlesOf(deck), u"A B"_s);
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_TRUE(decks().isEmpty());
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(m_workspace->redo().result());
    EXPECT_EQ(titlesOf(deck), u"B A"_s);
}

TEST_F(DeckEditsTest, RefusesWhatCannotBeShown) {
    const DeckId deck = addDeckNamed(u"Deck"_s);
    EXPECT_EQ(refusal([](Editor& editor) {
                  return addDeck(editor, {{}, u"  "_s, {}}).transform([](DeckId) {});
              }),
              ErrorCode::InvalidInput);
    for (const SlideKind kind : {SlideKind::Section, SlideKind::Chart, SlideKind::Quote}) {
        Slide slide;
        slide.deck = deck;
        slide.kind = kind;
        EXPECT_EQ(refusal([=](Editor& editor) { return addSlide(editor, slide).transform([](SlideId) {}); }),
                  ErrorCode::InvalidInput);
    }
    Slide lost;
    lost.deck = DeckId{77};
    lost.title = u"A"_s;
    EXPECT_EQ(refusal([=](Editor& editor) { return addSlide(editor, lost).transform([](SlideId) {}); }),
              ErrorCode::NotFound);
}

TEST_F(DeckEditsTest, FindsADeckByItsNameAndNamesTheOthers) {
    const DeckId deck = addDeckNamed(u"Board"_s);
    const auto find = [this](const QString& name) {
        return m_workspace
            ->read<Deck>([=](db::Connection& connection) { return DeckRepository(connection).deckNamed(name); })
            .result();
    };
    EXPECT_EQ(find(u"Board"_s)->id, deck);
    EXPECT_TRUE(find(u"Bored"_s).error().text.contains(u"Board"_s));
}

} // namespace
} // namespace throughline::core
