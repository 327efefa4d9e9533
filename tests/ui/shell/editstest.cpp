// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/edits.h"

#include "core/customers/customeredits.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/history/journal.h"
#include "tests/support/testworkspace.h"
#include "ui/shell/notifier.h"

#include <QFile>
#include <QTest>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class RecordingNotifier : public Notifier {
public:
    void show(const Notification& notification) override { shown.append(notification); }
    QList<Notification> shown;
};

core::Workspace::EditWork addAccountNamed(const QString& name) {
    return [name](core::Editor& editor) -> core::Result<void> {
        core::Account account;
        account.name = name;
        return core::addAccount(editor, account).transform([](core::AccountId) {});
    };
}

TEST(EditsTest, AnAnnouncedStepOffersUndo) {
    test::TestWorkspace workspace;
    RecordingNotifier notifier;
    Edits edits(*workspace, notifier);
    edits.announce({u"account.add"_s, 1, {}, {}}, addAccountNamed(u"Brightmoor"_s),
                   [] { return u"Added Brightmoor"_s; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
    EXPECT_EQ(notifier.shown.first().text, u"Added Brightmoor"_s);
    ASSERT_EQ(notifier.shown.first().buttons.size(), 1);
    notifier.shown.first().buttons.first().act();
    EXPECT_TRUE(QTest::qWaitFor([&] { return workspace->undoState().redo.has_value(); }));
}

TEST(EditsTest, TheUndoOfAnAnnouncedStepTakesNoOtherStepBack) {
    test::TestWorkspace workspace;
    RecordingNotifier notifier;
    Edits edits(*workspace, notifier);
    edits.announce({u"account.add"_s, 1, u"Brightmoor"_s, {}}, addAccountNamed(u"Brightmoor"_s),
                   [] { return u"Added Brightmoor"_s; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
    const core::Step another{u"account.add"_s, 1, u"Tessaly"_s, {}};
    edits.make(another, addAccountNamed(u"Tessaly"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace->undoState().undo == another; }));
    notifier.shown.first().buttons.first().act();
    ASSERT_EQ(notifier.shown.size(), 2);
    EXPECT_EQ(notifier.shown.last().kind, Notification::Kind::Warning);
    EXPECT_EQ(workspace->undoState().undo, another);
    EXPECT_FALSE(workspace->undoState().redo.has_value());
}

TEST(EditsTest, UndoAndRedoSayWhichStepItWasAndOfferTheWayBack) {
    test::TestWorkspace workspace;
    RecordingNotifier notifier;
    Edits edits(*workspace, notifier);
    const core::Step step{u"evidence.link"_s, 3, u"Offline mode"_s, {}};
    edits.make(step, addAccountNamed(u"Brightmoor"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace->undoState().undo == step; }));
    edits.undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 1; }));
    EXPECT_EQ(notifier.shown.last().kind, Notification::Kind::Done);
    EXPECT_EQ(notifier.shown.last().text, u"Undid evidence from 3 voices for “Offline mode”"_s);
    ASSERT_EQ(notifier.shown.last().buttons.size(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace->undoState().redo == step; }));
    notifier.shown.last().buttons.first().act();
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 2; }));
    EXPECT_EQ(notifier.shown.last().text, u"Redid evidence from 3 voices for “Offline mode”"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace->undoState().undo == step; }));
    notifier.shown.first().buttons.first().act();
    EXPECT_EQ(notifier.shown.last().kind, Notification::Kind::Warning) << "there is nothing of it to redo any more";
    notifier.shown.at(1).buttons.first().act();
    EXPECT_TRUE(QTest::qWaitFor([&] { return workspace->undoState().redo == step; }));
    edits.undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.last().text == u"There is nothing to undo."_s; }));
}

TEST(EditsTest, ARefusedStepIsAWarningWithoutRetry) {
    test::TestWorkspace workspace;
    RecordingNotifier notifier;
    Edits edits(*workspace, notifier);
    edits.make({u"account.add"_s, 1, {}, {}}, addAccountNamed({}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
    EXPECT_EQ(notifier.shown.first().kind, Notification::Kind::Warning);
    EXPECT_TRUE(notifier.shown.first().buttons.isEmpty());
}

TEST(EditsTest, AStepThatCouldNotBeSavedIsKeptForRetry) {
    test::TestWorkspace workspace;
    RecordingNotifier notifier;
    Edits edits(*workspace, notifier);
    const QString away = workspace.folder() + u"/away"_s;
    ASSERT_TRUE(QFile::rename(workspace.path(), away));
    edits.make({u"account.add"_s, 1, {}, {}}, addAccountNamed(u"Brightmoor"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
    EXPECT_EQ(notifier.shown.first().kind, Notification::Kind::Error);
    ASSERT_EQ(notifier.shown.first().buttons.size(), 1);
    ASSERT_TRUE(QFile::rename(away, workspace.path()));
    notifier.shown.first().buttons.first().act();
    EXPECT_TRUE(QTest::qWaitFor([&] { return workspace->undoState().undo.has_value(); }));
}

TEST(EditsTest, WhatIsRefusedOffersNoRetryAndGoesByItself) {
    test::TestWorkspace workspace;
    RecordingNotifier notifier;
    Edits edits(*workspace, notifier);
    const auto addExports = [](core::Editor& editor) {
        core::Theme theme;
        theme.name = u"Exports"_s;
        return core::addTheme(editor, theme).transform([](core::ThemeId) {});
    };
    edits.make({u"theme.add"_s, 1, u"Exports"_s, {}}, addExports);
    edits.make({u"theme.add"_s, 1, u"Exports"_s, {}}, addExports);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
    EXPECT_EQ(notifier.shown.first().kind, Notification::Kind::Warning);
    EXPECT_TRUE(notifier.shown.first().buttons.isEmpty()) << "the name stays taken";
}

} // namespace
} // namespace throughline::ui
