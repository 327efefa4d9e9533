// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/overlay.h"

#include <QAccessible>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

class OverlayTest : public testing::Test {
protected:
    QWidget window;
    QLineEdit before{&window};
    QPointer<Overlay> overlay;
    QPointer<QLineEdit> field;

    void SetUp() override {
        window.resize(400, 300);
        before.setGeometry(0, 250, 100, 30);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        before.setFocus();
        overlay = new Overlay(before);
        overlay->setAccessibleName(u"Choose"_s);
        overlay->resize(200, 100);
        field = new QLineEdit(overlay);
        overlay->openAt(window.mapToGlobal(QPoint(350, 250)), *field);
    }
    [[nodiscard]] bool hasClosed() const {
        return QTest::qWaitFor([this] { return overlay.isNull(); });
    }
};

} // namespace

TEST_F(OverlayTest, IsSeenByAssistiveTechnologyAsPartOfTheWindow) {
    const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&window);
    QStringList names;
    for (int i = 0; i < accessible->childCount(); ++i)
        names.append(accessible->child(i)->text(QAccessible::Name));
    EXPECT_TRUE(names.contains(u"Choose"_s)) << qPrintable(names.join(u", "_s));
}

TEST_F(OverlayTest, StaysInsideTheWindowAndTakesTheFocus) {
    EXPECT_TRUE(window.rect().contains(overlay->geometry()));
    EXPECT_TRUE(field->hasFocus());
}

TEST_F(OverlayTest, EscapeClosesItAndGivesTheFocusBack) {
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(hasClosed());
    EXPECT_TRUE(before.hasFocus());
}

TEST_F(OverlayTest, APressElsewhereClosesIt) {
    QTest::mouseClick(&window, Qt::LeftButton, {}, QPoint(5, 5)); // nothing there takes the focus
    EXPECT_TRUE(hasClosed());
    EXPECT_TRUE(before.hasFocus());
}

TEST_F(OverlayTest, KeepsItsKeysFromTheShortcutsOfThePage) {
    const QShortcut shortcut(QKeySequence(Qt::Key_F5), &window);
    const QSignalSpy activated(&shortcut, &QShortcut::activated);
    QTest::keyClick(field, Qt::Key_F5);
    EXPECT_EQ(activated.count(), 0);
    QTest::keyClick(field, Qt::Key_Tab);
    EXPECT_TRUE(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QTest::keyClick(&before, Qt::Key_F5);
    EXPECT_EQ(activated.count(), 1);
}
