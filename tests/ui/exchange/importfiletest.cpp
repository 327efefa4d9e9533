// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/stageedits.h"
#include "tests/support/testdata.h"
#include "tests/support/workbookfiles.h"
#include "tests/ui/exchange/importfixture.h"
#include "ui/exchange/importwords.h"

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class ImportFileTest : public test::ImportFixture {
protected:
    test::WorkbookFiles workbooks;
};

TEST_F(ImportFileTest, CountsWhatATableWouldAdd) {
    ImportFile file(*workspace,
                    write(u"feedback.csv"_s, "date,comment\n2026-05-01,Exports time out\n2026-05-02,nan\n"));
    file.read();
    settle(file);
    ASSERT_EQ(file.state(), ImportFile::State::Ready);
    EXPECT_EQ(outlookSentence(*file.outlook()), u"2 rows: 1 new, 0 updated, 0 already here, 1 rejected"_s);
    EXPECT_EQ(file.table()->mapping.columns[1].field, u"text"_s);
}

TEST_F(ImportFileTest, AsksForTheOrderOfDatesAndCountsAfterTheAnswer) {
    ImportFile file(*workspace, write(u"feedback.csv"_s, "date,comment\n03/04/2026,Exports time out\n"));
    file.read();
    settle(file);
    ASSERT_EQ(file.state(), ImportFile::State::Asking);
    EXPECT_TRUE(file.datesQuestion()->contains(u"03/04/2026"_s));
    EXPECT_FALSE(file.datesQuestion()->contains(u"--dates"_s)) << "the window has no options to type";
    EXPECT_FALSE(file.outlook());
    file.setDateOrder(core::DateOrder::DayMonthYear);
    settle(file);
    EXPECT_EQ(file.state(), ImportFile::State::Ready);
    EXPECT_EQ(file.outlook()->added, 1);
}

TEST_F(ImportFileTest, ReadsAForeignEncodingAsTheLikelyOneAndAsksWhetherItIsRight) {
    ImportFile file(*workspace,
                    write(u"old.csv"_s, "comment,person\nTr\xE8s lent,Zo\xEB\nD\xE9\x63\x65vant,Andr\xE9\n"));
    file.read();
    settle(file);
    ASSERT_EQ(file.state(), ImportFile::State::Asking);
    ASSERT_TRUE(file.encodingQuestion());
    ASSERT_TRUE(file.table()) << "the words are there to be judged";
    file.setEncoding(u"windows-1252"_s);
    settle(file);
    ASSERT_EQ(file.state(), ImportFile::State::Ready);
    EXPECT_EQ(file.table()->sample.at(0).at(0), u"Très lent"_s);
}

TEST_F(ImportFileTest, AsksWhenColumnsShareAName) {
    ImportFile file(*workspace, write(u"twice.csv"_s, "comment,comment\nIt is slow today,It is fast tomorrow\n"));
    file.read();
    settle(file);
    ASSERT_TRUE(file.namesQuestion());
    file.acceptMapping();
    settle(file);
    EXPECT_FALSE(file.namesQuestion());
    EXPECT_EQ(file.state(), ImportFile::State::Ready);
}

TEST_F(ImportFileTest, AColumnTakesTheDateFromTheOneThatHadIt) {
    ImportFile file(*workspace, write(u"two.csv"_s, "date,3,comment\n2026-05-01,2025-01-01,Exports time out\n"));
    file.read();
    settle(file);
    file.setField(1, u"date"_s);
    settle(file);
    EXPECT_EQ(file.table()->mapping.columns[0].field, QString());
    EXPECT_EQ(file.table()->mapping.columns[1].field, u"date"_s) << "by its place, though its name is a number";
    EXPECT_EQ(file.table()->mapping.columns[2].field, u"text"_s);
}

