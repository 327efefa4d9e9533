// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspacelock.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <unistd.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class WorkspaceLockTest : public testing::Test {
protected:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

TEST_F(WorkspaceLockTest, IsHeldOnceForAFileUnderEachOfItsNames) {
    QFile file(path(u"one"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(::link(qPrintable(path(u"one"_s)), qPrintable(path(u"other"_s))), 0);
    const auto held = WorkspaceLock::take(path(u"one"_s));
    ASSERT_TRUE(held);
    for (const QString& name : {u"one"_s, u"other"_s}) {
        const auto again = WorkspaceLock::take(path(name));
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().code, ErrorCode::Conflict);
    }
}

TEST_F(WorkspaceLockTest, FilesThatAreGoneDoNotLockEachOther) {
    const auto held = WorkspaceLock::take(path(u"one"_s));
    ASSERT_TRUE(held);
    EXPECT_TRUE(WorkspaceLock::take(path(u"other"_s)));
    EXPECT_FALSE(WorkspaceLock::take(path(u"one"_s)));
}

} // namespace
} // namespace throughline::core
