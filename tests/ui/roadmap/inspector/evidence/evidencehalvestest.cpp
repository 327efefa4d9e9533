// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/evidence/evidencehalves.h"

#include "core/touchpoints/datapointedits.h"
#include "tests/ui/roadmap/pagefixture.h"
#include "ui/common/widgets/plainlabel.h"

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class EvidenceHalvesTest : public test::RoadmapPageFixture {
protected:
    core::DatapointId addNumber(double value) {
        core::Datapoint made;
        made.metric = u"Slow exports"_s;
        made.value = value;
        made.unit = u"%"_s;
        return workspace.make<core::DatapointId>(
            [&](core::Editor& editor) { return core::addDatapoint(editor, made); });
    }
    void linkNumbers(const QList<core::DatapointId>& numbers) {
        workspace.edit([&](core::Editor& editor) {
            return core::linkDatapoints(editor, exports, numbers).transform([](const core::LinkOutcome&) {});
        });
    }
    EvidenceHalves& halves() { return *page().inspector()->evidence(); }
    void waitForNumbers(int count) {
        EXPECT_TRUE(QTest::qWaitFor([&] { return halves().numbers()->model()->rowCount() == count; }));
    }
    QString shownWords() {
        QStringList shown;
        for (const PlainLabel* label : halves().findChildren<PlainLabel*>()) {
            if (label->isVisible())
                shown.append(label->text());
        }
        return shown.join(u'\n');
    }
    void selectNumber(int row) {
        halves().numbers()->setFocus();
        halves().numbers()->setCurrentIndex(halves().numbers()->model()->index(row, 0));
    }

    core::ItemId exports = addItemNamed(u"Exports"_s);
    core::PersonId maren = addPersonNamed(u"Maren"_s);
};

} // namespace

TEST_F(EvidenceHalvesTest, OneSidedEvidenceIsNamedInWords) {
    open(exports);
    EXPECT_EQ(halves().oneSided(), QString());
    link(exports, {addVoiceOf(maren, u"One"_s)}, 3);
    EXPECT_TRUE(QTest::qWaitFor([&] { return halves().words()->model()->rowCount() == 1; }));
    EXPECT_EQ(halves().oneSided(), u"No numbers yet: only customers' words stand behind it."_s);
    EXPECT_TRUE(shownWords().contains(halves().oneSided()));
    linkNumbers({addNumber(44)});
    waitForNumbers(1);
    EXPECT_EQ(halves().oneSided(), QString());
    EXPECT_TRUE(shownWords().contains(u"1 number stands below"_s)) << qPrintable(shownWords());
    workspace.edit([&](core::Editor& editor) { return core::removeEvidence(editor, {core::EvidenceId{1}}); });
    EXPECT_TRUE(QTest::qWaitFor([&] { return halves().words()->model()->rowCount() == 0; }));
    EXPECT_EQ(halves().oneSided(), u"Numbers only: nobody is quoted."_s);
    EXPECT_TRUE(page().inspector()->asText().contains(u"Numbers only: nobody is quoted."_s));
}

TEST_F(EvidenceHalvesTest, CountsWhatTheCardCountsAndSaysWhatStandsBeside) {
    const core::ItemId below = addItemNamed(u"Exports at night"_s, exports);
    const core::VoiceId alone = addVoiceOf(maren, u"Mine only"_s);
    link(exports, {addVoiceOf(maren, u"One"_s), alone}, 3);
    link(below, {addVoiceOf(maren, u"Two"_s), addVoiceOf(maren, u"Three"_s)}, 2);
    workspace.edit([&](core::Editor& editor) { return core::setLane(editor, {alone}, core::Lane::Individual); });
    linkNumbers({addNumber(44)});
    const core::DatapointId lower = addNumber(12);
    workspace.edit([&](core::Editor& editor) -> core::Result<void> {
        TRY_ASSIGN(const core::LinkOutcome linked, core::linkDatapoints(editor, below, {lower}));
        return core::setStance(editor, linked.added, core::Stance::Contradicts);
    });
    open(exports, 2);
    waitForNumbers(1);
    const ItemCard* card = linking().items().card(exports);
    ASSERT_NE(card, nullptr);
    EXPECT_EQ(card->summary.demand.quotes + card->summary.demand.voices, 3);
    EXPECT_EQ(card->numbers, (core::StanceCounts{1, 1}));
    EXPECT_TRUE(accessibleName(*card).contains(u", 3 support, 1 datapoint, 1 contradict"_s))
        << qPrintable(accessibleName(*card));
    const QString shown = shownWords();
    EXPECT_TRUE(shown.contains(u"What customers say\n2\n+ 1 support"_s)) << qPrintable(shown);
    EXPECT_TRUE(shown.contains(u"1 individual case stands beside it · from items below: + 2 support"_s))
        << qPrintable(shown);
    EXPECT_TRUE(shown.contains(u"from items below: − 1 contradict"_s)) << qPrintable(shown);
}

