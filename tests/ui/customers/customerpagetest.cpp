// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voiceedits.h"
#include "tests/support/heldctrl.h"
#include "tests/support/taborder.h"
#include "tests/ui/customers/customerpagefixture.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/record/mergedsection.h"
#include "ui/common/record/relatedsection.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/customers/accountspage.h"
#include "ui/customers/doubles/doublesdialog.h"
#include "ui/customers/peoplepage.h"
#include "ui/customers/segmentspage.h"
#include "ui/voices/forms/draftsaver.h"
#include "ui/voices/forms/notesedit.h"
#include "ui/voices/forms/transcriptpanel.h"
#include "ui/voices/forms/voiceforms.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST_F(CustomerPageTest, ATargetOpensTheAccountWithItsFieldsVoicesItemsAndPeople) {
    AccountsPage accounts(page.context);
    show(accounts, Target::to(RecordKind::Account, brightmoor), u"Brightmoor Foods"_s);
    EXPECT_EQ(named<QLineEdit>(accounts, u"Annual value"_s)->text(), u"48,000"_s);
    EXPECT_EQ(named<NameField>(accounts, u"Segment"_s)->text(), u"Mid-market"_s);
    EXPECT_EQ(named<QListView>(accounts, u"What they said"_s)->model()->rowCount(), 2);
    EXPECT_EQ(named<QListView>(accounts, u"What they said"_s)->model()->index(0, 0).data().toString(),
              u"Month-end exports"_s)
        << "newest first";
    EXPECT_EQ(named<QListView>(accounts, u"Roadmap items"_s)->model()->index(0, 0).data(Qt::AccessibleTextRole),
              u"Background exports, Unscheduled · 1 voice, supports it, importance 3"_s);
    EXPECT_EQ(named<QListView>(accounts, u"People at this account"_s)->model()->rowCount(), 1);
    paint(accounts, u"accounts"_s);
}

TEST_F(CustomerPageTest, WhatIsOpenedIsSelectedAloneThoughCtrlIsHeld) {
    AccountsPage accounts(page.context);
    show(accounts, Target::to(RecordKind::Account, brightmoor), u"Brightmoor Foods"_s);
    const auto* list = named<QListView>(accounts, u"Accounts"_s);
    const QModelIndex first = list->currentIndex();
    const test::HeldCtrl held(accounts);
    accounts.step(1);
    EXPECT_NE(list->currentIndex(), first);
    EXPECT_EQ(list->selectionModel()->selectedIndexes(), QModelIndexList{list->currentIndex()});
    accounts.activate(Target::to(RecordKind::Account, brightmoor));
    EXPECT_EQ(list->selectionModel()->selectedIndexes(), QModelIndexList{first});
}

TEST_F(CustomerPageTest, TabGoesThroughARecordAsItIsRead) {
    AccountsPage accounts(page.context);
    show(accounts, Target::to(RecordKind::Account, brightmoor), u"Brightmoor Foods"_s);
    EXPECT_EQ(test::tabFaults(*accounts.panes().constLast()).join(u", "_s), QString());
    PeoplePage people(page.context);
    show(people, Target::to(RecordKind::Person, maren), u"Maren Tolvik"_s);
    EXPECT_EQ(test::tabFaults(*people.panes().constLast()).join(u", "_s), QString());
    SegmentsPage segments(page.context);
    show(segments, Target::to(RecordKind::Segment, *account().segment), u"Mid-market"_s);
    EXPECT_EQ(test::tabFaults(*segments.panes().constLast()).join(u", "_s), QString());
}

TEST_F(CustomerPageTest, SelectedAccountsAreMergedAndTakenApartAgain) {
    AccountsPage accounts(page.context);
    show(accounts, Target::to(RecordKind::Account, brightmoor), u"Brightmoor Foods"_s);
    auto* list = named<QListView>(accounts, u"Accounts"_s);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_EQ(list->selectionModel()->selectedIndexes().size(), 2);
    page.actions.setCurrentPage(u"accounts"_s);
    page.actions.action(u"accounts.merge"_s)->trigger();
    auto* popup = accounts.findChild<ChoicePopup*>();
    ASSERT_TRUE(popup);
    EXPECT_EQ(named<QListView>(*popup, u"Choices"_s)->model()->rowCount(), 2) << "one of the selected stays";
    Q_EMIT popup->chosen(brightmoor.value);
    ASSERT_TRUE(QTest::qWaitFor([list] { return list->model()->rowCount() == 3; }));
    const auto apart = [&accounts] {
        const auto buttons = accounts.findChildren<QPushButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->text() == "Take apart again"_L1 && button->isVisible();
        });
        return found == buttons.end() ? nullptr : *found;
    };
    const auto* merged = accounts.findChild<MergedSection*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return merged->isVisible(); }));
    EXPECT_FALSE(apart()) << "one line says that there is one";
    merged->findChild<QToolButton*>()->click();
    ASSERT_TRUE(apart());
    EXPECT_EQ(apart()->accessibleDescription(), u"Quillhaven Retail"_s);
    paint(accounts, u"accounts-merged"_s);
    apart()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 4 && !apart(); }));
}

