// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Text with what a spreadsheet must see for it.
struct GuardCase {
    QString text;
    QString guarded;
};

QList<GuardCase> guardCases() {
    return {
        {u"=1+1"_s, u"'=1+1"_s},
        {u"=cmd|'/c calc'!A1"_s, u"'=cmd|'/c calc'!A1"_s},
        {u"+1+1"_s, u"'+1+1"_s},
        {u"-1+1"_s, u"'-1+1"_s},
        {u"-2+3+cmd|' /C calc'!A0"_s, u"'-2+3+cmd|' /C calc'!A0"_s},
        {u"@SUM(1+1)"_s, u"'@SUM(1+1)"_s},
        {u"\t=1+1"_s, u"'\t=1+1"_s},
        {u"\r=1+1"_s, u"'\r'=1+1"_s},
        {u"\n=1+1"_s, u"'\n'=1+1"_s},
        {u" =1+1"_s, u"' =1+1"_s},
        {u"\u00a0=1+1"_s, u"'\u00a0=1+1"_s},
        {u"＝1+1"_s, u"'＝1+1"_s},
        {u"＋1"_s, u"'＋1"_s},
        {u"－1"_s, u"'－1"_s},
        {u"＠SUM(A1)"_s, u"'＠SUM(A1)"_s},
        {u"'=1+1"_s, u"''=1+1"_s},
        {u"\"=1+1"_s, u"\"=1+1"_s},
        {u";=1+1"_s, u";=1+1"_s},
        {u",=1+1"_s, u",=1+1"_s},
        {u"=HYPERLINK(\"http://127.0.0.1:9/?x=\"&A1,\"click\")"_s,
         u"'=HYPERLINK(\"http://127.0.0.1:9/?x=\"&A1,\"click\")"_s},
        {u"=IMPORTXML(\"http://127.0.0.1:9\",\"//a\")"_s, u"'=IMPORTXML(\"http://127.0.0.1:9\",\"//a\")"_s},
        {u"=WEBSERVICE(\"http://127.0.0.1:9/\"&A1)"_s, u"'=WEBSERVICE(\"http://127.0.0.1:9/\"&A1)"_s},
        {u"DDE(\"cmd\",\"/c calc\",\"x\")"_s, u"DDE(\"cmd\",\"/c calc\",\"x\")"_s},
        {u"=2+5+cmd|' /C calc'!A0"_s, u"'=2+5+cmd|' /C calc'!A0"_s},
        {u"%0A=1+1"_s, u"%0A=1+1"_s},
        {u"safe\n=1+1"_s, u"safe\n'=1+1"_s},
        {u"\u200b=1+1"_s, u"'\u200b=1+1"_s},
        {u"\ufeff=1+1"_s, u"'\ufeff=1+1"_s},
        {u"-"_s, u"'-"_s},
        {u"--"_s, u"'--"_s},
        {u"+49 30 1234567"_s, u"'+49 30 1234567"_s},
        {u"-5"_s, u"-5"_s},
        {u"-12.5 %"_s, u"-12.5 %"_s},
        {u"@anna on twitter"_s, u"'@anna on twitter"_s},
        {u"=)"_s, u"'=)"_s},
        {u"==> important"_s, u"'==> important"_s},
        {u"+1 great idea"_s, u"'+1 great idea"_s},
        // Beyond the list: what the rule says about apostrophes, numbers and several lines.
        {u"''=1"_s, u"'''=1"_s},
        {u"'tis fine"_s, u"'tis fine"_s},
        {u"'-5"_s, u"'-5"_s},
        {u"-5\n-6"_s, u"-5\n-6"_s},
        {u"a\r\n=b\r\n'=c\r\n"_s, u"a\r\n'=b\r\n''=c\r\n"_s},
        {u"'\n=1"_s, u"''\n'=1"_s},
        {u"+1,234.50"_s, u"+1,234.50"_s},
        {u"-1e5"_s, u"-1e5"_s},
        {u""_s, u""_s},
        {u"   "_s, u"   "_s},
    };
}

TEST(CsvWriterTest, GuardsFormulasAndLeavesTheRest) {
    for (const GuardCase& example : guardCases())
        EXPECT_EQ(withFormulaGuard(example.text), example.guarded) << qPrintable(example.text);
}

TEST(CsvWriterTest, GivesEveryTextBackWithoutTheGuard) {
    for (const GuardCase& example : guardCases())
        EXPECT_EQ(withoutFormulaGuard(example.guarded), example.text) << qPrintable(example.guarded);
}

TEST(CsvWriterTest, TakesNothingFromTextThatNeedsNoGuard) {
    for (const QString& text : {u"'quoted'"_s, u"rock 'n' roll"_s, u"it's =1"_s, u"'-5"_s, u"a\n'b"_s})
        EXPECT_EQ(withoutFormulaGuard(text), text);
}

TEST(CsvWriterTest, QuotesEveryFieldAndDoublesQuotes) {
    EXPECT_EQ(csvRow({Cell::ofText(u"a\"b,c\nd"_s), Cell::ofNumber(-1.5), Cell{}, Cell::ofText(u"Zoë"_s)}),
              QByteArray("\"a\"\"b,c\nd\",\"-1.5\",\"\",\"Zo\xc3\xab\"\r\n"));
}

TEST(CsvWriterTest, WritesRawTextOnRequest) {
    const Grid grid{.rows = {{Cell::ofText(u"note"_s)}, {Cell::ofText(u"=1+1"_s)}}};
    EXPECT_EQ(writeCsv(grid), QByteArray("\"note\"\r\n\"'=1+1\"\r\n"));
    EXPECT_EQ(writeCsv(grid, CsvSafety::Raw), QByteArray("\"note\"\r\n\"=1+1\"\r\n"));
}

TEST(CsvWriterTest, KeepsARowWhoseFirstFieldIsBlank) {
    EXPECT_EQ(csvRow({Cell{}, Cell::ofText(u"x"_s)}), QByteArray("\"\",\"x\"\r\n"));
}

} // namespace
} // namespace throughline::core
