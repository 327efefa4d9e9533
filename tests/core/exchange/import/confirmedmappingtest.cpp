// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/confirmedmapping.h"

#include "core/exchange/import/tableimport.h"
#include "tests/support/localzone.h"
#include "tests/support/testworkspace.h"
#include "tests/support/workbookfiles.h"

#include <QFile>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class ConfirmedMappingTest : public testing::Test {
protected:
    QString write(const QByteArray& bytes, const QString& name) {
        QFile file(workspace.folder() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    /// As the window and the command line do it: with what is known of earlier imports.
    PreparedTable prepared(TableOptions options) {
        options.earlier = workspace.read<std::vector<ConfirmedMapping>>(confirmedMappings);
        const auto table = prepareTable(options);
        EXPECT_TRUE(table) << (table ? "" : qPrintable(table.error().text));
        return table ? *table : PreparedTable();
    }
    PreparedTable prepared(const QString& path) {
        TableOptions options;
        options.path = path;
        return prepared(options);
    }
    void import(const TableOptions& options) {
        const PreparedTable table = prepared(options);
        EXPECT_TRUE(table.questions().empty());
        const auto report = importTable(*workspace, table, {}).result();
        ASSERT_TRUE(report) << qPrintable(report.error().text + report.error().detail);
        ASSERT_GT(report->added, 0);
    }
    /// A table whose columns nobody would guess: the text is called Reason, and Comment is the name of a person.
    void importOctober() {
        TableOptions options;
        options.path = write("Reason,Comment,When,Score\nthe export is slow,Anna,03/10/2026,7\n", u"october.csv"_s);
        options.mapping = {RecordKind::Voices, u"win_loss"_s, {{u"text"_s, u"Reason"_s}, {u"person"_s, u"Comment"_s}}};
        options.dateOrder = DateOrder::DayMonthYear;
        import(options);
    }
    static QString fieldOf(const PreparedTable& table, const QString& header) {
        for (const MappedColumn& column : table.mapping.columns) {
            if (column.header == header)
                return column.field;
        }
        return u"no such column"_s;
    }
    test::TestWorkspace workspace;
    test::WorkbookFiles workbooks;
};

const QByteArray kNovember = "When,Score,Reason,Comment\n" // NOLINT(cert-err58-cpp)
                             "04/11/2026,4,the import is quick,Bo\n";

TEST_F(ConfirmedMappingTest, ATableWithTheSameColumnsInAnotherOrderIsReadAsItWasConfirmed) {
    const test::LocalZone zone("UTC0");
    importOctober();
    const PreparedTable table = prepared(write(kNovember, u"november.csv"_s));
    ASSERT_TRUE(table.asIn);
    EXPECT_EQ(table.asIn->file, u"october.csv"_s);
    EXPECT_EQ(table.asIn->on.date(), QDate(2026, 5, 6));
    EXPECT_EQ(fieldOf(table, u"Reason"_s), u"text"_s);
    EXPECT_EQ(fieldOf(table, u"Comment"_s), u"person"_s);
    EXPECT_EQ(table.mapping.voiceKind, u"win_loss"_s);
    EXPECT_EQ(table.survey.dateOrder, DateOrder::DayMonthYear);
    EXPECT_EQ(table.survey.ratingScale, 10) << "no score is above 5 this month";
    EXPECT_TRUE(table.questions().empty());
    EXPECT_EQ(table.warnings().filter(u"as in your import of 6 May 2026 (october.csv)"_s).size(), 1);
}

TEST_F(ConfirmedMappingTest, WhatTheUserSaysWins) {
    importOctober();
    TableOptions options;
    options.path = write(kNovember, u"november.csv"_s);
    options.mapping = {{}, u"review"_s, {{u"text"_s, u"Comment"_s}}};
    options.dateOrder = DateOrder::MonthDayYear;
    const PreparedTable table = prepared(options);
    EXPECT_TRUE(table.asIn);
    EXPECT_EQ(fieldOf(table, u"Comment"_s), u"text"_s);
    EXPECT_EQ(fieldOf(table, u"Reason"_s), QString());
    EXPECT_EQ(fieldOf(table, u"Score"_s), u"rating"_s);
    EXPECT_EQ(table.mapping.voiceKind, u"review"_s);
    EXPECT_EQ(table.survey.dateOrder, DateOrder::MonthDayYear);
}

TEST_F(ConfirmedMappingTest, OtherColumnsAreAnotherSourceAndGuessed) {
    importOctober();
    EXPECT_FALSE(prepared(write("Reason,Comment,When\na,b,2026-11-04\n", u"fewer.csv"_s)).asIn);
    EXPECT_FALSE(prepared(write("Reason,Comment,When,Score,Team\na,b,2026-11-04,1,c\n", u"more.csv"_s)).asIn);
    TableOptions options;
    options.path = write(kNovember, u"november.csv"_s);
    options.mapping.kind = RecordKind::Accounts;
    EXPECT_FALSE(prepared(options).asIn) << "it holds other records";
}

TEST_F(ConfirmedMappingTest, OnlyImportsThatAreDoneCount) {
    importOctober();
    ASSERT_TRUE(workspace->undo().result());
    const QString november = write(kNovember, u"november.csv"_s);
    EXPECT_FALSE(prepared(november).asIn);
    ASSERT_TRUE(workspace->redo().result());
    EXPECT_TRUE(prepared(november).asIn);
}

TEST_F(ConfirmedMappingTest, TheNewestImportOfTheSourceCounts) {
    importOctober();
    TableOptions options;
    options.path = write(kNovember, u"november.csv"_s);
    options.mapping.fields = {{u"text"_s, u"Comment"_s}, {u"person"_s, u"Reason"_s}};
    import(options);
    const PreparedTable december = prepared(write("Reason,Comment,When,Score\nCy,so so,05/12/2026,1\n", u"d.csv"_s));
    EXPECT_EQ(december.asIn->file, u"november.csv"_s);
    EXPECT_EQ(fieldOf(december, u"Comment"_s), u"text"_s);
    EXPECT_EQ(december.mapping.voiceKind, u"win_loss"_s) << "what was left open in between is passed on";
}

TEST_F(ConfirmedMappingTest, DatesThatShowTheirOrderNeedNoMemory) {
    importOctober();
    const PreparedTable table =
        prepared(write("Reason,Comment,When,Score\nx y z,Bo,11/24/2026,4\n", u"american.csv"_s));
    ASSERT_TRUE(table.asIn);
    EXPECT_EQ(table.survey.dateOrder, DateOrder::MonthDayYear);
}

TEST_F(ConfirmedMappingTest, SentimentsKeepTheirScheme) {
    import({write("text,sentiment\none thing,0\nanother thing,1\nthird thing,2\n", u"a.csv"_s), {}, {}, {}, {}});
    const PreparedTable table = prepared(write("text,sentiment\nfourth thing,0\nfifth thing,1\n", u"b.csv"_s));
    EXPECT_EQ(table.survey.sentiment, SentimentScheme::ZeroToTwo) << "1 is neutral, as it was";
}

TEST_F(ConfirmedMappingTest, WhatWasSaidOfWordsCountsInTheNextFilesOfTheSource) {
    const auto backlog = [this](const QByteArray& rows, const QString& name) {
        TableOptions options;
        options.path = write("Title,Horizon\n" + rows, name);
        options.mapping.kind = RecordKind::Items;
        return options;
    };
    TableOptions october = backlog("one,P1\ntwo,P2\n", u"october.csv"_s);
    october.mapping.values = {{u"horizon"_s, u"P1"_s, u"now"_s}, {u"horizon"_s, u"P2"_s, {}}};
    import(october);
    import(backlog("three,P2\n", u"november.csv"_s));

    const PreparedTable december = prepared(backlog("four,p1\nfive,P3\nsix,P2\n", u"december.csv"_s));
    ASSERT_EQ(december.asIn->file, u"november.csv"_s);
    ASSERT_EQ(december.survey.words.size(), 3U);
    EXPECT_EQ(december.survey.words[0], (FileWord{u"horizon"_s, u"P2"_s, 1, {}, false})) << "it was said to be none";
    EXPECT_EQ(december.survey.words[1], (FileWord{u"horizon"_s, u"P3"_s, 1, {}, true})) << "it is new";
    EXPECT_EQ(december.survey.words[2], (FileWord{u"horizon"_s, u"p1"_s, 1, u"now"_s, false}))
        << "though November had none";

    TableOptions guessed = backlog("four,P1\n", u"again.csv"_s);
    const auto table = prepareTable(guessed);
    ASSERT_TRUE(table);
    EXPECT_TRUE(table->survey.words[0].open);
    EXPECT_TRUE(prepared(write("Title,Horizon,Team\nfour,P1,a\n", u"other.csv"_s)).survey.words[0].open)
        << "another source";
}

TEST_F(ConfirmedMappingTest, ColumnsOfOneNameAreToldApartByTheirOrder) {
    TableOptions options;
    options.path = write("Answer,Answer,Who\nyes,it is too slow,Anna\n", u"a.csv"_s);
    options.mapping.fields = {{u"text"_s, u"2"_s}, {u"person"_s, u"Who"_s}};
    import(options);
    const PreparedTable table = prepared(write("Who,Answer,Answer\nBo,no,it is quick enough\n", u"b.csv"_s));
    EXPECT_TRUE(table.mapping.questions.empty()) << "it was answered";
    EXPECT_EQ(table.mapping.columnsOf(u"text"), QList<qsizetype>{2});
}

TEST_F(ConfirmedMappingTest, TheSheetThatWasChosenIsReadAgain) {
    const auto monthly = [this](const QString& name, const QByteArray& words) {
        return workbooks.sheets(name, {{"Numbers", {{"month", "visits"}, {"May", "12"}}},
                                       {"Voices", {{"Reason", "Who"}, {words, "Anna"}}}});
    };
    TableOptions options;
    options.path = monthly(u"october.xlsx"_s, "the export is slow");
    options.sheet = u"Voices"_s;
    options.mapping.fields = {{u"text"_s, u"Reason"_s}};
    import(options);
    EXPECT_EQ(prepared(monthly(u"november.xlsx"_s, "the import is quick")).format.sheet, u"Voices"_s);
    options.path = monthly(u"december.xlsx"_s, "all is well");
    options.sheet = u"Numbers"_s;
    options.mapping = {};
    EXPECT_EQ(prepared(options).format.sheet, u"Numbers"_s);
}

TEST_F(ConfirmedMappingTest, TheHeaderRowThatWasChosenIsReadAgain) {
    const QByteArray head = "Place,Thing\nReason,Who\n";
    TableOptions options;
    options.path = write(head + "the export is slow,Anna\n", u"october.csv"_s);
    options.format.headerLine = 2;
    options.mapping.fields = {{u"text"_s, u"Reason"_s}};
    import(options);
    const PreparedTable table = prepared(write(head + "the import is quick,Bo\n", u"november.csv"_s));
    EXPECT_EQ(table.format.headerLine, 2);
    EXPECT_TRUE(table.asIn);
}

TEST_F(ConfirmedMappingTest, ATableWithoutAHeaderHasNoSource) {
    TableOptions options;
    options.path = write("one thing,2026-05-01\n", u"a.csv"_s);
    options.format.headerLine = 0;
    options.mapping.fields = {{u"text"_s, u"1"_s}};
    import(options);
    options.path = write("2026-05-02,another thing\n", u"b.csv"_s);
    options.mapping.fields.clear();
    EXPECT_FALSE(prepared(options).asIn);
}

TEST_F(ConfirmedMappingTest, IsWrittenAndReadWhole) {
    ConfirmedMapping mapping;
    mapping.kind = RecordKind::Voices;
    mapping.voiceKind = u"survey"_s;
    mapping.columns = {{u"Grund"_s, u"text"_s}, {u"Team"_s, {}}};
    mapping.sheet = u"Q3"_s;
    mapping.headerLine = 4;
    mapping.dateOrder = DateOrder::MonthDayYear;
    mapping.ratingScale = 10;
    mapping.sentiment = SentimentScheme::Sign;
    mapping.values = {{u"kind"_s, u"Call"_s, u"interview"_s}, {u"kind"_s, u"Fax"_s, {}}};
    EXPECT_EQ(confirmedMappingFrom(toJson(mapping)), mapping);
    EXPECT_TRUE(confirmedMappingFrom({}).columns.empty());
}

} // namespace
} // namespace throughline::core
