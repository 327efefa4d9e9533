// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QScreen>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

TEST(ThemeTest, LengthsGrowWithAFontThatIsGivenInPoints) {
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(26 * 72 / QGuiApplication::primaryScreen()->logicalDotsPerInchY());
    QApplication::setFont(large);
    EXPECT_EQ(QFontInfo(QApplication::font()).pixelSize(), 26);
    EXPECT_EQ(scaled(13), 26);
    QApplication::setFont(before);
    EXPECT_EQ(scaled(13), 13);
}

} // namespace
} // namespace throughline::ui
