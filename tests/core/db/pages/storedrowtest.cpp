// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/pages/storedrow.h"

#include <gtest/gtest.h>

namespace throughline::core::db {
namespace {

using namespace Qt::StringLiterals;

// Null, -2 (one byte), 300 (two bytes), 1, 1.5, "Zoë", x'00FF': lengths by hand from the documented format.
const QByteArray kHead = QByteArray::fromHex("080001020907151000").chopped(1);
const QByteArray kBody = QByteArray::fromHex("fe"
                                             "012c"
                                             "3ff8000000000000"
                                             "5a6fc3ab"
                                             "00ff");

QByteArray payload() {
    return kHead + kBody;
}

std::optional<StoredRow> read(const QByteArray& bytes) {
    return readRow(7, bytes, static_cast<quint64>(bytes.size()));
}

TEST(StoredRowTest, ReadsEveryKindOfValue) {
    const auto row = read(payload());
    ASSERT_TRUE(row);
    EXPECT_EQ(row->id, 7);
    EXPECT_EQ(row->columns, 7);
    EXPECT_FALSE(row->damaged);
    const QVariantList wanted{{}, -2LL, 300LL, 1LL, 1.5, u"Zoë"_s, QByteArray("\x00\xff", 2)};
    EXPECT_EQ(row->values, wanted);
}

TEST(StoredRowTest, RefusesLengthsThatContradictThePayload) {
    EXPECT_FALSE(read(payload() + 'x'));
    EXPECT_FALSE(read(payload().chopped(1)));
    EXPECT_FALSE(read(QByteArray::fromHex("7f")));
    EXPECT_FALSE(read(QByteArray::fromHex("020a"))) << "type 10 is never written";
    EXPECT_FALSE(read({}));
}

TEST(StoredRowTest, KeepsTheBeginOfATextWhoseEndIsLost) {
    const QByteArray whole = payload();
    const auto row = readRow(7, whole.chopped(4), static_cast<quint64>(whole.size()));
    ASSERT_TRUE(row);
    EXPECT_TRUE(row->damaged);
    EXPECT_EQ(row->columns, 7);
    ASSERT_EQ(row->values.size(), 6) << "the bytes behind the text are gone";
    EXPECT_EQ(row->values.constLast().toString(), u"Zo"_s);
}

TEST(StoredRowTest, MarksTextThatIsNoText) {
    const auto row = read(QByteArray::fromHex("020f") + '\xff');
    ASSERT_TRUE(row);
    EXPECT_TRUE(row->damaged);
}

TEST(StoredRowTest, ReadsNumbersOfOneToNineBytes) {
    const auto number = [](const char* hex) {
        const QByteArray bytes = QByteArray::fromHex(hex);
        QByteArrayView view(bytes);
        return takeVarint(view);
    };
    EXPECT_EQ(number("7f"), 127U);
    EXPECT_EQ(number("8100"), 128U);
    EXPECT_EQ(number("ffffffffffffffffff"), ~quint64{0});
    EXPECT_EQ(number("81"), std::nullopt);
    EXPECT_EQ(number(""), std::nullopt);
}

} // namespace
} // namespace throughline::core::db
