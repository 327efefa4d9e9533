// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/plan/textfit.h"

#include <gtest/gtest.h>

#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Every character is half as wide as it is high, and lines break anywhere.
double typewriter(const QString& text, double pointSize, double widthPoints) {
    const double perLine = widthPoints / (pointSize / 2);
    return pointSize * std::ceil(static_cast<double>(text.size()) / perLine);
}

TEST(TextFitTest, TakesTheLargestSizeThatFits) {
    // 100 characters in 500 × 40 points: at 20 points two lines of 50.
    const FittedText fit = fitText(QString(100, u'a'), 500, 40, {40, 10}, typewriter);
    EXPECT_EQ(fit.pointSize, 20);
    EXPECT_FALSE(fit.shortened);
}

TEST(TextFitTest, ShortensAtAWordWhenTheSmallestSizeIsTooBig) {
    const QString text = u"some words "_s.repeated(100);
    const FittedText fit = fitText(text, 500, 40, {40, 10}, typewriter);
    EXPECT_EQ(fit.pointSize, 10);
    EXPECT_TRUE(fit.shortened);
    EXPECT_TRUE(fit.text.endsWith(u"words…"_s) || fit.text.endsWith(u"some…"_s)) << qPrintable(fit.text);
    EXPECT_LE(typewriter(fit.text, 10, 500), 40);
    EXPECT_TRUE(text.startsWith(fit.text.chopped(1)));
}

TEST(TextFitTest, NeverCutsACharacterInTwo) {
    const FittedText fit = fitText(u"👍"_s.repeated(500), 100, 20, {10, 10}, typewriter);
    EXPECT_TRUE(fit.shortened);
    EXPECT_FALSE(fit.text.chopped(1).back().isHighSurrogate());
}

TEST(TextFitTest, TheEstimateGrowsWithTextAndSizeAndKnowsWideScripts) {
    const QString text = u"Every Monday I start the export and wait for it to end."_s;
    EXPECT_LT(estimatedHeight(text, 20, 400), estimatedHeight(text + text, 20, 400));
    EXPECT_LT(estimatedHeight(text, 20, 400), estimatedHeight(text, 40, 400));
    EXPECT_LT(estimatedHeight(QString(60, u'a'), 20, 400), estimatedHeight(QString(60, u'語'), 20, 400));
    EXPECT_GT(estimatedHeight(u"a\nb"_s, 20, 400), estimatedHeight(u"a b"_s, 20, 400));
}

} // namespace
} // namespace throughline::core
