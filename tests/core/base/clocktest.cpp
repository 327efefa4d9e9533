// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(ClockTest, StoredTimesRoundTripInUtc) {
    const QDateTime time(QDate(2026, 5, 6), QTime(10, 42, 3, 7), Qt::UTC);
    EXPECT_EQ(toStored(time), u"2026-05-06T10:42:03.007Z"_s);
    EXPECT_EQ(fromStored(toStored(time)), time);
    EXPECT_EQ(fromStored(toStored(time)).timeSpec(), Qt::UTC);
}

TEST(ClockTest, UidsAreVersionSevenAndOrderedByTime) {
    const QDateTime time(QDate(2026, 5, 6), QTime(10, 42), Qt::UTC);
    const QString first = newUid(time);
    const QString later = newUid(time.addMSecs(1));
    EXPECT_EQ(first.size(), 36);
    EXPECT_EQ(first.at(14), u'7');
    EXPECT_LT(first, later);
    EXPECT_NE(newUid(time), first);
}

} // namespace
} // namespace throughline::core
