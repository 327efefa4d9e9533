// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/csvreader.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

using Table = std::vector<std::vector<std::string>>;

struct Reading {
    Table rows;
    std::vector<qint64> lines;
    std::vector<qint64> offsets;
    qint64 strayQuotes = 0;
    std::optional<Error> error;
};

std::vector<std::string> cellsOf(const CsvRecord& record) {
    std::vector<std::string> cells;
    for (const QByteArrayView cell : record.cells)
        cells.emplace_back(cell.data(), static_cast<size_t>(cell.size()));
    return cells;
}

Reading readAll(const QByteArray& text, const CsvFormat& format = {}) {
    Reading reading;
    CsvReader reader(ByteSource::fromMemory(text), format);
    CsvRecord record;
    for (;;) {
        const Result<bool> more = reader.next(record);
        if (!more)
            reading.error = more.error();
        if (!more || !*more)
            return reading;
        reading.rows.push_back(cellsOf(record));
        reading.lines.push_back(record.line);
        reading.offsets.push_back(record.offset);
        reading.strayQuotes += record.hasStrayQuote ? 1 : 0;
    }
}

TEST(CsvReaderTest, ReadsPlainAndQuotedCells) {
    EXPECT_EQ(readAll("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n").rows, (Table{{"a", "b"}, {"1,5", "say \"hi\""}}));
    EXPECT_EQ(readAll("\"\",x,\"\"\"\"").rows, (Table{{"", "x", "\""}}));
    EXPECT_EQ(readAll("a,,\n").rows, (Table{{"a", "", ""}}));
}

