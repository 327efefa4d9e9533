// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style/wheelpassing.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

/// A page with fields that is higher than its window, in the program's own style.
class WheelPassingTest : public testing::Test {
protected:
    void SetUp() override {
        auto* fields = new QWidget;
        auto* layout = new QVBoxLayout(fields);
        combo = new QComboBox;
        combo->addItems({u"Prospect"_s, u"Customer"_s, u"Churned"_s});
        combo->setCurrentIndex(1);
        number = new QSpinBox;
        number->setValue(10);
        layout->addWidget(combo);
        layout->addWidget(number);
        layout->addSpacing(1000);
        page.setWidget(fields);
        page.resize(300, 200);
        page.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    }
    static void turnWheelOver(QWidget* field) {
        const QPointF middle = field->rect().center();
        QWheelEvent turn(middle, field->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&turn); // as the window system's: it goes on to what lies around the field
        qApp->notify(field, &turn);
    }
    [[nodiscard]] int scrolled() const { return page.verticalScrollBar()->value(); }

    QScrollArea page;
    QComboBox* combo = nullptr;
    QSpinBox* number = nullptr;
};

TEST_F(WheelPassingTest, OverAnyFieldThePageScrollsAndNoValueChanges) {
    page.setFocus();
    for (QWidget* field : {static_cast<QWidget*>(combo), static_cast<QWidget*>(number)}) {
        const int before = scrolled();
        turnWheelOver(field);
        EXPECT_GT(scrolled(), before);
        EXPECT_FALSE(field->hasFocus()) << "the wheel alone gives none";
    }
    EXPECT_EQ(combo->currentIndex(), 1);
    EXPECT_EQ(number->value(), 10);
}

TEST_F(WheelPassingTest, OfTheFieldsThatHaveTheFocusOnlyANumberTurns) {
    combo->setFocus();
    turnWheelOver(combo);
    EXPECT_EQ(combo->currentIndex(), 1);
    const int before = scrolled();
    number->setFocus();
    turnWheelOver(number);
    EXPECT_EQ(number->value(), 9);
    EXPECT_EQ(scrolled(), before);
}

} // namespace
} // namespace throughline::ui
