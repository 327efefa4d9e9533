// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/filegate.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

class FileGateTest : public testing::Test {
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& content) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    static QString refusal(const QString& path) {
        const Result<SourceFile> opened = openSourceFile(path);
        return opened ? u"opened"_s : opened.error().text;
    }

    QTemporaryDir m_folder;
};

TEST_F(FileGateTest, OpensATextFileWithItsNameTypeAndSize) {
    const Result<SourceFile> opened = openSourceFile(write(u"Reviews.CSV"_s, "a,b\n1,2\n"));
    ASSERT_TRUE(opened) << qPrintable(opened.error().text);
    EXPECT_EQ(opened->name, u"Reviews.CSV"_s);
    EXPECT_EQ(opened->type, FileType::Table);
    EXPECT_EQ(opened->bytes.size(), 8);
    EXPECT_EQ(opened->bytes.read(2, 3).value_or(QByteArray()), "b\n1");
    EXPECT_FALSE(hasChanged(*opened));
}

TEST_F(FileGateTest, NamesWhatIsNotARegularFile) {
    ASSERT_EQ(::mkfifo(QFile::encodeName(path(u"pipe.csv"_s)).constData(), 0600), 0);
    ASSERT_TRUE(QDir().mkdir(path(u"folder.csv"_s)));
    EXPECT_TRUE(refusal(path(u"folder.csv"_s)).contains(u"is a folder"_s));
    EXPECT_TRUE(refusal(path(u"pipe.csv"_s)).contains(u"is not a regular file"_s));
    EXPECT_TRUE(refusal(u"/dev/zero"_s).contains(u"is not a regular file"_s));
    EXPECT_TRUE(refusal(u"/proc/version"_s).contains(u"is not a regular file"_s));
}

TEST_F(FileGateTest, NamesWhatIsNotThere) {
    ASSERT_TRUE(QFile::link(u"nowhere.csv"_s, path(u"dangling.csv"_s)));
    ASSERT_TRUE(QFile::link(u"loop.csv"_s, path(u"loop.csv"_s)));
    EXPECT_TRUE(refusal(path(u"missing.csv"_s)).contains(u"does not exist"_s));
    EXPECT_TRUE(refusal(path(u"dangling.csv"_s)).contains(u"cannot be opened"_s));
    EXPECT_FALSE(QFile::exists(path(u"nowhere.csv"_s)));
    EXPECT_TRUE(refusal(path(u"loop.csv"_s)).contains(u"cannot be opened"_s));
}

TEST_F(FileGateTest, FollowsALinkToARegularFile) {
    const QString target = write(u"real.csv"_s, "a,b\n");
    ASSERT_TRUE(QFile::link(target, path(u"link.csv"_s)));
    const Result<SourceFile> opened = openSourceFile(path(u"link.csv"_s));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->path, QFileInfo(target).canonicalFilePath());
}

TEST_F(FileGateTest, RefusesAddressesOfOtherComputers) {
    EXPECT_TRUE(refusal(u"https://example.org/x.csv"_s).contains(u"Only files on this computer"_s));
    EXPECT_TRUE(refusal(u"file://server/share/x.csv"_s).contains(u"Only files on this computer"_s));
    EXPECT_EQ(refusal(u"file://"_s + write(u"local.csv"_s, "a,b\n")), u"opened"_s);
}

TEST_F(FileGateTest, RefusesEmptyZeroAndTooLargeFiles) {
    EXPECT_TRUE(refusal(write(u"empty.csv"_s, "")).contains(u"file is empty"_s));
    EXPECT_TRUE(refusal(write(u"zeros.csv"_s, QByteArray(100'000, '\0'))).contains(u"contains only zero bytes"_s));
    EXPECT_EQ(refusal(write(u"onezero.csv"_s, QByteArray(5000, '\0') + "a")), u"opened"_s);
    const Result<SourceFile> large = openSourceFile(write(u"large.csv"_s, QByteArray(2000, 'a')), 1000);
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::LimitExceeded);
}

TEST_F(FileGateTest, RefusesOtherContentUnderATableName) {
    EXPECT_TRUE(refusal(write(u"picture.csv"_s, "\x89PNG\r\n\x1a\n")).contains(u"not a text file but a PNG picture"_s));
    EXPECT_TRUE(refusal(write(u"book.csv"_s, "PK\x03\x04rest")).contains(u"Office document"_s));
    EXPECT_TRUE(refusal(write(u"page.csv"_s, "\n <!DOCTYPE html><html>")).contains(u"HTML"_s));
    QByteArray noise;
    for (int i = 0; i < 3000; ++i)
        noise.append(static_cast<char>((i * 7919 + i / 13 * 104729) >> 3));
    EXPECT_TRUE(refusal(write(u"noise.csv"_s, noise)).contains(u"not a text file"_s));
}

TEST_F(FileGateTest, SeesThatAFileGrewAndReadsOnlyWhatWasThere) {
    const QString growing = write(u"growing.csv"_s, "a,b\n");
    const Result<SourceFile> opened = openSourceFile(growing);
    ASSERT_TRUE(opened);
    QFile file(growing);
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("1,2\n");
    file.close();
    EXPECT_TRUE(hasChanged(*opened));
    EXPECT_EQ(opened->bytes.read(0, 100).value_or(QByteArray()), "a,b\n");
}

TEST_F(FileGateTest, AFileThatShrinksIsAnErrorNotACrash) {
    const QString shrinking = write(u"shrinking.csv"_s, QByteArray(10'000, 'a'));
    const Result<SourceFile> opened = openSourceFile(shrinking);
    ASSERT_TRUE(opened);
    ASSERT_TRUE(QFile::resize(shrinking, 10));
    const Result<QByteArray> read = opened->bytes.read(0, 10'000);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().text.contains(u"changed by another program"_s));
}

} // namespace
} // namespace throughline::core
