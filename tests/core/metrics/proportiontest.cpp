// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/proportion.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

TEST(ProportionTest, WilsonIntervalAgreesWithHandComputedTables) {
    struct Row {
        qint64 count;
        qint64 n;
        double low;
        double high;
    };
    // 0 of 10: z² ÷ (n + z²) = 3.8415 ÷ 13.8415; the others with the formula on paper, four places.
    for (const Row& row : {Row{0, 10, 0, 0.2775}, Row{10, 10, 0.7225, 1}, Row{1, 10, 0.0179, 0.4042},
                           Row{5, 10, 0.2366, 0.7634}, Row{31, 131, 0.1720, 0.3162}, Row{11, 41, 0.1569, 0.4193}}) {
        const Proportion result = proportion(row.count, row.n);
        EXPECT_NEAR(result.low, row.low, 0.0001) << row.count << " of " << row.n;
        EXPECT_NEAR(result.high, row.high, 0.0001) << row.count << " of " << row.n;
        EXPECT_LE(result.low, result.share);
        EXPECT_GE(result.high, result.share);
    }
}

TEST(ProportionTest, NothingIsKnownWithoutABase) {
    EXPECT_EQ(proportion(0, 0), (Proportion{0, 0, 0, 0, 1}));
}

TEST(ProportionTest, ShowsCountsInsteadOfSharesBelowTen) {
    EXPECT_FALSE(proportion(3, 9).isShown());
    EXPECT_EQ(proportionText(proportion(3, 9)), u"3 of 9"_s);
    EXPECT_TRUE(proportion(3, 10).isShown());
    EXPECT_EQ(proportionText(proportion(31, 131)), u"31 of 131 (24\u00A0%, 95\u00A0% interval 17–32\u00A0%)"_s);
}

} // namespace

} // namespace throughline::core
