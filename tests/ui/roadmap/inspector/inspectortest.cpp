// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/inspector.h"

#include "core/voices/voicefilter.h"
#include "tests/support/taborder.h"
#include "tests/ui/roadmap/pagefixture.h"
#include "ui/roadmap/inspector/demandview.h"
#include "ui/roadmap/inspector/evidence/evidencelistmodel.h"
#include "ui/roadmap/inspector/itemhead.h"
#include "ui/roadmap/inspector/narrativeedit.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::ItemId;

class InspectorTest : public test::RoadmapPageFixture {
protected:
    Inspector& inspector() { return *page().inspector(); }
    QListView& list() { return *inspector().evidenceList(); }
    [[nodiscard]] core::Item saved(ItemId id) const {
        return workspace.read<core::Item>(
            [=](core::db::Connection& connection) { return core::RoadmapRepository(connection).item(id); });
    }
    void select(int row) {
        list().setFocus();
        list().setCurrentIndex(list().model()->index(row, 0));
    }

    ItemId exports = addItemNamed(u"Exports"_s);
    core::AccountId brightmoor = addAccountNamed(u"Brightmoor"_s);
    core::PersonId maren = addPersonNamed(u"Maren"_s, brightmoor);
};

TEST_F(InspectorTest, ListsEvidenceUnderItsName) {
    link(exports, {addVoiceOf(maren, u"Stuck at month-end"_s)}, 3);
    open(exports, 1);
    EXPECT_EQ(list().accessibleName(), u"Evidence"_s);
    EXPECT_EQ(list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
              u"Stuck at month-end, Maren, Brightmoor, 4 May 2026, supports, critical"_s);
}

TEST_F(InspectorTest, TabGoesThroughItsHeadAsItIsRead) {
    open(exports);
    inspector().setAlone(true);
    EXPECT_EQ(test::tabFaults(*inspector().findChild<ItemHead*>()).join(u", "_s), QString());
}

TEST_F(InspectorTest, ItsListIsASoundModelWhileEvidenceComesAndGoes) {
    link(exports, {addVoiceOf(maren, u"One"_s, QDate(2026, 5, 1))}, 3);
    open(exports, 1);
    const QAbstractItemModelTester tester(list().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    link(exports, {addVoiceOf(maren, u"Two"_s, QDate(2026, 5, 3)), addVoiceOf(maren, u"Three"_s, QDate(2026, 4, 3))},
         1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return list().model()->rowCount() == 3; }));
    EXPECT_EQ(list().model()->index(0, 0).data().toString(), u"Two"_s) << "the newest first";
    undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return list().model()->rowCount() == 1; }));
}

TEST_F(InspectorTest, KeysWeighTurnAndUnlinkTheSelectedEvidence) {
    link(exports, {addVoiceOf(maren, u"One"_s)}, {});
    open(exports, 1);
    select(0);
    trigger(u"roadmap.importance3"_s);
    expectDemand(exports, 3);
    trigger(u"roadmap.stance"_s);
    expectDemand(exports, 0);
    EXPECT_EQ(evidenceOf(exports).constFirst().evidence.stance, core::Stance::Contradicts);
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"contradicts"_s);
    }));
    trigger(u"roadmap.stance"_s);
    expectDemand(exports, 3);
    select(0);
    trigger(u"roadmap.delete"_s);
    EXPECT_TRUE(sentence().startsWith(u"Took 1 piece of evidence"_s)) << qPrintable(notifier.last());
    EXPECT_TRUE(evidenceOf(exports).isEmpty());
    undo();
    expectDemand(exports, 3);
}

TEST_F(InspectorTest, EnterOpensTheVoiceAtItsWords) {
    const core::VoiceId talk = addTalk(maren, addPersonNamed(u"Ruben"_s));
    workspace.edit([=, this](core::Editor& editor) -> core::Result<void> {
        return core::linkWords(editor, exports, talk, {5, 14}, {}).transform([](const core::LinkOutcome&) {});
    });
    open(exports, 1);
    Q_EMIT list().activated(list().model()->index(0, 0));
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.first().kind, RecordKind::Voice);
    EXPECT_EQ(navigator.opened.first().id, talk.value);
    EXPECT_EQ(navigator.opened.first().range, (core::TextRange{5, 14}));
}