TEST_F(CustomerPageTest, APersonIsMergedIntoAnother) {
    const auto other = page.workspace.make<core::PersonId>([](core::Editor& editor) {
        core::Person person;
        person.name = u"M. Tolvik"_s;
        return core::addPerson(editor, person);
    });
    PeoplePage people(page.context);
    show(people, Target::to(RecordKind::Person, other), u"M. Tolvik"_s);
    page.actions.setCurrentPage(u"people"_s);
    page.actions.action(u"people.merge"_s)->trigger();
    auto* popup = people.findChild<ChoicePopup*>();
    ASSERT_TRUE(popup);
    Q_EMIT popup->chosen(maren.value);
    ASSERT_TRUE(QTest::qWaitFor([&] { return named<QListView>(people, u"People"_s)->model()->rowCount() == 1; }));
    ASSERT_TRUE(page.workspace->undo().result());
    ASSERT_TRUE(QTest::qWaitFor([&] { return named<QListView>(people, u"People"_s)->model()->rowCount() == 2; }));
}

TEST_F(CustomerPageTest, ASegmentShowsWhoTheyAreAndWhatTheyWantInTheirWords) {
    const core::SegmentId midMarket = account().segment.value_or(core::SegmentId());
    SegmentsPage segments(page.context);
    show(segments, Target::to(RecordKind::Segment, midMarket), u"Mid-market"_s);
    const auto* wanted = named<QListView>(segments, u"What they want, by the demand of their customers"_s)->model();
    ASSERT_EQ(wanted->rowCount(), 1);
    const QString row = wanted->index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(row.contains(u"Background exports"_s)) << qPrintable(row);
    EXPECT_EQ(named<QListView>(segments, u"Accounts"_s)->model()->rowCount(), 1);
    EXPECT_EQ(named<QListView>(segments, u"What they said"_s)->model()->rowCount(), 2);
    page.actions.setCurrentPage(u"segments"_s);
    named<QPushButton>(segments, u"Quote wall…"_s)->click();
    ASSERT_EQ(page.walls.opened.size(), 1);
    EXPECT_EQ(std::get<core::SegmentId>(page.walls.opened.constFirst()), midMarket);
    auto* population = named<QLineEdit>(segments, u"Customers in the market"_s);
    population->setFocus();
    population->setText(u"1,200"_s);
    QTest::keyClick(population, Qt::Key_Return);
    const auto stored = [&] {
        return page.workspace
            .read<core::Segment>([midMarket](core::db::Connection& connection) {
                return core::CustomerRepository(connection).segment(midMarket);
            })
            .population;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return stored() == 1200; }));
    paint(segments, u"segments"_s);
}

TEST_F(CustomerPageTest, TheSegmentAtTheHeadOfAnAccountOpensItsPage) {
    AccountsPage accounts(page.context);
    show(accounts, Target::to(RecordKind::Account, brightmoor), u"Brightmoor Foods"_s);
    Q_EMIT named<PlainLabel>(accounts, u"Mid-market"_s)->clicked();
    ASSERT_EQ(page.navigator.opened.size(), 1);
    EXPECT_EQ(page.navigator.opened.constFirst().kind, RecordKind::Segment);
}

TEST_F(CustomerPageTest, ALineAboveTheListLeadsToPossibleDoubles) {
    page.workspace.edit([](core::Editor& editor) {
        core::Account account;
        account.name = u"Brightmoor Foods AB"_s;
        return core::addAccount(editor, account).transform([](core::AccountId) {});
    });
    AccountsPage accounts(page.context);
    show(accounts, Target::to(RecordKind::Account, brightmoor), u"Brightmoor Foods"_s);
    const auto line = [&accounts] {
        const auto labels = accounts.findChildren<PlainLabel*>();
        const auto found = std::find_if(labels.begin(), labels.end(), [](const PlainLabel* label) {
            return label->text() == "1 possible double"_L1 && label->isVisible();
        });
        return found == labels.end() ? nullptr : *found;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return line() != nullptr; }));
    paint(accounts, u"accounts-doubles"_s);
    Q_EMIT line()->clicked();
    EXPECT_TRUE(accounts.findChild<DoublesDialog*>());
}

