// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voiceslistmodel.h"

#include "core/voices/voiceedits.h"
#include "core/workspace/history/journal.h"
#include "tests/support/localzone.h"
#include "tests/support/testworkspace.h"
#include "ui/common/draggedevidence.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::VoiceId;

/// A workspace with `count` voices titled "Voice 1" and so on; their ids newest first.
QList<VoiceId> addVoices(const test::TestWorkspace& workspace, int count) {
    QList<VoiceId> ids;
    workspace
        ->edit({u"voice.add"_s, count, {}, {}},
               [&ids, count](core::Editor& editor) -> core::Result<void> {
                   for (int i = 1; i <= count; ++i) {
                       core::Voice voice;
                       voice.title = u"Voice %1"_s.arg(i);
                       voice.text = u"The export is slow on day %1."_s.arg(i);
                       TRY_ASSIGN(const VoiceId id, core::addVoice(editor, voice));
                       ids.prepend(id);
                   }
                   return {};
               })
        .waitForFinished();
    return ids;
}

QString titleAt(const VoicesListModel& model, int row) {
    return model.index(row).data().toString();
}

class VoicesListModelTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    VoicesListModel model{*workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    bool waitForTitle(int row, const QString& title) {
        return QTest::qWaitFor([&] { return titleAt(model, row) == title; });
    }
};

TEST_F(VoicesListModelTest, ReadsOnlyTheBlocksThatAreAskedFor) {
    const QList<VoiceId> ids = addVoices(workspace, 300);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setIds(ids, {}, core::VoiceOrder{});
    EXPECT_TRUE(titleAt(model, 150).isEmpty());
    ASSERT_TRUE(waitForTitle(150, u"Voice 150"_s));
    for (const QList<QVariant>& signal : changed) {
        const int row = signal.first().toModelIndex().row();
        EXPECT_TRUE(row / 64 == 150 / 64 || row / 64 == 0) << row; // the tester itself asks for the first row
    }
}

TEST_F(VoicesListModelTest, TodayIsTheDayOnTheWall) {
    const test::LocalZone lateInTheEvening("<-12>12"); // 22:00 on the day before
    EXPECT_EQ(model.today(), QDate(2026, 5, 5));
}

TEST_F(VoicesListModelTest, AnAnswerForVoicesThatNoLongerShowIsDropped) {
    const QList<VoiceId> ids = addVoices(workspace, 100);
    model.setIds(ids, {}, core::VoiceOrder{});
    titleAt(model, 90);
    QCoreApplication::processEvents(); // the question leaves
    model.setIds({ids.first()}, {}, core::VoiceOrder{});
    ASSERT_TRUE(waitForTitle(0, u"Voice 100"_s));
    EXPECT_EQ(model.rowCount(), 1);
}

TEST_F(VoicesListModelTest, ARowThatChangedShowsWhatItShowedUntilItWasReadAgain) {
    const QList<VoiceId> ids = addVoices(workspace, 3);
    model.setIds(ids, {}, core::VoiceOrder{});
    titleAt(model, 1);
    ASSERT_TRUE(waitForTitle(1, u"Voice 2"_s));
    workspace.edit([&](core::Editor& editor) -> core::Result<void> {
        core::Voice voice;
        voice.id = ids.at(1);
        voice.title = u"Renamed"_s;
        return core::updateVoice(editor, voice);
    });
    model.refresh({ids.at(1)});
    EXPECT_EQ(titleAt(model, 1), u"Voice 2"_s);
    EXPECT_TRUE(waitForTitle(1, u"Renamed"_s));
}

TEST_F(VoicesListModelTest, MergingInsertsAndRemovesRowsWithoutAReset) {
    const QList<VoiceId> ids = addVoices(workspace, 6);
    model.setIds({ids.at(0), ids.at(2), ids.at(3), ids.at(5)}, {}, core::VoiceOrder{});
    const QPersistentModelIndex kept = model.index(3);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.mergeIds({ids.at(1), ids.at(4), ids.at(5)});
    EXPECT_EQ(model.ids(), (QList<VoiceId>{ids.at(1), ids.at(4), ids.at(5)}));
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(kept.row(), 2);
}

