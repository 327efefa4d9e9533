// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/heldctrl.h"
#include "tests/ui/voices/voicespagefixture.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/filters/filterbar.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/words/recordnames.h"
#include "ui/voices/many/selectionbar.h"
#include "ui/voices/reading/recordhead.h"

#include <QLineEdit>
#include <QSet>
#include <QSplitter>
#include <QToolButton>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::TextRange;
using core::VoiceId;

class VoicesPageTest : public test::VoicesPageFixture {
protected:
    static KeyButton* buttonOf(const VoicesPage& page, const QString& name) {
        for (auto* button : page.list()->findChildren<KeyButton*>()) {
            if (button->accessibleName() == name && button->isVisible())
                return button;
        }
        return nullptr;
    }
};

TEST_F(VoicesPageTest, ShowsTheLatestFirstAndReadsTheFirst) {
    addVoice(u"One"_s, u"first words"_s);
    addVoice(u"Two"_s, u"second words"_s);
    const auto page = open();
    EXPECT_TRUE(waitForTitles(*page, {u"Two"_s, u"One"_s}));
    EXPECT_TRUE(waitForText(*page, u"second words"_s));
    page->step(1);
    EXPECT_TRUE(waitForText(*page, u"first words"_s));
    EXPECT_TRUE(page->statusText().startsWith(u"2 voices shown, 1 selected"_s));
}

TEST_F(VoicesPageTest, WithoutVoicesOffersToLogOneAndToImport) {
    int imports = 0;
    actions.handle(u"workspace.import"_s, qApp, [&] { ++imports; });
    const auto page = open();
    KeyButton* import = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (import = buttonOf(*page, u"Import…"_s)) != nullptr; }));
    EXPECT_NE(buttonOf(*page, u"New interview"_s), nullptr);
    import->click();
    EXPECT_EQ(imports, 1);
    addVoice(u"One"_s, u"first words"_s);
    ASSERT_TRUE(waitForTitles(*page, {u"One"_s}));
    page->searchField()->setProperty("text", u"nowhere"_s);
    ASSERT_TRUE(waitForTitles(*page, {}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return buttonOf(*page, u"Clear filters"_s) != nullptr; }));
    EXPECT_EQ(buttonOf(*page, u"Import…"_s), nullptr) << "the search is what leaves them out";
}

TEST_F(VoicesPageTest, InTheNarrowestWindowNothingIsCutAtTheHeadOrUnderTheList) {
    addVoice(u"Two"_s, u"second words"_s);
    addVoice(u"One"_s, u"first words"_s);
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, {u"One"_s, u"Two"_s}));
    page->resize(976, 640);
    page->list()->view()->selectAll();
    auto* bar = page->findChild<SelectionBar*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->isVisible(); }));
    auto* panes = page->findChild<QSplitter*>();
    panes->setSizes({0, 1000, 0}); // the list as narrow as it gets
    QCoreApplication::processEvents();
    QSet<int> rows;
    for (const QWidget* button : bar->findChildren<QToolButton*>()) {
        EXPECT_GE(button->width(), button->minimumSizeHint().width());
        EXPECT_LE(button->geometry().right(), bar->width());
        rows.insert(button->y());
    }
    EXPECT_LE(rows.size(), 2);
    const KeyButton* interview = buttonOf(*page, u"New interview"_s);
    EXPECT_LE(interview->geometry().right(), page->list()->width() - metrics::kPaneMargin);
}

TEST_F(VoicesPageTest, WhatIsOpenedIsSelectedAloneThoughCtrlIsHeld) {
    const VoiceId one = addVoice(u"One"_s, u"first words"_s);
    addVoice(u"Two"_s, u"second words"_s);
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"second words"_s));
    const test::HeldCtrl held(*page);
    page->activate(Target::to(RecordKind::Voice, one));
    ASSERT_TRUE(waitForText(*page, u"first words"_s));
    EXPECT_EQ(page->list()->selected(), QList{one});
}

