// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/backupfolder.h"

#include "core/customers/customeredits.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

/// Copies made at these times, the first one first.
QList<Backup> copiesAt(const QStringList& times) {
    QList<Backup> newestFirst;
    for (qsizetype i = 0; i < times.size(); ++i) {
        Backup backup;
        backup.path = times.at(i);
        backup.sequence = static_cast<int>(i) + 1;
        backup.madeAt = QDateTime::fromString(times.at(i) + u'Z', Qt::ISODate);
        newestFirst.prepend(backup);
    }
    return newestFirst;
}

struct Thinning {
    const char* why;
    BackupPolicy policy;
    QStringList times;
    QStringList expired; ///< oldest first
};

class BackupThinningTest : public testing::TestWithParam<Thinning> {};

TEST_P(BackupThinningTest, DeletesOnlyWhatNoRuleKeeps) {
    QStringList expired;
    for (const Backup& backup : expiredBackups(copiesAt(GetParam().times), GetParam().policy))
        expired.prepend(backup.path);
    EXPECT_EQ(expired, GetParam().expired) << GetParam().why;
}

BackupPolicy policy(int recent, int daily, int weekly, int monthly) {
    return {.automatic = true, .recent = recent, .daily = daily, .weekly = weekly, .monthly = monthly};
}

INSTANTIATE_TEST_SUITE_P(
    Table, BackupThinningTest,
    testing::Values(Thinning{"the newest stay",
                             policy(2, 0, 0, 0),
                             {u"2026-05-06T10:00:00"_s, u"2026-05-06T11:00:00"_s, u"2026-05-06T12:00:00"_s},
                             {u"2026-05-06T10:00:00"_s}},
                    Thinning{"of a day its newest",
                             policy(1, 2, 0, 0),
                             {u"2026-05-04T09:00:00"_s, u"2026-05-05T09:00:00"_s, u"2026-05-05T17:00:00"_s,
                              u"2026-05-06T09:00:00"_s},
                             {u"2026-05-04T09:00:00"_s, u"2026-05-05T09:00:00"_s}},
                    Thinning{"of a week and of a month their newest",
                             policy(1, 0, 2, 3),
                             {u"2026-02-27T09:00:00"_s, u"2026-03-30T09:00:00"_s, u"2026-04-28T09:00:00"_s,
                              u"2026-04-29T09:00:00"_s, u"2026-05-06T09:00:00"_s},
                             {u"2026-02-27T09:00:00"_s, u"2026-04-28T09:00:00"_s}},
                    Thinning{"the last one stays whatever is set", policy(0, 0, 0, 0), {u"2026-05-06T09:00:00"_s}, {}},
                    Thinning{"a clock that went back does not make the newest one old",
                             policy(1, 0, 0, 0),
                             {u"2031-01-01T09:00:00"_s, u"2026-05-06T09:00:00"_s},
                             {u"2031-01-01T09:00:00"_s}},
                    Thinning{"nothing from nothing", policy(1, 1, 1, 1), {}, {}}));

TEST(BackupThinningTest, NeverDeletesWhatARestorePutAside) {
    QList<Backup> backups = copiesAt({u"2026-05-04T09:00:00"_s, u"2026-05-05T09:00:00"_s});
    backups[1].kind = Backup::Kind::BeforeRestore;
    EXPECT_TRUE(expiredBackups(backups, policy(1, 0, 0, 0)).isEmpty());
}