TEST_F(ImportFileTest, NamesWhyAFileIsRefused) {
    ImportFile file(*workspace, write(u"picture.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)));
    file.read();
    settle(file);
    ASSERT_EQ(file.state(), ImportFile::State::Refused);
    EXPECT_TRUE(file.error()->text.contains(u"picture.csv"_s)) << qPrintable(file.error()->text);
}

TEST_F(ImportFileTest, ReadsTheSheetThatIsChosen) {
    ImportFile file(*workspace, workbooks.sheets(u"feedback.xlsx"_s, {{"Cover", {}},
                                                                      {"Q1", {{"text"}, {"slow export"}}},
                                                                      {"Q2", {{"text"}, {"one"}, {"two"}}}}));
    EXPECT_TRUE(file.isWorkbook());
    file.read();
    settle(file);
    ASSERT_EQ(file.state(), ImportFile::State::Ready);
    EXPECT_EQ(file.table()->format.sheet, u"Q1"_s);
    EXPECT_EQ(file.outlook()->added, 1);
    file.setSheet(u"Q2"_s);
    settle(file);
    EXPECT_EQ(file.table()->format.sheet, u"Q2"_s);
    EXPECT_EQ(file.outlook()->added, 2);
    file.setSheet(u"Cover"_s);
    settle(file);
    EXPECT_EQ(file.state(), ImportFile::State::Refused);
}

TEST_F(ImportFileTest, ATableOfAKnownSourceIsReadAsBeforeUntilItIsGuessedAgain) {
    const QString october = write(u"october.csv"_s, "Reason,Comment\nExports time out,Anna\n");
    core::TableOptions confirmed;
    confirmed.path = october;
    confirmed.mapping.fields = {{u"text"_s, u"Reason"_s}, {u"person"_s, u"Comment"_s}};
    const auto prepared = core::prepareTable(confirmed);
    ASSERT_TRUE(prepared);
    ASSERT_TRUE(core::importTable(*workspace, *prepared, {}).result());

    ImportFile file(*workspace, write(u"november.csv"_s, "Comment,Reason\nBo,The import is quick\n"));
    file.read();
    settle(file);
    EXPECT_EQ(file.earlierImport(), u"As in your import of 6 May (\u2068october.csv\u2069)."_s);
    EXPECT_EQ(file.table()->mapping.columns[1].field, u"text"_s);
    file.setField(0, u"account"_s);
    settle(file);
    EXPECT_EQ(file.earlierImport(), u"As in your import of 6 May (\u2068october.csv\u2069), with your changes."_s);
    EXPECT_EQ(file.table()->mapping.columns[0].field, u"account"_s);
    file.guessAgain();
    settle(file);
    EXPECT_FALSE(file.earlierImport());
    EXPECT_EQ(file.table()->mapping.columns[0].field, u"text"_s) << "a comment is the text";
}

TEST_F(ImportFileTest, AWordBecomesWhatIsChosenUntilItsColumnIsReadAsSomethingElse) {
    ImportFile file(*workspace, write(u"backlog.csv"_s, "Title,Horizon\none thing,P1\nanother thing,P2\n"));
    file.setKind(core::RecordKind::Items);
    settle(file);
    ASSERT_EQ(file.table()->survey.words.size(), 2U);
    file.setValue(u"horizon"_s, u"P1"_s, u"next"_s);
    settle(file);
    file.setValue(u"horizon"_s, u"P1"_s, u"now"_s);
    settle(file);
    ASSERT_EQ(file.state(), ImportFile::State::Ready);
    EXPECT_EQ(file.table()->survey.words[0].value, u"now"_s);
    EXPECT_TRUE(file.table()->survey.words[1].open);
    file.setField(1, u"owner"_s);
    settle(file);
    EXPECT_TRUE(file.table()->survey.words.empty());
    EXPECT_EQ(file.warnings().filter(u"P1"_s).size(), 0) << "what was said of its words went with it";
    file.setField(1, u"horizon"_s);
    settle(file);
    EXPECT_TRUE(file.table()->survey.words[0].open);
}

TEST_F(ImportFileTest, TheStagesOfTheWorkspaceAreTheValuesOfStages) {
    workspace.edit([](core::Editor& editor) { return core::addStage(editor, u"Ideation"_s); });
    ImportFile file(*workspace, write(u"backlog.csv"_s, "Title,Status\none thing,ideation\n"));
    file.setKind(core::RecordKind::Items);
    settle(file);
    ASSERT_EQ(file.table()->survey.words.size(), 1U);
    EXPECT_EQ(file.table()->survey.words[0].value, u"Ideation"_s);
}

TEST_F(ImportFileTest, ATranscriptIsOneInterview) {
    ImportFile file(*workspace, write(u"call.vtt"_s, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Lia>What happened?\n\n"
                                                     "00:05.000 --> 00:07.000\n<v Ben>It locked.\n"));
    file.read();
    settle(file);
    ASSERT_EQ(file.state(), ImportFile::State::Ready);
    EXPECT_EQ(file.transcriptOptions.title, u"call"_s);
    EXPECT_EQ(file.transcriptOptions.roles.value(u"Lia"_s), core::TurnRole::Interviewer);
    file.setKind(core::RecordKind::Voices);
    settle(file);
    EXPECT_EQ(file.type(), ImportFile::Type::Table);
}

TEST_F(ImportFileTest, CountsARealFile) {
    REQUIRE_TEST_DATA("a-reviews/airline-tweets-15col/Tweets.csv");
    ImportFile file(*workspace, test::testData(u"a-reviews/airline-tweets-15col/Tweets.csv"_s));
    file.read();
    ASSERT_TRUE(QTest::qWaitFor([&] { return file.outlook().has_value(); }, 60'000));
    EXPECT_EQ(file.outlook()->read, 14'640);
    EXPECT_EQ(file.outlook()->added, 14'640);
}

} // namespace
} // namespace throughline::ui