TEST_F(VoicesPageTest, EveryKeySearchesAndOnlyTheLastAnswerShows) {
    addVoice(u"Slow export"_s, u"It takes long."_s);
    addVoice(u"Login"_s, u"Single sign-on for suppliers"_s);
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, {u"Login"_s, u"Slow export"_s}));
    QTest::keyClicks(page->searchField(), u"exp"_s);
    EXPECT_TRUE(waitForTitles(*page, {u"Slow export"_s}));
    QTest::keyClicks(page->searchField(), u"x"_s);
    EXPECT_TRUE(waitForTitles(*page, {}));
    QTest::keyClick(page->searchField(), Qt::Key_Escape);
    EXPECT_TRUE(waitForTitles(*page, {u"Login"_s, u"Slow export"_s}));
}

TEST_F(VoicesPageTest, VoicesFoundByANameJoinThoseFoundByTheirWords) {
    const auto person = workspace.make<core::PersonId>([](core::Editor& editor) {
        core::Person made;
        made.name = u"Lena Export"_s;
        return core::addPerson(editor, made);
    });
    addVoice(u"Older export"_s, u"It takes long."_s);
    core::Voice said;
    said.title = u"Login"_s;
    said.text = u"Single sign-on"_s;
    said.person = person;
    workspace.make<VoiceId>([&](core::Editor& editor) { return core::addVoice(editor, said); });
    addVoice(u"Newer export"_s, u"It takes longer."_s);
    const auto page = open();
    QTest::keyClicks(page->searchField(), u"export"_s);
    EXPECT_TRUE(waitForTitles(*page, {u"Newer export"_s, u"Login"_s, u"Older export"_s}));
}

TEST_F(VoicesPageTest, AFilterComesWithATargetAndLeavesWithBackspace) {
    addVoice(u"One"_s, u"a"_s);
    const VoiceId two = addVoice(u"Two"_s, u"b"_s);
    core::VoiceFilter filter;
    filter.only = QList{two};
    Target target = Target::toPage(u"voices"_s);
    target.filter = QVariant::fromValue(filter);
    const auto page = open(target);
    EXPECT_TRUE(waitForTitles(*page, {u"Two"_s}));
    QTest::keyClick(page->searchField(), Qt::Key_Backspace);
    EXPECT_TRUE(waitForTitles(*page, {u"Two"_s, u"One"_s}));
    EXPECT_TRUE(page->list()->filter().isEmpty());
}

TEST_F(VoicesPageTest, TriageByKeyArchivesAndGoesOn) {
    addVoice(u"One"_s, u"a"_s);
    const VoiceId two = addVoice(u"Two"_s, u"b"_s);
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, {u"Two"_s, u"One"_s}));
    trigger("voices.archive");
    EXPECT_TRUE(waitForTitles(*page, {u"One"_s}));
    EXPECT_EQ(detail(two).voice.state, core::VoiceState::Archived);
    EXPECT_TRUE(waitForText(*page, u"a"_s));
    workspace->undo().waitForFinished();
    EXPECT_TRUE(waitForTitles(*page, {u"Two"_s, u"One"_s}));
}

TEST_F(VoicesPageTest, DeletingSeveralOffersUndo) {
    addVoice(u"One"_s, u"a"_s);
    addVoice(u"Two"_s, u"b"_s);
    addVoice(u"Three"_s, u"c"_s);
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, {u"Three"_s, u"Two"_s, u"One"_s}));
    trigger("voices.extend");
    EXPECT_EQ(page->list()->selected().size(), 2);
    trigger("voices.delete");
    EXPECT_TRUE(waitForTitles(*page, {u"One"_s}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
    EXPECT_EQ(notifier.shown.first().text, u"2 voices were deleted."_s);
    notifier.shown.first().buttons.first().act();
    EXPECT_TRUE(waitForTitles(*page, {u"Three"_s, u"Two"_s, u"One"_s}));
}

TEST_F(VoicesPageTest, ANewVoiceComesIntoTheListWithoutMovingTheReader) {
    addVoice(u"One"_s, u"a"_s);
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"a"_s));
    addVoice(u"Two"_s, u"b"_s);
    EXPECT_TRUE(waitForTitles(*page, {u"Two"_s, u"One"_s}));
    EXPECT_EQ(page->reading()->text()->content(), u"a"_s);
}

