// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strips/notificationbar.h"

#include "ui/common/widgets/plainlabel.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Notification kLinked{.kind = Notification::Kind::Done, .text = u"3 voices linked <b>now</b>"_s, .buttons = {}};
const Notification kFailed{.kind = Notification::Kind::Error, .text = u"The disk is full"_s, .buttons = {}};

/// The strip in a window whose focus is in a field, as it is while somebody works.
class Desk {
public:
    explicit Desk(std::chrono::milliseconds stay) : bar(stay, &m_window) {
        auto* layout = new QVBoxLayout(&m_window);
        layout->addWidget(&bar);
        layout->addWidget(&m_field);
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_field.setFocus();
    }
    void work() { m_field.setFocus(); }
    [[nodiscard]] const QWidget& window() const { return m_window; }

private:
    QWidget m_window;
    QLineEdit m_field;

public:
    NotificationBar bar;
};

QString shownText(const NotificationBar& bar) {
    return bar.findChild<PlainLabel*>()->text();
}

} // namespace

TEST(NotificationBarTest, WhatComesLaterTakesThePlaceOfAnError) {
    NotificationBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.show({.kind = Notification::Kind::Error, .text = kFailed.text, .buttons = {{u"Retry"_s, {}}}});
    bar.show(kLinked);
    EXPECT_EQ(shownText(bar), kLinked.text);
    for (const QPushButton* button : bar.findChildren<QPushButton*>())
        EXPECT_TRUE(button->isHidden()) << "the Retry of the step before";
    bar.dismiss();
    EXPECT_TRUE(bar.isHidden());
}

TEST(NotificationBarTest, OfErrorsEachIsReadAndThenTheNextShows) {
    NotificationBar bar;
    bar.show(kFailed);
    bar.show(kFailed);
    EXPECT_EQ(bar.waitingCount(), 0) << "the same again says no more";
    bar.show({.kind = Notification::Kind::Error, .text = u"The folder is gone"_s, .buttons = {}});
    EXPECT_EQ(shownText(bar), kFailed.text);
    EXPECT_EQ(bar.waitingCount(), 1);
    bar.dismiss();
    EXPECT_EQ(shownText(bar), u"The folder is gone"_s);
    bar.dismiss();
    EXPECT_TRUE(bar.isHidden());
}

TEST(NotificationBarTest, WhatIsDoneGivesWayToWhatComesNext) {
    NotificationBar bar;
    bar.show({.kind = Notification::Kind::Done, .text = u"Linked"_s, .buttons = {{u"Undo"_s, {}}}});
    bar.show({.kind = Notification::Kind::Done, .text = u"Moved"_s, .buttons = {}});
    EXPECT_EQ(shownText(bar), u"Moved"_s);
    EXPECT_EQ(bar.waitingCount(), 0);
    for (const QPushButton* button : bar.findChildren<QPushButton*>())
        EXPECT_TRUE(button->isHidden()) << "the Undo of the step before";
    bar.dismiss();
    EXPECT_TRUE(bar.isHidden());
}

TEST(NotificationBarTest, StaysWhileSomethingIsDragged) {
    Desk desk(1ms);
    desk.bar.show(kLinked);
    const QPoint below = desk.window().rect().bottomLeft() + QPoint(1, -1);
    QTest::mousePress(desk.window().windowHandle(), Qt::LeftButton, {}, below);
    EXPECT_FALSE(QTest::qWaitFor([&desk] { return desk.bar.isHidden(); }, 30));
    QTest::mouseRelease(desk.window().windowHandle(), Qt::LeftButton, {}, below);
    EXPECT_TRUE(QTest::qWaitFor([&desk] { return desk.bar.isHidden(); }));
}

TEST(NotificationBarTest, LeavesByItselfUnlessItTellsAnError) {
    Desk desk(1ms);
    NotificationBar& bar = desk.bar;
    bar.show(kLinked);
    EXPECT_TRUE(QTest::qWaitFor([&bar] { return bar.isHidden(); }));
    bar.show(kFailed);
    EXPECT_FALSE(QTest::qWaitFor([&bar] { return bar.isHidden(); }, 30));
}

TEST(NotificationBarTest, StaysWhileItHoldsTheFocus) {
    Desk desk(1ms);
    NotificationBar& bar = desk.bar;
    bar.show({.kind = Notification::Kind::Done, .text = u"Linked"_s, .buttons = {{u"Undo"_s, {}}}});
    bar.findChild<QPushButton*>()->setFocus();
    EXPECT_FALSE(QTest::qWaitFor([&bar] { return bar.isHidden(); }, 30));
    desk.work();
    EXPECT_TRUE(QTest::qWaitFor([&bar] { return bar.isHidden(); }));
}

TEST(NotificationBarTest, AButtonClosesTheStripAndActs) {
    NotificationBar bar;
    int undone = 0;
    bar.show(
        {.kind = Notification::Kind::Done,
         .text = u"Linked"_s,
         .buttons = {{u"Undo"_s, [&undone] { ++undone; }}, {u"Show R&D"_s, {}}, {u"Third"_s, {}}, {u"Fourth"_s, {}}}});
    const QList<QPushButton*> buttons = bar.findChildren<QPushButton*>();
    ASSERT_EQ(buttons.size(), 3) << "at most three";
    EXPECT_EQ(buttons.at(1)->text(), u"Show R&&D"_s);
    buttons.first()->click();
    EXPECT_EQ(undone, 1);
    EXPECT_TRUE(bar.isHidden());
}

TEST(NotificationBarTest, IsAnAlertNamedByItsSentence) {
    NotificationBar bar;
    bar.show(kLinked);
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&bar);
    ASSERT_NE(accessible, nullptr);
    EXPECT_EQ(accessible->role(), QAccessible::AlertMessage);
    EXPECT_EQ(accessible->text(QAccessible::Name), kLinked.text);
}
