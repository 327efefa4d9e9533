// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/timescale.h"

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class TimeScaleTest : public testing::TestWithParam<Zoom> {
protected:
    TimeScale scale{GetParam(), QDate(2026, 2, 14), QDate(2027, 3, 9)};
};

TEST_P(TimeScaleTest, HoldsAllDaysInWholeUnits) {
    EXPECT_LE(scale.first(), QDate(2026, 2, 14));
    EXPECT_EQ(scale.xOf(scale.first()), 0);
    EXPECT_GE(scale.width(), scale.xOf(QDate(2027, 3, 10)));
    EXPECT_EQ(scale.upper().constFirst().from, scale.first());
}

TEST_P(TimeScaleTest, FindsTheDayOfAPlace) {
    const int inside = 1; // a day may be less than a px wide
    for (QDate day = QDate(2026, 2, 14); day < QDate(2027, 3, 9); day = day.addDays(13))
        EXPECT_LE(std::abs(scale.dayAt(scale.xOf(day)).daysTo(day)), inside);
    for (const qint64 days : {-90, -1, 0, 1, 7, 90}) {
        const QDate from(2026, 6, 1);
        EXPECT_LE(std::abs(scale.daysIn(scale.xOf(from.addDays(days)) - scale.xOf(from)) - days), inside);
    }
}

TEST_P(TimeScaleTest, ItsUnitsFollowEachOther) {
    for (const auto& ticks : {scale.upper(), scale.lower()}) {
        for (qsizetype i = 1; i < ticks.size(); ++i)
            EXPECT_LT(ticks.at(i - 1).from, ticks.at(i).from);
    }
    EXPECT_LT(scale.upper().size(), scale.lower().size());
}

INSTANTIATE_TEST_SUITE_P(Zooms, TimeScaleTest, testing::Values(Zoom::Month, Zoom::Quarter, Zoom::Year),
                         [](const testing::TestParamInfo<Zoom>& zoom) {
                             return zoom.param == Zoom::Month     ? "Month"
                                    : zoom.param == Zoom::Quarter ? "Quarter"
                                                                  : "Year";
                         });

TEST(TimeScaleUnitsTest, NamesQuartersOfMonthsAndYearsOfQuarters) {
    const TimeScale quarters(Zoom::Quarter, QDate(2026, 5, 6), QDate(2026, 7, 1));
    ASSERT_EQ(quarters.upper().size(), 2);
    EXPECT_EQ(quarters.upper().at(0), (TimeScale::Tick{QDate(2026, 4, 1), u"Q2 2026"_s}));
    EXPECT_EQ(quarters.lower().size(), 6);
    const TimeScale years(Zoom::Year, QDate(2026, 5, 6), QDate(2026, 7, 1));
    EXPECT_EQ(years.upper().at(0).text, u"2026"_s);
    EXPECT_EQ(years.lower().at(3), (TimeScale::Tick{QDate(2026, 10, 1), u"Q4"_s}));
}

} // namespace
} // namespace throughline::ui
