// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/chart/chartaxes.h"

#include <gtest/gtest.h>

#include <cmath>

namespace throughline::core {
namespace {

TEST(ChartAxesTest, ReachesBeyondTheLargestValueWithAFewLines) {
    for (double largest = 0.0007; largest < 5e9; largest *= 1.37) {
        const ChartAxes::Scale scale = roundScale(largest, ValueFormat::Decimal);
        EXPECT_GT(scale.maximum, largest * 1.05) << largest;
        EXPECT_LT(scale.maximum, largest * 2.5) << largest;
        const double lines = scale.maximum / scale.step;
        EXPECT_NEAR(lines, std::round(lines), 1e-9) << largest;
        EXPECT_GE(lines, 2) << largest;
        EXPECT_LE(lines, 8) << largest;
    }
}

TEST(ChartAxesTest, CountsHaveNoLineBetweenWholeNumbers) {
    for (const double largest : {1.0, 2.0, 3.0, 7.0, 31.0}) {
        const double step = roundScale(largest, ValueFormat::Count).step;
        EXPECT_EQ(step, std::round(step)) << largest;
        EXPECT_GE(step, 1) << largest;
    }
}

} // namespace
} // namespace throughline::core
