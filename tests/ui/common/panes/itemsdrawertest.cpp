// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/panes/itemsdrawer.h"

#include <QTest>

#include <gtest/gtest.h>

using namespace throughline::ui;

TEST(ItemsDrawerTest, IsAStripThatOpensOverThePageWhereItIsNarrow) {
    QWidget page;
    page.resize(900, 600);
    auto* pane = new QWidget(&page);
    ItemsDrawer drawer(pane, &page);
    const int wide = drawer.wantedWidth();
    EXPECT_TRUE(drawer.isOpen());
    drawer.setNarrow(true);
    EXPECT_FALSE(drawer.isOpen());
    EXPECT_LT(drawer.wantedWidth(), wide);
    QTest::mouseClick(&drawer, Qt::LeftButton);
    EXPECT_TRUE(drawer.isOpen());
    EXPECT_EQ(pane->parentWidget(), &page) << "it lies over the page";
    EXPECT_EQ(pane->geometry().right(), page.rect().right());
    drawer.setNarrow(false);
    EXPECT_TRUE(drawer.isOpen());
    EXPECT_EQ(pane->parentWidget(), &drawer);
}
