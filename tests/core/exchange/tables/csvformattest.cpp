// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/csvformat.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

CsvFormat detected(const QByteArray& text, const CsvFormatChoices& choices = {}) {
    const Result<CsvFormat> format = detectCsvFormat(ByteSource::fromMemory(text), choices);
    EXPECT_TRUE(format) << qPrintable(format.error().text);
    return format.value_or(CsvFormat{});
}

Error refused(const QByteArray& text) {
    const Result<CsvFormat> format = detectCsvFormat(ByteSource::fromMemory(text));
    EXPECT_FALSE(format);
    return format ? Error{} : format.error();
}

TEST(CsvFormatTest, FindsTheDelimiter) {
    EXPECT_EQ(detected("id,text\n1,a;b\n2,c|d\n").delimiter, ',');
    EXPECT_EQ(detected("id;text\n1;Komma, im Text\n").delimiter, ';');
    EXPECT_EQ(detected("id\ttext\n1\ta, b, c\n").delimiter, '\t');
    EXPECT_EQ(detected("id|text\n1|x\n").delimiter, '|');
    EXPECT_EQ(detected("text\nno, separator here\nnone, at, all\n").headers, QStringList{u"text"_s});
}

TEST(CsvFormatTest, TheUserAndASepLineDecideTheDelimiter) {
    const CsvFormat named = detected("sep=;\r\nid;text\r\n1;x\r\n");
    EXPECT_EQ(named.delimiter, ';');
    EXPECT_EQ(named.headers, (QStringList{u"id"_s, u"text"_s}));
    EXPECT_EQ(named.headerLine, 2);
    EXPECT_EQ(named.dataLine, 3);
    EXPECT_EQ(detected("a^b\n1^2\n", {'^', std::nullopt}).headers, (QStringList{u"a"_s, u"b"_s}));
    EXPECT_EQ(parseDelimiter(u"tab"_s), '\t');
    EXPECT_EQ(parseDelimiter(u"\\t"_s), '\t');
    EXPECT_EQ(parseDelimiter(u":"_s), ':');
    EXPECT_FALSE(parseDelimiter(u"::"_s));
}

TEST(CsvFormatTest, SkipsTitleLinesAndSaysSo) {
    const CsvFormat format = detected("Reviews of March\n\nexported by Anna\nid,date,text\n1,2024-03-01,good\n");
    EXPECT_EQ(format.headers, (QStringList{u"id"_s, u"date"_s, u"text"_s}));
    EXPECT_EQ(format.headerLine, 4);
    EXPECT_EQ(format.dataLine, 5);
    ASSERT_EQ(format.warnings.size(), 1);
    EXPECT_TRUE(format.warnings.first().startsWith(u"Line 4 is the header"_s));
}

TEST(CsvFormatTest, SeesThatThereIsNoHeader) {
    const CsvFormat format = detected("Great app,5,2024-01-01\nSlow,2,2024-01-02\n");
    EXPECT_EQ(format.headerLine, 0);
    EXPECT_EQ(format.dataOffset, 0);
    EXPECT_EQ(format.headers, (QStringList{u"Column 1"_s, u"Column 2"_s, u"Column 3"_s}));
    EXPECT_EQ(format.warnings.size(), 1);
    EXPECT_EQ(detected("Great app,5\nSlow,2\n", {std::nullopt, 1}).headers, (QStringList{u"Great app"_s, u"5"_s}));
    EXPECT_EQ(detected("id,text\n1,x\n", {std::nullopt, 0}).dataOffset, 0);
}

TEST(CsvFormatTest, NamesBlankColumnsAndFindsRepeatedOnes) {
    const CsvFormat blank = detected("id,, ,quote\n1,a,b,c\n");
    EXPECT_EQ(blank.headers, (QStringList{u"id"_s, u"Column 2"_s, u"Column 3"_s, u"quote"_s}));
    EXPECT_EQ(blank.namelessColumns, (QList<int>{1, 2}));
    EXPECT_EQ(detected("id,quote,quote,Quote\n1,a,b,c\n").repeatedColumns, (QList<int>{1, 2, 3}));
}

TEST(CsvFormatTest, JoinsTheTwoHeaderRowsOfSurveyTools) {
    const CsvFormat format =
        detected("Respondent ID,Which tools?,,,Why?\n,Editor,Shell,Other,Response\n1,x,,,because\n2,,x,,so\n");
    EXPECT_EQ(format.headers, (QStringList{u"Respondent ID"_s, u"Which tools? – Editor"_s, u"Which tools? – Shell"_s,
                                           u"Which tools? – Other"_s, u"Why?"_s}));
    EXPECT_EQ(format.dataLine, 3);
    EXPECT_EQ(format.warnings.size(), 1);
}

TEST(CsvFormatTest, SeesBackslashEscapesThatMakeRowsEven) {
    const CsvFormat format = detected("id,title,year\n1,One\\, two\\, three,1999\n2,Plain,2000\n");
    EXPECT_TRUE(format.backslashEscapes);
    EXPECT_FALSE(detected("id,path\n1,C:\\\n2,D:\\\n").backslashEscapes);
}

TEST(CsvFormatTest, SaysWhenThereIsNothing) {
    EXPECT_TRUE(refused("").text.contains(u"no data"_s));
    EXPECT_TRUE(refused("\r\n\n\r\n\n").text.contains(u"no data"_s));
    EXPECT_TRUE(refused(QByteArray(1024 * 1024, 'x')).text.contains(u"does not look like a table"_s));
    EXPECT_TRUE(detected("id,text\n").warnings.first().contains(u"no rows"_s));
    QByteArray wide = "c";
    for (int i = 0; i < 100'000; ++i)
        wide += ",c";
    EXPECT_EQ(refused(wide).code, ErrorCode::LimitExceeded);
    EXPECT_TRUE(refused(wide).text.contains(u"columns"_s));
}

} // namespace
} // namespace throughline::core
