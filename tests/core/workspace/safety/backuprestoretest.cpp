// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/backuprestore.h"

#include "core/customers/customeredits.h"
#include "core/workspace/safety/backupfolder.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

const QDateTime kNow(QDate(2026, 5, 7), QTime(8, 30), Qt::UTC);

/// A workspace with a backup of yesterday and an account made since.
class BackupRestoreTest : public testing::Test {
protected:
    void SetUp() override {
        addAccountNamed(u"Orrinel"_s);
        m_yesterday = m_workspace.content();
        const auto made = makeBackup(*m_workspace, {}).result();
        ASSERT_TRUE(made);
        m_backup = made->path;
        addAccountNamed(u"Varnholt Tools"_s);
        m_today = m_workspace.content();
        m_workspace.close();
    }

    void addAccountNamed(const QString& name) {
        m_workspace.make<AccountId>([name](Editor& editor) {
            Account account;
            account.name = name;
            return addAccount(editor, account);
        });
    }

    static QStringList contentAt(const QString& path) {
        const auto opened = Workspace::open(path, db::Access::ReadOnly);
        EXPECT_TRUE(opened) << (opened ? "" : qPrintable(opened.error().text + opened.error().detail));
        return opened ? test::contentOf(**opened) : QStringList();
    }

    /// As a crash leaves it: the newest change is only in the log beside the file.
    void crashWithALog() {
        m_workspace.reopen();
        addAccountNamed(u"Only in the log"_s);
        m_today = m_workspace.content();
        for (const QString& ending : {QString(), u"-wal"_s})
            ASSERT_TRUE(QFile::copy(path() + ending, m_workspace.folder() + u"/crash"_s + ending));
        m_workspace.close();
        for (const QString& ending : {QString(), u"-wal"_s}) {
            QFile::remove(path() + ending);
            ASSERT_TRUE(QFile::rename(m_workspace.folder() + u"/crash"_s + ending, path() + ending));
        }
    }

    [[nodiscard]] QString path() const { return m_workspace.path(); }

    TestWorkspace m_workspace;
    QString m_backup;
    QStringList m_yesterday;
    QStringList m_today;
};

TEST_F(BackupRestoreTest, PutsTheBackupInPlaceAndKeepsTheFileFromBefore) {
    const auto kept = restoreBackup(m_backup, path(), kNow);
    ASSERT_TRUE(kept) << qPrintable(kept.error().text);
    EXPECT_EQ(QFileInfo(*kept).fileName(), u"test-before-restore-20260507T083000Z.throughline"_s);
    EXPECT_EQ(test::difference(m_yesterday, contentAt(path())), "");
    EXPECT_EQ(test::difference(m_today, contentAt(*kept)), "");
    EXPECT_EQ(test::difference(m_yesterday, contentAt(m_backup)), "") << "the backup stays";
    const QList<Backup> listed = backupsOf(path());
    ASSERT_EQ(listed.size(), 2);
    EXPECT_EQ(listed.constFirst().kind, Backup::Kind::BeforeRestore);
}

TEST_F(BackupRestoreTest, CanItselfBeTakenBack) {
    const auto kept = restoreBackup(m_backup, path(), kNow);
    ASSERT_TRUE(kept);
    ASSERT_TRUE(restoreBackup(*kept, path(), kNow));
    EXPECT_EQ(test::difference(m_today, contentAt(path())), "");
}

TEST_F(BackupRestoreTest, AStaleLogBesideTheFileLosesNothing) {
    crashWithALog();
    const auto kept = restoreBackup(m_backup, path(), kNow);
    ASSERT_TRUE(kept);
    EXPECT_FALSE(QFileInfo::exists(path() + u"-wal"_s));
    EXPECT_EQ(test::difference(m_yesterday, contentAt(path())), "");
    EXPECT_EQ(test::difference(m_today, contentAt(*kept)), "") << "with what was only in the log";
}

