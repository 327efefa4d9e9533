// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/commandpalette.h"

#include "core/customers/customeredits.h"
#include "tests/support/testworkspace.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/menus/recordfinder.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

class CommandPaletteTest : public test::ShellTest {
protected:
    CommandPalette* palette = nullptr;
    QLineEdit* field = nullptr;
    QListView* list = nullptr;

    void open() {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), Qt::Key_K,
                        Qt::ControlModifier);
        palette = window->findChild<CommandPalette*>();
        field = palette->findChild<QLineEdit*>();
        list = palette->findChild<QListView*>();
        ASSERT_TRUE(palette->isVisible());
        ASSERT_TRUE(field->hasFocus());
    }

    [[nodiscard]] QString row(int at) const { return list->model()->index(at, 0).data().toString(); }
};

} // namespace

TEST_F(CommandPaletteTest, RunsWhatAFewLettersFind) {
    showWithPages();
    open();
    QTest::keyClicks(field, u"road"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([this] { return window->currentPageId() == u"roadmap"_s; }));
}

TEST_F(CommandPaletteTest, TheNameOfARecordInACommandIsNotLookedThrough) {
    actions.handle(u"edit.redo"_s, window.get(), [] {});
    showWithPages();
    window->setUndoTexts({}, u"link to Background exports"_s);
    open();
    const auto finds = [this](const QString& text) {
        field->setText(text);
        for (int at = 0; at < list->model()->rowCount(); ++at) {
            if (row(at) == u"Redo link to Background exports"_s)
                return true;
        }
        return false;
    };
    EXPECT_FALSE(finds(u"undo"_s));
    EXPECT_FALSE(finds(u"export"_s));
    EXPECT_TRUE(finds(u"redo"_s));
}

TEST_F(CommandPaletteTest, EscapeClosesItAndTheFocusIsWhereItWas) {
    showWithPages();
    made.value(u"voices"_s)->search->setFocus();
    open();
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_TRUE(made.value(u"voices"_s)->search->hasFocus());
    open();
    QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
    EXPECT_FALSE(palette->isVisible()) << "its key closes it too";
}

TEST_F(CommandPaletteTest, APressOutsideClosesItAndDoesNothingElse) {
    showWithPages();
    open();
    auto* entry = qobject_cast<QAbstractButton*>(window->menuBar()->cornerWidget());
    QTest::mouseClick(entry, Qt::LeftButton);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_TRUE(made.value(u"voices"_s)->list->hasFocus());
    QTest::mouseClick(entry, Qt::LeftButton);
    EXPECT_TRUE(palette->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {4, list->height() - 2});
    EXPECT_FALSE(palette->isVisible()) << "a press inside runs the command";
}

TEST_F(CommandPaletteTest, TabStaysInIt) {
    showWithPages();
    open();
    QTest::keyClick(field, Qt::Key_Tab);
    QTest::keyClick(field, Qt::Key_Backtab);
    EXPECT_TRUE(palette->isVisible());
    EXPECT_TRUE(field->hasFocus());
}

TEST_F(CommandPaletteTest, IsPartOfTheWindowForAssistiveTechnology) {
    showWithPages();
    open();
    EXPECT_FALSE(palette->isWindow());
    QAccessibleInterface* commands = QAccessible::queryAccessibleInterface(list);
    EXPECT_EQ(commands->text(QAccessible::Name), u"Commands"_s);
    EXPECT_EQ(commands->childCount(), list->model()->rowCount());
    EXPECT_EQ(commands->child(0)->text(QAccessible::Name), list->currentIndex().data(Qt::AccessibleTextRole));
    QTest::keyClick(field, Qt::Key_Down);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(field)->text(QAccessible::Description),
              list->model()->index(1, 0).data(Qt::AccessibleTextRole));
}

TEST_F(CommandPaletteTest, BeginsWithTheCommandThatWasUsedLastAlsoAfterARestart) {
    showWithPages();
    open();
    QTest::keyClicks(field, u"narrow"_s);
    QTest::keyClick(field, Qt::Key_Return);
    makeWindow();
    showWithPages();
    open();
    EXPECT_EQ(row(0), u"Narrow navigation"_s);
}

TEST_F(CommandPaletteTest, WithoutAWorkspaceItBeginsWithANewOne) {
    int asked = 0;
    actions.handle(u"workspace.new"_s, window.get(), [&asked] { ++asked; });
    settings.setValue(u"palette/recent"_s, QStringList{u"view.dark"_s});
    window->showAlone(new test::SamplePage(u"Welcome"_s));
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    open();
    EXPECT_EQ(row(0), u"New workspace…"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&asked] { return asked == 1; }));
}

TEST_F(CommandPaletteTest, EnterJumpsToTheRecordThatWasFound) {
    test::TestWorkspace workspace;
    core::Account account;
    account.name = u"Zürich Foods"_s;
    const auto id = workspace.make<core::AccountId>([&](core::Editor& e) { return core::addAccount(e, account); });
    RecordFinder finder(*workspace);
    showWithPages();
    open();
    palette->setFinder(&finder);
    QTest::keyClicks(field, u"zurich"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return list->model()->rowCount() == 2; }));
    EXPECT_EQ(row(0), u"Accounts"_s);
    EXPECT_EQ(row(1), u"Zürich Foods"_s);
    EXPECT_EQ(list->currentIndex().row(), 1) << "a heading cannot be chosen";
    EXPECT_EQ(field->accessibleDescription(), u"Zürich Foods"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_FALSE(palette->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->currentPageId() == u"accounts"_s; }));
    EXPECT_EQ(made.value(u"accounts"_s)->targets.constLast().id, id.value);
}

TEST_F(CommandPaletteTest, SaysThatNothingWasFoundOnceEverythingWasSearched) {
    test::TestWorkspace workspace;
    RecordFinder finder(*workspace);
    showWithPages();
    open();
    palette->setFinder(&finder);
    const auto* words = list->findChild<PlainLabel*>();
    ASSERT_NE(words, nullptr);
    QTest::keyClicks(field, u"qqqqzz"_s);
    EXPECT_TRUE(QTest::qWaitFor([words] { return words->isVisible(); }));
    field->clear();
    EXPECT_FALSE(words->isVisible());
}

TEST_F(CommandPaletteTest, AnAnswerToAnEarlierTextIsDropped) {
    test::TestWorkspace workspace;
    RecordFinder finder(*workspace);
    int answers = 0;
    QObject::connect(&finder, &RecordFinder::found, &finder, [&] { ++answers; });
    finder.find(u"first"_s);
    finder.find(u"second"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers > 0; }));
    finder.find(u"x"_s);
    EXPECT_EQ(answers, 2) << "one letter finds nothing, at once";
}
