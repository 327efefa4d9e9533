// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/history/journal.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

Account brightmoor() {
    Account account;
    account.name = u"Brightmoor Foods"_s;
    return account;
}

Result<void> addBrightmoor(Editor& editor) {
    return addAccount(editor, brightmoor()).transform([](AccountId) {});
}

qint64 accountCount(const TestWorkspace& workspace) {
    return workspace
        .read<QList<Account>>([](db::Connection& connection) { return CustomerRepository(connection).accounts(); })
        .size();
}

TEST(WorkspaceTest, KeepsAnEditAcrossAReopen) {
    TestWorkspace workspace;
    workspace.edit(addBrightmoor);
    workspace.reopen();
    EXPECT_EQ(accountCount(workspace), 1);
}

TEST(WorkspaceTest, AClosedWorkspaceIsOneFile) {
    TestWorkspace workspace;
    workspace.edit(addBrightmoor);
    workspace.close();
    EXPECT_EQ(QDir(workspace.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{u"test.throughline"_s});
    EXPECT_EQ(QFile::permissions(workspace.path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

TEST(WorkspaceTest, AFailedStepLeavesNothingBehind) {
    TestWorkspace workspace;
    const QStringList before = workspace.content();
    const auto failed = workspace->edit({u"test.step"_s, 1, {}, {}}, [](Editor& editor) -> Result<void> {
        TRY(addAccount(editor, brightmoor()));
        return addAccount(editor, Account()).transform([](AccountId) {});
    });
    EXPECT_EQ(failed.result().error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(test::difference(before, workspace.content()), "");
    EXPECT_FALSE(workspace->undoState().undo);
}

TEST(WorkspaceTest, UndoAndRedoAreTheSameStepAfterARestart) {
    TestWorkspace workspace;
    workspace.edit(addBrightmoor, {u"account.add"_s, 1, u"Brightmoor Foods"_s, {}});
    const QStringList added = workspace.content();
    workspace.reopen();
    ASSERT_TRUE(workspace->undoState().undo);
    EXPECT_EQ(workspace->undoState().undo->key, u"account.add"_s);
    EXPECT_EQ(workspace->undoState().undo->subject, u"Brightmoor Foods"_s);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(accountCount(workspace), 0);
    workspace.reopen();
    ASSERT_TRUE(workspace->undoState().redo);
    ASSERT_TRUE(workspace->redo().result());
    EXPECT_EQ(test::difference(added, workspace.content()), "");
}

TEST(WorkspaceTest, ANewEditDropsRedo) {
    TestWorkspace workspace;
    workspace.edit(addBrightmoor);
    ASSERT_TRUE(workspace->undo().result());
    workspace.edit(addBrightmoor);
    const auto redone = workspace->redo().result();
    ASSERT_FALSE(redone);
    EXPECT_EQ(redone.error().code, ErrorCode::NotFound);
}

TEST(WorkspaceTest, TypingInOneFieldIsOneStep) {
    TestWorkspace workspace;
    const auto id = workspace.make<VoiceId>([](Editor& editor) { return addVoice(editor, Voice()); });
    const QStringList before = workspace.content();
    for (const QString& text : {u"T"_s, u"Th"_s, u"The"_s}) {
        workspace.edit([&](Editor& editor) { return editText(editor, id, text); },
                       {u"voice.edit"_s, 1, {}, u"voice.text 1"_s});
    }
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(before, workspace.content()), "");
    ASSERT_TRUE(workspace->redo().result());
    EXPECT_EQ(workspace.read<Voice>([&](db::Connection& c) { return VoiceRepository(c).find(id); }).text, u"The"_s);
}

TEST(WorkspaceTest, TellsWhatChangedBeforeTheFutureIsAnswered) {
    TestWorkspace workspace;
    QSignalSpy changed(&*workspace, &Workspace::changed);
    std::optional<bool> heardFirst;
    auto future = workspace->edit({u"account.add"_s, 1, {}, {}}, addBrightmoor);
    future.then(&*workspace, [&](const Result<ChangeSet>&) { heardFirst = changed.count() == 1; });
    ASSERT_TRUE(changed.wait());
    ASSERT_TRUE(QTest::qWaitFor([&] { return heardFirst.has_value(); }));
    EXPECT_TRUE(*heardFirst);
    const auto changes = changed.first().first().value<ChangeSet>();
    EXPECT_EQ(changes.ids<AccountId>(Record::Account), QSet<AccountId>{AccountId{1}});
}

TEST(WorkspaceTest, ASecondWriterIsRefusedAndNamesTheHolder) {
    const TestWorkspace workspace;
    const auto second = Workspace::open(workspace.path(), db::Access::ReadWrite);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Conflict);
    EXPECT_TRUE(second.error().text.contains(u"Already open"_s)) << qPrintable(second.error().text);
    QFile::link(workspace.path(), workspace.folder() + u"/link.throughline"_s);
    EXPECT_FALSE(Workspace::open(workspace.folder() + u"/link.throughline"_s, db::Access::ReadWrite));
    EXPECT_EQ(::link(QFile::encodeName(workspace.path()).constData(),
                     QFile::encodeName(workspace.folder() + u"/hard.throughline"_s).constData()),
              0);
    EXPECT_FALSE(Workspace::open(workspace.folder() + u"/hard.throughline"_s, db::Access::ReadWrite));
}

TEST(WorkspaceTest, AReaderWorksBesideTheWriterAndRefusesEdits) {
    TestWorkspace workspace;
    workspace.edit(addBrightmoor);
    auto reader = Workspace::open(workspace.path(), db::Access::ReadOnly);
    ASSERT_TRUE(reader) << qPrintable(reader.error().detail);
    const auto accounts =
        (*reader)
            ->read<QList<Account>>([](db::Connection& connection) { return CustomerRepository(connection).accounts(); })
            .result();
    ASSERT_TRUE(accounts);
    EXPECT_EQ(accounts->size(), 1);
    EXPECT_EQ((*reader)->undo().result().error().code, ErrorCode::ReadOnly);
}

TEST(WorkspaceTest, AMovedFileIsNeverWritten) {
    TestWorkspace workspace;
    ASSERT_TRUE(QFile::rename(workspace.path(), workspace.folder() + u"/elsewhere.throughline"_s));
    const auto written = workspace->edit({u"account.add"_s, 1, {}, {}}, addBrightmoor);
    EXPECT_EQ(written.result().error().code, ErrorCode::Moved);
    const QString saved = workspace.folder() + u"/saved.throughline"_s;
    const auto copied = workspace->backup(saved).result();
    ASSERT_TRUE(copied) << qPrintable(copied.error().detail);
    workspace.close();
    EXPECT_TRUE(Workspace::open(saved, db::Access::ReadOnly));
}

TEST(WorkspaceTest, ABackupHoldsWhatWasMadeBeforeItAndNothingLater) {
    const TestWorkspace workspace;
    const Step step{u"account.add"_s, 1, {}, {}};
    for (int round = 0; round < 10; ++round) {
        const QString target = workspace.folder() + u"/backup-%1.throughline"_s.arg(round);
        const auto before = workspace->edit(step, addBrightmoor);
        const auto copied = workspace->backup(target);
        const auto later = workspace->edit(step, addBrightmoor);
        ASSERT_TRUE(before.result() && copied.result() && later.result());
        const auto backup = Workspace::open(target, db::Access::ReadOnly);
        ASSERT_TRUE(backup);
        const auto accounts =
            (*backup)->read<QVariant>([](db::Connection& c) { return c.value(u"SELECT count(*) FROM account"_s); });
        EXPECT_EQ(accounts.result().value_or(QVariant()).toInt(), 2 * round + 1);
    }
}

TEST(WorkspaceTest, ClosingFinishesABackupThatWaits) {
    TestWorkspace workspace;
    const QString target = workspace.folder() + u"/backup.throughline"_s;
    const auto slow = workspace->edit({u"account.add"_s, 1, {}, {}}, [](Editor& editor) {
        QThread::msleep(50);
        return addBrightmoor(editor);
    });
    const auto copied = workspace->backup(target);
    workspace.close();
    EXPECT_TRUE(slow.result());
    EXPECT_TRUE(copied.result());
    EXPECT_TRUE(Workspace::open(target, db::Access::ReadOnly));
}

TEST(WorkspaceTest, ACancelledReadSaysSo) {
    const TestWorkspace workspace;
    const Cancellation cancellation;
    auto future = workspace->read<qint64>(
        [](db::Connection& connection) -> Result<qint64> {
            TRY_ASSIGN(
                const QVariant value,
                connection.value(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500000000) "
                                 "SELECT count(*) FROM n"_s));
            return value.toLongLong();
        },
        cancellation);
    cancellation.cancel();
    EXPECT_EQ(future.result().error().code, ErrorCode::Cancelled);
}

TEST(WorkspaceTest, EditsGetTheirTurnBetweenTheBatchesOfAnImport) {
    TestWorkspace workspace;
    int batches = 0;
    int batchesWhenEdited = 0;
    QSemaphore editWaits;
    auto import = workspace->writeInBatches([&](db::Connection&) -> Result<bool> {
        if (batches == 0)
            editWaits.acquire();
        return ++batches < 200;
    });
    auto edited = workspace->edit({u"account.add"_s, 1, {}, {}}, [&](Editor& editor) -> Result<void> {
        batchesWhenEdited = batches;
        return addAccount(editor, brightmoor()).transform([](AccountId) {});
    });
    editWaits.release();
    ASSERT_TRUE(edited.result());
    ASSERT_TRUE(import.result());
    EXPECT_EQ(batches, 200);
    EXPECT_EQ(batchesWhenEdited, 1) << "it came while the first was at work";
}

} // namespace
} // namespace throughline::core
