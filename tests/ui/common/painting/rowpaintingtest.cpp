// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/painting/rowpainting.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

class RowPaintingTest : public testing::Test {
protected:
    const Tokens& t = tokens(Theme::Light);
    QImage image{200, 44, QImage::Format_RGB32};

    RowPaintingTest() { image.fill(t.base); }

    int pixelsOf(const QColor& colour) const {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colour ? 1 : 0;
        }
        return count;
    }
};

} // namespace

TEST_F(RowPaintingTest, ALineIsWholeInAPlaceAsWideAsItself) {
    const QFont font = textFont(TextSize::Px11);
    for (int number = 0; number < 100; ++number) {
        const QString words = QString::number(number);
        const auto painted = [&](int width) {
            image.fill(t.base);
            QPainter painter(&image);
            paintLine(painter, QRect(0, 0, width, 44), words, font, t.text);
            painter.end();
            return image.copy();
        };
        EXPECT_EQ(painted(QFontMetrics(font).horizontalAdvance(words)), painted(200)) << number;
    }
}

TEST_F(RowPaintingTest, DemandBarSharesItsWidthByPoints) {
    QPainter painter(&image);
    paintDemandBar(painter, QRect(0, 0, 100, 20), {.critical = 18, .important = 10, .nice = 2}, 60, t);
    painter.end();
    EXPECT_EQ(pixelsOf(t.importance[2]), 29 * metrics::kDemandBar); // 18 of 60 of 100 px, less the gap
    EXPECT_EQ(pixelsOf(t.importance[1]), 15 * metrics::kDemandBar);
    EXPECT_EQ(pixelsOf(t.importance[0]), 3 * metrics::kDemandBar);
}

TEST_F(RowPaintingTest, DemandBarOfNoScalePaintsNothing) {
    QPainter painter(&image);
    paintDemandBar(painter, QRect(0, 0, 100, 20), {.critical = 3, .important = 0, .nice = 0}, 0, t);
    painter.end();
    EXPECT_EQ(pixelsOf(t.base), image.width() * image.height());
}

TEST_F(RowPaintingTest, PipsAreFilledUpToTheImportance) {
    const auto filledPixels = [this](std::optional<int> importance) {
        image.fill(t.base);
        QPainter painter(&image);
        paintImportancePips(painter, QRect(0, 0, 100, 20), importance, t);
        painter.end();
        return pixelsOf(t.importance[2]);
    };
    const int one = filledPixels(1);
    EXPECT_GT(one, 20);
    EXPECT_EQ(filledPixels(3), 3 * one);
    EXPECT_EQ(filledPixels(0), 0);
    EXPECT_EQ(filledPixels(std::nullopt), 0);
}

TEST_F(RowPaintingTest, HitsStandOnTheMarkAlsoWhenTheTextIsCut) {
    const QString text = u"slow export of the weekly plan to a spreadsheet and more"_s;
    QPainter painter(&image);
    paintHighlightedText(painter, QRect(0, 0, 120, 20), text, {{0, 4}, {45, 9}}, textFont(TextSize::Px13), t.text, t);
    painter.end();
    EXPECT_GT(pixelsOf(t.mark), 50);
    for (int y = 0; y < 20; ++y)
        EXPECT_NE(image.pixelColor(150, y), t.mark); // nothing right of the rectangle
}

TEST_F(RowPaintingTest, KeyCapsAreAtLeastSquare) {
    EXPECT_GE(keyCapWidth(u"E"_s), metrics::kKeyCap);
    EXPECT_GT(keyCapWidth(u"Ctrl+Shift+N"_s), keyCapWidth(u"Ctrl+N"_s));
}