class BackupFolderTest : public testing::Test {
protected:
    void addAccountNamed(const QString& name) {
        workspace.make<AccountId>([name](Editor& editor) {
            Account account;
            account.name = name;
            return addAccount(editor, account);
        });
    }
    Backup make(const BackupPolicy& keep = {}) {
        const auto made = makeBackup(*workspace, keep).result();
        EXPECT_TRUE(made) << (made ? "" : qPrintable(made.error().text + made.error().detail));
        return made ? *made : Backup();
    }
    [[nodiscard]] QStringList names() const {
        return QDir(backupFolder(workspace.path())).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    TestWorkspace workspace;
};

TEST_F(BackupFolderTest, NamesTheCopyAfterItsNumberAndTheTimeInUtc) {
    const Backup backup = make();
    ASSERT_EQ(names().size(), 1);
    EXPECT_TRUE(names().constFirst().startsWith(u"test-000001-20260506T1000"_s)) << qPrintable(names().constFirst());
    EXPECT_EQ(backup.sequence, 1);
    EXPECT_EQ(QFile::permissions(backup.path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_EQ(make().sequence, 2);
    EXPECT_EQ(backupsOf(workspace.path()).constFirst().sequence, 2);
}

TEST_F(BackupFolderTest, HoldsWhatIsOnlyInTheLogYet) {
    addAccountNamed(u"Orrinel"_s);
    const Backup backup = make();
    const auto opened = Workspace::open(backup.path, db::Access::ReadOnly);
    ASSERT_TRUE(opened);
    EXPECT_EQ(test::difference(workspace.content(), test::contentOf(**opened)), "");
    const auto content = verifyBackup(backup.path);
    ASSERT_TRUE(content);
    EXPECT_TRUE(content->lastChange.isValid());
}

TEST_F(BackupFolderTest, KeepsAsManyAsThePolicySays) {
    for (int i = 0; i < 4; ++i)
        make(policy(2, 0, 0, 0));
    EXPECT_EQ(names().size(), 2);
    EXPECT_EQ(backupsOf(workspace.path()).constFirst().sequence, 4);
}

TEST_F(BackupFolderTest, ADamagedWorkspacePushesNoBackupOut) {
    addAccountNamed(u"Orrinel"_s);
    make();
    const QStringList before = names();
    workspace.close();
    {
        QFile file(workspace.path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(5 * 4096));
        file.write(QByteArray(4096, '\x55'));
    }
    const auto opened = Workspace::open(workspace.path(), db::Access::ReadOnly);
    if (opened) { // a large file is checked only later
        const auto made = makeBackup(**opened, policy(1, 0, 0, 0)).result();
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, ErrorCode::Damaged);
    }
    EXPECT_EQ(names(), before);
}

TEST_F(BackupFolderTest, ACopyThatAKillBrokeOffIsNoBackup) {
    make();
    const QString broken = backupFolder(workspace.path()) + u"/test-000002-20260506T100000Z.throughline.tmp"_s;
    ASSERT_TRUE(QFile(broken).open(QIODevice::WriteOnly));
    EXPECT_EQ(backupsOf(workspace.path()).size(), 1);
    make();
    EXPECT_FALSE(QFileInfo::exists(broken));
    EXPECT_EQ(names().size(), 2);
}

TEST_F(BackupFolderTest, LeavesFilesOfOtherNamesAlone) {
    make();
    const QString other = backupFolder(workspace.path()) + u"/test-notes.throughline"_s;
    ASSERT_TRUE(QFile(other).open(QIODevice::WriteOnly));
    make(policy(1, 0, 0, 0));
    EXPECT_TRUE(QFileInfo::exists(other));
    EXPECT_EQ(backupsOf(workspace.path()).size(), 1);
}

TEST_F(BackupFolderTest, KnowsABackupByItsFolderAndName) {
    EXPECT_TRUE(isBackup(make().path));
    EXPECT_TRUE(isBackup(keptBeforeRestore(workspace.path(), QDateTime::currentDateTimeUtc())));
    EXPECT_FALSE(isBackup(workspace.path()));
    EXPECT_FALSE(isBackup(backupFolder(workspace.path()) + u"/test-notes.throughline"_s));
    EXPECT_FALSE(isBackup(workspace.folder() + u"/test-000001-20260506T100000Z.throughline"_s));
}

TEST_F(BackupFolderTest, SaysWhatIsWrongWithADamagedBackup) {
    const Backup backup = make();
    QFile file(backup.path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    const auto content = verifyBackup(backup.path);
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Damaged);
}

} // namespace
} // namespace throughline::core
