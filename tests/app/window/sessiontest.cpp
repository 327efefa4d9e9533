// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session.h"

#include "app/window/workspacecloser.h"
#include "core/exchange/sample/sampleworkspace.h"
#include "core/workspace/safety/backupfolder.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/testworkspace.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation/navigationmodel.h"
#include "ui/shell/strips/notificationbar.h"
#include "ui/tasks/taskstrip.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QFile>
#include <QHash>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <unistd.h>

namespace throughline::app {
namespace {

using namespace Qt::StringLiterals;

class SessionTest : public testing::Test {
protected:
    void SetUp() override {
        file.close();
        window.resize(1300, 800);
        window.show();
    }
    void open(core::db::Access access = core::db::Access::ReadWrite) {
        auto opened = core::Workspace::open(file.path(), access, {});
        ASSERT_TRUE(opened) << qPrintable(opened.error().text);
        session = std::make_unique<Session>(std::move(opened).value(), window, actions, prompts, settings);
        session->show();
    }
    [[nodiscard]] ui::NotificationBar* bar() const { return window.findChild<ui::NotificationBar*>(); }
    /// Whether a label that shows reads so.
    [[nodiscard]] bool shows(const QString& text) const {
        const auto labels = window.findChildren<ui::PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const ui::PlainLabel* label) { return label->isVisible() && label->text() == text; });
    }
    /// Starts to import so many rows that the import is still running afterwards.
    void importMuch() {
        QByteArray rows = "date,comment\n";
        for (int i = 0; i < 200'000; ++i)
            rows += "2026-05-01,Exports time out again and again " + QByteArray::number(i) + '\n';
        const QString path = file.folder() + u"/much.csv"_s;
        QFile csv(path);
        ASSERT_TRUE(csv.open(QIODevice::WriteOnly));
        csv.write(rows);
        csv.close();
        session->import({path});
        QAbstractButton* start = nullptr;
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                for (auto* button : window.findChildren<QAbstractButton*>()) {
                    if (button->accessibleName() == u"Import"_s && button->isEnabled() && button->isVisible())
                        start = button;
                }
                return start != nullptr;
            },
            60'000));
        start->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window.tasks().runningCount() == 1; }));
    }

    test::TestWorkspace file;
    QSettings settings{file.folder() + u"/looks.ini"_s, QSettings::IniFormat};
    ui::ThemeController theme;
    ui::ActionRegistry actions;
    test::FakePrompts prompts;
    ui::MainWindow window{actions, theme, settings};
    std::unique_ptr<Session> session;
};

TEST_F(SessionTest, TheWindowHasTheNameThatTheWorkspaceWasGiven) {
    ASSERT_NO_FATAL_FAILURE(open());
    EXPECT_TRUE(window.windowTitle().startsWith(u"test – "_s)) << "the name of the file";
    actions.action(u"workspace.settings"_s)->trigger();
    QLineEdit* name = nullptr;
    for (auto* line : window.currentPage()->findChildren<QLineEdit*>()) {
        if (line->accessibleName() == u"Name of the workspace"_s)
            name = line;
    }
    ASSERT_NE(name, nullptr);
    name->setText(u"Voices of planners"_s);
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.windowTitle() == u"Voices of planners – Throughline"_s; }))
        << qPrintable(window.windowTitle());
    actions.action(u"edit.undo"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.windowTitle() == u"test – Throughline"_s; }));
}

TEST_F(SessionTest, TheNavigationCountsASegmentThatIsMade) {
    ASSERT_NO_FATAL_FAILURE(open());
    const auto segments = [this] {
        for (auto* list : window.findChildren<QListView*>()) {
            const auto* model = qobject_cast<ui::NavigationModel*>(list->model());
            for (int row = 0; model && row < model->rowCount(); ++row) {
                if (model->index(row).data(ui::NavigationModel::PageIdRole) == u"segments"_s)
                    return model->index(row).data(ui::NavigationModel::CountRole).toString();
            }
        }
        return u"no such page"_s;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return segments() == "0"_L1; })) << qPrintable(segments());
    prompts.text = u"Logistics"_s;
    actions.action(u"segment.new"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return segments() == "1"_L1; })) << qPrintable(segments());
}

