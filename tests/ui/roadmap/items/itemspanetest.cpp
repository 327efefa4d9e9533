// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemspane.h"

#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "tests/ui/roadmap/linkingfixture.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/roadmap/items/itemsview.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::ItemId;
using core::VoiceId;
using test::carrying;
using test::carryingWords;
using test::dragOver;
using test::dropOn;

class ItemsPaneTest : public test::LinkingFixture {
protected:
    ItemsPane& pane() {
        if (!m_pane) {
            m_pane.reset(qobject_cast<ItemsPane*>(linking().makeItemsPane(nullptr)));
            m_pane->resize(280, 600);
            m_pane->show();
            EXPECT_TRUE(QTest::qWaitForWindowExposed(m_pane.get()));
        }
        return *m_pane;
    }
    QWidget* viewport() { return pane().list()->viewport(); }
    QRect rowOf(const QString& title) {
        const QAbstractItemModel* model = pane().list()->model();
        const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, title);
        EXPECT_FALSE(found.isEmpty()) << qPrintable(title);
        return pane().list()->visualRect(found.value(0));
    }
    QAbstractButton* newItem() {
        for (auto* button : pane().findChildren<QAbstractButton*>()) {
            if (button->text() == u"New item"_s)
                return button;
        }
        return nullptr;
    }

    ItemId exports = addItemNamed(u"Background exports"_s);
    ItemId approvals = addItemNamed(u"Approvals"_s);
    core::PersonId maren = addPersonNamed(u"Maren"_s);
    core::PersonId ruben = addPersonNamed(u"Ruben"_s);

private:
    std::unique_ptr<ItemsPane> m_pane;
};

TEST_F(ItemsPaneTest, DroppedVoicesBecomeEvidenceInOneStepThatUndoTakesBack) {
    link(exports, {addVoiceOf(maren, u"Before"_s)}, 3);
    const QList<VoiceId> voices{addVoiceOf(ruben, u"One"_s), addVoiceOf(addPersonNamed(u"Anouk"_s), u"Two"_s)};
    const QStringList before = workspace.content();
    const auto data = carrying(voices);
    EXPECT_TRUE(dragOver(viewport(), *data, rowOf(u"Background exports"_s).center()));
    EXPECT_TRUE(QTest::qWaitFor([&] { return pane().footText().startsWith(u"Release to add as evidence."_s); }));
    dropOn(viewport(), *data, rowOf(u"Background exports"_s).topLeft() + QPoint(8, 8));
    EXPECT_TRUE(sentence().contains(u"Linked 2 voices"_s)) << qPrintable(notifier.last());
    expectDemand(exports, 5);
    EXPECT_EQ(workspace->undoState().undo->key, u"evidence.link"_s);
    EXPECT_EQ(workspace->undoState().undo->count, 2);
    undo();
    expectDemand(exports, 3);
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(ItemsPaneTest, SaysWhatDemandBecomesAndCountsACustomerOnce) {
    link(exports, {addVoiceOf(maren, u"Before"_s)}, {});
    const auto data = carrying({addVoiceOf(maren, u"Again"_s)});
    dragOver(viewport(), *data, rowOf(u"Background exports"_s).center());
    EXPECT_TRUE(QTest::qWaitFor([&] { return pane().footText().contains(u"counts a customer once"_s); }))
        << qPrintable(pane().footText());
    dropOn(viewport(), *data, rowOf(u"Background exports"_s).topLeft() + QPoint(8, 8));
    EXPECT_TRUE(sentence().endsWith(u"Demand stays 1: it counts a customer once."_s)) << qPrintable(notifier.last());
}

TEST_F(ItemsPaneTest, AZoneSetsTheImportanceAtOnce) {
    const auto data = carrying({addVoiceOf(maren, u"One"_s)});
    const QRect row = rowOf(u"Background exports"_s);
    dragOver(viewport(), *data, zoneRect(row, 3).center());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !pane().footText().isEmpty(); }));
    dropOn(viewport(), *data, zoneRect(row, 3).center());
    sentence();
    ASSERT_EQ(evidenceOf(exports).size(), 1);
    EXPECT_EQ(evidenceOf(exports).constFirst().evidence.importance, 3);
    EXPECT_EQ(row, rowOf(u"Background exports"_s)) << "rows keep their height";
}

