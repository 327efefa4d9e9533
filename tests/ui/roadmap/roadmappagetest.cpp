// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmappage.h"

#include "tests/ui/roadmap/pagefixture.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/roadmap/board/columnview.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Horizon;
using core::ItemId;

class RoadmapPageTest : public test::RoadmapPageFixture {};

TEST_F(RoadmapPageTest, WithoutItemsSaysWhatToDo) {
    const auto empties = page().findChildren<EmptyState*>();
    EXPECT_TRUE(std::any_of(empties.begin(), empties.end(),
                            [](const EmptyState* empty) {
                                return empty->isVisible() &&
                                       empty->accessibleName().contains(u"No roadmap items yet"_s);
                            }) ||
                page().board()->isHidden());
    EXPECT_EQ(page().statusText(), u"0 items"_s);
}

TEST_F(RoadmapPageTest, WithoutItemsOffersToImportThem) {
    int imports = 0;
    actions.handle(u"workspace.import"_s, qApp, [&] { ++imports; });
    const auto import = [this]() -> KeyButton* {
        for (auto* button : page().findChildren<KeyButton*>()) {
            if (button->accessibleName() == u"Import…"_s && button->isVisible())
                return button;
        }
        return nullptr;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return import() != nullptr; }));
    import()->click();
    EXPECT_EQ(imports, 1);
}

TEST_F(RoadmapPageTest, MakesAnItemOfATitleAndOpensIt) {
    page();
    prompts.text = u"  Background exports "_s;
    trigger(u"item.new"_s);
    expectTitles(Horizon::None, {u"Background exports"_s});
    EXPECT_TRUE(QTest::qWaitFor([&] { return !navigator.opened.isEmpty(); }));
    EXPECT_EQ(navigator.opened.first().kind, RecordKind::Item);
}

TEST_F(RoadmapPageTest, MakesAnItemOfEachPastedLineInOneStep) {
    page();
    QGuiApplication::clipboard()->setText(u"- Exports\n- Alerts\n\n- <b>Bulk</b>"_s);
    QTest::keyClick(&page(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(sentence(), u"Made 3 items, one of each line."_s);
    expectTitles(Horizon::None, {u"Exports"_s, u"Alerts"_s, u"<b>Bulk</b>"_s});
    undo();
    expectTitles(Horizon::None, {});
}

TEST_F(RoadmapPageTest, SaysWhatToCopyWhenThereIsNothingToPaste) {
    page();
    QGuiApplication::clipboard()->clear();
    trigger(u"item.paste"_s);
    EXPECT_EQ(prompts.questions.size(), 1);
}

TEST_F(RoadmapPageTest, OpensTheQuoteWallOfTheItemByKeyAndByItsButton) {
    const ItemId exports = addItemNamed(u"Exports"_s);
    open(exports);
    trigger(u"roadmap.wall"_s);
    for (auto* button : page().inspector()->findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Quote wall…"_s)
            button->click();
    }
    ASSERT_EQ(walls.opened.size(), 2);
    for (const auto& subject : std::as_const(walls.opened))
        EXPECT_EQ(std::get<ItemId>(subject), exports);
}

TEST_F(RoadmapPageTest, DeletesTheCurrentItemAndUndoBringsItBack) {
    const ItemId exports = addItemNamed(u"Exports"_s);
    open(exports);
    trigger(u"roadmap.delete"_s);
    EXPECT_TRUE(sentence().startsWith(u"Deleted"_s));
    expectTitles(Horizon::None, {});
    EXPECT_EQ(page().board()->current(), std::nullopt);
    undo();
    expectTitles(Horizon::None, {u"Exports"_s});
}

TEST_F(RoadmapPageTest, InANarrowWindowTheInspectorIsAPageOfItsOwn) {
    const ItemId exports = addItemNamed(u"Exports"_s);
    page().resize(976, 640);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !page().inspector()->isVisible(); }));
    open(exports);
    EXPECT_TRUE(page().inspector()->isVisible());
    EXPECT_FALSE(page().board()->isVisible());
    QTest::keyClick(&page(), Qt::Key_Escape);
    EXPECT_TRUE(page().board()->isVisible());
    EXPECT_FALSE(page().inspector()->isVisible());
}

TEST_F(RoadmapPageTest, EnterGivesAnItemThePageToItselfAlsoInAWideWindow) {
    const ItemId exports = addItemNamed(u"Exports"_s);
    page().resize(1400, 800);
    page().board()->setCurrent(exports);
    const auto buttons = page().inspector()->findChildren<QToolButton*>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton* button) {
        return button->accessibleName() == u"Back to the roadmap"_s;
    });
    ASSERT_NE(found, buttons.end());
    QToolButton* back = *found;
    EXPECT_FALSE(back->isVisible());
    Q_EMIT page().board()->opened(exports);
    EXPECT_FALSE(page().board()->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([this] { return page().inspector()->width() > 1000; }));
    ASSERT_TRUE(back->isVisible());
    back->click();
    EXPECT_TRUE(page().board()->isVisible());
    EXPECT_TRUE(page().inspector()->isVisible());
    EXPECT_FALSE(back->isVisible());
}

TEST_F(RoadmapPageTest, ARightClickOnACardOffersToMergeIt) {
    const ItemId exports = addItemNamed(u"Exports"_s);
    QStringList offered;
    QTimer::singleShot(0, &page(), [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        for (const QAction* action : menu->actions())
            offered.append(action->text().remove(u'&'));
        menu->close();
    });
    ColumnView* column = page().board()->column(Horizon::None);
    Q_EMIT column->customContextMenuRequested(column->visualRect(column->model()->index(0, 0)).center());
    EXPECT_TRUE(offered.contains(u"Merge into…"_s)) << qPrintable(offered.join(u", "_s));
    EXPECT_EQ(page().board()->current(), exports);
}

TEST_F(RoadmapPageTest, ShowsAndHidesTheInspectorAndRemembersIt) {
    addItemNamed(u"Exports"_s);
    EXPECT_TRUE(page().inspector()->isVisible());
    page().toggleInspector();
    EXPECT_FALSE(page().inspector()->isVisible());
    EXPECT_FALSE(settings.value(u"roadmap/inspector"_s).toBool());
}

TEST_F(RoadmapPageTest, EShowsTheVoicesThatAreNoEvidenceYet) {
    open(addItemNamed(u"Exports"_s));
    trigger(u"roadmap.evidence"_s);
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.first().page, u"voices"_s);
}

} // namespace
} // namespace throughline::ui
