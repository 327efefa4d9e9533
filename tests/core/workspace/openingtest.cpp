// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/gate.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

/// A closed workspace with one voice.
class WorkspaceOpeningTest : public testing::Test {
protected:
    void SetUp() override {
        m_workspace.make<VoiceId>([](Editor& editor) {
            Voice voice;
            voice.text = u"The export is slow"_s;
            return addVoice(editor, voice);
        });
        m_workspace.close();
    }

    [[nodiscard]] QString path() const { return m_workspace.path(); }

    void overwrite(qint64 at, const QByteArray& bytes) const {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(at));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    /// Runs SQL on the closed file, as another program could.
    void run(const QByteArray& sql) const {
        const auto connection = db::Connection::open(path(), db::Access::ReadWrite);
        ASSERT_TRUE(connection);
        const auto done = (*connection)->script(sql);
        ASSERT_TRUE(done) << qPrintable(done.error().detail);
    }

    [[nodiscard]] QByteArray bytes() const {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] ErrorCode refusal(db::Access access = db::Access::ReadWrite) const {
        const auto opened = Workspace::open(path(), access);
        EXPECT_FALSE(opened);
        return opened ? ErrorCode::Internal : opened.error().code;
    }

    TestWorkspace m_workspace;
};

TEST_F(WorkspaceOpeningTest, RefusesAFileThatIsShorterThanItsHeaderSays) {
    QFile file(path());
    ASSERT_TRUE(file.resize(file.size() - 100));
    EXPECT_EQ(refusal(), ErrorCode::Damaged);
    EXPECT_EQ(refusal(db::Access::ReadOnly), ErrorCode::Damaged);
}

TEST_F(WorkspaceOpeningTest, RefusesTheTextEncodingThatItNeverWrites) {
    overwrite(56, QByteArray("\0\0\0\2", 4));
    EXPECT_EQ(refusal(), ErrorCode::Foreign);
}

TEST_F(WorkspaceOpeningTest, OpensANewerWriteFormatReadOnlyAndSaysWhy) {
    overwrite(18, QByteArray("\x09", 1));
    const auto opened = Workspace::open(path(), db::Access::ReadWrite);
    ASSERT_TRUE(opened);
    EXPECT_TRUE((*opened)->isReadOnly());
    EXPECT_TRUE((*opened)->whyReadOnly().contains(u"newer"_s));
    EXPECT_TRUE((*opened)->check(true).result());
}

TEST_F(WorkspaceOpeningTest, TellsOfASecondName) {
    ASSERT_EQ(::link(QFile::encodeName(path()).constData(),
                     QFile::encodeName(m_workspace.folder() + u"/second.throughline"_s).constData()),
              0);
    const auto opened = Workspace::open(path(), db::Access::ReadWrite);
    ASSERT_TRUE(opened);
    ASSERT_EQ((*opened)->notices().size(), 1);
    EXPECT_TRUE((*opened)->notices().first().contains(u"hard link"_s));
}

TEST_F(WorkspaceOpeningTest, ALockWhoseMakerWasEndedBeforeItWroteItsNameHoldsNobodyUp) {
    QFile lock(path() + u".lock"_s);
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.close();
    const auto opened = Workspace::open(path(), db::Access::ReadWrite);
    ASSERT_TRUE(opened);
    EXPECT_FALSE((*opened)->isReadOnly());
    EXPECT_EQ(refusal(), ErrorCode::Conflict) << "this one says whose it is";
}

TEST_F(WorkspaceOpeningTest, CheckingChangesNothingAndNeedsNoLock) {
    const QByteArray before = bytes();
    {
        const auto reader = Workspace::open(path(), db::Access::ReadOnly);
        ASSERT_TRUE(reader);
        EXPECT_TRUE((*reader)->check(true).result());
    }
    EXPECT_EQ(bytes(), before);
    m_workspace.reopen();
    const auto beside = Workspace::open(path(), db::Access::ReadOnly);
    ASSERT_TRUE(beside);
    EXPECT_TRUE((*beside)->check(true).result());
}

TEST_F(WorkspaceOpeningTest, AReaderFindsASearchIndexThatDiffersFromTheVoices) {
    run("UPDATE voice SET text = 'quite other words'");
    const auto reader = Workspace::open(path(), db::Access::ReadOnly);
    ASSERT_TRUE(reader);
    const auto checked = (*reader)->check(true).result();
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::Damaged);
    EXPECT_TRUE(checked.error().text.contains(u"search index"_s));
}

TEST_F(WorkspaceOpeningTest, MendsASearchIndexWhenAskedAndKeepsACopy) {
    for (const QByteArray& damage :
         {QByteArray("DROP TABLE voice_text"), QByteArray("UPDATE voice SET text = 'quite other words'")}) {
        run(damage);
        WorkspaceOptions options;
        options.mendSearchIndex = true;
        {
            const auto opened = Workspace::open(path(), db::Access::ReadWrite, options);
            ASSERT_TRUE(opened) << qPrintable(opened.error().text + opened.error().detail);
            EXPECT_EQ((*opened)->notices().size(), 1);
            EXPECT_TRUE((*opened)->check(true).result());
        }
        const QDir folder(m_workspace.folder());
        const QStringList kept = folder.entryList({u"*before-mending*"_s});
        ASSERT_EQ(kept.size(), 1);
        ASSERT_TRUE(QFile::remove(folder.filePath(kept.first())));
    }
}

TEST_F(WorkspaceOpeningTest, MendingASoundIndexChangesNothing) {
    WorkspaceOptions options;
    options.mendSearchIndex = true;
    const auto opened = Workspace::open(path(), db::Access::ReadWrite, options);
    ASSERT_TRUE(opened);
    EXPECT_TRUE((*opened)->notices().isEmpty());
}

TEST_F(WorkspaceOpeningTest, WithoutItsSearchIndexItIsNotOpenedForWriting) {
    run("DROP TABLE voice_text");
    EXPECT_EQ(refusal(), ErrorCode::Damaged);
}

TEST_F(WorkspaceOpeningTest, NamesWhatAnotherProgramPutIntoIt) {
    run("CREATE TABLE extra (a)");
    const auto opened = Workspace::open(path(), db::Access::ReadOnly);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Foreign);
    EXPECT_TRUE(opened.error().text.contains(u"unexpected"_s) && opened.error().text.contains(u"extra"_s));
}

TEST_F(WorkspaceOpeningTest, APartThatDamageChangedIsNoOtherPrograms) {
    run("DROP INDEX item_source; CREATE INDEX item_source ON item (title)");
    EXPECT_EQ(refusal(), ErrorCode::Foreign);
    QFile file(path());
    ASSERT_TRUE(file.open(QFile::ReadWrite));
    constexpr qint64 kPage = 4096;
    ASSERT_TRUE(file.seek(file.size() - kPage));
    ASSERT_EQ(file.write(QByteArray(kPage, '\xff')), kPage);
    file.close();
    EXPECT_EQ(refusal(), ErrorCode::Damaged);
}

} // namespace
} // namespace throughline::core