TEST_F(ItemsPaneTest, DigitsAfterADropSetTheImportance) {
    const auto data = carrying({addVoiceOf(maren, u"One"_s), addVoiceOf(ruben, u"Two"_s)});
    dropOn(viewport(), *data, rowOf(u"Approvals"_s).topLeft() + QPoint(8, 8));
    sentence();
    EXPECT_EQ(evidenceOf(approvals).constFirst().evidence.importance, std::nullopt);
    EXPECT_EQ(ItemsModel::idOf(pane().list()->currentIndex()), approvals);
    QTest::keyClick(pane().list(), Qt::Key_2);
    EXPECT_TRUE(sentence().contains(u"important"_s)) << qPrintable(notifier.last());
    for (const core::EvidenceRow& row : evidenceOf(approvals))
        EXPECT_EQ(row.evidence.importance, 2);
    expectDemand(approvals, 4);
}

TEST_F(ItemsPaneTest, DigitsMeanNothingBeforeADrop) {
    pane();
    QTest::keyClick(pane().list(), Qt::Key_2);
    EXPECT_FALSE(workspace->undoState().undo->key.startsWith(u"evidence"_s));
}

TEST_F(ItemsPaneTest, DroppingAgainUpdatesAndSaysSinceWhenItIsEvidence) {
    const VoiceId voice = addVoiceOf(maren, u"One"_s);
    link(exports, {voice}, 1);
    const auto data = carrying({voice});
    dragOver(viewport(), *data, rowOf(u"Background exports"_s).center());
    EXPECT_TRUE(QTest::qWaitFor([&] { return pane().footText().contains(u"is evidence since 6 May"_s); }))
        << qPrintable(pane().footText());
    dropOn(viewport(), *data, zoneRect(rowOf(u"Background exports"_s), 3).center());
    EXPECT_TRUE(sentence().startsWith(u"Updated 1 voice"_s)) << qPrintable(notifier.last());
    ASSERT_EQ(evidenceOf(exports).size(), 1);
    EXPECT_EQ(evidenceOf(exports).constFirst().evidence.importance, 3);
}

TEST_F(ItemsPaneTest, SelectedWordsBecomeAQuoteOnlyWhenDropped) {
    const VoiceId talk = addTalk(maren, ruben);
    const QStringList before = workspace.content();
    const auto data = carryingWords(talk, {15, 23}, u"It does."_s);
    dragOver(viewport(), *data, rowOf(u"Background exports"_s).center());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
    dropOn(viewport(), *data, rowOf(u"Background exports"_s).topLeft() + QPoint(8, 8));
    EXPECT_TRUE(sentence().startsWith(u"Linked a quote"_s)) << qPrintable(notifier.last());
    ASSERT_EQ(evidenceOf(exports).size(), 1);
    EXPECT_EQ(evidenceOf(exports).constFirst().person, u"Ruben"_s);
    undo();
    EXPECT_EQ(test::difference(before, workspace.content()), "") << "the quote goes with the link";
}

TEST_F(ItemsPaneTest, RefusesTheInterviewersWordsWithTheReason) {
    const VoiceId talk = addTalk(maren, ruben);
    const auto data = carryingWords(talk, {0, 4}, u"Why?"_s);
    const QPoint place = rowOf(u"Background exports"_s).center();
    dragOver(viewport(), *data, place);
    EXPECT_TRUE(QTest::qWaitFor([&] { return pane().footText().contains(u"interviewer"_s); }));
    EXPECT_FALSE(dragOver(viewport(), *data, place));
    dropOn(viewport(), *data, place);
    EXPECT_TRUE(evidenceOf(exports).isEmpty());
}

TEST_F(ItemsPaneTest, ADropOnNewItemMakesOneTitledWithTheWords) {
    const VoiceId talk = addTalk(maren, ruben);
    const auto data = carryingWords(talk, {5, 14}, u"It locks."_s);
    pane();
    ASSERT_NE(newItem(), nullptr);
    dropOn(newItem(), *data, QPoint(5, 5));
    EXPECT_TRUE(sentence().contains(u"It locks."_s)) << qPrintable(notifier.last());
    EXPECT_TRUE(QTest::qWaitFor([&] { return linking().items().rowCount() == 3; }));
    EXPECT_EQ(linking().items().cards().last().summary.item.title, u"It locks."_s);
    EXPECT_EQ(linking().items().cards().last().summary.demand.score, 1);
    undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return linking().items().rowCount() == 2; }));
}

TEST_F(ItemsPaneTest, TheNewItemIsTheOneThatADigitAfterwardsWeighs) {
    const auto data = carryingWords(addTalk(maren, ruben), {5, 14}, u"It locks."_s);
    pane().list()->selectItem(exports);
    dropOn(newItem(), *data, QPoint(5, 5));
    sentence();
    EXPECT_TRUE(QTest::qWaitFor([&] { return pane().list()->currentIndex().data().toString() == u"It locks."_s; }));
    QTest::keyClick(pane().list(), Qt::Key_3);
    expectDemand(ItemsModel::idOf(pane().list()->currentIndex()), 3);
}