TEST_F(EvidenceHalvesTest, AMissingHalfIsSaidOnce) {
    link(exports, {addVoiceOf(maren, u"One"_s)}, 3);
    open(exports, 1);
    EXPECT_EQ(shownWords().count(u"only customers' words stand behind it"_s), 1) << qPrintable(shownWords());
    EXPECT_TRUE(shownWords().contains(u"They come from the page Datapoints"_s));
}

TEST_F(EvidenceHalvesTest, TheHalvesStandSideBySideWhereThereIsRoom) {
    linkNumbers({addNumber(44)});
    link(exports, {addVoiceOf(maren, u"One"_s)}, 3);
    open(exports, 1);
    waitForNumbers(1);
    const auto place = [&](QWidget* list) { return list->mapTo(&halves(), QPoint()); };
    EXPECT_GT(place(halves().numbers()).y(), place(halves().words()).y());
    page().resize(900, 800); // narrow: the inspector has the page for itself
    page().activate(Target::to(RecordKind::Item, exports));
    EXPECT_TRUE(QTest::qWaitFor([&] { return place(halves().numbers()).x() > place(halves().words()).x(); }));
    EXPECT_EQ(place(halves().numbers()).y(), place(halves().words()).y());
}

TEST_F(EvidenceHalvesTest, ANumbersStanceTurnsAndItIsUnlinkedAsWordsAre) {
    linkNumbers({addNumber(44), addNumber(31)});
    open(exports);
    waitForNumbers(2);
    selectNumber(0);
    trigger(u"roadmap.stance"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return halves()
            .numbers()
            ->model()
            ->index(0, 0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .contains(u"contradicts"_s);
    }));
    trigger(u"roadmap.importance3"_s);
    EXPECT_TRUE(sentence().startsWith(u"A number has no importance"_s));
    trigger(u"roadmap.delete"_s);
    waitForNumbers(1);
    EXPECT_EQ(sentence(), u"Took 1 piece of evidence from \u2068Exports\u2069."_s);
    undo();
    waitForNumbers(2);
}

TEST_F(EvidenceHalvesTest, SelectingInOneHalfEndsTheSelectionInTheOther) {
    linkNumbers({addNumber(44)});
    link(exports, {addVoiceOf(maren, u"One"_s)}, 3);
    open(exports, 1);
    waitForNumbers(1);
    halves().words()->setCurrentIndex(halves().words()->model()->index(0, 0));
    EXPECT_EQ(halves().selected().size(), 1);
    EXPECT_FALSE(halves().numbersAreSelected());
    selectNumber(0);
    EXPECT_TRUE(halves().numbersAreSelected());
    EXPECT_EQ(halves().selected().size(), 1);
}

TEST_F(EvidenceHalvesTest, ANumberOpensItsDatapoint) {
    const core::DatapointId number = addNumber(44);
    linkNumbers({number});
    open(exports);
    waitForNumbers(1);
    selectNumber(0);
    QTest::keyClick(halves().numbers(), Qt::Key_Return);
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.first().kind, RecordKind::Datapoint);
    EXPECT_EQ(navigator.opened.first().id, number.value);
}

} // namespace throughline::ui
