// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/menus.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

TEST(MenusTest, ShiftF10AsksForTheMenuOfWhatHasTheFocus) {
    QWidget window;
    auto* list = new QListView(&window);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    addMenuKey(window);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    list->setFocus();
    const QSignalSpy asked(list, &QWidget::customContextMenuRequested);
    QTest::keyClick(list, Qt::Key_F10, Qt::ShiftModifier);
    EXPECT_EQ(asked.size(), 1);
}

} // namespace
} // namespace throughline::ui