TEST_F(ItemsPaneTest, NewItemStaysInItsPlaceWhileSomethingIsDraggedToIt) {
    const auto data = carrying({addVoiceOf(maren, u"One"_s)});
    pane();
    const QPoint before = newItem()->mapToGlobal(QPoint());
    EXPECT_TRUE(dragOver(newItem(), *data, QPoint(5, 5)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !pane().footText().isEmpty(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(newItem()->mapToGlobal(QPoint()), before);
}

TEST_F(ItemsPaneTest, NothingCanBeDroppedWhereTheWorkspaceIsOnlyRead) {
    const auto opened = core::Workspace::open(workspace.path(), core::db::Access::ReadOnly);
    ASSERT_TRUE(opened);
    QSettings looks(workspace.folder() + u"/read.ini"_s, QSettings::IniFormat);
    EvidenceLinking reading(**opened, edits, notifier, navigator, prompts, looks);
    const std::unique_ptr<QWidget> made(reading.makeItemsPane(nullptr));
    auto* pane = qobject_cast<ItemsPane*>(made.get());
    pane->resize(280, 600);
    pane->show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return pane->list()->model()->rowCount() == 2; }));
    const auto data = carrying({addVoiceOf(maren, u"One"_s)});
    EXPECT_FALSE(dragOver(pane->list()->viewport(), *data, QPoint(20, 20)));
    EXPECT_TRUE(pane->footText().contains((*opened)->whyReadOnly())) << qPrintable(pane->footText());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(pane->windowHandle(), &leave);
    EXPECT_EQ(pane->footText(), QString());
    for (auto* button : pane->findChildren<QAbstractButton*>()) {
        if (button->text() == u"New item"_s) {
            EXPECT_FALSE(button->isEnabled());
            EXPECT_FALSE(button->toolTip().isEmpty());
        }
    }
}

TEST_F(ItemsPaneTest, WithoutItemsADropOnTheEmptyPaneMakesTheFirst) {
    workspace.edit([this](core::Editor& editor) -> core::Result<void> {
        TRY(core::removeItem(editor, exports));
        return core::removeItem(editor, approvals);
    });
    auto* empty = pane().findChild<EmptyState*>();
    ASSERT_NE(empty, nullptr);
    EXPECT_TRUE(empty->isVisible());
    const auto data = carrying({addVoiceOf(maren, u"Exports lock me out"_s)});
    dropOn(empty, *data, QPoint(20, 20));
    sentence();
    EXPECT_TRUE(QTest::qWaitFor([&] { return linking().items().rowCount() == 1; }));
    EXPECT_EQ(linking().items().cards().first().summary.item.title, u"Exports lock me out"_s);
}

TEST_F(ItemsPaneTest, TakesNothingThatIsNotEvidence) {
    QMimeData data;
    data.setText(u"just text"_s);
    EXPECT_FALSE(dragOver(viewport(), data, rowOf(u"Background exports"_s).center()));
}

TEST_F(ItemsPaneTest, HasTheNamesThatPeopleAndTestsRelyOn) {
    EXPECT_EQ(pane().list()->accessibleName(), u"Roadmap items"_s);
    const auto fields = pane().findChildren<QLineEdit*>();
    ASSERT_EQ(fields.size(), 1);
    EXPECT_EQ(fields.first()->accessibleName(), u"Find item"_s);
    fields.first()->setText(u"appr"_s);
    EXPECT_EQ(pane().list()->model()->rowCount(), 1);
}

TEST_F(ItemsPaneTest, NumbersAreDroppedOnTheWholeRowAndWeighNothing) {
    core::Datapoint slow;
    slow.metric = u"Slow exports"_s;
    DraggedEvidence dragged;
    dragged.datapoints = {
        workspace.make<core::DatapointId>([&](core::Editor& editor) { return core::addDatapoint(editor, slow); })};
    const auto data = toMimeData(dragged, {});
    pane();
    ASSERT_TRUE(QTest::qWaitFor([this] { return pane().list()->model()->rowCount() > 0; }));
    const QRect row = rowOf(u"Background exports"_s);
    dropOn(viewport(), *data, zoneRect(row, 3).center());
    EXPECT_TRUE(sentence().startsWith(u"Linked 1 datapoint to"_s)) << qPrintable(notifier.last());
    const auto numbers = workspace.read<QList<core::DatapointEvidence>>(
        [this](core::db::Connection& connection) { return core::DatapointRepository(connection).evidence(exports); });
    ASSERT_EQ(numbers.size(), 1);
    EXPECT_EQ(numbers.constFirst().evidence.importance, std::nullopt);
}

} // namespace
} // namespace throughline::ui
