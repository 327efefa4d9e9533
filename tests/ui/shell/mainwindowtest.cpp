// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/navigation/navigationpanel.h"
#include "ui/shell/notifier.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDialog>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTime>
#include <QToolButton>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

class MainWindowTest : public test::ShellTest {};

TEST_F(MainWindowTest, IsNamedAfterTheWorkspaceAndMakesPagesOnTheFirstVisitOnly) {
    showWithPages();
    EXPECT_EQ(window->windowTitle(), u"Orrinel – Throughline"_s);
    EXPECT_EQ(window->currentPageId(), u"voices"_s);
    EXPECT_EQ(made.size(), 1);
    window->open(Target::toPage(u"roadmap"_s));
    const test::SamplePage* roadmap = made.value(u"roadmap"_s);
    window->open(Target::toPage(u"voices"_s));
    window->open(Target::toPage(u"roadmap"_s));
    EXPECT_EQ(made.size(), 2);
    EXPECT_EQ(made.value(u"roadmap"_s), roadmap);
    EXPECT_EQ(window->currentPage()->accessibleName(), u"Roadmap"_s);
}

TEST_F(MainWindowTest, ATargetFindsItsPageByTheKindOfItsRecordAndBackReturns) {
    showWithPages();
    window->open(Target::to(RecordKind::Item, core::ItemId{7}));
    EXPECT_EQ(window->currentPageId(), u"roadmap"_s);
    EXPECT_EQ(made.value(u"roadmap"_s)->targets.last().id, 7);
    window->back();
    EXPECT_EQ(window->currentPageId(), u"voices"_s);
    window->back();
    EXPECT_EQ(window->currentPageId(), u"voices"_s) << "there is nothing before the first";
    window->open({.kind = RecordKind::Import, .id = 1});
    EXPECT_EQ(window->currentPageId(), u"voices"_s) << "no page shows imports";
}

TEST_F(MainWindowTest, KeysGoToPagesSearchListPanesAndBack) {
    showWithPages();
    test::SamplePage* voices = made.value(u"voices"_s);
    EXPECT_TRUE(voices->list->hasFocus());
    const int first = voices->list->currentRow();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K);
    EXPECT_EQ(voices->list->currentRow(), first + 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    EXPECT_TRUE(voices->reading->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), u"Navigation"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_TRUE(voices->reading->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash);
    EXPECT_TRUE(voices->search->hasFocus());
    QTest::keyClicks(voices->search, u"j/k"_s);
    EXPECT_EQ(voices->search->text(), u"j/k"_s);
    QTest::keyClick(voices->search, Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(window->currentPageId(), u"roadmap"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window->currentPageId(), u"voices"_s);
}

TEST_F(MainWindowTest, UndoAndRedoSayWhatTheyDo) {
    EXPECT_FALSE(actions.action(u"edit.undo"_s)->isEnabled());
    int undone = 0;
    actions.handle(u"edit.undo"_s, window.get(), [&undone] { ++undone; });
    showWithPages();
    window->setUndoTexts(u"evidence from 3 voices"_s, {});
    EXPECT_EQ(actions.action(u"edit.undo"_s)->text(), u"&Undo evidence from 3 voices"_s);
    EXPECT_FALSE(actions.action(u"edit.redo"_s)->isEnabled());
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(undone, 1);
    window->setUndoTexts(u"new segment “R&D”"_s, {});
    EXPECT_EQ(actions.action(u"edit.undo"_s)->text(), u"&Undo new segment “R&&D”"_s);
    window->setUndoTexts({}, u"evidence from 3 voices"_s);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(undone, 1);
}

TEST_F(MainWindowTest, RemembersGeometryRailAndAppearance) {
    showWithPages();
    window->setGeometry(40, 50, 1300, 750);
    actions.action(u"view.rail"_s)->trigger();
    actions.action(u"view.dark"_s)->trigger();
    window->close();
    theme.setAppearance(Appearance::Light); // what another start would begin with
    settings.setValue(u"window/appearance"_s, static_cast<int>(Appearance::Dark));
    makeWindow();
    EXPECT_EQ(window->size(), QSize(1300, 750));
    EXPECT_TRUE(actions.action(u"view.rail"_s)->isChecked());
    EXPECT_EQ(theme.appearance(), Appearance::Dark);
    EXPECT_EQ(themeOf(QApplication::palette()), Theme::Dark);
    theme.setAppearance(Appearance::Light);
}

TEST_F(MainWindowTest, TheNavigationIsARailInANarrowWindowUnlessAPersonWishesOtherwise) {
    showWithPages();
    auto* navigation = window->findChild<NavigationPanel*>();
    EXPECT_GE(navigation->width(), metrics::kNavigation);
    window->resize(1100, 750);
    EXPECT_EQ(navigation->width(), metrics::kRail);
    QTest::keyClick(window.get(), Qt::Key_F9);
    EXPECT_GE(navigation->width(), metrics::kNavigation);
    window->resize(1060, 750);
    EXPECT_GE(navigation->width(), metrics::kNavigation);
}

TEST_F(MainWindowTest, NotificationsAndWorkShowUnderTheHeadOfWhicheverPageShows) {
    showWithPages();
    window->notifier().show({.kind = Notification::Kind::Done, .text = u"3 voices linked to Background exports"_s});
    auto* bar = window->findChild<QWidget*>();
    for (QFrame* frame : window->findChildren<QFrame*>()) {
        if (frame->accessibleName() == u"3 voices linked to Background exports"_s)
            bar = frame;
    }
    EXPECT_TRUE(bar->isVisible());
    EXPECT_TRUE(window->currentPage()->isAncestorOf(bar));
    window->open(Target::toPage(u"roadmap"_s));
    EXPECT_TRUE(bar->isVisible());
    EXPECT_TRUE(window->currentPage()->isAncestorOf(bar));
}

TEST_F(MainWindowTest, AnotherWorkspaceTakesThePagesOfTheFirstAway) {
    showWithPages();
    const QPointer<Page> old = window->currentPage();
    window->setPages(u"Second"_s, specs());
    EXPECT_TRUE(old.isNull());
    EXPECT_EQ(window->windowTitle(), u"Second – Throughline"_s);
    EXPECT_TRUE(made.value(u"voices"_s)->list->hasFocus()) << "the first page takes the focus at once";
    window->back();
    EXPECT_EQ(window->currentPageId(), u"voices"_s);
    window->showAlone(new test::SamplePage(u"Welcome"_s));
    EXPECT_EQ(window->windowTitle(), u"Throughline"_s);
    EXPECT_FALSE(window->findChild<NavigationPanel*>()->isVisible());
}

TEST_F(MainWindowTest, F1ListsTheKeysOfThePageAndOfTheProgram) {
    showWithPages();
    QTest::keyClick(window.get(), Qt::Key_F1);
    const auto* dialog = window->findChild<QDialog*>();
    ASSERT_NE(dialog, nullptr);
    const auto* keys = dialog->findChild<QTableWidget*>();
    EXPECT_EQ(keys->item(0, 0)->text(), u"Voices"_s);
    EXPECT_EQ(keys->findItems(u"Quote the selected words"_s, Qt::MatchExactly).size(), 1);
    EXPECT_EQ(keys->findItems(u"New workspace…"_s, Qt::MatchExactly).size(), 1);
    EXPECT_TRUE(keys->findItems(u"Copy item with its numbers"_s, Qt::MatchExactly).isEmpty()) << "another page's";
}

TEST_F(MainWindowTest, EveryControlHasAnAccessibleName) {
    showWithPages();
    window->notifier().show({.kind = Notification::Kind::Done, .text = u"Linked"_s, .buttons = {{u"Undo"_s, {}}}});
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"_L1))
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(accessible, nullptr);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " in " << widget->parentWidget()->metaObject()->className();
    }
}