TEST_F(VoicesListModelTest, MergingAppendsHoweverManyAreOlder) {
    const QList<VoiceId> ids = addVoices(workspace, 300);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setIds({ids.at(1), ids.at(3)}, u"day"_s, core::VoiceOrder{});
    model.mergeIds(ids);
    EXPECT_EQ(model.ids(), ids);
    EXPECT_EQ(reset.count(), 1) << "setIds alone";
}

TEST_F(VoicesListModelTest, RowsThatWereReadShowAtOnce) {
    const QList<VoiceId> ids = addVoices(workspace, 3);
    const auto rows = workspace.read<QList<VoiceListRow>>([](core::db::Connection& c) {
        return readNewestHits(c, {u"slow"_s, {}, core::VoiceOrder{}, 2, {}});
    });
    model.setRows(rows, u"slow"_s, core::VoiceOrder{});
    EXPECT_EQ(model.ids(), ids.first(2));
    EXPECT_EQ(titleAt(model, 0), u"Voice 3"_s);
    EXPECT_TRUE(
        model.index(1).data(VoicesListModel::RowRole).value<VoiceListRow>().snippet.contains(core::search::kHitBegin));
}

TEST_F(VoicesListModelTest, TouchedVoicesComeAndGoByTheirIds) {
    const QList<VoiceId> ids = addVoices(workspace, 4);
    model.setIds({ids.at(0), ids.at(3)}, {}, core::VoiceOrder{});
    model.updateMembers({ids.at(0), ids.at(1), ids.at(3)}, {ids.at(1), ids.at(3)});
    EXPECT_EQ(model.ids(), (QList<VoiceId>{ids.at(1), ids.at(3)}));
    EXPECT_EQ(model.rowOf(ids.at(0)), -1);
}

TEST_F(VoicesListModelTest, ASnippetMarksTheHits) {
    const QList<VoiceId> ids = addVoices(workspace, 1);
    model.setIds(ids, u"slow"_s, core::VoiceOrder{});
    titleAt(model, 0);
    ASSERT_TRUE(waitForTitle(0, u"Voice 1"_s));
    const auto row = model.index(0).data(VoicesListModel::RowRole).value<VoiceListRow>();
    EXPECT_EQ(row.snippet, u"The export is \u0002slow\u0003 on day 1."_s);
}

TEST_F(VoicesListModelTest, ANameBeginsWithTheTitleAndMarkupIsJustText) {
    QList<VoiceId> ids;
    workspace.edit([&](core::Editor& editor) -> core::Result<void> {
        core::Voice voice;
        voice.title = u"<b>Exports</b> & <img src=file:/etc/passwd>"_s;
        voice.date = QDate(2026, 5, 6);
        TRY_ASSIGN(const VoiceId id, core::addVoice(editor, voice));
        ids.append(id);
        return {};
    });
    model.setIds(ids, {}, core::VoiceOrder{});
    titleAt(model, 0);
    ASSERT_TRUE(waitForTitle(0, u"<b>Exports</b> & <img src=file:/etc/passwd>"_s));
    EXPECT_EQ(model.index(0).data(Qt::AccessibleTextRole).toString(),
              u"<b>Exports</b> & <img src=file:/etc/passwd>, Interview, 6 May 2026, new"_s);
}

TEST_F(VoicesListModelTest, DraggedRowsCarryTheirIds) {
    const QList<VoiceId> ids = addVoices(workspace, 3);
    model.setIds(ids, {}, core::VoiceOrder{});
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0), model.index(2)}));
    const auto dragged = fromMimeData(*data);
    ASSERT_TRUE(dragged);
    EXPECT_EQ(dragged->voices, (QList<VoiceId>{ids.at(0), ids.at(2)}));
}

TEST_F(VoicesListModelTest, AMillionIdsAreJustIds) {
    QList<VoiceId> ids;
    for (qint64 id = 1'000'000; id > 0; --id)
        ids.append(VoiceId{id});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setIds(ids.first(50), {}, core::VoiceOrder{});
    model.appendIds(ids.mid(50));
    EXPECT_EQ(model.rowCount(), 1'000'000);
    EXPECT_EQ(model.rowOf(VoiceId{1}), 999'999);
    EXPECT_EQ(model.rowOf(VoiceId{500'000}), 500'000);
}

} // namespace
} // namespace throughline::ui
