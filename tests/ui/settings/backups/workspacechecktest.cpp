// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backups/workspacecheck.h"

#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/editor.h"
#include "core/workspace/safety/autobackup.h"
#include "tests/support/pagefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>
namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class WorkspaceCheckTest : public testing::Test, protected test::PageFixture {
protected:
    core::AutoBackup backups{*workspace, core::BackupPolicy{}};
    WorkspaceCheck check{context, backups};
    core::VoiceId voice;

    void SetUp() override {
        voice = workspace.make<core::VoiceId>([](core::Editor& editor) {
            core::Voice made;
            made.text = u"The export is slow"_s;
            made.date = QDate(2026, 5, 6);
            return core::addVoice(editor, made);
        });
    }
    /// As no edit does: the day does not exist.
    void damage() {
        workspace.edit([this](core::Editor& editor) {
            return core::setRecord(editor, core::Record::Voice, voice, {{u"date"_s, u"2026-02-30"_s}});
        });
    }
    void run() {
        QSignalSpy finished(&check, &WorkspaceCheck::finished);
        actions.action(u"workspace.check"_s)->trigger();
        ASSERT_TRUE(finished.wait());
    }
    [[nodiscard]] qsizetype backupCount() const { return core::backupsOf(workspace.path()).size(); }
};

TEST_F(WorkspaceCheckTest, SaysThatASoundWorkspaceIsSound) {
    run();
    ASSERT_EQ(notifier.shown.size(), 1);
    EXPECT_EQ(notifier.shown.at(0).kind, Notification::Kind::Done);
    EXPECT_TRUE(prompts.questions.isEmpty());
    EXPECT_EQ(tasks.runningCount(), 0);
}

TEST_F(WorkspaceCheckTest, MendsAfterABackupWhenAskedTo) {
    damage();
    run();
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_TRUE(prompts.questions.at(0).text.contains("does not exist: 1"_L1))
        << qPrintable(prompts.questions.at(0).text);
    EXPECT_EQ(backupCount(), 1);
    const auto mended = [this] {
        return workspace.read<core::Voice>(
            [this](core::db::Connection& c) { return core::VoiceRepository(c).find(voice); });
    };
    ASSERT_TRUE(QTest::qWaitFor([this] { return !notifier.shown.isEmpty(); }));
    EXPECT_FALSE(mended().date.isValid());
    run();
    EXPECT_EQ(prompts.questions.size(), 1) << "a second check finds nothing";
}

TEST_F(WorkspaceCheckTest, LeavesEverythingWhenNotAskedTo) {
    damage();
    prompts.accepts = false;
    run();
    EXPECT_EQ(backupCount(), 0);
    ASSERT_EQ(notifier.shown.size(), 1);
    EXPECT_EQ(notifier.shown.at(0).kind, Notification::Kind::Warning);
}

} // namespace
} // namespace throughline::ui
