// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/zip/ziparchive.h"

#include "tests/support/workbookfiles.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

class ZipArchiveTest : public testing::Test {
protected:
    static Result<ZipArchive> open(const QByteArray& bytes, const Cancellation& cancellation = {}) {
        return ZipArchive::open(ByteSource::fromMemory(bytes), u"book.xlsx"_s, cancellation);
    }
    QByteArray zipped(const QList<test::Part>& parts) const {
        QFile file(m_files.zip(u"any.zip"_s, parts));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    static QString refusalOf(const Result<ZipArchive>& archive) { return archive ? u"opened"_s : archive.error().text; }

    test::WorkbookFiles m_files;
};

TEST_F(ZipArchiveTest, ReadsAPartByItsNameWithoutCase) {
    auto archive = open(zipped({{u"xl/Sheet.xml"_s, "abc"}}));
    ASSERT_TRUE(archive);
    EXPECT_TRUE(archive->has(u"XL/sheet.XML"_s));
    auto part = archive->part(u"xl/sheet.xml"_s);
    ASSERT_TRUE(part);
    EXPECT_EQ((*part)->readAll(), "abc");
    EXPECT_TRUE((*part)->outcome());
}

TEST_F(ZipArchiveTest, NamesAPartThatIsMissing) {
    auto archive = open(zipped({{u"a.xml"_s, "abc"}}));
    ASSERT_TRUE(archive);
    const auto part = archive->part(u"b.xml"_s);
    ASSERT_FALSE(part);
    EXPECT_TRUE(part.error().text.contains(u"its part “b.xml” is missing"_s)) << qPrintable(part.error().text);
}

TEST_F(ZipArchiveTest, RefusesAFileThatIsCutOff) {
    QByteArray bytes = zipped({{u"a.xml"_s, QByteArray(5000, 'x')}});
    bytes.chop(30);
    EXPECT_TRUE(refusalOf(open(bytes)).contains(u"incomplete or damaged"_s));
}

TEST_F(ZipArchiveTest, NoticesAFlippedByte) {
    QByteArray bytes = zipped({{u"a.xml"_s, "a text that is stored or packed, one byte of it flipped"}});
    bytes[45] = static_cast<char>(bytes.at(45) ^ 0x40);
    auto archive = open(bytes);
    ASSERT_TRUE(archive);
    auto part = archive->part(u"a.xml"_s);
    ASSERT_TRUE(part);
    (*part)->readAll();
    const Result<void> outcome = (*part)->outcome();
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().text.contains(u"damaged"_s)) << qPrintable(outcome.error().text);
}

TEST_F(ZipArchiveTest, RefusesTwoPartsThatDifferInCaseOnly) {
    EXPECT_TRUE(refusalOf(open(zipped({{u"a.xml"_s, "1"}, {u"A.XML"_s, "2"}}))).contains(u"two parts called"_s));
}

TEST_F(ZipArchiveTest, LeavesOutNamesThatLeadOutOfTheFile) {
    const auto archive =
        open(zipped({{u"../up.xml"_s, "1"}, {u"/root.xml"_s, "2"}, {u"C:\\x.xml"_s, "3"}, {u"a.xml"_s, "4"}}));
    ASSERT_TRUE(archive);
    EXPECT_FALSE(archive->has(u"../up.xml"_s));
    ASSERT_EQ(archive->warnings().size(), 1);
    EXPECT_TRUE(archive->warnings().first().contains(u": 3."_s)) << qPrintable(archive->warnings().first());
}

TEST_F(ZipArchiveTest, BoundsTheNumberOfParts) {
    QList<test::Part> parts;
    for (int i = 0; i <= kMaxParts; ++i)
        parts.append({QString::number(i), "x"});
    EXPECT_TRUE(refusalOf(open(zipped(parts))).contains(u"2001 parts; the limit is 2000"_s));
}

TEST_F(ZipArchiveTest, CountsWhatComesOutOfAllParts) {
    auto archive = open(zipped({{u"a.xml"_s, QByteArray(kMaxPartBytes, ' ')}, {u"b.xml"_s, "x"}}));
    ASSERT_TRUE(archive);
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (int round = 0; round < 2; ++round) {
        auto part = archive->part(u"a.xml"_s);
        ASSERT_TRUE(part);
        while ((*part)->read(block.data(), block.size()) > 0) {
        }
        EXPECT_TRUE((*part)->outcome());
    }
    auto part = archive->part(u"b.xml"_s);
    ASSERT_TRUE(part);
    EXPECT_LT((*part)->read(block.data(), block.size()), 0);
    EXPECT_TRUE((*part)->outcome().error().text.contains(u"expands to more than 512 MB"_s));
}

TEST_F(ZipArchiveTest, StopsWhenItIsCancelled) {
    const Cancellation cancellation;
    auto archive = open(zipped({{u"a.xml"_s, "abc"}}), cancellation);
    ASSERT_TRUE(archive);
    auto part = archive->part(u"a.xml"_s);
    cancellation.cancel();
    char byte = 0;
    EXPECT_LT((*part)->read(&byte, 1), 0);
    EXPECT_EQ((*part)->outcome().error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace throughline::core
