// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/rowidentity.h"

#include <gtest/gtest.h>

#include <set>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

std::vector<RowKey> keysOf(const QByteArray& rows, std::optional<qsizetype> idColumn = {},
                           const QString& kind = u"voice"_s, const QStringList& headers = {u"id"_s, u"text"_s},
                           char delimiter = ',') {
    CsvFormat format;
    format.delimiter = delimiter;
    CsvReader reader(ByteSource::fromMemory(rows), format);
    RowIdentity identity(kind, headers, idColumn);
    CsvRecord record;
    std::vector<RowKey> keys;
    while (reader.next(record).value_or(false))
        keys.push_back(identity.next(record));
    return keys;
}

TEST(RowIdentityTest, TheSameFileGivesTheSameKeysAndEveryRowItsOwn) {
    const QByteArray rows = "1,a\n1,a\n1,b\n2,a\n1,a\n";
    const std::vector<RowKey> keys = keysOf(rows);
    EXPECT_EQ(keys, keysOf(rows));
    EXPECT_EQ(std::set<RowKey>(keys.begin(), keys.end()).size(), keys.size());
}

TEST(RowIdentityTest, KeysDoNotDependOnHowTheTableIsWritten) {
    EXPECT_EQ(keysOf("1,a\n2,\n"), keysOf("\"1\";\"a\"\r\n2\r\n", {}, u"voice"_s, {u"id"_s, u"text"_s}, ';'));
}

TEST(RowIdentityTest, CellsDoNotRunIntoEachOther) {
    const std::vector<RowKey> keys = keysOf("ab,c\na,bc\n\"a\",\"b\",c\n");
    EXPECT_EQ(std::set<RowKey>(keys.begin(), keys.end()).size(), 3U);
}

TEST(RowIdentityTest, AnIdOutlivesAChangedText) {
    EXPECT_EQ(keysOf("7,old\n", 0), keysOf("7,new\n", 0));
    EXPECT_NE(keysOf("9007199254740993,x\n", 0), keysOf("9007199254740992,x\n", 0));
    EXPECT_NE(keysOf("007,x\n", 0), keysOf("7,x\n", 0));
}

TEST(RowIdentityTest, ARowWithoutItsIdFallsBackToItsCells) {
    const std::vector<RowKey> keys = keysOf(",a\n,b\n,a\n", 0);
    EXPECT_EQ(std::set<RowKey>(keys.begin(), keys.end()).size(), 3U);
}

TEST(RowIdentityTest, OtherKindsAndOtherColumnsHaveOtherKeys) {
    EXPECT_NE(keysOf("1,a\n", 0), keysOf("1,a\n", 0, u"item"_s));
    EXPECT_NE(keysOf("1,a\n", 0), keysOf("1,a\n", 0, u"voice"_s, {u"id"_s, u"review"_s}));
    EXPECT_EQ(keysOf("1,a\n", 0), keysOf("1,a\n", 0, u"voice"_s, {u"ID"_s, u"Text"_s}));
}

TEST(RowIdentityTest, TheHashNeverChanges) {
    // Keys are stored in workspaces: another value here would import every known row again. The numbers come from an
    // independent implementation of MurmurHash64A.
    EXPECT_EQ(stableHash(""), 0U);
    EXPECT_EQ(stableHash("hello"), 0x1E68D17C457BF117U);
    EXPECT_EQ(stableHash("The export is slow, Zo\xC3\xAB", 7), 0xD4066EEBB757F38AU);
}

TEST(RowIdentityTest, SeesIdsThatASpreadsheetRounded) {
    EXPECT_TRUE(isScientific("5.70306E+17"));
    EXPECT_TRUE(isScientific("5,7E+17"));
    EXPECT_FALSE(isScientific("570306133677760513"));
    EXPECT_FALSE(isScientific("12e4"));
    EXPECT_FALSE(isScientific("feature-1"));
}

} // namespace
} // namespace throughline::core
