// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/customers/customerpagefixture.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/customers/accountspage.h"
#include "ui/customers/peoplepage.h"

#include <QComboBox>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST_F(CustomerPageTest, FieldsAreSavedInPlaceAndUndone) {
    AccountsPage accounts(page.context);
    show(accounts, Target::to(RecordKind::Account, brightmoor), u"Brightmoor Foods"_s);
    auto* segment = named<NameField>(accounts, u"Segment"_s);
    segment->setText(u"Enterprise"_s);
    QTest::keyClicks(segment, u"s"_s);
    QTest::keyClick(segment, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return account().segment != std::nullopt && account().segment->value == 2; }));
    auto* value = named<QLineEdit>(accounts, u"Annual value"_s);
    value->setText(u"52,500.50"_s);
    Q_EMIT value->editingFinished();
    ASSERT_TRUE(QTest::qWaitFor([&] { return account().annualValue == 5'250'050; }));
    ASSERT_TRUE(page.workspace->undo().result());
    EXPECT_EQ(account().annualValue, 4'800'000);
    ASSERT_TRUE(QTest::qWaitFor([&] { return value->text() == "48,000"_L1; })) << "the page follows";
}

TEST_F(CustomerPageTest, AnAmountThatIsNoNumberIsRefusedAndStays) {
    AccountsPage accounts(page.context);
    show(accounts, Target::to(RecordKind::Account, brightmoor), u"Brightmoor Foods"_s);
    auto* value = named<QLineEdit>(accounts, u"Annual value"_s);
    value->setText(u"about 100"_s);
    Q_EMIT value->editingFinished();
    const auto labels = accounts.findChildren<PlainLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const PlainLabel* one) {
        return one->isVisible() && one->text().startsWith(u"The annual value is a number"_s);
    }));
    QTest::qWait(50);
    EXPECT_EQ(account().annualValue, 4'800'000);
}

TEST_F(CustomerPageTest, WhatIsTypedAtOnePersonStaysTheirsWhenAnotherShows) {
    const auto bob = page.workspace.make<core::PersonId>([](core::Editor& editor) {
        core::Person made;
        made.name = u"Bob Arden"_s;
        return core::addPerson(editor, made);
    });
    PeoplePage people(page.context);
    show(people, Target::to(RecordKind::Person, maren), u"Maren Tolvik"_s);
    people.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&people));
    auto* until = named<QLineEdit>(people, u"Consent until"_s);
    auto* employer = named<NameField>(people, u"Account"_s);
    until->setFocus();
    QTest::keyClicks(until, u"2027-01-31"_s);
    show(people, Target::to(RecordKind::Person, bob), u"Bob Arden"_s);
    EXPECT_EQ(until->text(), QString());
    EXPECT_FALSE(until->hasFocus());
    EXPECT_EQ(employer->text(), QString());
    ASSERT_TRUE(QTest::qWaitFor([this] { return person().consentUntil == QDate(2027, 1, 31); }));
    employer->setFocus();
    QTest::keyClicks(employer, u"Quillhaven Retail"_s);
    show(people, Target::to(RecordKind::Person, maren), u"Maren Tolvik"_s);
    EXPECT_EQ(employer->text(), u"Brightmoor Foods"_s);
    EXPECT_EQ(until->text(), u"31 Jan 2027"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return page.workspace
            .read<core::Person>(
                [=](core::db::Connection& connection) { return core::CustomerRepository(connection).person(bob); })
            .account.has_value();
    }));
    EXPECT_EQ(person().account, brightmoor);
}

TEST_F(CustomerPageTest, ConsentIsExplainedInWordsAndFollowsTheChoice) {
    PeoplePage people(page.context);
    show(people, Target::to(RecordKind::Person, maren), u"Maren Tolvik"_s);
    const auto words = [&] {
        QStringList shown;
        for (const PlainLabel* label : people.findChildren<PlainLabel*>())
            shown.append(label->text());
        return shown.join(u'\n');
    };
    EXPECT_TRUE(words().contains(u"Maren Tolvik, Supply planning lead, Brightmoor Foods"_s)) << qPrintable(words());
    auto* consent = named<QComboBox>(people, u"Consent"_s);
    consent->setCurrentIndex(consent->findText(u"refused"_s));
    Q_EMIT consent->activated(consent->currentIndex());
    ASSERT_TRUE(QTest::qWaitFor([&] { return person().consent == core::Consent::Refused; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return words().contains(u"Never quoted"_s); }));
    paint(people, u"people"_s);
}
