// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbookfiles.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

using test::SheetReading;

class OdsTest : public testing::Test {
protected:
    /// Reads one table of these rows.
    SheetReading read(const QByteArray& rows) const {
        return SheetReading(m_files.ods("<table:table table:name=\"One\">" + rows + "</table:table>"));
    }
    test::WorkbookFiles m_files;
};

QByteArray cell(const QByteArray& attributes, const QByteArray& inside = {}) {
    return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
}

TEST_F(OdsTest, ReadsValuesByTheirType) {
    const SheetReading sheet =
        read("<table:table-row>" + cell("office:value-type=\"float\" office:value=\"3.0\"", "<text:p>3,00</text:p>") +
             cell("office:value-type=\"percentage\" office:value=\"0.05\"", "<text:p>5 %</text:p>") +
             cell("office:value-type=\"date\" office:date-value=\"2024-03-01\"", "<text:p>1. 3.</text:p>") +
             cell("office:value-type=\"date\" office:date-value=\"2024-03-01T14:30:00\"") +
             cell("office:value-type=\"time\" office:time-value=\"PT14H05M09S\"") +
             cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>WAHR</text:p>") +
             cell("office:value-type=\"string\" office:string-value=\"kept\"") + "</table:table-row>");
    EXPECT_EQ(sheet.text, u"3,0.05,2024-03-01,2024-03-01 14:30:00,14:05:09,TRUE,kept"_s) << qPrintable(sheet.refusal);
    EXPECT_TRUE(sheet.warnings.isEmpty());
}

TEST_F(OdsTest, JoinsParagraphsAndLeavesOutCommentsAndPronunciation) {
    const SheetReading sheet =
        read("<table:table-row>" +
             cell("office:value-type=\"string\"",
                  "<office:annotation><text:p>a comment</text:p></office:annotation><text:p>one<text:s text:c=\"2\"/>"
                  "<text:span>t<text:a>w</text:a>o</text:span><text:line-break/>\n   three</text:p><text:p> <text:ruby>"
                  "<text:ruby-base>four</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby></text:p>") +
             "</table:table-row>");
    EXPECT_EQ(sheet.text, u"\"one  two\n three\nfour\""_s);
}

TEST_F(OdsTest, WritesOutRepeatedCellsAndRowsAsFarAsTheyHoldAnything) {
    const SheetReading sheet =
        read("<table:table-header-rows><table:table-row table:number-rows-repeated=\"2\">" +
             cell("table:number-columns-repeated=\"2\" office:value-type=\"string\"", "<text:p>x</text:p>") +
             "<table:covered-table-cell/>" + cell("office:value-type=\"string\"", "<text:p>y</text:p>") +
             cell("table:number-columns-repeated=\"16380\"") +
             "</table:table-row></table:table-header-rows><table:table-row-group><table:table-row "
             "table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row><table:table-row>" +
             cell("office:value-type=\"string\"", "<text:p>z</text:p>") +
             "</table:table-row></table:table-row-group><table:table-row table:number-rows-repeated=\"1048570\">" +
             cell("table:number-columns-repeated=\"1024\"") + "</table:table-row>");
    EXPECT_EQ(sheet.text, u"x,x,,y\nx,x,,y\n\n\n\nz"_s);
}

TEST_F(OdsTest, RefusesRepetitionsWithoutEnd) {
    const QByteArray value = "office:value-type=\"string\"";
    EXPECT_TRUE(read("<table:table-row>" +
                     cell(value + " table:number-columns-repeated=\"999999999\"", "<text:p>x</text:p>") +
                     "</table:table-row>")
                    .refusal.contains(u"too many columns"_s));
    EXPECT_TRUE(read("<table:table-row table:number-rows-repeated=\"1048570\"/><table:table-row "
                     "table:number-rows-repeated=\"7\">" +
                     cell(value, "<text:p>x</text:p>") + "</table:table-row>")
                    .refusal.contains(u"more rows than a sheet can hold"_s));
}

TEST_F(OdsTest, ReadsErrorsAsEmptyAndNamesThemAndMergedCells) {
    const SheetReading sheet =
        read("<table:table-row>" + cell("office:value-type=\"string\"", "<text:p>a</text:p>") +
             cell("table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\"",
                  "<text:p>#DIV/0!</text:p>") +
             cell("table:number-columns-spanned=\"2\" office:value-type=\"string\"", "<text:p>#1</text:p>") +
             "</table:table-row>");
    EXPECT_EQ(sheet.text, u"a,,#1"_s);
    EXPECT_TRUE(sheet.warns(u"read as empty (1): B1"_s));
    EXPECT_TRUE(sheet.warns(u"only the first of each holds the value (1): C1"_s));
}

TEST_F(OdsTest, KnowsHiddenSheets) {
    const QByteArray row =
        "<table:table-row>" + cell("office:value-type=\"float\" office:value=\"1\"") + "</table:table-row>";
    const SheetReading sheet(m_files.ods(
        "<table:table table:name=\"A\" table:style-name=\"ta2\">" + row +
            "</table:table><table:table table:name=\"B\" table:style-name=\"ta1\">" + row + "</table:table>",
        "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/>"
        "</style:style><style:style style:name=\"ta2\"><style:table-properties "
        "table:display=\"false\"/></style:style>"));
    EXPECT_EQ(sheet.sheets, (QList<SheetInfo>{{u"A"_s, true}, {u"B"_s, false}}));
    EXPECT_EQ(sheet.sheet, u"B"_s);
}

TEST_F(OdsTest, SaysThatAPasswordProtectsIt) {
    const QString path =
        m_files.zip(u"secret.ods"_s,
                    {{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                     {u"META-INF/manifest.xml"_s, "<manifest><file-entry><encryption-data/></file-entry></manifest>"},
                     {u"content.xml"_s, QByteArray(100, '\x8F')}});
    EXPECT_TRUE(SheetReading(path).refusal.contains(u"protected by a password"_s));
}

} // namespace
} // namespace throughline::core