TEST_F(BackupRestoreTest, IsFinishedByTheNextOpeningWhereverItWasBrokenOff) {
    crashWithALog();
    const QString waiting = path() + u".restoring-20260507T083000Z"_s;
    const QString kept = keptBeforeRestore(path(), kNow);
    const QList<QStringList> moved{{}, {QString()}, {QString(), u"-wal"_s}};
    for (const QStringList& endings : moved) {
        ASSERT_TRUE(QFile::copy(m_backup, waiting));
        for (const QString& ending : endings)
            ASSERT_TRUE(QFile::rename(path() + ending, kept + ending));
        EXPECT_TRUE(isRestoreWaiting(path()));
        const auto opened = Workspace::open(path(), db::Access::ReadOnly);
        ASSERT_TRUE(opened) << qPrintable(opened.error().text);
        EXPECT_EQ((*opened)->notices().size(), 1);
        EXPECT_EQ(test::difference(m_yesterday, test::contentOf(**opened)), "");
        EXPECT_FALSE(isRestoreWaiting(path()));
        ASSERT_TRUE(QFile::copy(kept, m_workspace.folder() + u"/kept"_s)); // opening it would take the log in
        ASSERT_TRUE(QFile::copy(kept + u"-wal"_s, m_workspace.folder() + u"/kept-wal"_s));
        EXPECT_EQ(test::difference(m_today, contentAt(m_workspace.folder() + u"/kept"_s)), "");
        QFile::remove(m_workspace.folder() + u"/kept"_s);
        QFile::remove(m_workspace.folder() + u"/kept-wal"_s);
        QFile::remove(path());
        for (const QString& ending : {QString(), u"-wal"_s})
            ASSERT_TRUE(QFile::rename(kept + ending, path() + ending));
    }
}

TEST_F(BackupRestoreTest, ACopyThatIsNotVerifiedYetDecidesNothing) {
    const QString unfinished = path() + u".restoring-20260507T083000Z.tmp"_s;
    ASSERT_TRUE(QFile(unfinished).open(QIODevice::WriteOnly));
    EXPECT_FALSE(isRestoreWaiting(path()));
    EXPECT_EQ(test::difference(m_today, contentAt(path())), "");
    ASSERT_TRUE(restoreBackup(m_backup, path(), kNow));
    EXPECT_FALSE(QFileInfo::exists(unfinished));
}

TEST_F(BackupRestoreTest, RefusesADamagedBackupAndChangesNothing) {
    QFile file(m_backup);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(6 * 4096));
    file.write(QByteArray(4096, '\x55'));
    file.close();
    const auto kept = restoreBackup(m_backup, path(), kNow);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::Damaged);
    EXPECT_EQ(test::difference(m_today, contentAt(path())), "");
    EXPECT_EQ(backupsOf(path()).size(), 1);
}

TEST_F(BackupRestoreTest, RefusesWhileTheWorkspaceIsOpen) {
    m_workspace.reopen();
    const auto kept = restoreBackup(m_backup, path(), kNow);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::Conflict);
    EXPECT_EQ(test::difference(m_today, m_workspace.content()), "");
}

TEST_F(BackupRestoreTest, BringsBackAWorkspaceThatIsGone) {
    ASSERT_TRUE(QFile::remove(path()));
    const auto kept = restoreBackup(m_backup, path(), kNow);
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->isEmpty());
    EXPECT_EQ(test::difference(m_yesterday, contentAt(path())), "");
}

TEST_F(BackupRestoreTest, TakesADamagedFileOutOfTheWay) {
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.resize(100));
    const auto kept = restoreBackup(m_backup, path(), kNow);
    ASSERT_TRUE(kept);
    EXPECT_EQ(QFileInfo(*kept).size(), 100);
    EXPECT_EQ(test::difference(m_yesterday, contentAt(path())), "");
}

} // namespace
} // namespace throughline::core
