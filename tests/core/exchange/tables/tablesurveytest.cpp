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

TEST(TableSurveyTest, CountsTheWordsOfFieldsWithAListAndTellsThoseWithoutAValue) {
    const TableSurvey survey =
        surveyOf("title,horizon,status\nfirst thing,P1,Live\nsecond thing,now,To do\nthird thing,p1,to-do\n");
    ASSERT_EQ(survey.words.size(), 4U);
    EXPECT_EQ(survey.words[0], (FileWord{u"horizon"_s, u"P1"_s, 2, {}, true}));
    EXPECT_EQ(survey.words[1], (FileWord{u"horizon"_s, u"now"_s, 1, u"now"_s, false}));
    EXPECT_EQ(survey.words[2], (FileWord{u"stage"_s, u"To do"_s, 2, {}, true}));
    EXPECT_EQ(survey.words[3], (FileWord{u"stage"_s, u"Live"_s, 1, u"live"_s, false}));
    EXPECT_TRUE(mentions(survey.warnings, u"“P1” (2 rows) in “horizon” has no value here"_s));
    EXPECT_TRUE(mentions(survey.warnings, u"“To do” (2 rows) in “status” is none of the values here"_s));
}

TEST(TableSurveyTest, WhatIsSaidOfWordsWinsOverWhatWasSaidEarlier) {
    const Table table = tableOf("title,horizon\nfirst thing,P1\nsecond thing,P2\nthird thing,P3\n");
    SurveyChoices choices;
    choices.likelyValues = {{u"horizon"_s, u"P1"_s, u"later"_s}, {u"horizon"_s, u"P2"_s, u"next"_s}};
    choices.values = {{u"horizon"_s, u"p1"_s, u"Now"_s}, {u"horizon"_s, u"P9"_s, u"later"_s}};
    const Result<TableSurvey> survey = surveyTable(table.source, table.format, table.mapping, choices);
    ASSERT_TRUE(survey);
    ASSERT_EQ(survey->words.size(), 3U);
    EXPECT_EQ(survey->words[0].value, u"now"_s);
    EXPECT_EQ(survey->words[1].value, u"next"_s);
    EXPECT_TRUE(survey->words[2].open) << "nobody spoke about P3";
    EXPECT_TRUE(mentions(survey->warnings, u"No row says “P9” for horizon."_s));
    choices.values = {{u"horizon"_s, u"P1"_s, u"soon"_s}};
    const Result<TableSurvey> refused = surveyTable(table.source, table.format, table.mapping, choices);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.contains(u"now, next, later, none"_s));
}

TEST(TableSurveyTest, AColumnOfTooManyDifferentWordsIsNoListButItsOwnWordsCount) {
    QByteArray text = "title,horizon\n";
    for (int row = 0; row < 10'000; ++row)
        text += "some thing,word " + QByteArray::number(row) + "\n";
    const TableSurvey survey = surveyOf(text + "last thing,Now\n");
    EXPECT_TRUE(survey.words.empty());
    EXPECT_TRUE(mentions(survey.warnings, u"“horizon” has more than 50 different words"_s));
    EXPECT_EQ(survey.warnings.size(), 1) << qPrintable(survey.warnings.join(u'\n'));
    EXPECT_EQ(survey.values.valueOf(u"horizon"_s, u"Now"_s), u"now"_s);
}

TEST(TableSurveyTest, ALongCellIsNamedByItsLineAndTheOtherWordsStay) {
    const TableSurvey survey =
        surveyOf("title,horizon\nfirst thing,now\nsecond thing," + QByteArray(100'000, 'x') + "\n");
    EXPECT_EQ(survey.words.size(), 1U);
    EXPECT_TRUE(mentions(survey.warnings, u"Line 3: “horizon” holds more than a word"_s));
}

TEST(TableSurveyTest, SentimentsOfManyNumbersAreNoWords) {
    QByteArray text = "text,sentiment\n";
    for (int row = 0; row < 100; ++row)
        text += "good thing," + QByteArray::number(row / 100.0 - 0.5) + "\n";
    const TableSurvey survey = surveyOf(text);
    EXPECT_TRUE(survey.words.empty());
    EXPECT_FALSE(mentions(survey.warnings, u"different words"_s));
    EXPECT_EQ(survey.values.valueOf(u"sentiment"_s, u"-0.3"_s), u"negative"_s);
    const TableSurvey few = surveyOf("text,sentiment\ngood thing,1\nbad thing,0\n");
    ASSERT_EQ(few.words.size(), 2U);
    EXPECT_EQ(few.words[0], (FileWord{u"sentiment"_s, u"0"_s, 1, u"negative"_s, false})) << "shown, to be changed";
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
