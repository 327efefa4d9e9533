// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/currentview.h"

#include "core/search/voicequery.h"
#include "core/views/viewedits.h"
#include "core/views/viewrepository.h"
#include "tests/support/losttable.h"
#include "tests/ui/voices/voicespagefixture.h"
#include "ui/views/viewsbutton.h"

#include <QApplication>
#include <QMenu>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::View;
using core::ViewId;
using core::VoiceQuery;

/// Three voices, and a view that finds one of them.
class CurrentViewTest : public test::VoicesPageFixture {
protected:
    void SetUp() override {
        addVoice(u"One"_s, u"slow export"_s);
        addVoice(u"Two"_s, u"quick login"_s);
        addVoice(u"Three"_s, u"slow login"_s);
    }
    ViewId addView(const QString& name, const QString& search) {
        VoiceQuery query = firstQuery();
        query.text = search;
        return workspace.make<ViewId>([&](core::Editor& editor) {
            return core::addView(editor, {{}, name, u"voices"_s, core::toJson(query), 0});
        });
    }
    QList<View> views() const {
        return workspace.read<QList<View>>([](auto& c) { return core::ViewRepository(c).views(u"voices"_s); });
    }
    QStringList names() const {
        QStringList names;
        for (const View& view : views())
            names.append(view.name);
        return names;
    }
    bool waitForNames(const QStringList& expected) const {
        return QTest::qWaitFor([&] { return names() == expected; });
    }
    bool can(const char* id) const { return actions.action(QString::fromLatin1(id))->isEnabled(); }
    static QString shownName(const VoicesPage& page) { return page.list()->viewsButton()->text(); }
    static bool waitForName(const VoicesPage& page, const QString& name) {
        return QTest::qWaitFor([&] { return shownName(page) == name; });
    }

    const QStringList all{u"Three"_s, u"Two"_s, u"One"_s};
};

TEST_F(CurrentViewTest, OpeningAViewShowsItsVoicesAndThePageShowsAllAgain) {
    const ViewId id = addView(u"Slow"_s, u"slow"_s);
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, all));
    page->activate(Target::to(RecordKind::View, id));
    EXPECT_EQ(page->savedView(), id) << "at once, for the navigation";
    EXPECT_TRUE(waitForTitles(*page, {u"Three"_s, u"One"_s}));
    EXPECT_EQ(shownName(*page), u"Slow"_s);
    EXPECT_EQ(page->list()->searchField()->text(), u"slow"_s);
    page->activate(Target::toPage(u"voices"_s));
    EXPECT_TRUE(waitForTitles(*page, all));
    EXPECT_EQ(page->savedView(), std::nullopt);
    EXPECT_EQ(shownName(*page), u"All voices"_s);
}

TEST_F(CurrentViewTest, ViewsThatCannotBeReadAreToldOf) {
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, all));
    test::loseTable(workspace.path(), "view");
    const qsizetype menus = page->findChildren<QMenu*>().size();
    page->list()->viewsButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 1; }, 2000));
    EXPECT_EQ(notifier.shown.first().kind, Notification::Kind::Error);
    EXPECT_EQ(page->findChildren<QMenu*>().size(), menus);
    page->list()->searchField()->setText(u"slow"_s);
    ASSERT_TRUE(waitForTitles(*page, {u"Three"_s, u"One"_s}));
    trigger("voices.saveView");
    EXPECT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() == 2; }, 2000));
}

TEST_F(CurrentViewTest, SavingWhatShowsMakesAViewThatOneUndoTakesBack) {
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, all));
    EXPECT_FALSE(can("voices.saveView")) << "nothing is looked for yet";
    QTest::keyClicks(page->searchField(), u"login"_s);
    ASSERT_TRUE(can("voices.saveView"));
    prompts.text = u" Logins "_s;
    trigger("voices.saveView");
    ASSERT_TRUE(waitForNames({u"Logins"_s}));
    ASSERT_TRUE(waitForName(*page, u"Logins"_s));
    EXPECT_EQ(page->savedView(), views().constFirst().id);
    EXPECT_EQ(views().constFirst().filter, core::toJson(page->list()->query()));
    EXPECT_FALSE(can("voices.saveView"));
    EXPECT_FALSE(can("voices.updateView"));
    workspace->undo().waitForFinished();
    EXPECT_TRUE(waitForName(*page, u"All voices"_s));
    EXPECT_EQ(page->searchField()->property("text").toString(), u"login"_s) << "the search stays";
}

TEST_F(CurrentViewTest, WhatLeavesNothingOutIsNotWorthSaving) {
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, all));
    page->list()->setQuery({}); // as Clear filters does
    EXPECT_FALSE(can("voices.saveView"));
    page->list()->setOrder(core::VoiceOrder::by(core::VoiceColumn::Date));
    EXPECT_TRUE(can("voices.saveView")) << "an order is";
}

