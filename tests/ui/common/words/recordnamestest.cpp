// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/recordnames.h"

#include <QFile>
#include <QSet>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(RecordNamesTest, EveryKindHasItsOwnNameAndAnIconThatExists) {
    QSet<QString> names;
    for (const auto& [kind, stored] : core::EnumNames<core::VoiceKind>::kNames) {
        EXPECT_FALSE(nameFor(kind).isEmpty()) << stored.data();
        EXPECT_FALSE(names.contains(nameFor(kind))) << stored.data();
        EXPECT_NE(nameFor(kind), pluralNameFor(kind)) << stored.data();
        EXPECT_TRUE(QFile::exists(u":/icons/%1.svg"_s.arg(iconFor(kind)))) << stored.data();
        names.insert(nameFor(kind));
    }
}

TEST(RecordNamesTest, AShortDateNamesAnotherYear) {
    const QDate today(2026, 5, 6);
    EXPECT_EQ(shortDate(QDate(2026, 4, 29), today), u"29 Apr"_s);
    EXPECT_EQ(shortDate(QDate(2025, 12, 31), today), u"31 Dec 2025"_s);
    EXPECT_EQ(shortDate(QDate(), today), QString());
    EXPECT_EQ(longDate(QDate()), u"undated"_s);
}

} // namespace
} // namespace throughline::ui
