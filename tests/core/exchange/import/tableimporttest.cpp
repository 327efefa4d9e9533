// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/tableimport.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/exchange/import/transcriptimport.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/search/voicesearch.h"
#include "core/touchpoints/datapointrepository.h"
#include "core/voices/voicerepository.h"
#include "tests/support/testdata.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QTest>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class TableImportTest : public testing::Test {
protected:
    QString write(const QByteArray& bytes, const QString& name = u"feedback.csv"_s) {
        QFile file(workspace.folder() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    ImportReport import(const QString& path, const TableImportOptions& options = {}, const TableOptions& table = {}) {
        TableOptions described = table;
        described.path = path;
        const auto prepared = prepareTable(described);
        EXPECT_TRUE(prepared) << (prepared ? "" : qPrintable(prepared.error().text));
        if (!prepared)
            return {};
        EXPECT_TRUE(prepared->questions().empty());
        const auto report = importTable(*workspace, *prepared, options).result();
        EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().text + report.error().detail));
        return report ? *report : ImportReport();
    }
    QList<Voice> voices() {
        return workspace.read<QList<Voice>>([](db::Connection& connection) -> Result<QList<Voice>> {
            const VoiceRepository repository(connection);
            TRY_ASSIGN(const QList<VoiceId> ids, repository.ids({}));
            QList<Voice> all;
            for (const VoiceId id : ids) {
                TRY_ASSIGN(const Voice voice, repository.find(id));
                all.append(voice);
            }
            return all;
        });
    }
    test::TestWorkspace workspace;
};

const QByteArray kTickets = "id,date,person,company,text,rating\n" // NOLINT(cert-err58-cpp)
                            "a1,2026-02-03,Anna,ACME,the export is slow,2\n"
                            "a2,2026-01-05,Bo,ACME,the plan is fine,5\n"
                            "a3,2026-03-01,Anna,ACME,,\n";

TEST_F(TableImportTest, AddsRowsInDateOrderWithTheirCustomers) {
    const ImportReport report = import(write(kTickets));
    EXPECT_EQ(report.read, 3);
    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.rejected, 1);
    ASSERT_EQ(report.rejections.size(), 1);
    EXPECT_EQ(report.rejections.first().row, 4);
    const QList<Voice> all = voices();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all.at(0).text, u"the export is slow"_s) << "the newest id has the newest date";
    EXPECT_EQ(all.at(0).account, all.at(1).account);
    EXPECT_EQ(all.at(0).externalId, u"a1"_s);
    EXPECT_EQ(all.at(0).sentiment, Sentiment::Negative);
}

TEST_F(TableImportTest, TheSecondImportAddsNothing) {
    const QString path = write(kTickets);
    import(path);
    const ImportReport second = import(path);
    EXPECT_EQ(second.added, 0);
    EXPECT_EQ(second.unchanged, 2);
    EXPECT_FALSE(second.import);
    EXPECT_EQ(voices().size(), 2);
}

TEST_F(TableImportTest, ChangedFieldsUpdateAndChangedTextIsOnlyTakenWhenAsked) {
    import(write(kTickets));
    const QString path = write(QByteArray(kTickets).replace("fine,5", "better,4"));
    const ImportReport kept = import(path);
    EXPECT_EQ(kept.updated, 1);
    ASSERT_EQ(kept.changedTextCount, 1);
    EXPECT_EQ(kept.changedTexts.first(), (ChangedText{3, u"the plan is fine"_s, u"the plan is better"_s}));
    EXPECT_TRUE(kept.warnings.last().contains("line 3"_L1)) << qPrintable(kept.warnings.join(u'|'));
    EXPECT_EQ(import(path, {true, false}).changedTexts, kept.changedTexts) << "a dry run says the same";
    const auto textOf = [&] { return voices().at(1).text; };
    EXPECT_EQ(textOf(), u"the plan is fine"_s);
    EXPECT_EQ(voices().at(1).rating, 4);
    import(path, {false, true});
    EXPECT_EQ(textOf(), u"the plan is better"_s);
    EXPECT_EQ(import(path, {false, true}).unchanged, 2);
}