TEST_F(MainWindowTest, TabGoesFromTheSearchOverTheFiltersToTheList) {
    showWithPages();
    test::SamplePage* voices = made.value(u"voices"_s);
    voices->search->setFocus();
    QStringList names;
    while (!voices->list->hasFocus() && names.size() < 10) {
        names.append(QApplication::focusWidget()->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{u"Search voices"_s, u"Filter: Interviews, tickets"_s, u"Filter: Mid-market"_s,
                               u"Filter: Since 1 Feb"_s, u"Add filter"_s};
    EXPECT_EQ(names, expected);
}

TEST_F(MainWindowTest, AViewThatIsNamedWithoutItsPageOpensOnThePageThatHasIt) {
    showWithPages();
    window->setViews(u"roadmap"_s, {{core::ViewId{7}, u"Planned"_s, 12}});
    window->open(Target::to(RecordKind::View, core::ViewId{7}));
    EXPECT_EQ(window->currentPageId(), u"roadmap"_s);
    EXPECT_EQ(made.value(u"roadmap"_s)->targets.constLast().id, 7);
    window->open(Target::to(RecordKind::View, core::ViewId{8}));
    EXPECT_EQ(window->currentPageId(), u"roadmap"_s) << "there is no such view";
}

TEST_F(MainWindowTest, SavedViewsOpenFromTheNavigationAndBackGoesOneStep) {
    showWithPages();
    window->setViews(u"voices"_s, {{core::ViewId{7}, u"Slow exports"_s, 12}});
    auto* list = window->findChild<NavigationPanel*>()->list();
    const QModelIndex row = list->model()->index(2, 0);
    ASSERT_EQ(row.data().toString(), u"Slow exports"_s);
    window->open(Target::toPage(u"roadmap"_s));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
    EXPECT_EQ(window->currentPageId(), u"voices"_s);
    const Target& target = made.value(u"voices"_s)->targets.constLast();
    EXPECT_EQ(target.kind, RecordKind::View);
    EXPECT_EQ(target.id, 7);
    window->back();
    EXPECT_EQ(window->currentPageId(), u"roadmap"_s) << "a click is one step";
    window->resize(1100, 750);
    EXPECT_TRUE(list->isRowHidden(2)) << "the rail has icons only";
    EXPECT_FALSE(list->isRowHidden(1));
}
