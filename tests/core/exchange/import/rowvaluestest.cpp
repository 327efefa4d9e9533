// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/rowvalues.h"

#include "core/workspace/storedvalue.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class RowValuesTest : public testing::Test {
protected:
    /// What the rows of a table say.
    std::vector<Fields> rowsOf(const QByteArray& content, const MappingChoices& choices,
                               const QStringList& stages = {}) {
        TableOptions options;
        options.path = folder.filePath(u"table.csv"_s);
        QFile file(options.path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        options.mapping = choices;
        if (!stages.isEmpty())
            options.stages = stages;
        const auto table = prepareTable(options);
        EXPECT_TRUE(table) << (table ? "" : qPrintable(table.error().text));
        std::vector<Fields> rows;
        if (!table)
            return rows;
        RowValuesReader reader(*table);
        CsvReader records(table->text.utf8, table->format);
        CsvRecord record;
        while (records.next(record).value_or(false))
            rows.push_back(reader.read(record).fields);
        return rows;
    }
    static QString attribute(const Fields& fields, const QString& name) {
        return objectFrom(fields.value(u"attributes"_s).toString()).value(name).toString();
    }
    QTemporaryDir folder;
};

TEST_F(RowValuesTest, WordsOfVoicesBecomeWhatWasSaidAndOthersAreKept) {
    MappingChoices choices{RecordKind::Voices, {}, {{u"kind"_s, u"Channel"_s}, {u"sentiment"_s, u"Sentiment"_s}}};
    choices.values = {{u"kind"_s, u"Call"_s, u"interview"_s},
                      {u"sentiment"_s, u"so lala"_s, u"neutral"_s},
                      {u"sentiment"_s, u"k. A."_s, u"unknown"_s},
                      {u"lifecycle"_s, u"Kunde"_s, u"active"_s}};
    const auto rows = rowsOf("Text,Channel,Sentiment,Lifecycle,Rating\n"
                             "slow export,call,so lala,Kunde,5\n"
                             "quick import,Fax,gut,new,1\n"
                             "fine plan,Sales note,k. A.,Gast,5\n",
                             choices);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].value(u"kind"_s), u"interview"_s);
    EXPECT_EQ(rows[0].value(u"touchpoint"_s), rowsOf("text,kind\na b,interview\n", {})[0].value(u"touchpoint"_s));
    EXPECT_EQ(rows[0].value(u"sentiment"_s), u"neutral"_s);
    EXPECT_EQ(rows[0].value(u"sentiment_from"_s), u"import"_s);
    EXPECT_EQ(rows[0].value(u"lifecycle_then"_s), u"active"_s);
    EXPECT_EQ(attribute(rows[0], u"Channel"_s), QString());
    EXPECT_EQ(rows[1].value(u"kind"_s), u"review"_s);
    EXPECT_EQ(attribute(rows[1], u"Channel"_s), u"Fax"_s) << "a word without a value";
    EXPECT_EQ(rows[1].value(u"sentiment"_s), u"positive"_s);
    EXPECT_EQ(rows[1].value(u"lifecycle_then"_s), u"new"_s);
    EXPECT_EQ(rows[2].value(u"kind"_s), u"sales_note"_s);
    EXPECT_EQ(rows[2].value(u"sentiment_from"_s), u"rating"_s) << "who says unknown leaves it to the rating";
    EXPECT_FALSE(rows[2].contains(u"lifecycle_then"_s));
    EXPECT_EQ(attribute(rows[2], u"Lifecycle"_s), u"Gast"_s);
}