TEST_F(SessionTest, WhatAnOpeningNoticedIsTold) {
    ASSERT_EQ(link(qPrintable(file.path()), qPrintable(file.folder() + u"/second.throughline"_s)), 0);
    open();
    ASSERT_TRUE(bar()->isVisible());
    EXPECT_TRUE(bar()->accessibleName().contains("second name"_L1)) << qPrintable(bar()->accessibleName());
}

TEST_F(SessionTest, AWorkspaceThatIsOnlyReadSaysSoAllTheTimeAndOffersNoEdits) {
    open(core::db::Access::ReadOnly);
    EXPECT_TRUE(bar()->accessibleName().contains("nothing can be changed"_L1));
    bar()->withdrawAll();
    EXPECT_TRUE(shows(u"Read-only"_s));
    for (const char* id : {"voice.interview", "item.new", "workspace.import"}) {
        const QAction* action = actions.action(QString::fromLatin1(id));
        EXPECT_FALSE(action->isEnabled()) << id;
        EXPECT_TRUE(action->toolTip().contains("nothing can be changed"_L1)) << id;
    }
    EXPECT_TRUE(actions.action(u"workspace.backup"_s)->isEnabled());
    session.reset();
    open();
    EXPECT_FALSE(shows(u"Read-only"_s));
    EXPECT_TRUE(actions.action(u"voice.interview"_s)->isEnabled());
}

