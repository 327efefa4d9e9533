// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/storedtime.h"

#include "core/base/clock.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(StoredTimeTest, ReadsWhatTheClockStores) {
    const QDateTime time(QDate(2026, 5, 6), QTime(10, 42, 3, 7), Qt::UTC);
    const QDateTime read = timeFromStored(QLatin1StringView(toStored(time).toLatin1()));
    EXPECT_EQ(read, time);
    EXPECT_EQ(read.timeSpec(), Qt::UTC);
}

TEST(StoredTimeTest, ReadsATimeThatAnotherProgramStored) {
    EXPECT_EQ(timeFromStored("2026-05-06T10:42:03Z"_L1), QDateTime(QDate(2026, 5, 6), QTime(10, 42, 3), Qt::UTC));
}

TEST(StoredTimeTest, WhatIsNoTimeIsInvalid) {
    for (const auto text : {""_L1, "yesterday"_L1, "2026-13-06T10:42:03.007Z"_L1, "2026-05-06T25:42:03.007Z"_L1,
                            "2026-05-06T10:42:03.0x7Z"_L1, "2026-05-0\xf6T10:42:03.007Z"_L1})
        EXPECT_FALSE(timeFromStored(text).isValid()) << text.data();
}

TEST(StoredTimeTest, ReadsAStoredDay) {
    EXPECT_EQ(dayFromStored("2026-02-28"_L1), QDate(2026, 2, 28));
    for (const auto text : {""_L1, "2026-02-29"_L1, "2026/02/28"_L1, "2026-02-2a"_L1, "2026-02-28T"_L1})
        EXPECT_FALSE(dayFromStored(text).isValid()) << text.data();
}

} // namespace
} // namespace throughline::core
