// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/roadmaptimeline.h"

#include "tests/ui/roadmap/pagefixture.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/timeline/dateditemsmodel.h"
#include "ui/roadmap/timeline/timelineview.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QScrollBar>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Horizon;
using core::ItemId;

class RoadmapTimelineTest : public test::RoadmapPageFixture {
protected:
    void SetUp() override { settings.setValue(u"roadmap/show"_s, static_cast<int>(RoadmapPage::Show::Timeline)); }

    ItemId addDated(const QString& title, QDate start, QDate end) {
        core::Item item;
        item.title = title;
        item.start = start;
        item.end = end;
        return workspace.make<ItemId>([&](core::Editor& editor) { return core::addItem(editor, item); });
    }
    const ItemDates summer{QDate(2026, 6, 1), QDate(2026, 8, 31)};
    ItemId exports = addDated(u"Exports"_s, summer.start, summer.end);
    ItemId bulk = addItemNamed(u"Bulk edit"_s);

    RoadmapTimeline& timeline() { return *page().timeline(); }
    TimelineView& view() { return *timeline().view(); }
    DatedItemsModel& rows() { return *qobject_cast<DatedItemsModel*>(view().model()); }
    [[nodiscard]] ItemDates datesOf(ItemId id) const {
        const core::Item item = workspace.read<core::Item>(
            [=](core::db::Connection& connection) { return core::RoadmapRepository(connection).item(id); });
        return {item.start, item.end};
    }
    void expectDates(ItemId id, const ItemDates& expected) {
        EXPECT_TRUE(QTest::qWaitFor([&] { return datesOf(id) == expected; }))
            << qPrintable(datesInWords(datesOf(id).start, datesOf(id).end));
    }
    /// Presses on a place of the bar and lets go `days` later.
    void dragBar(const QPoint& from, qint64 days) {
        const int px = view().xOf(summer.start.addDays(days)) - view().xOf(summer.start);
        QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view().viewport(), from + QPoint(px, 0));
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, from + QPoint(px, 0));
    }
    QRect bar(ItemId id) { return view().barRect(rows().indexOf(id)); }
};

TEST_F(RoadmapTimelineTest, ShowsBarsAndBesideThemWhatHasNoDates) {
    EXPECT_TRUE(timeline().isVisible());
    EXPECT_EQ(rows().rowCount(), 1);
    EXPECT_EQ(timeline().undated()->model()->rowCount(), 1);
    EXPECT_EQ(timeline().shownCount(), 2);
    EXPECT_EQ(rows().index(0, 0).data(Qt::AccessibleTextRole).toString(),
              u"Exports, 1 Jun – 31 Aug 2026, Unscheduled, Discovery"_s);
    EXPECT_EQ(bar(exports).left(), view().xOf(summer.start));
    EXPECT_EQ(bar(exports).right() + 1, view().xOf(QDate(2026, 9, 1)));
}

TEST_F(RoadmapTimelineTest, OpensWhereTodayAndAsManyBarsAsCanAreInSight) {
    workspace.edit([&](core::Editor& editor) { return core::removeItem(editor, exports); });
    const ItemId winter = addDated(u"Winter"_s, QDate(2025, 12, 15), QDate(2026, 2, 15));
    const ItemId spring = addDated(u"Spring"_s, QDate(2026, 2, 1), QDate(2026, 3, 31));
    page();
    const auto isSeen = [&](const QRect& rect) { return rect.right() > view().titleWidth() + 40; };
    EXPECT_TRUE(isSeen(bar(winter))) << bar(winter).right();
    EXPECT_TRUE(isSeen(bar(spring)));
    EXPECT_LT(view().xOf(view().today()), view().viewport()->width());
    EXPECT_GT(view().xOf(view().today()), view().titleWidth());
}

TEST_F(RoadmapTimelineTest, ItsModelsAreSoundWhileItemsGetAndLoseDates) {
    const QAbstractItemModelTester dated(&rows(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester others(timeline().undated()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    timeline().setCurrent(bulk);
    trigger(u"roadmap.right"_s); // gets its first dates, from today on
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows().rowCount() == 2; }));
    EXPECT_EQ(datesOf(bulk).start, view().today());
    EXPECT_EQ(timeline().current(), bulk);
    undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return timeline().undated()->model()->rowCount() == 1; }));
}

TEST_F(RoadmapTimelineTest, DraggingABarMovesItInOneStep) {
    page();
    dragBar(bar(exports).center(), 30);
    expectDates(exports, shifted(summer, BarPart::Whole, 30));
    EXPECT_TRUE(sentence().contains(u"1 Jul – 30 Sep 2026"_s)) << qPrintable(notifier.last());
    EXPECT_EQ(timeline().current(), exports);
    undo();
    expectDates(exports, summer);
}

TEST_F(RoadmapTimelineTest, DraggingAnEndResizesTheBar) {
    page();
    dragBar(QPoint(bar(exports).right() - 2, bar(exports).center().y()), 30);
    expectDates(exports, shifted(summer, BarPart::End, 30));
    undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar(exports).right() + 1 == view().xOf(QDate(2026, 9, 1)); }));
    dragBar(QPoint(bar(exports).left() + 2, bar(exports).center().y()), -30);
    expectDates(exports, shifted(summer, BarPart::Start, -30));
}