TEST_F(InspectorTest, ANumberOfTheDemandOpensItsVoices) {
    const core::VoiceId voice = addVoiceOf(maren, u"One"_s);
    link(exports, {voice}, 3);
    open(exports, 1);
    auto* demand = inspector().findChild<DemandView*>();
    ASSERT_NE(demand, nullptr);
    EXPECT_TRUE(demand->wordsAsText().startsWith(u"3 = 1 critical × 3. Importance: as last said."_s))
        << qPrintable(demand->wordsAsText());
    ASSERT_GT(demand->linkCount(), 0);
    demand->followLink(0);
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.first().page, u"voices"_s);
    EXPECT_EQ(navigator.opened.first().filter.value<core::VoiceFilter>().only, QList<core::VoiceId>{voice});
}

TEST_F(InspectorTest, SavesTheNarrativeSoonAfterTypingStopsAsOneStep) {
    open(exports);
    auto* narrative = inspector().findChild<NarrativeEdit*>();
    ASSERT_NE(narrative, nullptr);
    narrative->setFocus();
    QTest::keyClicks(narrative, u"They ask to be"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved(exports).narrative == u"They ask to be"_s; }, 1500));
    QTest::keyClicks(narrative, u" left alone."_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved(exports).narrative == u"They ask to be left alone."_s; }, 1500));
    undo();
    EXPECT_EQ(saved(exports).narrative, QString()) << "typing in one field is one step";
    EXPECT_TRUE(narrative->hasFocus());
    EXPECT_TRUE(QTest::qWaitFor([&] { return narrative->toPlainText().isEmpty(); })) << "the field follows";
    narrative->clearFocus();
    QTest::qWait(50);
    EXPECT_EQ(saved(exports).narrative, QString()) << "leaving it does not save the words again";
}

TEST_F(InspectorTest, AnEditLeavesWhatAnotherHasJustSaved) {
    open(exports);
    auto* narrative = inspector().findChild<NarrativeEdit*>();
    narrative->setPlainText(u"They ask to be left alone."_s);
    narrative->flush();
    auto* head = inspector().findChild<ItemHead*>();
    Q_EMIT head->changed([](core::Item& item) { item.title = u"Quiet exports"_s; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved(exports).title == u"Quiet exports"_s; }));
    EXPECT_EQ(saved(exports).narrative, u"They ask to be left alone."_s) << "the page had not read it yet";
}

TEST_F(InspectorTest, KeepsWhatWasTypedWhenAnotherItemIsOpened) {
    const ItemId other = addItemNamed(u"Alerts"_s);
    open(exports);
    auto* narrative = inspector().findChild<NarrativeEdit*>();
    narrative->setPlainText(u"Half a sentence"_s);
    open(other);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved(exports).narrative == u"Half a sentence"_s; }));
    EXPECT_EQ(saved(other).narrative, QString());
}

TEST_F(InspectorTest, BeginsAtTheNameOfAnotherItemAndStaysWhereItIsForTheSameOne) {
    const ItemId other = addItemNamed(u"Alerts"_s);
    for (const ItemId item : {exports, other})
        link(item, QList<core::VoiceId>{addVoiceOf(maren, u"One"_s), addVoiceOf(maren, u"Two"_s)}, 3);
    page().resize(1300, 400);
    open(exports, 2);
    QScrollBar* const bar = inspector().findChild<QScrollArea*>()->verticalScrollBar();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->maximum() > 100; }));
    constexpr int place = 60;
    bar->setValue(place);
    link(exports, {addVoiceOf(maren, u"Three"_s)}, 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list().model()->rowCount() == 3; }));
    EXPECT_EQ(bar->value(), place);
    open(other, 2);
    EXPECT_EQ(bar->value(), 0);
}

TEST_F(InspectorTest, RenamesTheItemInPlace) {
    open(exports);
    trigger(u"roadmap.edit"_s);
    QLineEdit* field = inspector().findChild<ItemHead*>()->titleField();
    field->setText(u"Background exports"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return saved(exports).title == u"Background exports"_s; }));
    trigger(u"roadmap.edit"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return field->hasFocus(); }));
    field->setText(u"Not this"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(saved(exports).title, u"Background exports"_s);
}

TEST_F(InspectorTest, CopiesTheItemAsTextWithItsNumbers) {
    link(exports, {addVoiceOf(maren, u"Stuck"_s)}, 2);
    open(exports, 1);
    trigger(u"roadmap.copy"_s);
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith(u"Exports\nUnscheduled · Discovery\n"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"2 = 1 important × 2"_s));
    EXPECT_TRUE(text.contains(u"• Stuck, Maren"_s));
}

} // namespace
} // namespace throughline::ui
