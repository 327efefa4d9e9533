// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/chart/chartaxes.h"

#include <gtest/gtest.h>

#include <cmath>

namespace throughline::core {
namespace {

TEST(ChartAxesTest, ReachesBeyondTheLargestValueWithAFewLines) {
    for (int power = -20; power < 70; ++power) {
        const double largest = std::pow(1.37, power);
        const ChartAxes::Scale scale = roundScale(largest, ValueFormat::Decimal);
        EXPECT_GE(scale.maximum, largest * 1.099) << largest;
        EXPECT_LT(scale.maximum, largest * 1.4) << largest;
        // The end is a round number too, though not always a line.
        const double fifths = scale.maximum / (scale.step / 5);
        EXPECT_NEAR(fifths, std::round(fifths), 1e-9) << largest;
        EXPECT_GE(scale.maximum / scale.step, 2) << largest;
        EXPECT_LE(scale.maximum / scale.step, 8) << largest;
    }
}

TEST(ChartAxesTest, CountsHaveNoLineBetweenWholeNumbers) {
    for (const double largest : {1.0, 2.0, 3.0, 7.0, 31.0}) {
        const ChartAxes::Scale scale = roundScale(largest, ValueFormat::Count);
        EXPECT_EQ(scale.step, std::round(scale.step)) << largest;
        EXPECT_EQ(scale.maximum, std::round(scale.maximum)) << largest;
        EXPECT_GE(scale.step, 1) << largest;
    }
}

TEST(ChartAxesTest, SharesTakeStepsBelowOne) {
    const ChartAxes::Scale scale = roundScale(0.24, ValueFormat::Percent);
    EXPECT_DOUBLE_EQ(scale.step, 0.1);
    EXPECT_GT(scale.maximum, 0.26);
    EXPECT_LT(scale.maximum, 0.31);
}

} // namespace
} // namespace throughline::core
