// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/namefield.h"

#include "ui/common/fields/namechoicelist.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

QList<NameChoice> people() {
    return {{1, u"Maren Tolvik"_s, u"Supply planner · Brightmoor Foods"_s, {u"mtolvik"_s}},
            {2, u"Tor Maren"_s, u"Buyer · Tessaly Freight"_s, {}},
            {3, u"Åsa <b>x</b> R&D %1 %n"_s, {}, {}},
            {4, u"Anna Schmidt"_s, u"Acme"_s, {}},
            {5, u"anna schmidt"_s, u"Bolt"_s, {}}};
}

QStringList shown(const NameChoicesModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data(Qt::DisplayRole).toString());
    return names;
}

} // namespace

TEST(NameFieldTest, FindsByNameAccountAndAliasAndPutsNamesThatBeginFirst) {
    NameChoicesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChoices(people());
    model.setTyped(u"mar"_s);
    EXPECT_EQ(shown(model), (QStringList{u"Maren Tolvik"_s, u"Tor Maren"_s}));
    model.setTyped(u"bright mar"_s);
    EXPECT_EQ(shown(model), QStringList{u"Maren Tolvik"_s});
    model.setTyped(u"MTOL"_s);
    EXPECT_EQ(shown(model), QStringList{u"Maren Tolvik"_s});
    model.setTyped(u"asa"_s);
    EXPECT_EQ(shown(model), QStringList{u"Åsa <b>x</b> R&D %1 %n"_s}) << "accents fold, markup stays literal";
}

TEST(NameFieldTest, AnExactNameMeansTheRecordAndANewNameMeansNone) {
    NameField field(u"Person"_s);
    field.setChoices(people());
    QSignalSpy committed(&field, &NameField::committed);
    QTest::keyClicks(&field, u"maren  tolvik"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.choice(), 1);
    EXPECT_EQ(committed.size(), 1);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(committed.size(), 1) << "nothing else is meant than before";
    QTest::keyClicks(&field, u"s"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_FALSE(field.choice());
    EXPECT_EQ(field.newName(), u"maren  tolviks"_s);
}

TEST(NameFieldTest, NamesakesAreOnlyMeantWhenPicked) {
    NameField field(u"Person"_s);
    field.setChoices(people());
    field.show();
    QTest::keyClicks(&field, u"Anna Schmidt"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_FALSE(field.choice());
    ASSERT_EQ(field.findChild<NameChoicesModel*>()->rowCount(), 2);
    QTest::keyClick(&field, Qt::Key_Down); // opens the list
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.choice(), 5);
}

namespace {

/// A name field above another field and a button, in a window.
class NameFieldInAWindowTest : public testing::Test {
protected:
    QWidget window;
    NameField field{u"Person"_s, &window};
    QLineEdit next{&window};
    QPushButton button{u"Done"_s, &window};

    void SetUp() override {
        window.resize(400, 300);
        field.setGeometry(20, 20, 200, 30);
        next.setGeometry(20, 60, 200, 30);
        button.setGeometry(300, 250, 80, 30);
        field.setChoices(people());
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        field.setFocus();
    }
    [[nodiscard]] NameChoiceList* list() const { return window.findChild<NameChoiceList*>(); }
};

} // namespace

TEST_F(NameFieldInAWindowTest, TheChoicesAreAListOfTheWindowThatAssistiveTechnologySees) {
    QTest::keyClicks(&field, u"mar"_s);
    ASSERT_TRUE(list()->isVisible());
    EXPECT_TRUE(field.hasFocus());
    EXPECT_EQ(list()->parentWidget(), &window);
    EXPECT_TRUE(window.rect().contains(list()->geometry()));
    EXPECT_EQ(list()->y(), field.geometry().bottom() + 1);
    const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&window);
    QStringList names;
    for (int i = 0; i < accessible->childCount(); ++i) {
        if (accessible->child(i)->role() == QAccessible::List)
            names.append(accessible->child(i)->text(QAccessible::Name));
    }
    EXPECT_EQ(names, QStringList{u"Person"_s});
}

TEST_F(NameFieldInAWindowTest, ArrowsAndEnterPickAndTabPicksAndGoesOn) {
    QSignalSpy committed(&field, &NameField::committed);
    QTest::keyClicks(&field, u"mar"_s);
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Up);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.choice(), 1);
    EXPECT_FALSE(list()->isVisible());
    field.clear();
    QTest::keyClicks(&field, u"mar"_s);
    QTest::keyClick(&field, Qt::Key_Up); // the last
    QTest::keyClick(&field, Qt::Key_Tab);
    EXPECT_EQ(field.choice(), 2);
    EXPECT_TRUE(next.hasFocus());
    EXPECT_EQ(committed.size(), 2);
}

TEST_F(NameFieldInAWindowTest, WithoutAChoiceEnterAndTabTakeWhatWasTyped) {
    QTest::keyClicks(&field, u"mar"_s);
    QTest::keyClick(&field, Qt::Key_Tab);
    EXPECT_FALSE(list()->isVisible());
    EXPECT_TRUE(next.hasFocus());
    EXPECT_EQ(field.newName(), u"mar"_s);
}

TEST_F(NameFieldInAWindowTest, EscapeClosesTheListFirst) {
    QTest::keyClicks(&field, u"mar"_s);
    QKeyEvent over(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
    over.ignore();
    QCoreApplication::sendEvent(&field, &over);
    EXPECT_TRUE(over.isAccepted());
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_FALSE(list()->isVisible());
    EXPECT_EQ(field.text(), u"mar"_s);
    over.ignore();
    QCoreApplication::sendEvent(&field, &over);
    EXPECT_FALSE(over.isAccepted()) << "the next one is the window's";
}

TEST_F(NameFieldInAWindowTest, AClickPicksAndOneElsewhereDoesItsOwnThing) {
    QTest::keyClicks(&field, u"mar"_s);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(list()->model()->index(1, 0)).center());
    EXPECT_EQ(field.choice(), 2);
    EXPECT_TRUE(field.hasFocus());
    field.clear();
    QTest::keyClicks(&field, u"mar"_s);
    ASSERT_TRUE(list()->isVisible());
    QSignalSpy clicked(&button, &QPushButton::clicked);
    QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_EQ(clicked.size(), 1);
    EXPECT_FALSE(list()->isVisible());
}

TEST_F(NameFieldInAWindowTest, TheListOpensUpwardsWhereThereIsNoRoomBelow) {
    field.move(20, 265);
    QTest::keyClicks(&field, u"mar"_s);
    EXPECT_EQ(list()->geometry().bottom() + 1, field.y());
}
