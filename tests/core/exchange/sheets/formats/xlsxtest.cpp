// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbookfiles.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

using test::SheetReading;

class XlsxTest : public testing::Test {
protected:
    test::WorkbookFiles m_files;
};

test::Part sharedStrings(const QByteArray& items) {
    return {u"xl/sharedStrings.xml"_s, "<sst>" + items + "</sst>"};
}

test::Part styles(const QByteArray& formats, const QByteArray& cells) {
    return {u"xl/styles.xml"_s,
            "<styleSheet><numFmts>" + formats + "</numFmts><cellXfs>" + cells + "</cellXfs></styleSheet>"};
}

test::Part threeSheets(const QByteArray& stateOfFirst) {
    return {u"xl/workbook.xml"_s, "<workbook><sheets><sheet name=\"Data\" id=\"rId1\" state=\"" + stateOfFirst +
                                      "\"/><sheet name=\"Empty\" id=\"rId4\"/><sheet name=\"Q3, “new”\" id=\"rId5\"/>"
                                      "</sheets></workbook>"};
}

test::Part sheet(int number, const QByteArray& rows) {
    return {u"xl/worksheets/sheet%1.xml"_s.arg(number), "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"};
}

TEST_F(XlsxTest, ReadsSharedAndInlineTextWithoutPronunciation) {
    const SheetReading read(m_files.xlsx(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>rich "
        "</t></r><r><rPr><b/></rPr>"
        "<t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c><c r=\"C1\" t=\"s\"><v>0</v></c></row>",
        {sharedStrings("<si><t xml:space=\"preserve\"> a, \"b\" </t></si><si><r><t>one</t></r><r><t>two</t></r>"
                       "<rPh><t>no</t></rPh></si>")}));
    EXPECT_EQ(read.text, u"onetwo,rich text,\" a, \"\"b\"\" \""_s) << qPrintable(read.refusal);
    EXPECT_TRUE(read.warnings.isEmpty());
}

TEST_F(XlsxTest, ReadsDatesByTheirFormat) {
    const SheetReading read(
        m_files.xlsx("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45352</v></c><c r=\"B1\" s=\"2\"><v>45352.75</v></c><c "
                     "r=\"C1\" s=\"3\"><v>0.5</v></c>"
                     "<c r=\"D1\"><v>45352</v></c><c r=\"E1\" t=\"d\"><v>2024-03-01T00:00:00</v></c><c r=\"F1\" "
                     "s=\"1\"><v>-3</v></c></row>",
                     {styles("<numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy\"/>",
                             "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/>")}));
    EXPECT_EQ(read.text, u"2024-03-01,2024-03-01 18:00:00,12:00:00,45352,2024-03-01,-3"_s);
    EXPECT_TRUE(read.warns(u"outside of the calendar; their number is kept (1): F1"_s));
}

TEST_F(XlsxTest, CountsDaysFrom1904WhereTheWorkbookDoes) {
    const SheetReading read(m_files.xlsx(
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43890</v></c></row>",
        {styles({}, "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"),
         {u"xl/workbook.xml"_s,
          "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"Sheet1\" id=\"rId1\"/></sheets></workbook>"}}));
    EXPECT_EQ(read.text, u"2024-03-01"_s);
}

TEST_F(XlsxTest, TakesStoredResultsAndNamesCellsWithoutOne) {
    const SheetReading read(m_files.xlsx(
        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1</f><v>=cmd|calc</v></c>"
        "<c r=\"C1\"><f>NOW()</f></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"E1\" t=\"b\"><v>1</v></c>"
        "<c r=\"F1\" t=\"b\"><v>0</v></c><c r=\"G1\" t=\"str\"><f>\"\"</f><v></v></c></row>"));
    EXPECT_EQ(read.text, u"2,=cmd|calc,,,TRUE,FALSE"_s);
    EXPECT_TRUE(read.warns(u"whose result is not stored in the file; they are read as empty (1): C1"_s));
    EXPECT_TRUE(read.warns(u"#DIV/0!; they are read as empty (1): D1"_s));
    EXPECT_EQ(read.warnings.size(), 2);
}

TEST_F(XlsxTest, KeepsOddValuesAsTheyAreWrittenAndNamesTheirCells) {
    const SheetReading read(m_files.xlsx(
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c><c r=\"B2\"><v>abc</v></c><c r=\"C2\" t=\"zzz\"><v>1</v></c>"
        "<c r=\"D2\" s=\"99\"><v>45000</v></c><c r=\"XFD2\"><v>1</v></c><c r=\"A0\"><v>1</v></c></row>"));
    EXPECT_EQ(read.text, u"\n\uFFFD7,abc,1,45000"_s);
    for (const QString& words : {u"(1): A2"_s, u"should hold a number and do not"_s, u"unknown type"_s, u"(1): D2"_s,
                                 u"right of column 1000"_s, u"left out (1): “A0”"_s})
        EXPECT_TRUE(read.warns(words)) << qPrintable(words);
}

