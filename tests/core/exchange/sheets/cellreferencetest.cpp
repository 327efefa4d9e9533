// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/cellreference.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

TEST(CellReferenceTest, ReadsColumnAndRow) {
    EXPECT_EQ(parseCellReference(u"A1"), (CellReference{1, 1}));
    EXPECT_EQ(parseCellReference(u"z26"), (CellReference{26, 26}));
    EXPECT_EQ(parseCellReference(u"AA10"), (CellReference{27, 10}));
    EXPECT_EQ(parseCellReference(u"XFD1048576"), (CellReference{16384, 1048576}));
}

TEST(CellReferenceTest, RefusesWhatIsNoPlaceInASheet) {
    for (const char16_t* text : {u"A0", u"A1048577", u"XFE1", u"ZZZZZZZZZZZZ1", u"A99999999999999999999", u"", u"A",
                                 u"1", u"1A", u"$A$1", u"A-1", u"Ä1", u"A1A1"})
        EXPECT_FALSE(parseCellReference(text)) << qPrintable(QString::fromUtf16(text));
}

TEST(CellReferenceTest, WritesWhatItReads) {
    for (const QString& name : {u"A1"_s, u"Z9"_s, u"AA1"_s, u"AZ52"_s, u"ZZ702"_s, u"AAA703"_s, u"XFD1048576"_s}) {
        const auto cell = parseCellReference(name);
        ASSERT_TRUE(cell);
        EXPECT_EQ(cellName(*cell), name);
    }
}

} // namespace
} // namespace throughline::core
