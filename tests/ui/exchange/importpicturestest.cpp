// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/support/workbookfiles.h"
#include "tests/ui/exchange/importfixture.h"
#include "ui/common/theme.h"
#include "ui/exchange/importfilesmodel.h"

#include <QDir>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

/// Paints the preview into pictures/ of the folder that the tests run in, to be looked at.
class ImportPicturesTest : public test::ImportFixture {
protected:
    ThemeController theme;

    void paint(const QString& name, const QStringList& paths) {
        ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            theme.setAppearance(appearance);
            for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                window.resize(size);
                ImportDialog dialog(*workspace, prompts, &window);
                dialog.addFiles(paths);
                dialog.show();
                const auto* files = dialog.findChild<ImportFilesModel*>();
                ASSERT_TRUE(QTest::qWaitFor(
                    [&] {
                        for (int row = 0; row < files->rowCount(); ++row) {
                            const ImportFile& file = *files->file(row);
                            if (file.state() == ImportFile::State::Reading ||
                                (file.state() == ImportFile::State::Ready && !file.outlook()))
                                return false;
                        }
                        return true;
                    },
                    60'000));
                QCoreApplication::processEvents();
                EXPECT_LE(dialog.width(), size.width()) << "it fits the window";
                EXPECT_LE(dialog.height(), size.height());
                EXPECT_TRUE(dialog.grab().save(u"pictures/import-%1-%2-%3.png"_s.arg(
                    name, appearance == Appearance::Dark ? u"dark"_s : u"light"_s, QString::number(size.width()))));
            }
        }
        theme.setAppearance(Appearance::Light);
    }
};

TEST_F(ImportPicturesTest, TheOfferToChooseFits) {
    paint(u"start"_s, {});
}

TEST_F(ImportPicturesTest, ARealTableFits) {
    REQUIRE_TEST_DATA("a-reviews/airline-tweets-15col/Tweets.csv");
    paint(u"tweets"_s, {test::testData(u"a-reviews/airline-tweets-15col/Tweets.csv"_s)});
}

TEST_F(ImportPicturesTest, QuestionsFit) {
    paint(u"questions"_s, {write(u"Umfrage März.csv"_s,
                                 "Datum;Kunde;Kommentar;Bewertung\n"
                                 "03/04/2026;J\xFCrgen Gro\xDF;Der Export dauert zu lang f\xFCr gro\xDF\x65 Dateien;2\n"
                                 "05/06/2026;Zo\xEB Mertens;Endlich l\xE4uft der Abschluss;5\n")});
}

TEST_F(ImportPicturesTest, AWorkbookWithSeveralSheetsFits) {
    const test::WorkbookFiles workbooks;
    paint(u"workbook"_s,
          {workbooks.sheets(u"Feedback of the third quarter.xlsx"_s,
                            {{"Read me first", {{"Feedback of the third quarter"}}},
                             {"Calls with customers, July to September",
                              {{"Date", "Customer", "Comment", "Rating"},
                               {"2026-07-03", "J\xC3\xBCrgen Gro\xC3\x9F", "The export takes too long", "2"},
                               {"2026-08-11", "Ada Lind", "Month end runs at last", "5"}}},
                             {"Prices!", {{"secret"}}}})});
}

TEST_F(ImportPicturesTest, AllOptionsOfATableFitBesideOtherFiles) {
    paint(u"beside"_s, {write(u"calls.csv"_s, "date,comment,channel\n2026-05-01,Exports time out,Phone\n"),
                        write(u"accounts.csv"_s, "name,domain,status\nOrrinel,orrinel.example,Open\n")});
}

TEST_F(ImportPicturesTest, SeveralFilesFit) {
    paint(u"several"_s,
          {write(u"Call with Brightmoor.vtt"_s,
                 "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Lia Brandt>What happened at month end?\n\n"
                 "00:05.000 --> 00:09.500\n<v Ben Okafor>The export locked the ledger for an hour.\n\n"
                 "00:10.000 --> 00:12.000\n<v Lia Brandt>Who noticed first?\n\n"
                 "00:13.000 --> 00:19.000\n<v Ada Lind>Finance did. We could not post anything.\n"),
           write(u"dates.csv"_s, "date,comment\n03/04/2026,Exports time out\n"), write(u"empty.csv"_s, {}),
           write(u"feedback.csv"_s, "date,comment,plan\n2026-05-01,Exports time out,Team\n2026-05-02,nan,Team\n")});
}

} // namespace
} // namespace throughline::ui
