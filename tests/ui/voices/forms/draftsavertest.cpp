// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/draftsaver.h"

#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/testworkspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;
using State = DraftSaver::State;

namespace {

class DraftSaverTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    DraftSaver saver{*workspace};

    void SetUp() override { saver.setDelays(20, 200); }

    static core::VoiceDraft draft(const QString& text) {
        core::VoiceDraft draft;
        draft.voice.text = text;
        draft.voice.date = QDate(2026, 5, 6);
        return draft;
    }
    bool waitForState(State state) {
        return QTest::qWaitFor([&] { return saver.state() == state; });
    }
    [[nodiscard]] QList<core::VoiceId> voices() const {
        return workspace.read<QList<core::VoiceId>>(
            [](core::db::Connection& connection) { return core::VoiceRepository(connection).ids({}); });
    }
    [[nodiscard]] QString text() const {
        return workspace
            .read<core::Voice>([id = voices().value(0)](core::db::Connection& connection) {
                return core::VoiceRepository(connection).find(id);
            })
            .text;
    }
};

} // namespace

TEST_F(DraftSaverTest, NothingTypedMakesNothing) {
    saver.saveNow();
    EXPECT_EQ(saver.state(), State::Nothing);
    EXPECT_TRUE(saver.isSettled());
    EXPECT_TRUE(voices().isEmpty());
}

TEST_F(DraftSaverTest, SavesAfterAPauseAndAllSavesAreOneStep) {
    saver.setDraft(draft(u"The export"_s));
    EXPECT_EQ(saver.state(), State::Unsaved);
    ASSERT_TRUE(waitForState(State::Saved));
    saver.setDraft(draft(u"The export takes 18 minutes"_s));
    ASSERT_TRUE(waitForState(State::Saved));
    ASSERT_EQ(voices().size(), 1);
    EXPECT_EQ(text(), u"The export takes 18 minutes"_s);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(voices().isEmpty());
}

TEST_F(DraftSaverTest, TypingWithoutAPauseIsSavedAllTheSame) {
    saver.setDelays(10'000, 50);
    saver.setDraft(draft(u"a"_s));
    QElapsedTimer clock;
    clock.start();
    QString typed = u"a"_s;
    while (saver.state() != State::Saved && clock.elapsed() < 5000) {
        typed += u'b';
        saver.setDraft(draft(typed));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (!voices().isEmpty())
            break;
    }
    EXPECT_EQ(voices().size(), 1) << "saved while the typing went on";
}

TEST_F(DraftSaverTest, AFailedSaveKeepsTheWordsForRetry) {
    const QString away = workspace.folder() + u"/away"_s;
    ASSERT_TRUE(QFile::rename(workspace.path(), away));
    saver.setDraft(draft(u"Words that must stay"_s));
    ASSERT_TRUE(waitForState(State::Failed));
    EXPECT_FALSE(saver.error().text.isEmpty());
    EXPECT_FALSE(saver.isSettled());
    ASSERT_TRUE(QFile::rename(away, workspace.path()));
    saver.retry();
    ASSERT_TRUE(waitForState(State::Saved));
    EXPECT_EQ(text(), u"Words that must stay"_s);
}

TEST_F(DraftSaverTest, WhatUndoTookBackIsToldAndTypingMakesItAnew) {
    QSignalSpy takenBack(&saver, &DraftSaver::takenBack);
    saver.setDraft(draft(u"One"_s));
    ASSERT_TRUE(waitForState(State::Saved));
    ASSERT_TRUE(workspace->undo().result());
    ASSERT_TRUE(QTest::qWaitFor([&] { return takenBack.size() == 1; }));
    EXPECT_EQ(saver.state(), State::Nothing);
    saver.setDraft(draft(u"One and two"_s));
    ASSERT_TRUE(waitForState(State::Saved));
    EXPECT_EQ(text(), u"One and two"_s);
}

TEST_F(DraftSaverTest, AChangeMadeElsewhereComesIn) {
    QSignalSpy elsewhere(&saver, &DraftSaver::changedElsewhere);
    saver.setDraft(draft(u"One"_s));
    ASSERT_TRUE(waitForState(State::Saved));
    workspace.edit([this](core::Editor& editor) { return core::editText(editor, *saver.saved().voice, u"Two"_s); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return elsewhere.size() == 1; }));
}

TEST_F(DraftSaverTest, TheSameWordsAreOfferedAndNotMade) {
    const QString words = u"The window is locked until the export is done, so I sit there."_s;
    saver.setDraft(draft(words));
    ASSERT_TRUE(waitForState(State::Saved));

    DraftSaver second(*workspace);
    second.setDelays(20, 200);
    second.setDraft(draft(words));
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.state() == State::Held; }));
    ASSERT_TRUE(second.likelyDouble());
    EXPECT_EQ(second.likelyDouble()->voice, saver.saved().voice);
    EXPECT_EQ(voices().size(), 1);
    second.allowDouble();
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.state() == State::Saved; }));
    EXPECT_EQ(voices().size(), 2);
}

TEST_F(DraftSaverTest, TheSamePersonAndDayIsOfferedButNewWordsAreNeverHeldBack) {
    core::VoiceDraft first = draft(u"Words"_s);
    first.customer.personName = u"Maren Tolvik"_s;
    saver.setDraft(first);
    ASSERT_TRUE(waitForState(State::Saved));

    DraftSaver second(*workspace);
    second.setDelays(20, 200);
    core::VoiceDraft again = draft({});
    again.customer.person = saver.saved().customer.person;
    second.setDraft(again);
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.state() == State::Held; }));
    EXPECT_EQ(voices().size(), 1);
    again.voice.text = u"Other words"_s;
    second.setDraft(again);
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.state() == State::Saved; }));
    EXPECT_TRUE(second.likelyDouble()) << "still offered";
    EXPECT_EQ(voices().size(), 2);
}