TEST_F(SessionTest, NoPageOfAWorkspaceThatIsOnlyReadTakesAnEditToRefuseIt) {
    const QHash<QString, QString> fields{
        {u"accounts"_s, u"Name"_s}, {u"people"_s, u"Note"_s}, {u"roadmap"_s, u"Narrative"_s}, {u"decks"_s, u"Title"_s}};
    const QStringList editing{u"New item"_s,    u"New account"_s, u"New person"_s, u"Delete"_s,
                              u"Add to deck"_s, u"Add slide"_s,   u"New deck"_s,   u"New interview"_s};
    {
        auto sample = core::Workspace::open(file.path(), core::db::Access::ReadWrite, {});
        ASSERT_TRUE(sample && core::fillWithSample(**sample).result());
    }
    window.resize(1440, 900); // with the inspector
    open(core::db::Access::ReadOnly);
    const auto visible = [this](const QString& name) -> QWidget* {
        for (QWidget* widget : window.currentPage()->findChildren<QWidget*>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    };
    window.open(ui::Target::to(ui::RecordKind::Item, core::ItemId{1}));
    for (const QString& page : {u"voices"_s, u"accounts"_s, u"people"_s, u"roadmap"_s, u"charts"_s, u"decks"_s}) {
        window.open(ui::Target::toPage(page));
        const QString field = fields.value(page);
        ASSERT_TRUE(QTest::qWaitFor([&] { return field.isEmpty() || visible(field); })) << qPrintable(page);
        for (QWidget* widget : window.currentPage()->findChildren<QWidget*>()) {
            const QString name = page + u": "_s + widget->accessibleName();
            const bool text = qobject_cast<QPlainTextEdit*>(widget) != nullptr ||
                              (qobject_cast<QLineEdit*>(widget) && !qobject_cast<ui::SearchField*>(widget));
            if (text && widget->isVisible()) {
                EXPECT_TRUE(widget->property("readOnly").toBool()) << qPrintable(name);
                EXPECT_TRUE(widget->toolTip().contains("nothing can be changed"_L1)) << qPrintable(name);
            }
            if (auto* button = qobject_cast<QAbstractButton*>(widget);
                button && button->isVisible() && editing.contains(button->accessibleName())) {
                EXPECT_FALSE(button->isEnabled()) << qPrintable(name);
                EXPECT_TRUE(button->toolTip().contains("nothing can be changed"_L1)) << qPrintable(name);
            }
        }
    }
    for (const QString& column : {u"Now"_s, u"Next"_s, u"Later"_s}) {
        window.open(ui::Target::toPage(u"roadmap"_s));
        const auto* cards = qobject_cast<QAbstractItemView*>(visible(column));
        ASSERT_NE(cards, nullptr) << qPrintable(column);
        EXPECT_FALSE(cards->dragEnabled()) << qPrintable(column);
    }
}

TEST_F(SessionTest, NotificationsOfAClosedWorkspaceAreWithdrawn) {
    open();
    window.notifier().show({.kind = ui::Notification::Kind::Error, .text = u"first"_s, .buttons = {{u"Undo"_s, {}}}});
    window.notifier().show({.kind = ui::Notification::Kind::Done, .text = u"second"_s, .buttons = {{u"Undo"_s, {}}}});
    session.reset();
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(bar()->waitingCount(), 0);
    open();
    EXPECT_FALSE(bar()->isVisible());
}

TEST_F(SessionTest, AWorkspaceClosesBehindTheWindowWithTheImportThatWasStoppedInIt) {
    WorkspaceCloser closer(window.tasks());
    open();
    importMuch();
    Session::close(std::move(session), closer);
    EXPECT_FALSE(closer.closing(file.path()).isFinished()) << "the window does not wait";
    ASSERT_TRUE(QTest::qWaitFor([&] { return closer.closing(file.path()).isFinished(); }, 60'000));
    open();
    EXPECT_TRUE(session && session->path() == file.path());
}

TEST_F(SessionTest, ClosesOnAPageAtTheFootOfTheNavigation) {
    WorkspaceCloser closer(window.tasks());
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    open();
    window.open(ui::Target::toPage(u"backups"_s));
    Session::close(std::move(session), closer); // the strip of tasks outlives the page that showed it
    EXPECT_EQ(window.tasks().runningCount(), 1);
    EXPECT_TRUE(QTest::qWaitFor([this] { return window.tasks().runningCount() == 0; }));
}

TEST_F(SessionTest, ClosingMakesTheBackupThatIsDueUnlessItIsSkipped) {
    WorkspaceCloser closer(window.tasks());
    open();
    Session::close(std::move(session), closer, Session::Backup::None);
    ASSERT_TRUE(QTest::qWaitFor([this] { return window.tasks().runningCount() == 0; }));
    EXPECT_TRUE(core::backupsOf(file.path()).isEmpty());
    open();
    Session::close(std::move(session), closer);
    ASSERT_TRUE(QTest::qWaitFor([this] { return window.tasks().runningCount() == 0; }));
    EXPECT_EQ(core::backupsOf(file.path()).size(), 1);
}

TEST_F(SessionTest, ClosingDuringAnImportAsksWhatBecomesOfIt) {
    open();
    EXPECT_TRUE(session->mayClose());
    EXPECT_TRUE(prompts.titles.isEmpty()) << "nothing runs, nothing is asked";
    window.setCloseGuard([this] { return session->mayClose(); });
    importMuch();
    prompts.accepts = false;
    window.close();
    EXPECT_TRUE(window.isVisible());
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_EQ(prompts.questions.first().accept, u"Stop the import"_s);
    EXPECT_EQ(prompts.questions.first().cancel, u"Keep importing"_s);
    EXPECT_EQ(window.tasks().runningCount(), 1) << "it goes on";
    prompts.accepts = true;
    window.close();
    EXPECT_FALSE(window.isVisible());
    session.reset();
    EXPECT_TRUE(QTest::qWaitFor([this] { return window.tasks().runningCount() == 0; }));
    window.setCloseGuard({});
}

} // namespace
} // namespace throughline::app
