// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/rescue.h"

#include "core/workspace/safety/backupfolder.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/testworkspace.h"

namespace throughline::app {
namespace {

using namespace Qt::StringLiterals;

class RescueTest : public testing::Test {
protected:
    [[nodiscard]] std::optional<Rescue> ask() {
        return askRescue(prompts, workspace.path(), {core::ErrorCode::Damaged, u"It is damaged."_s, {}});
    }
    test::TestWorkspace workspace;
    test::FakePrompts prompts;
};

TEST_F(RescueTest, OffersTheNewestBackupFirst) {
    ASSERT_TRUE(core::makeBackup(*workspace, {}).result());
    const auto newest = core::makeBackup(*workspace, {}).result();
    ASSERT_TRUE(newest);
    prompts.choice = 0;
    EXPECT_EQ(ask(), (Rescue{newest->path, {}}));
}

TEST_F(RescueTest, RecoversIntoAFileThatThePersonNames) {
    prompts.choice = 0; // without a backup the only way
    prompts.savePath = workspace.folder() + u"/new.throughline"_s;
    EXPECT_EQ(ask(), (Rescue{{}, prompts.savePath}));
    prompts.savePath.clear();
    EXPECT_EQ(ask(), std::nullopt);
}

TEST_F(RescueTest, DoesNothingWhereThePersonWantsNothing) {
    EXPECT_EQ(ask(), std::nullopt);
    EXPECT_EQ(prompts.titles, QStringList{u"The workspace is damaged"_s});
}

} // namespace
} // namespace throughline::app
