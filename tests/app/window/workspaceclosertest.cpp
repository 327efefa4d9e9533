// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspacecloser.h"

#include "app/window/workspaceopener.h"
#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "tests/support/testworkspace.h"
#include "ui/tasks/taskstrip.h"

#include <QSemaphore>
#include <QTest>

namespace throughline::app {
namespace {

using namespace Qt::StringLiterals;

class WorkspaceCloserTest : public testing::Test {
protected:
    void SetUp() override { file.close(); }

    Opened open() const { return core::Workspace::open(file.path(), core::db::Access::ReadWrite, {}); }
    std::unique_ptr<core::Workspace> opened() const {
        auto workspace = open();
        EXPECT_TRUE(workspace) << (workspace ? "" : qPrintable(workspace.error().text));
        return workspace ? std::move(workspace).value() : nullptr;
    }
    /// Edits the workspace as soon as the disk lets it.
    void editSlowly(core::Workspace& workspace) {
        workspace.edit({u"test.step"_s, 1, {}, {}}, [this](core::Editor& editor) {
            slowDisk.acquire();
            core::Account account;
            account.name = u"Orrinel"_s;
            return core::addAccount(editor, account).transform([](core::AccountId) {});
        });
    }
    static qsizetype accountsIn(core::Workspace& workspace) {
        const auto accounts = workspace.read<QList<core::Account>>(
            [](core::db::Connection& connection) { return core::CustomerRepository(connection).accounts(); });
        return QFuture(accounts).result().value_or(QList<core::Account>()).size();
    }

    test::TestWorkspace file;
    ui::TaskStrip strip;
    QSemaphore slowDisk;
};

TEST_F(WorkspaceCloserTest, TheWindowGoesOnWhileTheLastEditsAreWritten) {
    WorkspaceCloser closer(strip);
    auto workspace = opened();
    editSlowly(*workspace);
    const QFuture<QString> done = closer.close(std::move(workspace));
    EXPECT_FALSE(done.isFinished());
    EXPECT_EQ(strip.runningCount(), 1);
    const Opened tooEarly = open();
    ASSERT_FALSE(tooEarly);
    EXPECT_EQ(tooEarly.error().code, core::ErrorCode::Conflict) << "its file is not free yet";
    slowDisk.release();
    ASSERT_TRUE(QTest::qWaitFor([this] { return strip.runningCount() == 0; }));
    EXPECT_TRUE(done.isFinished());
    EXPECT_FALSE(QFileInfo::exists(file.path() + u"-wal"_s)) << "a closed workspace is one file";
    EXPECT_EQ(accountsIn(*opened()), 1);
}

TEST_F(WorkspaceCloserTest, OpeningTheSameFileAgainCanWaitForItsClosing) {
    WorkspaceCloser closer(strip);
    WorkspaceOpener opener(strip, closer);
    auto workspace = opened();
    editSlowly(*workspace);
    closer.close(std::move(workspace));
    std::optional<Opened> again;
    opener.run(
        u"Opening"_s,
        [this, closing = closer.closing(file.path())]() mutable {
            closing.waitForFinished();
            return open();
        },
        [&](Opened answer) { again.emplace(std::move(answer)); });
    slowDisk.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return again.has_value(); }));
    ASSERT_TRUE(*again) << qPrintable(again->error().text);
    EXPECT_EQ(accountsIn(***again), 1);
    EXPECT_TRUE(closer.closing(file.path()).isFinished());
    EXPECT_TRUE(closer.closing(u"/no/other.throughline"_s).isFinished()) << "nothing to wait for";
}

TEST_F(WorkspaceCloserTest, TheEndOfTheProgramWaitsForAllThatClose) {
    constexpr int kEdits = 20;
    {
        WorkspaceCloser closer(strip);
        auto workspace = opened();
        for (int i = 0; i < kEdits; ++i)
            editSlowly(*workspace);
        closer.close(std::move(workspace));
        slowDisk.release(kEdits);
    }
    EXPECT_EQ(strip.runningCount(), 0);
    EXPECT_EQ(accountsIn(*opened()), kEdits);
}

} // namespace
} // namespace throughline::app