TEST_F(VoicesPageTest, SelectedWordsBecomeAQuoteAndATheme) {
    const VoiceId id = addVoice(u"One"_s, u"The 🙂 window is locked."_s);
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"The 🙂 window is locked."_s));
    page->reading()->text()->select({7, 13});
    trigger("voices.quote");
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->reading()->text()->marks().size() == 1; }));
    EXPECT_EQ(detail(id).quotes.first().quote.verbatim, u"window"_s);
    page->reading()->text()->select({17, 23});
    trigger("voices.theme");
    auto* popup = page->findChild<ChoicePopup*>();
    ASSERT_NE(popup, nullptr);
    QTest::keyClicks(popup->findChild<QLineEdit*>(), u"Locking"_s);
    QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->reading()->text()->marks().size() == 2; }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->reading()->text()->marks().last().themes.isEmpty(); }));
    EXPECT_EQ(page->reading()->text()->marks().last().themes, QStringList{u"Locking"_s});
    EXPECT_EQ(page->reading()->text()->marks().last().range, (TextRange{17, 23}));
}

TEST_F(VoicesPageTest, EvidenceTakesTheSelectedWordsElseTheSelectedVoices) {
    const VoiceId id = addVoice(u"One"_s, u"The window is locked."_s);
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"The window is locked."_s));
    trigger("voices.evidence");
    page->reading()->text()->select({4, 10});
    trigger("voices.evidence");
    ASSERT_EQ(linker.chosen.size(), 2);
    EXPECT_EQ(linker.chosen.at(0).voices, QList{id});
    EXPECT_EQ(linker.chosen.at(1).words, (DraggedEvidence::Words{id, {4, 10}, u"window"_s}));
}

TEST_F(VoicesPageTest, APictureIsMadeOfTheSelectedWordsOrOfAQuoteOfTheVoice) {
    const VoiceId id = addVoice(u"One"_s, u"The window is locked. It takes long."_s);
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"The window is locked. It takes long."_s));
    trigger("voices.picture");
    ASSERT_EQ(notifier.shown.size(), 1);
    EXPECT_TRUE(notifier.shown.first().text.contains("no quote yet"_L1));
    page->reading()->text()->select({4, 10});
    trigger("voices.picture");
    ASSERT_TRUE(QTest::qWaitFor([&] { return pictures.exported.size() == 1; }));
    EXPECT_EQ(detail(id).quotes.first().quote.verbatim, u"window"_s);
    EXPECT_EQ(pictures.exported.first(), detail(id).quotes.first().quote.id);

    const auto second = workspace.make<core::QuoteId>([id](core::Editor& e) {
        return core::addQuote(e, id, TextRange{22, 36});
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->reading()->text()->marks().size() == 2; }));
    page->reading()->text()->select({0, 0});
    page->list()->view()->setFocus();
    prompts.choice = 1;
    trigger("voices.picture");
    ASSERT_EQ(pictures.exported.size(), 2);
    EXPECT_EQ(pictures.exported.last(), second);
    prompts.choice.reset();
    trigger("voices.picture");
    EXPECT_EQ(pictures.exported.size(), 2) << "cancelled";
}

TEST_F(VoicesPageTest, EditedWordsAreSavedAndAQuoteWhoseWordsChangedIsListedBelow) {
    const VoiceId id = addVoice(u"One"_s, u"The window is locked."_s);
    workspace.make<core::QuoteId>([id](core::Editor& e) { return core::addQuote(e, id, TextRange{4, 10}); });
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"The window is locked."_s));
    trigger("voices.edit");
    ASSERT_TRUE(page->reading()->isEditing());
    page->reading()->text()->select({4, 10});
    QTest::keyClicks(page->reading()->text(), u"door"_s);
    page->reading()->setEditing(false);
    EXPECT_TRUE(QTest::qWaitFor([&] { return detail(id).voice.text == u"The door is locked."_s; }));
    EXPECT_FALSE(detail(id).quotes.first().quote.range);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->reading()->text()->marks().isEmpty(); }));
}

