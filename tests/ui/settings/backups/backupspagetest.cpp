// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backups/backupspage.h"

#include "core/exchange/sample/sampleworkspace.h"
#include "tests/support/pagefixture.h"
#include "ui/common/theme.h"
#include "ui/settings/backups/backupsettings.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class BackupsPageTest : public testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        ASSERT_TRUE(core::fillWithSample(*workspace).result());
        ASSERT_TRUE(core::makeBackup(*workspace, {}).result());
        backups =
            std::make_unique<core::AutoBackup>(*workspace, core::BackupPolicy{}); // after the import of the sample
        show();
    }
    void show() {
        page = std::make_unique<BackupsPage>(context, *backups);
        page->resize(1200, 760);
        page->show();
        page->activate({});
    }
    [[nodiscard]] QAbstractItemModel* model() const { return page->findChild<QTableView*>()->model(); }
    [[nodiscard]] QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    [[nodiscard]] QAbstractButton* button(const QString& name) const {
        for (auto* one : page->findChildren<QAbstractButton*>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] bool waitForWord(int row, const QString& word) const {
        return QTest::qWaitFor([&] { return cell(row, 4) == word; });
    }

    std::unique_ptr<core::AutoBackup> backups;
    std::unique_ptr<BackupsPage> page;
};

TEST_F(BackupsPageTest, OpensAndChecksEachBackup) {
    const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(model()->rowCount(), 1);
    EXPECT_TRUE(waitForWord(0, u"Verified"_s));
    EXPECT_TRUE(cell(0, 3).contains("80 voices"_L1)) << qPrintable(cell(0, 3));
}

TEST_F(BackupsPageTest, MarksABackupThatIsDamaged) {
    QFile file(core::backupsOf(workspace.path()).constFirst().path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    show();
    EXPECT_TRUE(waitForWord(0, u"Damaged"_s));
}

TEST_F(BackupsPageTest, MakesAnotherNow) {
    button(u"Back up now"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model()->rowCount() == 2; }));
    EXPECT_EQ(notifier.shown.size(), 1);
    EXPECT_TRUE(waitForWord(0, u"Verified"_s));
    QSignalSpy restores(page.get(), &BackupsPage::restoreChosen);
    button(u"Restore…"_s)->click();
    ASSERT_EQ(restores.size(), 1);
    EXPECT_EQ(restores.constFirst().constFirst().toString(), core::backupsOf(workspace.path()).constFirst().path)
        << "the one just made is the one chosen";
}

TEST_F(BackupsPageTest, RestoresOnlyWhenThePersonSaysSo) {
    QSignalSpy restores(page.get(), &BackupsPage::restoreChosen);
    prompts.accepts = false;
    button(u"Restore…"_s)->click();
    EXPECT_EQ(restores.size(), 0);
    prompts.accepts = true;
    button(u"Restore…"_s)->click();
    ASSERT_EQ(restores.size(), 1);
    EXPECT_EQ(restores.constFirst().constFirst().toString(), core::backupsOf(workspace.path()).constFirst().path);
}

TEST_F(BackupsPageTest, KeepsHowBackupsAreMade) {
    page->findChild<QCheckBox*>()->setChecked(false);
    page->findChild<QSpinBox*>()->setValue(3);
    EXPECT_FALSE(backups->policy().automatic);
    EXPECT_EQ(backupPolicy(settings).recent, 3);
    EXPECT_FALSE(backupPolicy(settings).automatic);
}

TEST_F(BackupsPageTest, LooksRightInBothThemes) {
    ASSERT_TRUE(core::makeBackup(*workspace, {}).result());
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        QApplication::setPalette(paletteFor(theme));
        show();
        ASSERT_TRUE(waitForWord(1, u"Verified"_s));
        EXPECT_TRUE(page->grab().save(u"pictures/backups-%1.png"_s.arg(theme == Theme::Dark ? u"dark"_s : u"light"_s)));
    }
    QApplication::setPalette(paletteFor(Theme::Light));
}

} // namespace
} // namespace throughline::ui
