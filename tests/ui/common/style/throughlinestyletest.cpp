// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style/throughlinestyle.h"

#include "ui/common/theme.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

TEST(ThroughlineStyleTest, OnlyTheDefaultButtonIsFilledWithAccent) {
    const QColor accent = tokens(QApplication::palette()).accent;
    for (const bool isDefault : {true, false}) {
        QPushButton button(QStringLiteral(" "));
        button.setStyle(new ThroughlineStyle);
        button.style()->setParent(&button);
        button.setDefault(isDefault);
        button.resize(80, 28);
        EXPECT_EQ(button.grab().toImage().pixelColor(40, 6) == accent, isDefault);
    }
}

TEST(ThroughlineStyleTest, ButtonsOfDialogsHaveNoForeignIcons) {
    QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    box.setStyle(new ThroughlineStyle);
    box.style()->setParent(&box);
    EXPECT_TRUE(box.button(QDialogButtonBox::Cancel)->icon().isNull());
}

TEST(ThroughlineStyleTest, ScrollBarsAreSlimAndHaveNoArrows) {
    const ThroughlineStyle style;
    EXPECT_EQ(style.pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, nullptr), 10);
}

} // namespace
} // namespace throughline::ui
