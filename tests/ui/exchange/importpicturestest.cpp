// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "tests/support/testdata.h"
#include "tests/support/workbookfiles.h"
#include "tests/ui/exchange/importfixture.h"
#include "ui/common/theme.h"
#include "ui/exchange/importfilesmodel.h"

#include <QDir>

#include <functional>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

/// Paints the preview into pictures/ of the folder that the tests run in, to be looked at.
class ImportPicturesTest : public test::ImportFixture {
protected:
    ThemeController theme;
    std::function<void(ImportFile&)> decide; ///< what is said about the first file
    QString part;                            ///< of the preview, that is looked at; empty: the first

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
                const auto settleAll = [files] {
                    for (int row = 0; row < files->rowCount(); ++row) {
                        const ImportFile& file = *files->file(row);
                        if (file.state() == ImportFile::State::Reading ||
                            (file.state() == ImportFile::State::Ready && !file.outlook()))
                            return false;
                    }
                    return true;
                };
                ASSERT_TRUE(QTest::qWaitFor(settleAll, 60'000));
                if (decide) {
                    decide(*files->file(0));
                    ASSERT_TRUE(QTest::qWaitFor(settleAll, 60'000));
                }
                if (!part.isEmpty()) {
                    ASSERT_NE(button(&dialog, part), nullptr);
                    button(&dialog, part)->click();
                }
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

TEST_F(ImportPicturesTest, WhatAnImportReplacesFits) {
    core::TableOptions options;
    options.mapping.kind = core::RecordKind::Items;
    const QByteArray backlog = "Key,Title,Owner,Horizon,Stage\nR-1,Exports,Bo,now,beta\nR-2,Alerts,Bo,next,design\n";
    options.path = write(u"backlog.csv"_s, backlog);
    ASSERT_TRUE(core::importTable(*workspace, *core::prepareTable(options), {}).result());
    workspace.edit([](core::Editor& editor) -> core::Result<void> {
        TRY_ASSIGN(core::Item item,
                   core::RoadmapRepository(editor.connection()).items().transform([](const QList<core::Item>& items) {
                       return items.constFirst();
                   }));
        item.owner = u"Oren Haldis"_s;
        return core::updateItem(editor, item);
    });
    part = u"Replaced values (4)"_s;
    paint(u"replaced"_s,
          {write(u"backlog.csv"_s, "Key,Title,Owner,Horizon,Stage\nR-1,Exports that finish at month end,Cyrielle "
                                   "Vandermeersch,later,launch\nR-2,Alerts,Bo,next,design\n")});
}

TEST_F(ImportPicturesTest, AnOfferToTheVoicesThatAreHereFits) {
    core::TableOptions options;
    options.mapping.kind = core::RecordKind::Voices;
    QByteArray calls = "Id,Text,Sentiment\n";
    for (int id = 1; id < 20; ++id)
        calls += QByteArray::number(id) + ",the export is slow," + (id % 2 == 0 ? "negative" : "positive") + "\n";
    options.path = write(u"calls.csv"_s, calls + "20,where is it,puzzled\n21,who does it,puzzled\n");
    ASSERT_TRUE(core::importTable(*workspace, *core::prepareTable(options), {}).result());
    decide = [](ImportFile& file) { file.setValue(u"sentiment"_s, u"puzzled"_s, u"neutral"_s); };
    part = u"Values"_s;
    paint(u"offered"_s, {options.path});
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