TEST_F(TableImportTest, ARowWhoseOnlyChangeIsATextThatIsKeptIsUnchanged) {
    import(write(kTickets));
    const QString path = write(QByteArray(kTickets).replace("is fine", "is better") + "a4,2026-04-01,Cy,Loom,new,1\n");
    for (const bool dryRun : {true, false}) {
        const ImportReport kept = import(path, {dryRun, false});
        EXPECT_EQ(kept.added, 1);
        EXPECT_EQ(kept.updated, 0);
        EXPECT_EQ(kept.unchanged, 2);
        EXPECT_EQ(kept.read, kept.added + kept.updated + kept.unchanged + kept.rejected);
        ASSERT_EQ(kept.changedTexts.size(), 1) << "but listed";
        EXPECT_EQ(kept.changedTexts.first().row, 3);
    }
    const ImportReport nothing = import(path);
    EXPECT_EQ(nothing.unchanged, 3);
    EXPECT_EQ(nothing.changedTextCount, 1) << "it is listed until it is taken";
    EXPECT_FALSE(nothing.import) << "nothing is written";
    EXPECT_EQ(import(path, {true, true}).updated, 1);
    const ImportReport taken = import(path, {false, true});
    EXPECT_EQ(taken.updated, 1);
    EXPECT_EQ(taken.unchanged, 2);
    const auto stored = workspace.read<QVariant>([&](db::Connection& connection) {
        return connection.value(
            u"SELECT updated || '/' || unchanged FROM import WHERE id = %1"_s.arg(taken.import.value().value));
    });
    EXPECT_EQ(stored.toString(), u"1/2"_s) << "the record of the import says the same";
}

TEST_F(TableImportTest, OnlyRecordsThatChangeAreCountedAsUpdated) {
    const auto accounts = [this](const QByteArray& rows, bool dryRun) {
        TableOptions options;
        options.mapping.kind = RecordKind::Accounts;
        return import(write("name,region,industry\n" + rows, u"accounts.csv"_s), {dryRun, false}, options);
    };
    EXPECT_EQ(accounts("Orrinel,EMEA,Retail\nBrightmoor,APAC,Travel\n", false).added, 2);
    for (const bool dryRun : {true, false}) {
        const ImportReport again = accounts("Orrinel,EMEA,Retail\nBrightmoor,APAC,Travel\n", dryRun);
        EXPECT_EQ(again.unchanged, 2);
        EXPECT_EQ(again.updated, 0);
        EXPECT_FALSE(again.import);
    }
    import(write(kTickets));
    const QString moved = write(QByteArray(kTickets).replace("Bo,ACME", "Bo,Loom"));
    EXPECT_EQ(import(moved, {true, false}).updated, 1) << "of an account that is not there yet";
    EXPECT_EQ(import(moved).updated, 1);
    EXPECT_EQ(import(moved).unchanged, 2);
}

TEST_F(TableImportTest, ALaterImportKeepsWhatTheFileHasNoColumnFor) {
    TableOptions items;
    items.mapping.kind = RecordKind::Items;
    const auto all = [this] {
        return workspace.read<QList<Item>>(
            [](db::Connection& connection) { return RoadmapRepository(connection).items(); });
    };
    import(write("key,title\nR-1,Exports\n"), {}, items);
    Item planned = all().constFirst();
    planned.stage = u"beta"_s;
    planned.owner = u"Oren Haldis"_s;
    planned.start = QDate(2026, 5, 4);
    workspace.edit([=](Editor& editor) { return updateItem(editor, planned); });
    EXPECT_EQ(import(write("key,title\nR-1,Exports\n"), {}, items).unchanged, 1);
    EXPECT_EQ(import(write("key,title\nR-1,All exports\n"), {}, items).updated, 1);
    EXPECT_EQ(all().constFirst().title, u"All exports"_s);
    EXPECT_EQ(all().constFirst().stage, u"beta"_s);
    EXPECT_EQ(all().constFirst().owner, u"Oren Haldis"_s);
    EXPECT_EQ(all().constFirst().start, QDate(2026, 5, 4));
}

