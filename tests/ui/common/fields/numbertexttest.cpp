// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/numbertext.h"

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(NumberTextTest, ReadsWhatItShows) {
    for (const double value : {0.0, 0.25, 44.0, 1240.5, -3.5, 1'234'567.0})
        EXPECT_EQ(numberFromText(numberText(value)), value) << value;
    EXPECT_EQ(numberText(1240.5), u"1,240.5"_s);
}

TEST(NumberTextTest, ReadsOtherWaysToWriteNumbersAndNothingElse) {
    EXPECT_EQ(numberFromText(u" 0.250 "_s), 0.25);
    EXPECT_EQ(numberFromText(u"1.234,5"_s), 1234.5);
    EXPECT_EQ(numberFromText(u"a lot"_s), std::nullopt);
    EXPECT_EQ(numberFromText(u"inf"_s), std::nullopt);
    EXPECT_EQ(numberFromText({}), std::nullopt);
}
