// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/autobackup.h"

#include "core/customers/customeredits.h"
#include "tests/support/testworkspace.h"

#include <QSignalSpy>
#include <QTest>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::TestWorkspace;

class AutoBackupTest : public testing::Test {
protected:
    void change() {
        workspace.make<AccountId>([](Editor& editor) {
            Account account;
            account.name = u"Orrinel"_s;
            return addAccount(editor, account);
        });
    }
    [[nodiscard]] qsizetype count() const { return backupsOf(workspace.path()).size(); }

    TestWorkspace workspace;
};

TEST_F(AutoBackupTest, BacksUpSomeTimeAfterAChangeAndOnlyThen) {
    AutoBackup backups(*workspace, {}, {.afterChange = 1ms, .afterOpening = 1h});
    QSignalSpy made(&backups, &AutoBackup::made);
    backups.backUp();
    ASSERT_TRUE(made.wait());
    EXPECT_FALSE(backups.isDue());
    change();
    ASSERT_TRUE(made.wait());
    EXPECT_EQ(count(), 2);
    EXPECT_FALSE(backups.isDue());
}

TEST_F(AutoBackupTest, AWorkspaceWithoutABackupGetsOneAfterItsOpening) {
    AutoBackup backups(*workspace, {}, {.afterChange = 1h, .afterOpening = 1ms});
    EXPECT_TRUE(backups.isDue());
    QSignalSpy made(&backups, &AutoBackup::made);
    ASSERT_TRUE(made.wait());
    EXPECT_EQ(count(), 1);
}

TEST_F(AutoBackupTest, MakesOneBeforeAnImportBringsInMore) {
    AutoBackup backups(*workspace, {}, {.afterChange = 1h, .afterOpening = 1h});
    QSignalSpy made(&backups, &AutoBackup::made);
    change();
    const auto batches = workspace->writeInBatches([](db::Connection&) { return Result<bool>(false); });
    ASSERT_TRUE(made.wait());
    EXPECT_EQ(count(), 1);
    ASSERT_TRUE(batches.result());
}

TEST_F(AutoBackupTest, MakesOneBeforeAnEditOfManyRecords) {
    AutoBackup backups(*workspace, {}, {.afterChange = 1h, .afterOpening = 1h});
    QSignalSpy made(&backups, &AutoBackup::made);
    change();
    const auto rename = [](const QString& name) {
        return [name](Editor& editor) {
            Account account;
            account.id = AccountId{1};
            account.name = name;
            return updateAccount(editor, account);
        };
    };
    ASSERT_TRUE(workspace->edit({u"account.edit"_s, kManyRecords - 1, {}, {}}, rename(u"Tessaly"_s)).result());
    EXPECT_TRUE(made.isEmpty());
    const auto many = workspace->edit({u"account.edit"_s, kManyRecords, {}, {}}, rename(u"Brightmoor"_s));
    ASSERT_TRUE(made.wait());
    ASSERT_TRUE(many.result());
    const auto backup = Workspace::open(backupsOf(workspace.path()).constFirst().path, db::Access::ReadOnly);
    ASSERT_TRUE(backup);
    EXPECT_EQ((*backup)
                  ->read<QVariant>([](db::Connection& c) { return c.value(u"SELECT name FROM account"_s); })
                  .result()
                  .value_or(QVariant()),
              u"Tessaly"_s);
}

TEST_F(AutoBackupTest, MakesNoneWhereItIsOffOrTheFileIsDamaged) {
    AutoBackup backups(*workspace, {.automatic = false}, {.afterChange = 1h, .afterOpening = 1h});
    change();
    EXPECT_FALSE(backups.isDue());
    backups.setPolicy({});
    EXPECT_TRUE(backups.isDue());
    backups.setDamaged();
    EXPECT_FALSE(backups.isDue());
}

TEST_F(AutoBackupTest, NothingIsDueWhereTheNewestBackupHoldsEverything) {
    change();
    workspace.reopen();
    {
        AutoBackup backups(*workspace, {}, {.afterChange = 1h, .afterOpening = 1h});
        EXPECT_TRUE(backups.isDue());
    }
    WorkspaceOptions later;
    later.clock = [] { return QDateTime::currentDateTimeUtc().addSecs(60); };
    workspace.close();
    auto opened = Workspace::open(workspace.path(), db::Access::ReadWrite, later);
    ASSERT_TRUE(opened);
    ASSERT_TRUE(makeBackup(**opened, {}).result());
    const AutoBackup backups(**opened, {}, {.afterChange = 1h, .afterOpening = 1h});
    EXPECT_FALSE(backups.isDue());
}

} // namespace
} // namespace throughline::core
