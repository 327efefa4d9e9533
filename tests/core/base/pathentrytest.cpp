// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pathentry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cerrno>
#include <sys/stat.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(PathEntryTest, SaysWhatLiesAtAPathWithoutOpeningIt) {
    const QTemporaryDir folder;
    const auto at = [&](const QString& name) { return folder.filePath(name); };
    QFile file(at(u"file"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(mkfifo(qPrintable(at(u"pipe"_s)), 0600), 0);
    ASSERT_TRUE(QFile::link(at(u"file"_s), at(u"link"_s)));
    ASSERT_TRUE(QFile::link(at(u"nowhere"_s), at(u"dangling"_s)));
    ASSERT_TRUE(QFile::link(at(u"loop"_s), at(u"loop"_s)));

    EXPECT_EQ(entryAt(at(u"file"_s)), FoundEntry{PathEntry::RegularFile});
    EXPECT_EQ(entryAt(at(u"link"_s)), FoundEntry{PathEntry::RegularFile}) << "what it leads to counts";
    EXPECT_EQ(entryAt(folder.path()), FoundEntry{PathEntry::Folder});
    EXPECT_EQ(entryAt(at(u"pipe"_s)), FoundEntry{PathEntry::Special});
    EXPECT_EQ(entryAt(u"/proc/self/status"_s), FoundEntry{PathEntry::Special});
    EXPECT_EQ(entryAt(at(u"missing"_s)), (FoundEntry{PathEntry::Missing, ENOENT}));
    EXPECT_EQ(entryAt(at(u"file/below"_s)), (FoundEntry{PathEntry::Missing, ENOTDIR}));
    EXPECT_EQ(entryAt(at(u"dangling"_s)), (FoundEntry{PathEntry::DanglingLink, ENOENT}));
    EXPECT_EQ(entryAt(at(u"loop"_s)).entry, PathEntry::LinkLoop);
}

} // namespace
} // namespace throughline::core
