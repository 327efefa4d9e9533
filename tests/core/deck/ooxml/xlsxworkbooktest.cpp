// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/ooxml/xlsxworkbook.h"

#include "tests/core/deck/packagereader.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

TEST(XlsxWorkbookTest, NamesCellsAsSpreadsheetsDo) {
    EXPECT_EQ(cellReference(0, 0), u"A1"_s);
    EXPECT_EQ(cellReference(9, 25), u"Z10"_s);
    EXPECT_EQ(cellReference(0, 26), u"AA1"_s);
    EXPECT_EQ(cellReference(0, 701), u"ZZ1"_s);
    EXPECT_EQ(cellReference(1'048'575, 16'383), u"XFD1048576"_s);
    EXPECT_EQ(absoluteReference(1, 2), u"$C$2"_s);
}

TEST(XlsxWorkbookTest, KeepsTextsNumbersAndBlanks) {
    const Grid grid{{{Cell::ofText(u"Item"_s), Cell::ofText(u"n"_s)},
                     {Cell::ofText(u" =1+1 _x000D_ "_s), Cell::ofNumber(0.1)},
                     {Cell{}, Cell::ofNumber(-3)}}};
    const auto workbook = writeWorkbook(grid, u"Sheet1"_s);
    ASSERT_TRUE(workbook);
    const QHash<QString, QString> cells = test::cellsOf(*workbook);
    const QHash<QString, QString> expected = {{u"A1"_s, u"Item"_s},
                                              {u"B1"_s, u"n"_s},
                                              {u"A2"_s, u" =1+1 _x000D_ "_s},
                                              {u"B2"_s, u"0.1"_s},
                                              {u"B3"_s, u"-3"_s}};
    EXPECT_EQ(cells, expected);
}

TEST(XlsxWorkbookTest, CutsTextsThatExcelCannotHold) {
    const auto workbook = writeWorkbook(Grid{{{Cell::ofText(QString(40'000, u'x'))}}}, u"Sheet1"_s);
    ASSERT_TRUE(workbook);
    const QString text = test::cellsOf(*workbook).value(u"A1"_s);
    EXPECT_EQ(text.size(), 32'767);
    EXPECT_TRUE(text.endsWith(u'…'));
}

TEST(XlsxWorkbookTest, WritesAnEmptyTable) {
    EXPECT_TRUE(writeWorkbook({}, u"Sheet1"_s));
}

} // namespace
} // namespace throughline::core
