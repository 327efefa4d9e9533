// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filewriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

QStringList allEntries(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

class FileWriterTest : public testing::Test {
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(u"report.csv"_s);
};

TEST_F(FileWriterTest, WritesAllBytesReadableByTheOwnerAlone) {
    const QByteArray bytes(3'000'000, 'x');
    ASSERT_TRUE(writeFile(path, bytes));
    EXPECT_EQ(contentOf(path), bytes);
    EXPECT_EQ(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    EXPECT_EQ(allEntries(folder.path()), QStringList{u"report.csv"_s});
}

TEST_F(FileWriterTest, ReplacesAFileAndFollowsALink) {
    ASSERT_TRUE(writeFile(path, QByteArray("old")));
    const QString link = folder.filePath(u"link.csv"_s);
    ASSERT_TRUE(QFile::link(path, link));
    ASSERT_TRUE(writeFile(link, QByteArray("new")));
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(contentOf(path), "new");
}

TEST_F(FileWriterTest, KeepsThePreviousFileWhenTheProducerFails) {
    ASSERT_TRUE(writeFile(path, QByteArray("old")));
    const auto result = writeFile(path, [](const ByteSink& sink) -> Result<void> {
        TRY(sink(QByteArray("half of it")));
        return Error{ErrorCode::Cancelled, u"stopped"_s, {}};
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(allEntries(folder.path()), QStringList{u"report.csv"_s});
}

TEST_F(FileWriterTest, JoinsThePiecesOfAProducer) {
    ASSERT_TRUE(writeFile(path, [](const ByteSink& sink) -> Result<void> {
        TRY(sink(QByteArray("one,")));
        TRY(sink(QByteArray()));
        return sink(QByteArray("two"));
    }));
    EXPECT_EQ(contentOf(path), "one,two");
}

TEST_F(FileWriterTest, RefusesAFolderAndAMissingFolderInWords) {
    const auto onFolder = writeFile(folder.path(), QByteArray("x"));
    ASSERT_FALSE(onFolder);
    EXPECT_TRUE(onFolder.error().text.contains(u"is a folder"_s)) << qPrintable(onFolder.error().text);
    const auto nowhere = writeFile(folder.filePath(u"missing/report.csv"_s), QByteArray("x"));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::NotFound);
    EXPECT_EQ(nowhere.error().text, u"Export failed: the folder does not exist. Nothing was written."_s);
}

TEST_F(FileWriterTest, SaysThatThePreviousFileIsUnchangedWhenTheDiskIsFull) {
    const QString disk = folder.filePath(u"disk"_s);
    ASSERT_TRUE(QDir().mkdir(disk));
    if (::mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=1m") != 0)
        GTEST_SKIP() << "cannot mount a small disk here (needs root)";
    const QString report = disk + u"/report.xlsx"_s;
    EXPECT_TRUE(writeFile(report, QByteArray("old")));
    const auto result = writeFile(report, QByteArray(4'000'000, 'x'));
    const QByteArray kept = contentOf(report);
    const QStringList entries = allEntries(disk);
    EXPECT_EQ(::umount(QFile::encodeName(disk).constData()), 0);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(result.error().text, u"Export failed: disk full. The previous file report.xlsx is unchanged."_s);
    EXPECT_TRUE(result.error().detail.startsWith(u"write: "_s)) << qPrintable(result.error().detail);
    EXPECT_EQ(kept, "old");
    EXPECT_EQ(entries, QStringList{u"report.xlsx"_s});
}

TEST_F(FileWriterTest, NoticesAWriteThatTheSystemCutsShort) {
    ASSERT_TRUE(writeFile(path, QByteArray("old")));
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 10'000, .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = writeFile(path, QByteArray(20'000, 'x'));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(allEntries(folder.path()), QStringList{u"report.csv"_s});
}

} // namespace
} // namespace throughline::core
