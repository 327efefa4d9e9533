// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace throughline::core {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0)
        return Error{ErrorCode::InvalidInput, QStringLiteral("odd"), {}};
    return number / 2;
}

Result<int> quarter(int number) {
    TRY_ASSIGN(const int first, half(number));
    TRY(half(first));
    return half(first);
}

TEST(ResultTest, CarriesAValue) {
    const Result<int> result = half(8);
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 4);
}

TEST(ResultTest, CarriesAnError) {
    const Result<int> result = half(3);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(result.value_or(7), 7);
}

TEST(ResultTest, TryLeavesWithTheFirstError) {
    EXPECT_EQ(quarter(12).value_or(-1), 3);
    EXPECT_EQ(quarter(6).error().text, QStringLiteral("odd"));
}

TEST(ResultTest, ChainsAndTransforms) {
    EXPECT_EQ(half(8).and_then(half).value_or(-1), 2);
    EXPECT_EQ(half(8).transform([](int n) { return QString::number(n); }).value_or(QString()), QStringLiteral("4"));
    EXPECT_FALSE(half(6).and_then(half));
}

TEST(ResultTest, HoldsMoveOnlyValues) {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    const std::unique_ptr<int> taken = std::move(result).value();
    EXPECT_EQ(*taken, 5);
}

} // namespace
} // namespace throughline::core
