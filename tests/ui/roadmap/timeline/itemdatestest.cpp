// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/itemdates.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

const ItemDates kSpring{QDate(2026, 3, 1), QDate(2026, 5, 31)};

TEST(ItemDatesTest, MovesBothDaysOrOne) {
    EXPECT_EQ(shifted(kSpring, BarPart::Whole, 2), (ItemDates{QDate(2026, 3, 3), QDate(2026, 6, 2)}));
    EXPECT_EQ(shifted(kSpring, BarPart::Start, -1), (ItemDates{QDate(2026, 2, 28), QDate(2026, 5, 31)}));
    EXPECT_EQ(shifted(kSpring, BarPart::End, 30), (ItemDates{QDate(2026, 3, 1), QDate(2026, 6, 30)}));
}

TEST(ItemDatesTest, TheStartNeverPassesTheEnd) {
    EXPECT_EQ(shifted(kSpring, BarPart::Start, 400), (ItemDates{QDate(2026, 5, 31), QDate(2026, 5, 31)}));
    EXPECT_EQ(shifted(kSpring, BarPart::End, -400), (ItemDates{QDate(2026, 3, 1), QDate(2026, 3, 1)}));
}

TEST(ItemDatesTest, ADayThatIsNotSaidStaysUnsaidUntilItsEndIsMoved) {
    const ItemDates open{QDate(2026, 3, 1), {}};
    EXPECT_EQ(open.last(), QDate(2026, 3, 28));
    EXPECT_EQ(shifted(open, BarPart::Whole, 1), (ItemDates{QDate(2026, 3, 2), {}}));
    EXPECT_EQ(shifted(open, BarPart::End, 2), (ItemDates{QDate(2026, 3, 1), QDate(2026, 3, 30)}));
    EXPECT_EQ(shifted(open, BarPart::Start, 2), (ItemDates{QDate(2026, 3, 3), {}}));
    const ItemDates until{{}, QDate(2026, 3, 28)};
    EXPECT_EQ(until.first(), QDate(2026, 3, 1));
    EXPECT_EQ(shifted(until, BarPart::Start, 3), (ItemDates{QDate(2026, 3, 4), QDate(2026, 3, 28)}));
}

TEST(ItemDatesTest, WhateverIsMovedTheBarKeepsItsOrderAndAMoveBackUndoesAMove) {
    QRandomGenerator random(11);
    ItemDates dates = kSpring;
    for (int i = 0; i < 2000; ++i) {
        const qint64 days = random.bounded(-120, 121);
        EXPECT_EQ(shifted(shifted(dates, BarPart::Whole, days), BarPart::Whole, -days), dates);
        dates = shifted(dates, static_cast<BarPart>(random.bounded(3)), days);
        ASSERT_LE(dates.start, dates.end);
    }
}

} // namespace
} // namespace throughline::ui