TEST(EmptyCustomerPagesTest, OfferToImport) {
    test::PageFixture fixture;
    int imports = 0;
    fixture.actions.handle(u"workspace.import"_s, &fixture.edits, [&] { ++imports; });
    const AccountsPage accounts(fixture.context);
    const PeoplePage people(fixture.context);
    const SegmentsPage segments(fixture.context);
    for (const CustomerPage* page :
         {static_cast<const CustomerPage*>(&accounts), static_cast<const CustomerPage*>(&people),
          static_cast<const CustomerPage*>(&segments)}) {
        for (auto* button : page->findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == u"Import…"_s)
                button->click();
        }
    }
    EXPECT_EQ(imports, 3);
}

TEST_F(CustomerPageTest, RowsAndNumbersOpenWhatTheyName) {
    PeoplePage people(page.context);
    show(people, Target::to(RecordKind::Person, maren), u"Maren Tolvik"_s);
    auto* voices = named<QListView>(people, u"What they said"_s);
    voices->setFocus();
    voices->setCurrentIndex(voices->model()->index(0, 0));
    QTest::keyClick(voices, Qt::Key_Return);
    ASSERT_EQ(page.navigator.opened.size(), 1);
    EXPECT_EQ(page.navigator.opened.first().kind, RecordKind::Voice);
    EXPECT_EQ(page.navigator.opened.first().id, voice.value);
    Q_EMIT named<PlainLabel>(people, u"2 voices"_s)->clicked();
    ASSERT_EQ(page.navigator.opened.size(), 2);
    EXPECT_EQ(page.navigator.opened.last().page, u"voices"_s);
    EXPECT_EQ(page.navigator.opened.last().filter.value<core::VoiceFilter>().people, QList<core::PersonId>{maren});
}

TEST_F(CustomerPageTest, DeletingOffersUndoAndTheNextRowShows) {
    PeoplePage people(page.context);
    show(people, Target::to(RecordKind::Person, maren), u"Maren Tolvik"_s);
    page.actions.setCurrentPage(u"people"_s);
    page.actions.action(u"people.delete"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.notifier.shown.size() == 1; }));
    ASSERT_FALSE(page.notifier.shown.first().buttons.isEmpty());
    auto* list = named<QListView>(people, u"People"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 0; }));
    page.notifier.shown.first().buttons.first().act();
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }));
}

TEST_F(CustomerPageTest, ANewAccountOpensAndAKnownNameIsNotMadeAgain) {
    page.prompts.text = u"Corriston Mills"_s;
    page.actions.action(u"account.new"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.navigator.opened.size() == 1; }));
    EXPECT_EQ(page.navigator.opened.first().kind, RecordKind::Account);
    page.prompts.text = u"brightmoor foods"_s;
    page.actions.action(u"account.new"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.navigator.opened.size() == 2; }));
    EXPECT_EQ(page.navigator.opened.last().id, brightmoor.value);
}

TEST_F(CustomerPageTest, TheFormFitsBothThemes) {
    VoiceForms forms(page.context, nullptr);
    for (const auto kind : {VoiceForm::Kind::Interview, VoiceForm::Kind::Other}) {
        VoiceForm* form = forms.open(kind);
        ASSERT_TRUE(QTest::qWaitForWindowActive(form));
        auto* name = named<NameField>(*form, u"Person"_s);
        name->setText(u"Teodor Lask"_s);
        Q_EMIT name->committed();
        auto* account = named<NameField>(*form, u"Account"_s);
        account->setText(u"Norvane Health"_s);
        Q_EMIT account->committed();
        auto* text = named<NotesEdit>(*form, u"Text"_s);
        text->setPlainText(u"Lia Castellan: When did you first open it?\nTeodor Lask: Just after seven."_s);
        if (kind == VoiceForm::Kind::Interview)
            Q_EMIT text->pasted(0, static_cast<int>(text->toPlainText().size()));
        const auto* speakers = form->findChild<TranscriptPanel*>();
        ASSERT_TRUE(QTest::qWaitFor([&] {
            return kind == VoiceForm::Kind::Interview ? speakers->isVisible()
                                                      : form->saver().state() == DraftSaver::State::Saved;
        }));
        const QSize size = form->size();
        paint(*form, kind == VoiceForm::Kind::Interview ? u"form-interview"_s : u"form-other"_s,
              {size, QSize(size.width(), size.height() * 3 / 4)});
        const auto* scroll = form->findChild<QScrollArea*>();
        EXPECT_EQ(scroll->horizontalScrollBar()->maximum(), 0) << "nothing is cut off at the right";
    }
}
