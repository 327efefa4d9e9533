// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemchooser.h"

#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "tests/ui/roadmap/linkingfixture.h"

#include <QApplication>
#include <QListView>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class ItemChooserTest : public test::LinkingFixture {
protected:
    void SetUp() override {
        m_anchor.resize(600, 500);
        m_anchor.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_anchor));
    }
    void choose(const QList<core::VoiceId>& voices) {
        DraggedEvidence dragged;
        dragged.voices = voices;
        linking().chooseItem(dragged, &m_anchor);
        EXPECT_TRUE(QTest::qWaitFor([this] { return popup() != nullptr && popup()->isVisible(); }));
    }
    [[nodiscard]] ItemChooser* popup() const { return m_anchor.findChild<ItemChooser*>(); }
    /// Presses a key where the focus of the popup is.
    void press(int key) {
        QWidget* focus = popup()->focusWidget();
        ASSERT_NE(focus, nullptr);
        QTest::keyClick(focus, static_cast<Qt::Key>(key));
    }
    void type(const QString& text) { QTest::keyClicks(popup()->focusWidget(), text); }

    core::ItemId exports = addItemNamed(u"Background exports"_s);
    core::ItemId approvals = addItemNamed(u"Approvals"_s);
    core::ItemId sso = addItemNamed(u"Single sign-on"_s);
    core::PersonId maren = addPersonNamed(u"Maren"_s);

    QWidget* anchor() { return &m_anchor; }

private:
    QWidget m_anchor;
};

TEST_F(ItemChooserTest, TypingEnterDigitEnterLinksToOneItem) {
    choose({addVoiceOf(maren, u"One"_s)});
    type(u"backg"_s);
    press(Qt::Key_Return);
    press(Qt::Key_3);
    press(Qt::Key_Return);
    EXPECT_TRUE(sentence().endsWith(u"Demand 0 → 3"_s)) << qPrintable(notifier.last());
    ASSERT_EQ(evidenceOf(exports).size(), 1);
    EXPECT_EQ(evidenceOf(exports).constFirst().evidence.importance, 3);
}

TEST_F(ItemChooserTest, SpaceTicksSeveralItemsThatAreLinkedInOneStep) {
    const core::VoiceId voice = addVoiceOf(maren, u"One"_s);
    const QStringList before = workspace.content();
    choose({voice});
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    EXPECT_TRUE(sentence().contains(u"2 items"_s)) << qPrintable(notifier.last());
    EXPECT_EQ(evidenceOf(exports).size() + evidenceOf(approvals).size() + evidenceOf(sso).size(), 2);
    EXPECT_EQ(workspace->undoState().undo->key, u"evidence.link"_s);
    undo();
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(ItemChooserTest, SpaceBetweenWordsIsTyped) {
    const core::VoiceId voice = addVoiceOf(maren, u"One"_s);
    choose({voice});
    type(u"single sign"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    EXPECT_TRUE(sentence().contains(u"Single sign-on"_s)) << qPrintable(notifier.last());
    EXPECT_EQ(evidenceOf(sso).size(), 1);
    EXPECT_EQ(evidenceOf(exports).size() + evidenceOf(approvals).size(), 0);
}

TEST_F(ItemChooserTest, EscapeGoesBackAStepAndThenCloses) {
    choose({addVoiceOf(maren, u"One"_s)});
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    EXPECT_TRUE(popup()->isVisible());
    press(Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([this] { return popup() == nullptr || !popup()->isVisible(); }));
    EXPECT_TRUE(evidenceOf(exports).isEmpty());
    EXPECT_TRUE(notifier.shown.isEmpty());
}

TEST_F(ItemChooserTest, RefusesTheInterviewersWordsBeforeItOpens) {
    DraggedEvidence dragged;
    dragged.words = DraggedEvidence::Words{addTalk(maren, addPersonNamed(u"Ruben"_s)), {0, 4}, u"Why?"_s};
    QWidget anchor;
    linking().chooseItem(dragged, &anchor);
    EXPECT_TRUE(sentence().contains(u"interviewer"_s));
    EXPECT_EQ(anchor.findChild<ItemChooser*>(), nullptr);
}

TEST_F(ItemChooserTest, NumbersAreLinkedWithoutAskingForTheirImportance) {
    core::Datapoint slow;
    slow.metric = u"Slow exports"_s;
    DraggedEvidence dragged;
    dragged.datapoints = {
        workspace.make<core::DatapointId>([&](core::Editor& editor) { return core::addDatapoint(editor, slow); })};
    linking().chooseItem(dragged, anchor());
    ASSERT_TRUE(QTest::qWaitFor([this] { return popup() != nullptr && popup()->isVisible(); }));
    type(u"backg"_s);
    press(Qt::Key_Return);
    EXPECT_TRUE(sentence().endsWith(u"Numbers stand beside demand: it stays 0."_s)) << qPrintable(notifier.last());
    EXPECT_EQ(workspace
                  .read<QList<core::DatapointEvidence>>([this](core::db::Connection& connection) {
                      return core::DatapointRepository(connection).evidence(exports);
                  })
                  .size(),
              1);
}

} // namespace
} // namespace throughline::ui
