// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/tablesurvey.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

struct Table {
    ByteSource source;
    CsvFormat format;
    ColumnMapping mapping;
};

Table tableOf(const QByteArray& text) {
    Table table{ByteSource::fromMemory(text), {}, {}};
    const Result<CsvFormat> format = detectCsvFormat(table.source);
    EXPECT_TRUE(format);
    table.format = *format;
    const Result<ColumnMapping> mapping = proposeMapping(table.format, sampleRows(table.source, table.format));
    EXPECT_TRUE(mapping);
    table.mapping = *mapping;
    return table;
}

TableSurvey surveyOf(const QByteArray& text, std::optional<DateOrder> order = {}) {
    const Table table = tableOf(text);
    const Result<TableSurvey> survey = surveyTable(table.source, table.format, table.mapping, {order});
    EXPECT_TRUE(survey) << qPrintable(survey ? QString() : survey.error().text);
    return survey.value_or(TableSurvey{});
}

bool mentions(const QStringList& warnings, const QString& words) {
    return warnings.join(u'\n').contains(words);
}

TEST(TableSurveyTest, CountsRowsAndTrustsAUniqueId) {
    const TableSurvey survey = surveyOf("id,text\n1,good\n2,bad\n");
    EXPECT_EQ(survey.rows, 2);
    EXPECT_EQ(survey.idColumn, 0);
    EXPECT_TRUE(survey.warnings.isEmpty()) << qPrintable(survey.warnings.join(u'\n'));
    EXPECT_TRUE(survey.questions.empty());
}

TEST(TableSurveyTest, DistrustsRepeatedAndRoundedIds) {
    const TableSurvey repeated = surveyOf("id,text\n1,good\n1,bad\n");
    EXPECT_FALSE(repeated.idColumn);
    EXPECT_TRUE(mentions(repeated.warnings, u"Line 3: “id” has duplicate values"_s));
    const TableSurvey rounded = surveyOf("tweet_id,text\n5.70306E+17,good\n5.70301E+17,bad\n");
    EXPECT_FALSE(rounded.idColumn);
    EXPECT_TRUE(mentions(rounded.warnings, u"rounded by a spreadsheet"_s));
}

TEST(TableSurveyTest, NamesTheLinesOfUnevenRows) {
    const TableSurvey survey = surveyOf("id,text,source\n1,good,x\n2,bad\n3,ugly,y,extra\n4,a\"b,z\n5,c\n");
    EXPECT_TRUE(mentions(survey.warnings, u"2 rows (line 3, line 6): fewer cells"_s));
    EXPECT_TRUE(mentions(survey.warnings, u"Line 4: more cells"_s));
    EXPECT_TRUE(mentions(survey.warnings, u"Line 5: a quote"_s));
}

TEST(TableSurveyTest, AsksForTheOrderOfDatesOnlyWhenNothingSettlesIt) {
    const TableSurvey open = surveyOf("date,text\n01/02/2024,good\n03/04/2024,bad\n");
    ASSERT_EQ(open.questions.size(), 1U);
    EXPECT_TRUE(open.questions[0].text.contains(u"--dates dmy"_s));
    EXPECT_EQ(surveyOf("date,text\n01/02/2024,good\n", DateOrder::MonthDayYear).dateOrder, DateOrder::MonthDayYear);
    EXPECT_TRUE(surveyOf("date,text\n01/02/2024,good\n", DateOrder::MonthDayYear).questions.empty());
    const TableSurvey settled = surveyOf("date,text\n01/02/2024,good\n2/24/2024,bad\n");
    EXPECT_TRUE(settled.questions.empty());
    EXPECT_EQ(settled.dateOrder, DateOrder::MonthDayYear);
    EXPECT_TRUE(
        mentions(surveyOf("date,text\n13/02/2024,a b\n02/13/2024,c d\n01/02/2003,e f\n").warnings, u"kept as text"_s));
}

TEST(TableSurveyTest, NamesDatesAndRatingsThatCannotBeRead) {
    const TableSurvey survey =
        surveyOf("date,text,score\n2024-02-01,good,4\n2024-02-30,bad,NaN\n2024-02-02,ok,five\n2024-02-03,ok,5\n");
    EXPECT_TRUE(mentions(survey.warnings, u"Line 3: “date” holds no date that exists"_s));
    EXPECT_TRUE(mentions(survey.warnings, u"Line 4: the rating is not a number"_s));
    EXPECT_EQ(survey.ratingScale, 5);
}

TEST(TableSurveyTest, RefusesABrokenFileBeforeAnythingIsWritten) {
    const Table table = tableOf("id,text\n1,good\n2,\"never closed\n3,x\n");
    const Result<TableSurvey> survey = surveyTable(table.source, table.format, table.mapping);
    ASSERT_FALSE(survey);
    EXPECT_TRUE(survey.error().text.contains(u"line 3"_s));
    const Cancellation cancellation;
    cancellation.cancel();
    EXPECT_EQ(surveyTable(table.source, table.format, table.mapping, {}, cancellation).error().code,
              ErrorCode::Cancelled);
}

TEST(TableSurveyTest, PutsTheHalvesOfATextBelowTheirQuestions) {
    const Table table = tableOf("title,love_value,hate_value\nGood,Easy to use,The price\nOk,Fast,nan\n");
    CsvReader reader(table.source, table.format);
    CsvRecord record;
    CleanupCounts counts;
    ASSERT_TRUE(*reader.next(record));
    EXPECT_EQ(fieldText(record, table.mapping, table.mapping.columnsOf(u"text"), counts),
              u"love_value\nEasy to use\n\nhate_value\nThe price"_s);
    ASSERT_TRUE(*reader.next(record));
    EXPECT_EQ(fieldText(record, table.mapping, table.mapping.columnsOf(u"text"), counts), u"love_value\nFast"_s);
    EXPECT_EQ(fieldText(record, table.mapping, table.mapping.columnsOf(u"title"), counts), u"Ok"_s);
    EXPECT_EQ(fieldText(record, table.mapping, {}, counts), QString());
}

} // namespace
} // namespace throughline::core