TEST_F(CurrentViewTest, AChangedFilterCanBeKeptAndUndoBringsTheOldOneBackIntoTheList) {
    const ViewId id = addView(u"Slow"_s, u"slow"_s);
    const auto page = open(Target::to(RecordKind::View, id));
    ASSERT_TRUE(waitForTitles(*page, {u"Three"_s, u"One"_s}));
    EXPECT_FALSE(can("voices.updateView"));
    page->list()->searchField()->setText(u"quick"_s);
    ASSERT_TRUE(waitForTitles(*page, {u"Two"_s}));
    EXPECT_EQ(page->savedView(), id);
    ASSERT_TRUE(can("voices.updateView"));
    trigger("voices.updateView");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !can("voices.updateView"); }));
    EXPECT_EQ(views().constFirst().filter, core::toJson(page->list()->query()));
    workspace->undo().waitForFinished();
    EXPECT_TRUE(waitForTitles(*page, {u"Three"_s, u"One"_s}));
    EXPECT_FALSE(can("voices.updateView"));
}

TEST_F(CurrentViewTest, SavingUnderANameThatIsTakenAsksAndReplaces) {
    const ViewId id = addView(u"Slow"_s, u"slow"_s);
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, all));
    page->list()->searchField()->setText(u"quick"_s);
    prompts.text = u"Slow"_s;
    prompts.accepts = false;
    trigger("voices.saveView");
    ASSERT_TRUE(QTest::qWaitFor([&] { return prompts.questions.size() == 1; }));
    EXPECT_EQ(page->savedView(), std::nullopt);
    prompts.accepts = true;
    trigger("voices.saveView");
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->savedView() == id; }));
    ASSERT_EQ(views().size(), 1);
    EXPECT_EQ(views().constFirst().filter, core::toJson(page->list()->query()));
}

TEST_F(CurrentViewTest, RenamesMovesAndDeletesTheViewThatShows) {
    addView(u"Slow"_s, u"slow"_s);
    const ViewId id = addView(u"Quick"_s, u"quick"_s);
    const auto page = open(Target::to(RecordKind::View, id));
    ASSERT_TRUE(waitForName(*page, u"Quick"_s));
    prompts.text = u"Fast"_s;
    trigger("voices.renameView");
    EXPECT_TRUE(waitForName(*page, u"Fast"_s));
    trigger("voices.viewUp");
    EXPECT_TRUE(waitForNames({u"Fast"_s, u"Slow"_s}));
    trigger("voices.deleteView");
    ASSERT_TRUE(waitForNames({u"Slow"_s}));
    ASSERT_TRUE(waitForName(*page, u"All voices"_s));
    EXPECT_EQ(titles(*page), QStringList{u"Two"_s}) << "what shows stays";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !notifier.shown.isEmpty(); }));
    EXPECT_EQ(notifier.shown.constFirst().text, u"View “Fast” deleted"_s);
    notifier.shown.constFirst().buttons.constFirst().act();
    EXPECT_TRUE(waitForNames({u"Fast"_s, u"Slow"_s}));
}

TEST_F(CurrentViewTest, AViewThatCannotBeReadSaysSoAndShowsAllVoices) {
    const ViewId id = workspace.make<ViewId>([](core::Editor& editor) {
        return core::addView(editor, {{}, u"Strange"_s, u"voices"_s, {{u"mood"_s, u"good"_s}}, 0});
    });
    const auto page = open(Target::to(RecordKind::View, id));
    EXPECT_TRUE(waitForTitles(*page, all));
    ASSERT_EQ(notifier.shown.size(), 1);
    EXPECT_TRUE(notifier.shown.constFirst().text.contains(u"mood"_s));
    EXPECT_EQ(page->savedView(), std::nullopt);
}

TEST_F(CurrentViewTest, WhereNothingCanBeWrittenAViewOpensAndNoneIsMade) {
    const ViewId id = addView(u"Slow"_s, u"slow"_s);
    actions.setReadOnly(u"Another window writes."_s);
    const auto page = open(Target::to(RecordKind::View, id));
    EXPECT_TRUE(waitForTitles(*page, {u"Three"_s, u"One"_s}));
    page->list()->searchField()->setText(u"quick"_s);
    ASSERT_TRUE(waitForTitles(*page, {u"Two"_s}));
    for (const char* verb : {"voices.saveView", "voices.updateView", "voices.renameView", "voices.deleteView"})
        EXPECT_FALSE(can(verb)) << verb;
    page->activate(Target::to(RecordKind::View, id));
    EXPECT_TRUE(waitForTitles(*page, {u"Three"_s, u"One"_s}));
}

TEST_F(CurrentViewTest, TheButtonListsTheViewsAndOpensThem) {
    const ViewId id = addView(u"R&D"_s, u"slow"_s);
    const auto page = open();
    ASSERT_TRUE(waitForTitles(*page, all));
    page->list()->viewsButton()->click();
    QMenu* menu = nullptr;
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return (menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) != nullptr; }));
    ASSERT_GE(menu->actions().size(), 2);
    EXPECT_TRUE(menu->actions().at(0)->isChecked());
    EXPECT_EQ(menu->actions().at(1)->text(), u"R&&D"_s);
    menu->actions().at(1)->trigger();
    ASSERT_EQ(navigator.opened.size(), 1);
    EXPECT_EQ(navigator.opened.constFirst().kind, RecordKind::View);
    EXPECT_EQ(navigator.opened.constFirst().id, id.value);
    menu->close();
}

} // namespace
} // namespace throughline::ui
