// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/columnmapping.h"

#include "core/exchange/tables/tablesurvey.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

ColumnMapping mappingOf(const QByteArray& text, const MappingChoices& choices = {}) {
    const ByteSource source = ByteSource::fromMemory(text);
    const Result<CsvFormat> format = detectCsvFormat(source);
    EXPECT_TRUE(format);
    const Result<ColumnMapping> mapping = proposeMapping(*format, sampleRows(source, *format), choices);
    EXPECT_TRUE(mapping) << qPrintable(mapping ? QString() : mapping.error().text);
    return mapping.value_or(ColumnMapping{});
}

/// "field=Header, …" in the order of the columns; attributes are left out.
QString fieldsOf(const ColumnMapping& mapping) {
    QStringList fields;
    for (const MappedColumn& column : mapping.columns) {
        if (!column.field.isEmpty())
            fields.append(column.field + u'=' + column.header);
    }
    return fields.join(u", "_s);
}

TEST(ColumnMappingTest, KnowsTheColumnsOfReviewExports) {
    EXPECT_EQ(fieldsOf(mappingOf(
                  "App,Translated_Review,Sentiment,Sentiment_Polarity\nX,I like it,Positive,1.0\nX,nan,nan,nan\n")),
              u"text=Translated_Review, sentiment=Sentiment"_s);
    EXPECT_EQ(
        fieldsOf(mappingOf("Store Name,Rating,Date,Body,Location\nShop,5,\"March 20, 2024\",Works great for us,UK\n")),
        u"account=Store Name, rating=Rating, date=Date, text=Body"_s);
    EXPECT_EQ(fieldsOf(mappingOf("label,review\n1,很快好吃\n0,没有送水\n")), u"sentiment=label, text=review"_s);
    EXPECT_EQ(fieldsOf(mappingOf("Datum;Kommentar;Sterne;Firma\n24.12.2024;Sehr langsam;2;ACME\n")),
              u"date=Datum, text=Kommentar, rating=Sterne, account=Firma"_s);
}

TEST(ColumnMappingTest, LooksAtTheContentBeforeItBelievesAName) {
    EXPECT_EQ(fieldsOf(mappingOf("rating\tverified_reviews\tfeedback\n5\tLove my Echo!\t1\n4\tGood\t0\n")),
              u"rating=rating, text=verified_reviews, sentiment=feedback"_s);
    EXPECT_EQ(fieldsOf(mappingOf("label,title,body\nbug,It crashes,Long words here\nfeature,Add it,More words\n")),
              u"title=title, text=body"_s);
}

TEST(ColumnMappingTest, TakesPraiseAndBlameForOneText) {
    const ColumnMapping mapping = mappingOf(
        "id,star_rating,title,love_value,hate_value\n1,4.5,Good,Easy to use,The price\n2,3,Ok,Fast,Nothing\n");
    EXPECT_EQ(mapping.columnsOf(u"text"), (QList<qsizetype>{3, 4}));
    EXPECT_EQ(mapping.columnsOf(u"rating"), (QList<qsizetype>{1}));
    EXPECT_EQ(mapping.voiceKind, u"review"_s);
}

TEST(ColumnMappingTest, FindsUnnamedFieldsByContentAndSaysSo) {
    const ColumnMapping mapping = mappingOf(
        "c1,c2,c3\nanna@example.org,2024-03-01,The export is far too slow\nbob@example.org,2024-03-02,Login fails\n");
    EXPECT_EQ(fieldsOf(mapping), u"email=c1, date=c2, text=c3"_s);
    EXPECT_GE(mapping.warnings.size(), 3);
    EXPECT_FALSE(mapping.columns[0].reason.isEmpty());
}