TEST_F(RoadmapTimelineTest, EscapeLetsABarGoWhereItWas) {
    page();
    const QPoint from = bar(exports).center();
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view().viewport(), from + QPoint(80, 0));
    EXPECT_NE(bar(exports).left(), view().xOf(summer.start));
    QTest::keyClick(&view(), Qt::Key_Escape);
    EXPECT_EQ(bar(exports).left(), view().xOf(summer.start));
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, from + QPoint(80, 0));
    EXPECT_EQ(datesOf(exports), summer);
}

TEST_F(RoadmapTimelineTest, KeysMoveByADayAWeekAndTheEndAlone) {
    page();
    timeline().setCurrent(exports);
    trigger(u"roadmap.left"_s);
    expectDates(exports, shifted(summer, BarPart::Whole, -1));
    trigger(u"roadmap.weekLater"_s);
    expectDates(exports, shifted(summer, BarPart::Whole, 6));
    trigger(u"roadmap.endLater"_s);
    expectDates(exports, shifted(shifted(summer, BarPart::Whole, 6), BarPart::End, 1));
    EXPECT_EQ(workspace->undoState().undo->key, u"item.dates"_s);
    for (int step = 0; step < 3; ++step)
        undo();
    EXPECT_EQ(datesOf(exports), summer);
}

TEST_F(RoadmapTimelineTest, AnItemDroppedOnADayBeginsThere) {
    page();
    const QDate day(2026, 7, 15);
    test::dropOn(view().viewport(), *itemMimeData(bulk, u"Bulk edit"_s), QPoint(view().xOf(day) + 1, 60));
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows().rowCount() == 2; }));
    EXPECT_EQ(datesOf(bulk).start, day);
    EXPECT_EQ(datesOf(bulk).start.daysTo(datesOf(bulk).end), 90);
    undo();
    EXPECT_FALSE(datesOf(bulk).isSaid());
}

TEST_F(RoadmapTimelineTest, AnItemThatGetsDatesStaysTheCurrentOne) {
    addItemNamed(u"Alerts"_s); // the next row, which the list would go on to
    page();
    timeline().undated()->setFocus();
    timeline().undated()->setCurrentIndex(timeline().undated()->model()->index(0, 0));
    ASSERT_EQ(timeline().current(), bulk);
    trigger(u"roadmap.right"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows().rowCount() == 2; }));
    EXPECT_EQ(timeline().current(), bulk);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view().currentIndex() == rows().indexOf(bulk); }));
    EXPECT_FALSE(timeline().undated()->currentIndex().isValid());
}

TEST_F(RoadmapTimelineTest, ARowTakesVoices) {
    const core::VoiceId voice = addVoiceOf(addPersonNamed(u"Maren"_s), u"Stuck"_s);
    page();
    const QRect row(0, view().visualRect(rows().index(0, 0)).top(), view().viewport()->width(), bar(exports).height());
    test::dropOn(view().viewport(), *test::carrying({voice}), row.center());
    expectDemand(exports, 1);
    EXPECT_EQ(datesOf(exports), summer);
}

TEST_F(RoadmapTimelineTest, ZoomShowsMoreTimeAndIsRemembered) {
    page();
    const int before = bar(exports).width();
    trigger(u"roadmap.zoomOut"_s);
    EXPECT_LT(bar(exports).width(), before);
    EXPECT_EQ(settings.value(u"roadmap/zoom"_s).toInt(), static_cast<int>(Zoom::Year));
    trigger(u"roadmap.zoomOut"_s); // there is no more
    trigger(u"roadmap.zoomIn"_s);
    trigger(u"roadmap.zoomIn"_s);
    EXPECT_EQ(view().scale().zoom(), Zoom::Month);
    EXPECT_GT(bar(exports).width(), before);
    view().horizontalScrollBar()->setValue(0);
    trigger(u"roadmap.today"_s);
    EXPECT_GT(view().xOf(view().today()), view().titleWidth());
    EXPECT_LT(view().xOf(view().today()), view().viewport()->width());
}

TEST_F(RoadmapTimelineTest, WhateverIsMovedUndoBringsItBack) {
    page();
    timeline().setCurrent(exports);
    const QStringList before = workspace.content();
    QRandomGenerator random(3);
    QList<QStringList> states;
    for (int i = 0; i < 12; ++i) {
        states.append(workspace.content());
        const ItemDates was = datesOf(exports);
        const auto part = static_cast<BarPart>(random.bounded(3));
        const int days = random.bounded(1, 60) * (random.bounded(2) == 0 ? 1 : -1);
        timeline().move(part, days);
        expectDates(exports, shifted(was, part, days));
    }
    while (!states.isEmpty()) {
        if (workspace.content() != states.constLast())
            undo();
        EXPECT_EQ(test::difference(states.takeLast(), workspace.content()), "");
    }
    EXPECT_EQ(workspace.content(), before);
}

} // namespace
} // namespace throughline::ui