TEST_F(XlsxTest, PutsEachRowInTheLineOfItsNumber) {
    const SheetReading read(
        m_files.xlsx("<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>"
                     "<row r=\"7\" hidden=\"1\"><c r=\"B7\"><v>5</v></c><c r=\"A7\"><v>4</v></c></row><row r=\"2\"><c "
                     "r=\"A2\"><v>6</v></c></row>"));
    EXPECT_EQ(read.text, u"\n\n,1\n2,3\n\n\n4,5\n6"_s);
    EXPECT_TRUE(read.warns(u"in the order of the file (1): row 8"_s));
    EXPECT_TRUE(read.warns(u"hidden or filtered rows; they are read as any other (1): row 7"_s));
}

TEST_F(XlsxTest, UndoesEscapesAndReplacesWhatCannotBeStored) {
    const SheetReading read(m_files.xlsx("<row r=\"1\"><c t=\"inlineStr\"><is><t>a_x000D_\nb</t></is></c>"
                                         "<c t=\"inlineStr\"><is><r><t>_x005F_x0041_</t></r></is></c>"
                                         "<c t=\"inlineStr\"><is><t>_x0000__xD800_x _x12</t></is></c></row>"));
    EXPECT_EQ(read.text, u"\"a\nb\",_x0041_,\uFFFD\uFFFDx _x12"_s);
    EXPECT_TRUE(read.warns(u"NUL"_s));
}

TEST_F(XlsxTest, NamesMergedCells) {
    const SheetReading read(
        m_files.xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><mergeCells><mergeCell "
                     "ref=\"A1:C1\"/></mergeCells><sheetData>"));
    EXPECT_TRUE(read.warns(u"(1): A1:C1"_s));
}

TEST_F(XlsxTest, ReadsTheFirstVisibleSheetWithDataAndSaysSo) {
    const QString path = m_files.xlsx("<row><c><v>1</v></c></row>", {threeSheets("veryHidden"), sheet(2, "<row/>"),
                                                                     sheet(3, "<row><c><v>3</v></c></row>")});
    const SheetReading read(path);
    EXPECT_EQ(read.text, u"3"_s) << qPrintable(read.refusal);
    EXPECT_EQ(read.sheet, u"Q3, “new”"_s);
    EXPECT_EQ(read.sheets, (QList<SheetInfo>{{u"Data"_s, true}, {u"Empty"_s, false}, {u"Q3, “new”"_s, false}}));
    EXPECT_TRUE(read.warns(u"“Data” (hidden), “Empty”, “Q3, “new””. “Q3, “new”” was read"_s));
}

TEST_F(XlsxTest, PassesOverACoverOfOneRow) {
    const QString path = m_files.sheets(
        u"cover.xlsx"_s, {{"Prices!", {{"a"}, {"b"}}}, {"Cover", {{"Feedback"}}}, {"Data", {{"text"}, {"slow"}}}});
    EXPECT_EQ(SheetReading(path).sheet, u"Data"_s);
    EXPECT_EQ(
        SheetReading(m_files.sheets(u"one.xlsx"_s, {{"Cover", {{"Feedback"}}}, {"Prices!", {{"a"}, {"b"}}}})).sheet,
        u"Cover"_s);
}

TEST_F(XlsxTest, ReadsTheSheetThatIsAskedForByNameOrNumber) {
    const QString path = m_files.xlsx("<row><c><v>1</v></c></row>", {threeSheets("hidden"), sheet(2, "<row/>"),
                                                                     sheet(3, "<row><c><v>3</v></c></row>")});
    EXPECT_EQ(SheetReading(path, u"Data"_s).text, u"1"_s);
    EXPECT_EQ(SheetReading(path, u"data"_s).text, u"1"_s);
    EXPECT_EQ(SheetReading(path, u"3"_s).text, u"3"_s);
    const QString refusal = SheetReading(path, u"Q4"_s).refusal;
    EXPECT_TRUE(refusal.contains(u"no sheet “Q4”. Its sheets are: “Data” (hidden), “Empty”"_s)) << qPrintable(refusal);
}