TEST_F(RowValuesTest, WordsOfItemsBecomeStagesOfTheWorkspace) {
    MappingChoices choices{RecordKind::Items, {}, {}};
    choices.values = {{u"stage"_s, u"In progress"_s, u"Building"_s}, {u"horizon"_s, u"P1"_s, u"now"_s}};
    const auto rows =
        rowsOf("Title,Status,Horizon\nfirst thing,in-progress,P1\nsecond thing,Parked,next\nthird thing,,P2\n", choices,
               {u"Idea"_s, u"Building"_s});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].value(u"stage"_s), u"Building"_s);
    EXPECT_EQ(rows[0].value(u"horizon"_s), u"now"_s);
    EXPECT_EQ(rows[1].value(u"stage"_s), u"parked"_s) << "a stage of no list stays one";
    EXPECT_EQ(rows[1].value(u"horizon"_s), u"next"_s);
    EXPECT_FALSE(rows[2].contains(u"horizon"_s));
    EXPECT_EQ(attribute(rows[2], u"Horizon"_s), u"P2"_s);
}

TEST_F(RowValuesTest, WordsOfAccountsAndPeopleBecomeValues) {
    MappingChoices accounts{RecordKind::Accounts, {}, {}};
    accounts.values = {{u"fit"_s, u"Tier 1"_s, u"in"_s}, {u"lifecycle"_s, u"Closed lost"_s, u"lost"_s}};
    const auto rows = rowsOf("Name,Fit,Status\nOrrinel,tier 1,closed lost\nBrightmoor,Out,Open\n", accounts);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].value(u"fit"_s), u"in"_s);
    EXPECT_EQ(rows[0].value(u"lifecycle"_s), u"lost"_s);
    EXPECT_EQ(rows[1].value(u"fit"_s), u"out"_s);
    EXPECT_EQ(attribute(rows[1], u"Status"_s), u"Open"_s);

    MappingChoices people{RecordKind::People, {}, {}};
    people.values = {{u"consent"_s, u"yes"_s, u"public"_s}, {u"consent"_s, u"public"_s, {}}};
    const auto said = rowsOf("Name,Consent\nAnna,Yes\nBo,Public\n", people);
    ASSERT_EQ(said.size(), 2U);
    EXPECT_EQ(said[0].value(u"consent"_s), u"public"_s);
    EXPECT_FALSE(said[1].contains(u"consent"_s)) << "its word was said to mean nothing";
    EXPECT_EQ(attribute(said[1], u"Consent"_s), u"Public"_s);
}

TEST_F(RowValuesTest, WordsOfRealFilesAreCountedAsAnIndependentParserCountsThem) {
    REQUIRE_TEST_DATA("d-requests/decide-madrid-votes/proposals.csv");
    TableOptions options;
    options.path = test::testData(u"d-requests/decide-madrid-votes/proposals.csv"_s);
    options.mapping.kind = RecordKind::Items;
    options.mapping.values = {{u"stage"_s, u"open"_s, u"definition"_s}};
    const auto proposals = prepareTable(options);
    ASSERT_TRUE(proposals);
    EXPECT_EQ(proposals->survey.words, (std::vector<FileWord>{{u"stage"_s, u"archived"_s, 75, {}, true},
                                                              {u"stage"_s, u"open"_s, 5, u"definition"_s, false}}));
    REQUIRE_TEST_DATA("a-reviews/airline-tweets-15col/Tweets.csv");
    options = {};
    options.path = test::testData(u"a-reviews/airline-tweets-15col/Tweets.csv"_s);
    const auto tweets = prepareTable(options);
    ASSERT_TRUE(tweets);
    EXPECT_EQ(tweets->survey.words,
              (std::vector<FileWord>{{u"sentiment"_s, u"negative"_s, 9178, u"negative"_s, false},
                                     {u"sentiment"_s, u"neutral"_s, 3099, u"neutral"_s, false},
                                     {u"sentiment"_s, u"positive"_s, 2363, u"positive"_s, false}}));
}

TEST_F(RowValuesTest, WhatATableOfVoicesSaysOfConsentIsKept) {
    const auto rows = rowsOf("text,person,consent,consent until\nslow export,Anna,yes,2027-01-01\n", {});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(attribute(rows[0], u"consent"_s), u"yes"_s);
    EXPECT_EQ(attribute(rows[0], u"consent until"_s), u"2027-01-01"_s);
}

} // namespace
} // namespace throughline::core
