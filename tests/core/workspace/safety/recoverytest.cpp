// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/safety/recovery.h"

#include "core/db/connection.h"
#include "core/db/pages/pagefile.h"
#include "core/exchange/sample/sampleworkspace.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

constexpr qint64 kPage = 4096;

/// The sample, closed; the tests damage it.
class RecoveryTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(fillWithSample(*m_workspace).result());
        m_before = m_workspace.content();
        m_workspace.close();
    }

    [[nodiscard]] QString target() const { return m_workspace.folder() + u"/recovered.throughline"_s; }

    [[nodiscard]] QByteArray bytes() const {
        QFile file(m_workspace.path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void overwrite(qint64 at, const QByteArray& bytes) const {
        QFile file(m_workspace.path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(at));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    [[nodiscard]] QList<int> pagesOf(const QString& table) const {
        const auto pages = db::PageFile::open(m_workspace.path());
        return pages ? (*pages)->leavesBelow((*pages)->roots().value(table)).pages : QList<int>();
    }

    /// Recovers, and gives the content of what came out; a failure fails the test.
    QStringList recover() {
        const QByteArray damaged = bytes();
        const auto report = recoverWorkspace(m_workspace.path(), target());
        EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().text + report.error().detail));
        if (!report)
            return {};
        EXPECT_EQ(bytes(), damaged);
        m_report = *report;
        const auto opened = Workspace::open(target(), db::Access::ReadWrite);
        EXPECT_TRUE(opened);
        if (!opened)
            return {};
        EXPECT_TRUE((*opened)->check(true).result());
        return test::contentOf(**opened);
    }

    TestWorkspace m_workspace;
    QStringList m_before;
    RecoveryReport m_report;
};

TEST_F(RecoveryTest, GivesASoundFileBackAsItWas) {
    EXPECT_EQ(test::difference(m_before, recover()), "");
    EXPECT_TRUE(m_report.complete());
    EXPECT_TRUE(recoveryWords(m_report).contains(u"Every record"_s));
}

TEST_F(RecoveryTest, KeepsEveryRowWhereTheSchemaIsLost) {
    overwrite(0, QByteArray(kPage, '\0'));
    EXPECT_EQ(test::difference(m_before, recover()), "");
}

TEST_F(RecoveryTest, KeepsWhatHangsOnALostVoice) {
    const QList<int> voices = pagesOf(u"voice"_s);
    ASSERT_GT(voices.size(), 1);
    overwrite((voices.at(0) - 1) * kPage, QByteArray(kPage, '\x7f'));
    const QStringList after = recover();
    const auto count = [](const QStringList& content, const QString& record) {
        return std::count_if(content.begin(), content.end(),
                             [&](const QString& row) { return row.startsWith(record); });
    };
    EXPECT_EQ(count(after, u"quote|"_s), count(m_before, u"quote|"_s));
    EXPECT_EQ(count(after, u"evidence|"_s), count(m_before, u"evidence|"_s));
    EXPECT_GT(m_report.standIns, 0);
    EXPECT_EQ(m_report.unreadablePages, 1);
    EXPECT_FALSE(m_report.complete());
    EXPECT_TRUE(recoveryWords(m_report).contains(u"Lost in the damage"_s));
}

TEST_F(RecoveryTest, TakesInWhatACrashLeftBesideTheFile) {
    m_workspace.reopen();
    m_workspace.edit([](Editor& editor) {
        return editor.insert(Record::Account, {{u"name"_s, u"Only in the log"_s}, {u"match_key"_s, u"log"_s}})
            .transform([](qint64) {});
    });
    const QString crashed = m_workspace.folder() + u"/crashed.throughline"_s;
    ASSERT_TRUE(QFile::copy(m_workspace.path(), crashed));
    ASSERT_TRUE(QFile::copy(m_workspace.path() + u"-wal"_s, crashed + u"-wal"_s));
    const QStringList wanted = m_workspace.content();
    m_workspace.close();
    ASSERT_TRUE(recoverWorkspace(crashed, target()));
    const auto opened = Workspace::open(target(), db::Access::ReadOnly);
    ASSERT_TRUE(opened);
    EXPECT_EQ(test::difference(wanted, test::contentOf(**opened)), "");
    EXPECT_TRUE(QFileInfo::exists(crashed + u"-wal"_s)) << "what lies beside the damaged file stays too";
}

TEST_F(RecoveryTest, LeavesNothingBehindWhereNothingCanBeRead) {
    overwrite(0, QByteArray(bytes().size(), '\0'));
    const QStringList before = QDir(m_workspace.folder()).entryList(QDir::AllEntries | QDir::Hidden);
    const auto report = recoverWorkspace(m_workspace.path(), target());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Damaged);
    EXPECT_EQ(QDir(m_workspace.folder()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

TEST_F(RecoveryTest, RefusesAFileOfAnotherProgram) {
    overwrite(68, QByteArray("\0\0\0\1", 4));
    const auto report = recoverWorkspace(m_workspace.path(), target());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Foreign);
}

TEST_F(RecoveryTest, NeverWritesOverAFile) {
    const QByteArray before = bytes();
    const auto report = recoverWorkspace(m_workspace.path(), m_workspace.path());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Conflict);
    EXPECT_EQ(bytes(), before);
}

} // namespace
} // namespace throughline::core