TEST(CsvReaderTest, ReadsEveryMixOfLineEnds) {
    const Table expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    for (const char* const text :
         {"a,b\n1,2\n3,4\n", "a,b\r1,2\r3,4\r", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r\n1,2\n3,4", "a,b\r\r\n1,2\n\n3,4\r"})
        EXPECT_EQ(readAll(text).rows, expected) << text;
}

TEST(CsvReaderTest, KeepsLineBreaksInQuotedCellsAndCountsLines) {
    const Reading reading = readAll("a,b\r\n\"one\r\ntwo\rthree\",x\r\n\r\nlast,\"y\n\"\nend,z");
    EXPECT_EQ(reading.rows, (Table{{"a", "b"}, {"one\r\ntwo\rthree", "x"}, {"last", "y\n"}, {"end", "z"}}));
    EXPECT_EQ(reading.lines, (std::vector<qint64>{1, 2, 6, 8}));
}

TEST(CsvReaderTest, KeepsStrayQuotesAsTheyAreWritten) {
    const Reading reading = readAll("A\"n\"na,5\" screen\n\"ok\" trailing,x\nplain,\"quoted\"\n");
    EXPECT_EQ(reading.rows, (Table{{"A\"n\"na", "5\" screen"}, {"\"ok\" trailing", "x"}, {"plain", "quoted"}}));
    EXPECT_EQ(reading.strayQuotes, 2);
}

TEST(CsvReaderTest, BlanksBehindAClosingQuoteMeanNothing) {
    const Reading reading = readAll("\"a\" ,\"b\nc\"  \n\"d\" ");
    EXPECT_EQ(reading.rows, (Table{{"a", "b\nc"}, {"d"}}));
    EXPECT_EQ(reading.strayQuotes, 0);
}

TEST(CsvReaderTest, RefusesAnUnterminatedQuoteNamingItsLine) {
    const Reading atEnd = readAll("a,b\n1,2\n3,\"never\n4,5\n");
    ASSERT_TRUE(atEnd.error);
    EXPECT_EQ(atEnd.error->code, ErrorCode::InvalidInput);
    EXPECT_TRUE(atEnd.error->text.contains(u"line 3"_s));
    const Reading byTheNextQuote = readAll("a,b\n1,2\n3,\"never\n4,\"closed\"\n5,\"x\"\n");
    ASSERT_TRUE(byTheNextQuote.error);
    EXPECT_TRUE(byTheNextQuote.error->text.contains(u"line 3"_s));
    EXPECT_EQ(byTheNextQuote.rows.size(), 2U);
}

TEST(CsvReaderTest, ReportsRowsOfAnyWidthAsTheyAre) {
    CsvReader reader(ByteSource::fromMemory("1,2\n1\n1,2,3\n"), {});
    CsvRecord record;
    ASSERT_TRUE(*reader.next(record));
    ASSERT_TRUE(*reader.next(record));
    EXPECT_EQ(record.cells.size(), 1U);
    EXPECT_TRUE(record.cell(1).isEmpty());
    ASSERT_TRUE(*reader.next(record));
    EXPECT_EQ(record.cells.size(), 3U);
}

TEST(CsvReaderTest, HonoursBackslashesWhereTheFormatSaysSo) {
    CsvFormat format;
    format.backslashEscapes = true;
    EXPECT_EQ(readAll("a\\,b,c\n\"x\\\"y\",\\\\\n", format).rows, (Table{{"a,b", "c"}, {"x\"y", "\\"}}));
}

TEST(CsvReaderTest, StopsAtItsLimits) {
    const Reading wide = readAll(QByteArray(1000, ','));
    ASSERT_TRUE(wide.error);
    EXPECT_EQ(wide.error->code, ErrorCode::LimitExceeded);
    EXPECT_TRUE(wide.error->text.contains(u"1000 columns"_s));
    EXPECT_FALSE(readAll(QByteArray(999, ',')).error);
    CsvFormat format;
    format.headers = {u"id"_s, u"quote"_s};
    const Reading plain = readAll("1,ok\n2," + QByteArray(2 * 1024 * 1024, 'x') + "\n", format);
    ASSERT_TRUE(plain.error);
    EXPECT_TRUE(plain.error->text.contains(u"Line 2, column “quote” is too long"_s)) << qPrintable(plain.error->text);
    const Reading quoted = readAll("1,\"" + QByteArray(2 * 1024 * 1024, 'x') + "\"\n", format);
    ASSERT_TRUE(quoted.error);
    EXPECT_EQ(quoted.error->code, ErrorCode::LimitExceeded);
    EXPECT_EQ(readAll("1,\"" + QByteArray(1024 * 1024, 'x') + "\"\n").rows.size(), 1U);
}

QByteArray written(const Table& table, std::mt19937& random) {
    const std::array<QByteArray, 3> ends = {"\n", "\r\n", "\r"};
    QByteArray text;
    for (const std::vector<std::string>& row : table) {
        for (size_t i = 0; i < row.size(); ++i) {
            QByteArray cell = QByteArray::fromStdString(row[i]);
            const bool needsQuotes =
                cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r');
            if (needsQuotes || row.size() == 1 || random() % 3 == 0)
                cell = '"' + cell.replace("\"", "\"\"") + '"';
            text += (i > 0 ? "," : "") + cell;
        }
        text += ends[random() % ends.size()];
    }
    return text;
}

TEST(CsvReaderTest, RandomTablesReadBackEqualInOrderAndAtEveryOffset) {
    const std::array<std::string, 10> pieces = {"a",  "Zo\xC3\xAB", ",", "\"", "\n",
                                                "\r", "\r\n",       ";", " ",  "long text "};
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        Table table(random() % 30 + 1);
        const size_t columns = random() % 6 + 1;
        for (std::vector<std::string>& row : table) {
            row.resize(columns);
            for (std::string& cell : row) {
                for (size_t n = random() % 8; n > 0; --n)
                    cell += pieces[random() % pieces.size()];
                if (random() % 200 == 0)
                    cell += std::string(300'000, 'x'); // longer than the reader's buffer
            }
        }
        const QByteArray text = written(table, random);
        const Reading reading = readAll(text);
        ASSERT_FALSE(reading.error) << qPrintable(reading.error->text);
        ASSERT_EQ(reading.rows, table) << "seed " << seed;
        EXPECT_EQ(reading.strayQuotes, 0);
        CsvReader reader(ByteSource::fromMemory(text), {});
        CsvRecord record;
        std::vector<size_t> order(table.size());
        std::iota(order.begin(), order.end(), 0U);
        std::shuffle(order.begin(), order.end(), random);
        for (const size_t row : order) {
            ASSERT_TRUE(reader.readAt(reading.offsets[row], reading.lines[row], record));
            EXPECT_EQ(cellsOf(record), table[row]);
            EXPECT_EQ(record.line, reading.lines[row]);
        }
    }
}

} // namespace
} // namespace throughline::core