TEST_F(XlsxTest, ReadsAHiddenSheetOnlyWhereNoOtherHasData) {
    const QString path =
        m_files.xlsx("<row><c><v>1</v></c></row>", {threeSheets("hidden"), sheet(2, {}), sheet(3, {})});
    const SheetReading read(path);
    EXPECT_EQ(read.text, u"1"_s);
    EXPECT_TRUE(read.warns(u"“Data” (hidden), “Empty”, “Q3, “new””. “Data” was read"_s));
    const QString refusal =
        SheetReading(m_files.xlsx("<row/>", {threeSheets("hidden"), sheet(2, {}), sheet(3, {})})).refusal;
    EXPECT_TRUE(refusal.contains(u"no data in any sheet: “Data” (hidden), “Empty”"_s)) << qPrintable(refusal);
}

TEST_F(XlsxTest, RefusesTooManyColumnsAndTooLongCells) {
    QByteArray row;
    for (int i = 0; i < 1001; ++i)
        row += "<c><v>1</v></c>";
    EXPECT_TRUE(SheetReading(m_files.xlsx("<row>" + row + "</row>"))
                    .refusal.contains(u"sheet “Sheet1”, row 1 has too many columns; the limit is 1000"_s));
    const QByteArray large(1024 * 1024 + 1, 'x');
    EXPECT_TRUE(SheetReading(m_files.xlsx("<row r=\"4\"><c r=\"B4\" t=\"str\"><v>" + large + "</v></c></row>"))
                    .refusal.contains(u"sheet “Sheet1”, cell B4 is too long"_s));
}

TEST_F(XlsxTest, RefusesTextThatMultipliesBeyondTheLimit) {
    QByteArray rows;
    for (int i = 0; i < 1100; ++i)
        rows += "<row><c t=\"s\"><v>0</v></c></row>";
    const QString refusal =
        SheetReading(m_files.xlsx(rows, {sharedStrings("<si><t>" + QByteArray(500'000, 'x') + "</t></si>")})).refusal;
    EXPECT_TRUE(refusal.contains(u"sheet “Sheet1” expands to more than 512 MB of text"_s)) << qPrintable(refusal);
}

TEST_F(XlsxTest, RefusesDocumentTypesDepthAndTargetsOutsideOfTheFile) {
    const auto refusal = [&](const test::Part& part) { return SheetReading(m_files.xlsx("<row/>", {part})).refusal; };
    EXPECT_TRUE(refusal({u"xl/sharedStrings.xml"_s, "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>"})
                    .contains(u"“xl/sharedStrings.xml” contains a document type declaration (DOCTYPE)"_s));
    QByteArray deep;
    for (int i = 0; i < 100; ++i)
        deep = "<a>" + deep + "</a>";
    EXPECT_TRUE(refusal({u"xl/worksheets/sheet1.xml"_s, deep}).contains(u"more than 64 deep"_s));
    const auto targets = [](const QByteArray& target) {
        return test::Part{u"xl/_rels/workbook.xml.rels"_s,
                          "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" " + target +
                              "/></Relationships>"};
    };
    EXPECT_TRUE(
        refusal(targets("Target=\"../../etc/passwd\"")).contains(u"outside of the file, at “../../etc/passwd”"_s));
    EXPECT_TRUE(refusal(targets("Target=\"http://x/y\" TargetMode=\"External\"")).contains(u"outside of the file"_s));
}

TEST_F(XlsxTest, RefusesWhatIsNoWorkbookInWords) {
    EXPECT_TRUE(SheetReading(m_files.zip(u"letter.xlsx"_s, {{u"word/document.xml"_s, "<w/>"}}))
                    .refusal.contains(u"is not an Excel workbook"_s));
    EXPECT_TRUE(
        SheetReading(m_files.write(u"note.xlsx"_s, "not a zip file")).refusal.contains(u"is not an Excel workbook"_s));
    EXPECT_TRUE(SheetReading(m_files.write(u"page.xlsx"_s, "<html><body>Sign in</body></html>"))
                    .refusal.contains(u"is a web page"_s));
    EXPECT_TRUE(SheetReading(m_files.write(u"old.xls"_s,
                                           QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, 'x')))
                    .refusal.contains(u"old .xls workbook. Open it in Excel"_s));
}

TEST_F(XlsxTest, SaysThatMacrosAreIgnored) {
    EXPECT_TRUE(SheetReading(m_files.xlsx("<row><c><v>1</v></c></row>", {{u"xl/vbaProject.bin"_s, "x"}}))
                    .warns(u"macros; they are ignored"_s));
}

} // namespace
} // namespace throughline::core
