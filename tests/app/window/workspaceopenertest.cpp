// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspaceopener.h"

#include "app/window/workspacecloser.h"
#include "core/customers/customeredits.h"
#include "tests/support/testworkspace.h"
#include "ui/tasks/taskstrip.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

#include <algorithm>

namespace throughline::app {
namespace {

using namespace Qt::StringLiterals;

/// A closed workspace file and an opener with its strip.
class WorkspaceOpenerTest : public testing::Test {
protected:
    void SetUp() override { file.close(); }

    Opened open() const { return core::Workspace::open(file.path(), core::db::Access::ReadWrite, {}); }

    test::TestWorkspace file;
    ui::TaskStrip strip;
    WorkspaceCloser closer{strip};
    WorkspaceOpener opener{strip, closer};
    std::optional<Opened> given;
    WorkspaceOpener::Handler keep = [this](Opened opened) { given.emplace(std::move(opened)); };
};

TEST_F(WorkspaceOpenerTest, TheWorkspaceLivesInTheWindowsThreadThoughAnotherOpenedIt) {
    QThread* opening = nullptr;
    opener.run(
        u"Opening"_s,
        [&] {
            opening = QThread::currentThread();
            return open();
        },
        keep);
    EXPECT_EQ(strip.runningCount(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return given.has_value(); }));
    EXPECT_NE(opening, QThread::currentThread());
    EXPECT_EQ(strip.runningCount(), 0);
    ASSERT_TRUE(*given);
    core::Workspace& workspace = ***given;
    EXPECT_EQ(workspace.thread(), QThread::currentThread());
    const QSignalSpy changed(&workspace, &core::Workspace::changed);
    core::Account account;
    account.name = u"Orrinel"_s;
    const auto edited = workspace.edit({u"test.step"_s, 1, {}, {}}, [account](core::Editor& editor) {
        return core::addAccount(editor, account).transform([](core::AccountId) {});
    });
    ASSERT_TRUE(edited.result());
    EXPECT_TRUE(QTest::qWaitFor([&] { return changed.size() == 1; })) << "signals reach the window";
}

TEST_F(WorkspaceOpenerTest, TheWindowGoesOnWhileAFileIsOpenedAndMayStopWaiting) {
    QSemaphore slowDisk;
    strip.resize(800, 40);
    strip.show();
    opener.run(
        u"Opening"_s,
        [&] {
            slowDisk.acquire();
            return open();
        },
        keep);
    QToolButton* cancel = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const auto buttons = strip.findChildren<QToolButton*>();
        const auto shown = std::find_if(buttons.begin(), buttons.end(), [](const auto* b) {
            return b->accessibleName() == u"Cancel"_s && b->isVisible();
        });
        cancel = shown == buttons.end() ? nullptr : *shown;
        return cancel != nullptr;
    }));
    cancel->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return given.has_value(); }));
    EXPECT_EQ(given->error().code, core::ErrorCode::Cancelled);
    given.reset();
    slowDisk.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    EXPECT_FALSE(given) << "what came too late is dropped";
    EXPECT_TRUE(QTest::qWaitFor([&] { return open().has_value(); })) << "and was closed";
}

TEST_F(WorkspaceOpenerTest, TheLastThatWasAskedForIsOpened) {
    QList<bool> answers;
    const auto note = [&](const Opened& opened) { answers.append(opened.has_value()); };
    QSemaphore first;
    opener.run(
        u"First"_s,
        [&]() -> Opened {
            first.acquire();
            return core::Error{core::ErrorCode::Internal, {}, {}};
        },
        note);
    opener.run(
        u"Second"_s, [&] { return open(); }, note);
    EXPECT_EQ(answers, QList<bool>{false}) << "the first hears at once that it is not wanted";
    EXPECT_TRUE(QTest::qWaitFor([&] { return answers == QList<bool>{false, true}; }));
    first.release();
    QThreadPool::globalInstance()->waitForDone();
}

} // namespace
} // namespace throughline::app
