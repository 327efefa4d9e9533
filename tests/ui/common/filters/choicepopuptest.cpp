// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/choicepopup.h"

#include "ui/common/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

const QList<NamedChoice> kThemes{{7, u"Export speed"_s, 2, false}, {9, u"Trust in numbers"_s, 3, true}};

TEST(NamedChoiceModelTest, ShowsWhatHoldsTheTypedWordsAndOffersANewOne) {
    NamedChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setNewText(u"New theme “%1”"_s);
    model.setChoices(kThemes, 9);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(1).data(NamedChoiceModel::DigitRole).toString(), u"2"_s);
    model.setFilter(u"trust"_s);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.choiceAt(0)->id, 9);
    EXPECT_EQ(model.index(1).data().toString(), u"New theme “trust”"_s);
    model.setFilter(u"TRUST in Numbers"_s);
    EXPECT_EQ(model.rowCount(), 1);
}

TEST(NamedChoiceModelTest, NamesThatBeginAsTypedComeFirst) {
    NamedChoiceModel model;
    model.setChoices({{1, u"Single sign-on for suppliers"_s, {}, false}, {2, u"Supplier scorecards"_s, {}, false}}, 0);
    EXPECT_EQ(model.choiceAt(0)->id, 1);
    model.setFilter(u"Supplier"_s);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.choiceAt(0)->id, 2);
}

class ChoicePopupTest : public testing::Test {
protected:
    QWidget window;
    QPointer<ChoicePopup> popup = new ChoicePopup(u"Find theme"_s, window);
    QSignalSpy chosen{popup.data(), &ChoicePopup::chosen};
    QSignalSpy made{popup.data(), &ChoicePopup::newRequested};
    QLineEdit* field = popup->findChild<QLineEdit*>();

    ChoicePopupTest() {
        popup->setNewText(u"New theme “%1”"_s);
        popup->setChoices(kThemes, 9);
        window.show();
        popup->showAt({10, 10});
    }
};

TEST_F(ChoicePopupTest, TypeAndEnterChooses) {
    QTest::keyClicks(field, u"trust"_s);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toLongLong(), 9);
}

TEST_F(ChoicePopupTest, ADigitChoosesAtOnceButIsALetterOfAName) {
    QTest::keyClick(field, Qt::Key_2);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toLongLong(), 9);
}

TEST_F(ChoicePopupTest, AnUnknownNameIsMade) {
    QTest::keyClicks(field, u"Top 2 risks"_s);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(made.count(), 1);
    EXPECT_EQ(made.first().first().toString(), u"Top 2 risks"_s);
    EXPECT_EQ(chosen.count(), 0);
}

TEST_F(ChoicePopupTest, WhereThereIsNothingToChooseItSaysWhatToDo) {
    const auto* none = popup->findChild<PlainLabel*>();
    EXPECT_FALSE(none->isVisible());
    popup->setChoices({});
    EXPECT_TRUE(none->isVisible());
    EXPECT_EQ(none->text(), u"Type a name"_s);
    popup->setNewText({});
    EXPECT_EQ(none->text(), u"There is nothing to choose"_s);
}

TEST_F(ChoicePopupTest, EscapeGoesBackWithoutAChoice) {
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_FALSE(popup && popup->isVisible());
    EXPECT_EQ(chosen.count() + made.count(), 0);
}

} // namespace
} // namespace throughline::ui