TEST_F(TableImportTest, AnImportIsOneStepThatUndoAndRedoHideAndShow) {
    import(write(kTickets));
    const auto hits = [&] {
        return workspace
            .read<QList<VoiceId>>([](db::Connection& c) {
                return search::ids(c, {u"export"_s, {}, {}, {}, {}});
            })
            .size();
    };
    EXPECT_EQ(hits(), 1);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(voices().size(), 0);
    EXPECT_EQ(hits(), 0);
    EXPECT_EQ(workspace.read<QList<Person>>([](db::Connection& c) { return CustomerRepository(c).people(); }).size(),
              0);
    workspace.reopen();
    ASSERT_TRUE(workspace->redo().result());
    EXPECT_EQ(voices().size(), 2);
    EXPECT_EQ(hits(), 1);
}

TEST_F(TableImportTest, AnUndoneImportCanBeImportedAgain) {
    const QString path = write(kTickets);
    import(path);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(import(path).added, 2);
    EXPECT_EQ(voices().size(), 2);
}

TEST_F(TableImportTest, ADryRunWritesNothing) {
    const QStringList before = workspace.content();
    EXPECT_EQ(import(write(kTickets), {true, false}).added, 2);
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(TableImportTest, ACancelledImportLeavesNothing) {
    QByteArray many = "text\n";
    for (int i = 0; i < 30'000; ++i)
        many += "words number " + QByteArray::number(i) + "\n";
    const QStringList before = workspace.content();
    const auto prepared = prepareTable({write(many), {}, {}, {}, {}});
    ASSERT_TRUE(prepared) << qPrintable(prepared.error().text);
    const Cancellation cancellation;
    const auto report = importTable(*workspace, *prepared, {}, cancellation, [&](const ImportProgress& progress) {
                            if (progress.rows >= 4000 && progress.done > progress.total / 4)
                                cancellation.cancel();
                        }).result();
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(voices().size(), 0);
    workspace.reopen();
    EXPECT_TRUE(QTest::qWaitFor([&] { return workspace.content() == before; }, 60'000)) << "its rows leave the file";
    EXPECT_TRUE(workspace->check(true).result());
}

TEST_F(TableImportTest, UnmappedColumnsAndUnreadableDatesStayAsAttributes) {
    import(write("text,date,plan,\nslow,someday,Pro,\nfine,2026-01-02,Free,\n"));
    const QList<Voice> all = voices();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all.at(1).attributes.value("date"_L1), u"someday"_s);
    EXPECT_EQ(all.at(1).attributes.value("plan"_L1), u"Pro"_s);
    EXPECT_FALSE(all.at(1).date.isValid());
}

TEST_F(TableImportTest, ASentimentThatIsNoneStaysAsAnAttribute) {
    import(write("text,sentiment\nit is slow,negative\nit is so so,negative\nit is new,negative\nit is quick,positive\n"
                 "it is there,positive\nit is fine,positive\nit is red,neutral\nit is blue,neutral\nit is ok,neutral\n"
                 "what is it,puzzled\n"));
    const QList<Voice> all = voices();
    const auto puzzled = std::find_if(all.begin(), all.end(), [](const Voice& voice) {
        return voice.attributes.value(u"sentiment"_s).toString() == "puzzled"_L1;
    });
    ASSERT_NE(puzzled, all.end());
    EXPECT_EQ(puzzled->sentiment, Sentiment::Unknown);
    EXPECT_EQ(std::count_if(all.begin(), all.end(),
                            [](const Voice& voice) { return voice.attributes.contains(u"sentiment"_s); }),
              1);
}

TEST_F(TableImportTest, RealFilesAddAllOnceAndNothingTwice) {
    REQUIRE_TEST_DATA("a-reviews/googleplay");
    struct Expected {
        QString path;
        qint64 read, added;
    };
    // Counted with Python's csv module; rows without text are rejected.
    for (const Expected& file : {Expected{u"a-reviews/shopify-app/postcode-shipping-extension_reviews.csv"_s, 156, 156},
                                 Expected{u"a-reviews/g2-b2b/extracted_reviews.csv"_s, 762, 762},
                                 Expected{u"a-reviews/airline-tweets-15col/Tweets.csv"_s, 14640, 14640}}) {
        const QString path = test::testData(file.path);
        const ImportReport first = import(path);
        EXPECT_EQ(first.read, file.read) << qPrintable(file.path);
        EXPECT_EQ(first.added, file.added) << qPrintable(file.path);
        EXPECT_EQ(import(path).added, 0) << qPrintable(file.path);
    }
    EXPECT_TRUE(workspace->check(true).result());
}

TEST_F(TableImportTest, ATranscriptBecomesOneInterviewOnce) {
    const QString path = write("WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nLia: What happened?\n\n2\n00:00:04.000 --> "
                               "00:00:09.000\nMaren: It locked.\n",
                               u"call.vtt"_s);
    const auto prepared = prepareTranscript(path);
    ASSERT_TRUE(prepared) << qPrintable(prepared.error().text);
    ASSERT_TRUE(importTranscript(*workspace, *prepared,
                                 {u"A call"_s, QDate(2026, 5, 6), {{u"Lia"_s, TurnRole::Interviewer}}, false})
                    .result());
    EXPECT_EQ(importTranscript(*workspace, *prepared, {}).result()->unchanged, 1);
    TranscriptOptions dryRun;
    dryRun.dryRun = true;
    EXPECT_EQ(importTranscript(*workspace, *prepared, dryRun).result()->unchanged, 1);
    const QList<Voice> all = voices();
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all.first().text, u"What happened?\nIt locked."_s);
    const auto detail =
        workspace.read<VoiceDetail>([&](db::Connection& c) { return VoiceRepository(c).detail(all.first().id); });
    ASSERT_EQ(detail.turns.size(), 2);
    EXPECT_EQ(detail.turns.first().role, TurnRole::Interviewer);
    EXPECT_EQ(detail.turns.last().startMs, 4000);
    EXPECT_EQ(detail.person->name, u"Maren"_s);
}

TEST_F(TableImportTest, AStoppedTranscriptLeavesNothingAndARunningOneSaysHowFarItIs) {
    QByteArray talk;
    for (int i = 0; i < 1200; ++i)
        talk += "Lia: Question " + QByteArray::number(i) + "?\nMaren: It locked.\n";
    const auto prepared = prepareTranscript(write(talk, u"long.txt"_s));
    ASSERT_TRUE(prepared) << qPrintable(prepared.error().text);
    const QStringList before = workspace.content();
    const Cancellation stop;
    qint64 last = 0;
    const auto stopHalfWay = [&](const ImportProgress& progress) {
        EXPECT_GE(progress.done, last);
        last = progress.done;
        if (progress.done >= 1000)
            stop.cancel();
    };
    const auto stopped = importTranscript(*workspace, *prepared, {}, stop, stopHalfWay).result();
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(workspace.content(), before);
    EXPECT_GE(last, 1000);
    ASSERT_TRUE(importTranscript(*workspace, *prepared, {}).result());
    EXPECT_EQ(voices().size(), 1);
}

TEST_F(TableImportTest, TakesDatapointsWithTheirUnitsAndDates) {
    workspace.edit([](Editor& editor) {
        Segment segment;
        segment.name = u"Retail"_s;
        return addSegment(editor, segment).transform([](SegmentId) {});
    });
    const QString path = write("Metric,Value,N,Segment,As of,Source,Region\n"
                               "Weekly active teams,1204,,,2026-03-31,Analytics,EU\n"
                               "Rate it important,82 %,35,Retail,2026-03-20,Survey,\n"
                               "Rate it important,many,35,Retail,2026-03-20,Survey,\n"
                               ",5,,,,,\n");
    const ImportReport report = import(path);
    EXPECT_EQ(report.kind, u"datapoints"_s);
    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.rejected, 2);
    const auto rows =
        workspace.read<QList<DatapointRow>>([](db::Connection& c) { return DatapointRepository(c).rows(); });
    ASSERT_EQ(rows.size(), 2);
    const Datapoint& share = rows.at(0).datapoint;
    EXPECT_EQ(share.value, 82);
    EXPECT_EQ(share.unit, u"%"_s);
    EXPECT_EQ(share.n, 35);
    EXPECT_EQ(rows.at(0).segment, u"Retail"_s);
    EXPECT_EQ(rows.at(1).datapoint.asOf, QDate(2026, 3, 31));
    EXPECT_EQ(rows.at(1).datapoint.attributes.value("Region"_L1), u"EU"_s);
    EXPECT_EQ(import(path).unchanged, 2);
}

} // namespace
} // namespace throughline::core
