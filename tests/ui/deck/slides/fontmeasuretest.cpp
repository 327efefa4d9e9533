// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slides/fontmeasure.h"

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(FontMeasureTest, MoreWordsNeedMoreLinesAndMoreParagraphsToo) {
    const core::TextMeasure measure = fontMeasure({});
    const double one = measure(u"Words"_s, 20, 400);
    EXPECT_GE(one, 20 * 1.2);
    EXPECT_LT(one, 20 * 2);
    EXPECT_NEAR(measure(u"Words\nWords\nWords"_s, 20, 400), 3 * one, 0.01);
    EXPECT_GE(measure(u"words and "_s.repeated(40), 20, 400), 4 * one);
}

TEST(FontMeasureTest, NarrowerIsHigherAndSmallerIsLower) {
    const core::TextMeasure measure = fontMeasure({});
    const QString text =
        u"We lose the signal in every cold store and count it all again in the evening. "_s.repeated(4);
    EXPECT_GT(measure(text, 20, 200), measure(text, 20, 600));
    EXPECT_LT(measure(text, 12, 400), measure(text, 24, 400));
}

} // namespace
} // namespace throughline::ui
