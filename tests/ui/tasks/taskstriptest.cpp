// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskstrip.h"

#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/plainlabel.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(ProgressTextTest, TellsRowsRateAndTimeLeft) {
    EXPECT_EQ(progressText({.done = 500, .total = 1000, .rows = 500}, 10'000), u"500 rows · 50 a second · 11 s left"_s);
    EXPECT_EQ(progressText({.done = 1, .total = 100, .rows = 1}, 10'000), u"1 row · 16 min left"_s);
    EXPECT_EQ(progressText({.done = 0, .total = 0, .rows = 12400}, 2000), u"12400 rows · 6200 a second"_s);
}

TEST(ProgressTextTest, SaysNothingOfARateThatIsNotKnownYet) {
    EXPECT_EQ(progressText({.done = 5, .total = 10, .rows = 5}, 200), u"5 rows"_s);
    EXPECT_EQ(progressText({}, 5000), QString());
}

TEST(TaskStripTest, QuickWorkIsNeverSeen) {
    TaskStrip strip;
    const auto task = strip.start(u"Import"_s, {});
    EXPECT_EQ(strip.runningCount(), 1);
    task->finish();
    EXPECT_EQ(strip.runningCount(), 0);
    EXPECT_TRUE(strip.isHidden());
}

TEST(TaskStripTest, SlowWorkShowsABarThenWordsAndCancels) {
    TaskStrip strip;
    int cancelled = 0;
    const auto task = strip.start(u"Import of reviews.csv"_s, [&cancelled] { ++cancelled; });
    task->report({.done = 5, .total = 10, .rows = 5});
    EXPECT_TRUE(strip.isHidden());
    EXPECT_TRUE(QTest::qWaitFor([&strip] { return !strip.isHidden(); }));
    auto* title = strip.findChild<PlainLabel*>();
    EXPECT_FALSE(title->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([title] { return title->isVisible(); }));
    EXPECT_EQ(title->text(), u"Import of reviews.csv"_s);
    for (QToolButton* button : strip.findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Cancel"_s)
            button->click();
    }
    EXPECT_EQ(cancelled, 1);
    task->finish();
    EXPECT_TRUE(strip.isHidden());
}

TEST(TaskStripTest, AFailureStaysUntilItIsClosed) {
    TaskStrip strip;
    const auto task = strip.start(u"Import"_s, {});
    task->fail({.code = core::ErrorCode::DiskFull, .text = u"The disk is full. Free some room."_s, .detail = {}});
    EXPECT_FALSE(strip.isHidden());
    EXPECT_EQ(strip.findChild<ErrorBox*>()->accessibleName(), u"The disk is full."_s);
    for (QToolButton* button : strip.findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Close"_s)
            button->click();
    }
    EXPECT_TRUE(strip.isHidden());
}

TEST(TaskStripTest, WorkThatAPersonCancelledIsNoFailure) {
    TaskStrip strip;
    const auto task = strip.start(u"Import"_s, [] {});
    task->fail({.code = core::ErrorCode::Cancelled, .text = u"Cancelled."_s, .detail = {}});
    EXPECT_TRUE(strip.isHidden());
}

TEST(TaskStripTest, TakesReportsFromAnotherThread) {
    TaskStrip strip;
    auto task = strip.start(u"Import"_s, {});
    QSignalSpy finished(task.get(), &BackgroundTask::finished);
    const std::unique_ptr<QThread> worker(QThread::create([task = std::move(task)] {
        task->report({.done = 1, .total = 2, .rows = 1});
        task->finish();
    }));
    worker->start();
    EXPECT_TRUE(QTest::qWaitFor([&strip] { return strip.runningCount() == 0; }));
    EXPECT_TRUE(worker->wait());
}