TEST(ColumnMappingTest, TellsWhatKindOfRecordsATableHolds) {
    const ColumnMapping items = mappingOf("issuekey,title,description,storypoint\nX-1,Login,Users cannot log in,3\n");
    EXPECT_EQ(items.kind, RecordKind::Items);
    EXPECT_EQ(fieldsOf(items), u"external_id=issuekey, title=title, narrative=description, effort=storypoint"_s);
    const ColumnMapping people =
        mappingOf("First Name,Last Name,Email,Job Title,Company\nAnna,Muster,a@b.org,CTO,ACME\n");
    EXPECT_EQ(people.kind, RecordKind::People);
    EXPECT_EQ(fieldsOf(people), u"name=First Name, name=Last Name, email=Email, title=Job Title, account=Company"_s);
    const ColumnMapping accounts = mappingOf("Company,Industry,ARR,Currency,Region\nACME,Tools,120000,EUR,EMEA\n");
    EXPECT_EQ(accounts.kind, RecordKind::Accounts);
    EXPECT_EQ(fieldsOf(accounts),
              u"name=Company, industry=Industry, annual_value=ARR, currency=Currency, region=Region"_s);
    EXPECT_EQ(mappingOf("Company,Domain,Review Stars,Review Comment\nBank,bank.org,1,They never called back\n").kind,
              RecordKind::Voices);
    EXPECT_EQ(mappingOf("Feature,Status,Owner\nSearch,Beta,Ann\n").kind, RecordKind::Items);
    EXPECT_EQ(mappingOf("Feature,Review,Rating\nSearch,Too slow,2\n").kind, RecordKind::Voices);
    EXPECT_EQ(mappingOf("id,title,description\n1,a,b\n", {RecordKind::Items, {}, {}}).kind, RecordKind::Items);
}

TEST(ColumnMappingTest, TheUsersChoicesWin) {
    const QByteArray text = "id,review,remark\n1,first words,second words\n";
    EXPECT_EQ(fieldsOf(mappingOf(text, {{}, {}, {{u"text"_s, u"Remark"_s}}})), u"external_id=id, text=remark"_s);
    EXPECT_EQ(fieldsOf(mappingOf(text, {{}, {}, {{u"text"_s, u"3"_s}}})), u"external_id=id, text=remark"_s);
    EXPECT_EQ(fieldsOf(mappingOf(text, {{}, {}, {{u"external_id"_s, u""_s}}})), u"text=review"_s);
    EXPECT_EQ(mappingOf(text, {{}, u"survey"_s, {}}).voiceKind, u"survey"_s);
}

TEST(ColumnMappingTest, RefusesChoicesThatNameNothing) {
    CsvFormat format;
    format.headerLine = 1;
    format.headers = {u"id"_s, u"quote"_s, u"Quote"_s};
    const auto refusal = [&](const FieldChoice& choice) {
        const Result<ColumnMapping> mapping = proposeMapping(format, {}, {RecordKind::Voices, {}, {choice}});
        return mapping ? ErrorCode::Internal : mapping.error().code;
    };
    EXPECT_EQ(refusal({u"colour"_s, u"1"_s}), ErrorCode::InvalidInput);
    EXPECT_EQ(refusal({u"text"_s, u"missing"_s}), ErrorCode::NotFound);
    EXPECT_EQ(refusal({u"text"_s, u"4"_s}), ErrorCode::NotFound);
    EXPECT_EQ(refusal({u"text"_s, u"quote"_s}), ErrorCode::NeedsDecision);
    EXPECT_FALSE(parseFieldChoice(u"text"_s));
    EXPECT_EQ(parseFieldChoice(u"text=a=b"_s)->column, u"a=b"_s);
}

TEST(ColumnMappingTest, AsksAboutRepeatedAndBlankNames) {
    const ColumnMapping repeated = mappingOf("id,quote,quote,Quote\n1,a,b,c\n");
    ASSERT_EQ(repeated.questions.size(), 1U);
    EXPECT_EQ(repeated.questions[0].code, ErrorCode::NeedsDecision);
    EXPECT_TRUE(repeated.questions[0].text.contains(u"duplicate column"_s));
    EXPECT_TRUE(mappingOf("id,quote,quote,Quote\n1,a,b,c\n", {{}, {}, {{u"text"_s, u"4"_s}}}).questions.empty());
    const ColumnMapping blank = mappingOf("id,, ,quote\n1,a,b,c\n");
    ASSERT_EQ(blank.questions.size(), 1U);
    EXPECT_TRUE(blank.questions[0].text.contains(u"Column 2"_s));
    EXPECT_TRUE(mappingOf("id,quote,,\n1,a,,\n").questions.empty()) << "nothing stands below those";
    const ColumnMapping counted = mappingOf(",quote\n0,a\n1,b\n2,c\n");
    EXPECT_TRUE(counted.questions.empty());
    EXPECT_TRUE(counted.columns[0].leftOut);
}

TEST(ColumnMappingTest, SaysWhenNoColumnCanBeTheText) {
    const ColumnMapping mapping = mappingOf("a,b,c\n1,2,3\n");
    EXPECT_EQ(fieldsOf(mapping), QString());
    EXPECT_TRUE(mapping.warnings.join(u' ').contains(u"every row will be rejected"_s));
}

} // namespace
} // namespace throughline::core