TEST_F(VoicesPageTest, TheLastWordsAreSavedWhenThePageGoes) {
    const VoiceId id = addVoice(u"One"_s, u"The window is locked."_s);
    auto page = open();
    ASSERT_TRUE(waitForText(*page, u"The window is locked."_s));
    trigger("voices.edit");
    page->reading()->text()->select({4, 10});
    QTest::keyClicks(page->reading()->text(), u"door"_s);
    page.reset();
    EXPECT_TRUE(QTest::qWaitFor([&] { return detail(id).voice.text == u"The door is locked."_s; }));
}

TEST_F(VoicesPageTest, AnUndoneTextIsShownAlsoWhileItIsEdited) {
    const VoiceId id = addVoice(u"One"_s, u"The window is locked."_s);
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"The window is locked."_s));
    trigger("voices.edit");
    page->reading()->text()->select({4, 10});
    QTest::keyClicks(page->reading()->text(), u"door"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return detail(id).voice.text == u"The door is locked."_s; }));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(waitForText(*page, u"The window is locked."_s));
    page->reading()->setEditing(false);
    QTest::qWait(50);
    EXPECT_EQ(detail(id).voice.text, u"The window is locked."_s) << "leaving it does not save the words again";
}

TEST_F(VoicesPageTest, ALifecycleFromTheMenuLeavesWhatAnotherHasJustSaved) {
    const VoiceId id = addVoice(u"One"_s, u"The window is locked."_s);
    core::Account bakery;
    bakery.name = u"Bakery"_s;
    bakery.id = workspace.make<core::AccountId>([&](core::Editor& e) { return core::addAccount(e, bakery); });
    core::Voice voice = detail(id).voice;
    voice.account = bakery.id;
    workspace.edit([&](core::Editor& e) { return core::updateVoice(e, voice); });
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"The window is locked."_s));
    page->reading()->openLifecycleMenu();
    bakery.note = u"Calls on Mondays"_s;
    workspace.edit([&](core::Editor& e) { return core::updateAccount(e, bakery); });
    for (QAction* action : page->reading()->findChildren<QAction*>()) {
        if (action->text() == nameFor(core::Lifecycle::Active))
            action->trigger();
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return detail(id).account->lifecycle == core::Lifecycle::Active; }));
    EXPECT_EQ(detail(id).account->note, u"Calls on Mondays"_s);
}

TEST_F(VoicesPageTest, ATargetSelectsWordsOfAVoiceThatTheFilterLeavesOut) {
    const VoiceId id = addVoice(u"One"_s, u"The window is locked."_s);
    workspace.edit([id](core::Editor& e) { return core::setState(e, {id}, core::VoiceState::Archived); });
    Target target = Target::to(RecordKind::Voice, id);
    target.range = TextRange{4, 10};
    const auto page = open(target);
    ASSERT_TRUE(waitForText(*page, u"The window is locked."_s));
    EXPECT_EQ(page->reading()->text()->selectedRange(), (TextRange{4, 10}));
}

TEST_F(VoicesPageTest, TheHeadSaysConsentAndTheIndividualLane) {
    const VoiceId id = addVoice(u"<b>One</b>"_s, u"a"_s);
    workspace.edit([id](core::Editor& e) { return core::setLane(e, {id}, core::Lane::Individual); });
    const auto page = open();
    ASSERT_TRUE(waitForText(*page, u"a"_s));
    const QString words = page->reading()->head()->words();
    EXPECT_TRUE(words.startsWith(u"<b>One</b>\n"_s)) << qPrintable(words);
    EXPECT_TRUE(words.contains(u"consent: unknown"_s)) << qPrintable(words);
    EXPECT_TRUE(words.contains(u"individual case"_s)) << qPrintable(words);
}

} // namespace
} // namespace throughline::ui
