// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/textdecoder.h"
#include "core/exchange/tables/tablesurvey.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

struct Expected {
    const char* path;
    qint64 rows;      ///< Without header and empty lines, as Python's csv module counts them.
    const char* text; ///< The header of the text; several are joined by '+'.
    DateOrder order = DateOrder::Unknown;
    std::optional<qsizetype> idColumn = {};
};

void PrintTo(const Expected& expected, std::ostream* out) {
    *out << expected.path;
}

class RealTablesTest : public testing::TestWithParam<Expected> {};

TEST_P(RealTablesTest, HasTheRowsAndTheTextThatAnIndependentParserFinds) {
    const QString path = test::testData(QString::fromLatin1(GetParam().path));
    if (path.isEmpty())
        GTEST_SKIP() << "THROUGHLINE_TEST_DATA is not set or has no " << GetParam().path;
    const Result<SourceFile> file = openSourceFile(path);
    ASSERT_TRUE(file) << qPrintable(file.error().text);
    const Result<DecodedText> decoded = decodeText(*file);
    ASSERT_TRUE(decoded) << qPrintable(decoded.error().text);
    const Result<CsvFormat> format = detectCsvFormat(decoded->utf8);
    ASSERT_TRUE(format) << qPrintable(format.error().text);
    const Result<ColumnMapping> mapping = proposeMapping(*format, sampleRows(decoded->utf8, *format));
    ASSERT_TRUE(mapping) << qPrintable(mapping.error().text);
    const Result<TableSurvey> survey = surveyTable(decoded->utf8, *format, *mapping);
    ASSERT_TRUE(survey) << qPrintable(survey.error().text);
    EXPECT_EQ(survey->rows, GetParam().rows);
    EXPECT_EQ(survey->dateOrder, GetParam().order);
    EXPECT_EQ(survey->idColumn, GetParam().idColumn);
    QStringList texts;
    for (const qsizetype column : mapping->columnsOf(mapping->kind == RecordKind::Items ? u"narrative" : u"text"))
        texts.append(format->headers.at(column));
    EXPECT_EQ(texts.join(u'+'), QString::fromLatin1(GetParam().text));
}

INSTANTIATE_TEST_SUITE_P(
    Public, RealTablesTest,
    testing::Values(
        Expected{"a-reviews/airline-tweets-15col/Tweets.csv", 14640, "text", DateOrder::DayMonthYear},
        Expected{"a-reviews/airline-tweets-6col/Tweets.csv", 14640, "text", DateOrder::MonthDayYear},
        Expected{"a-reviews/amazon-alexa-tsv/amazon_alexa.tsv", 3150, "verified_reviews"},
        Expected{"a-reviews/chinese-hotel-waimai/ChnSentiCorp_htl_all.csv", 7766, "review"},
        Expected{"a-reviews/chinese-hotel-waimai/waimai_10k.csv", 11987, "review"},
        Expected{"a-reviews/g2-b2b/extracted_reviews.csv", 762, "love_value+hate_value", DateOrder::Unknown, 0},
        Expected{"a-reviews/googleplay/googleplaystore_user_reviews.csv", 64295, "Translated_Review"},
        Expected{"a-reviews/it-tickets/all_tickets.csv", 5431, "body"},
        Expected{"a-reviews/shopify-app/postcode-shipping-extension_reviews.csv", 156, "Body"},
        Expected{"a-reviews/trustpilot-banks/trustpilot_reviews.csv", 2538, "Review Comment"},
        Expected{"c-surveys/cncf/maintainer/2020/h1/CNCF_Maintainers_Survey_2020_H1.csv", 79,
                 "Any other feedback that you wish to share, from what CNCF can do more or what we should do less?",
                 DateOrder::MonthDayYear, 0},
        Expected{"c-surveys/fivethirtyeight/masculinity-survey/raw-responses.csv", 1615, "q0008_0010",
                 DateOrder::MonthDayYear},
        Expected{"d-requests/decide-madrid-votes/comments.csv", 5633, "text", DateOrder::Unknown, 1},
        Expected{"d-requests/jira-storypoints/mesos.csv", 1680, "description", DateOrder::Unknown, 0},
        Expected{"d-requests/nlbse24-github-issues/issues_train.csv", 1500, "body"},
        Expected{"e-formats/clevercsv-examples/imdb.csv", 100, "fn"},
        Expected{"e-formats/messytables-horror/utf-16le_encoded.csv", 327, "Organisation_classification"},
        Expected{"e-formats/univocity-correctness/correctness.csv", 5, "Description"}));

TEST(CsvSpectrumTest, EveryCellIsWhatItsJsonSays) {
    REQUIRE_TEST_DATA("e-formats/csv-spectrum");
    const QString folder = test::testData(u"e-formats/csv-spectrum"_s);
    int files = 0;
    QDirIterator tables(folder + u"/csvs"_s, {u"*.csv"_s}, QDir::Files);
    while (tables.hasNext()) {
        const QFileInfo info(tables.next());
        if (info.fileName() == u"location_coordinates.csv"_s)
            continue; // its JSON has another telephone number and is no list
        QFile jsonFile(folder + u"/json/"_s + info.completeBaseName() + u".json"_s);
        ASSERT_TRUE(jsonFile.open(QIODevice::ReadOnly));
        const QJsonArray expected = QJsonDocument::fromJson(jsonFile.readAll()).array();
        const Result<SourceFile> file = openSourceFile(info.filePath());
        ASSERT_TRUE(file);
        const Result<CsvFormat> format = detectCsvFormat(file->bytes, {',', 1});
        ASSERT_TRUE(format);
        CsvReader reader(file->bytes, *format);
        CsvRecord record;
        qsizetype row = 0;
        for (; reader.next(record).value_or(false); ++row) {
            const QJsonObject object = expected.at(row).toObject();
            for (qsizetype column = 0; column < format->headers.size(); ++column) {
                const QByteArrayView cell = record.cell(column);
                // The copies of the CRLF tables lost their carriage returns on the way.
                const QString expectedText =
                    object.value(format->headers.at(column)).toString().replace(u"\r\n"_s, u"\n"_s);
                EXPECT_EQ(QString::fromUtf8(cell.data(), cell.size()), expectedText)
                    << qPrintable(info.fileName()) << " row " << row;
            }
        }
        EXPECT_EQ(row, expected.size()) << qPrintable(info.fileName());
        ++files;
    }
    EXPECT_EQ(files, 11);
}

} // namespace
} // namespace throughline::core
