// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graphic/chartvalues.h"

#include "tests/ui/charts/chartsamples.h"

#include <gtest/gtest.h>

#include <limits>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(ChartValuesTest, StackedValuesStandOnEachOther) {
    const core::ChartSeries chart = test::demandSample();
    EXPECT_EQ(spanOf(chart, 0, 0).to, 18);
    EXPECT_EQ(spanOf(chart, 0, 1).from, 18);
    EXPECT_EQ(spanOf(chart, 0, 2).to, 30);
    EXPECT_EQ(rangeOf(chart).to, 30);
    EXPECT_EQ(totalText(chart, 0), u"30"_s);
}

TEST(ChartValuesTest, ClusteredValuesAllBeginAtZeroAndHaveNoTotal) {
    core::ChartSeries chart = test::demandSample();
    chart.kind = core::ChartKind::ClusteredBar;
    EXPECT_EQ(spanOf(chart, 0, 1).from, 0);
    EXPECT_EQ(rangeOf(chart).to, 18);
    EXPECT_EQ(totalText(chart, 0), QString());
}

TEST(ChartValuesTest, ValuesBelowZeroStackToTheirOwnSide) {
    core::ChartSeries chart = test::demandSample();
    chart.series[0].values[0] = -7;
    chart.series[2].values[0] = -2;
    EXPECT_EQ(spanOf(chart, 0, 2).from, -7);
    EXPECT_EQ(spanOf(chart, 0, 2).to, -9);
    EXPECT_EQ(spanOf(chart, 0, 1).from, 0);
    EXPECT_EQ(rangeOf(chart).from, -9);
}

TEST(ChartValuesTest, WhatIsNoNumberIsDrawnAsNone) {
    core::ChartSeries chart = test::demandSample();
    chart.series[0].values = {std::nullopt, std::numeric_limits<double>::quiet_NaN(),
                              std::numeric_limits<double>::infinity()};
    for (qsizetype category = 0; category < chart.categories.size(); ++category)
        EXPECT_EQ(shownValue(chart, category, 0), 0);
}

} // namespace
} // namespace throughline::ui
