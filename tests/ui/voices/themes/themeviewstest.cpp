// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themeviews.h"

#include "core/views/viewedits.h"
#include "core/views/viewrepository.h"
#include "core/voices/voiceedits.h"
#include "tests/support/pagefixture.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/views/savedviews.h"
#include "ui/views/viewsbutton.h"
#include "ui/voices/themes/themespage.h"
#include "ui/voices/themes/themetreemodel.h"
#include "ui/voices/themes/themetreeview.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QJsonArray>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Sentiment;
using core::ThemeId;
using core::View;
using core::ViewId;

/// Exports with twelve negative voices, Prices with two positive ones below it, and Colours without any.
class ThemeViewsTest : public testing::Test, protected test::PageFixture {
protected:
    void SetUp() override {
        exports = addTheme(u"Exports"_s, {});
        prices = addTheme(u"Prices"_s, exports);
        colours = addTheme(u"Colours"_s, {});
        for (int i = 0; i < 12; ++i)
            say(exports, Sentiment::Negative);
        for (int i = 0; i < 2; ++i)
            say(prices, Sentiment::Positive);
        actions.setCurrentPage(u"themes"_s);
        page = std::make_unique<ThemesPage>(context);
        page->resize(1256, 840);
        page->show();
        page->activate(Target::toPage(u"themes"_s));
        ASSERT_TRUE(waitForNames({u"Colours"_s, u"Exports"_s, u"Prices"_s}));
    }
    ThemeId addTheme(const QString& name, std::optional<ThemeId> parent) {
        core::Theme theme;
        theme.name = name;
        theme.parent = parent;
        return workspace.make<ThemeId>([&](core::Editor& editor) { return core::addTheme(editor, theme); });
    }
    void say(ThemeId theme, Sentiment sentiment) {
        workspace.edit([=](core::Editor& editor) -> core::Result<void> {
            core::Voice voice;
            voice.text = u"The window is locked."_s;
            voice.sentiment = sentiment;
            TRY_ASSIGN(const core::VoiceId id, core::addVoice(editor, voice));
            return core::markVoice(editor, theme, id);
        });
    }
    ViewId addView(const QString& name, const QJsonObject& query) {
        return workspace.make<ViewId>([&](core::Editor& editor) {
            return core::addView(editor, {{}, name, u"themes"_s, query, 0});
        });
    }
    QList<View> views() const {
        return workspace.read<QList<View>>([](auto& c) { return core::ViewRepository(c).views(u"themes"_s); });
    }
    [[nodiscard]] QStringList names() const {
        QStringList shown;
        for (QModelIndex index = page->tree()->model()->index(0, 0); index.isValid();
             index = page->tree()->indexBelow(index))
            shown.append(index.data().toString());
        return shown;
    }
    [[nodiscard]] bool waitForNames(const QStringList& expected) const {
        return QTest::qWaitFor([&] { return names() == expected; });
    }
    [[nodiscard]] bool waitForView(const QString& name) const {
        return QTest::qWaitFor([&] { return page->findChild<ViewsButton*>()->text() == name; });
    }
    void choose(const QJsonObject& facets) const {
        auto* bar = page->findChild<FacetBar*>();
        bar->setChosen(facets);
        Q_EMIT bar->chosenChanged();
    }
    [[nodiscard]] QStringList chips() const {
        QStringList texts;
        for (const FilterBar::Filter& chip : page->findChild<FacetBar*>()->filters())
            texts.append(chip.text);
        return texts;
    }
    void trigger(const QString& id) const { actions.action(id)->trigger(); }

    ThemeId exports;
    ThemeId prices;
    ThemeId colours;
    std::unique_ptr<ThemesPage> page;
};

TEST_F(ThemeViewsTest, NarrowsByHowManyVoicesAndHowTheySpeak) {
    choose({{u"uses"_s, QJsonArray{u"few"_s}}});
    EXPECT_EQ(names(), (QStringList{u"Exports"_s, u"Prices"_s})) << "what lies above stays";
    EXPECT_EQ(page->tree()->selected(), QList<ThemeId>{prices});
    EXPECT_EQ(page->statusText(), u"1 theme shown, 1 selected"_s);
    choose({{u"leanings"_s, QJsonArray{u"negative"_s, u"unknown"_s}}});
    EXPECT_EQ(names(), (QStringList{u"Colours"_s, u"Exports"_s}));
    EXPECT_EQ(chips(), QStringList{u"Sentiment: more negative, not known"_s});
}

TEST_F(ThemeViewsTest, WhatNothingPassesSaysSoAndOffersTheWayOut) {
    choose({{u"leanings"_s, QJsonArray{u"neutral"_s}}});
    const auto* empty = page->tree()->parentWidget()->findChild<EmptyState*>();
    ASSERT_TRUE(empty->isVisible());
    EXPECT_EQ(empty->accessibleName(), u"No theme matches the filters"_s);
    EXPECT_TRUE(page->tree()->selected().isEmpty());
    auto* button = empty->findChild<QAbstractButton*>();
    EXPECT_EQ(button->text(), u"Clear filters"_s);
    button->click();
    EXPECT_EQ(names().size(), 3);
    EXPECT_EQ(chips(), QStringList());
}

TEST_F(ThemeViewsTest, TheKeyForUnusedOnesSetsThatFilterAndTakesItAway) {
    QAction* unused = actions.action(u"themes.unused"_s);
    unused->trigger();
    EXPECT_EQ(names(), QStringList{u"Colours"_s});
    EXPECT_EQ(chips(), QStringList{u"Voices: none"_s});
    EXPECT_TRUE(unused->isChecked());
    choose({{u"uses"_s, QJsonArray{u"unused"_s, u"few"_s}}});
    EXPECT_FALSE(unused->isChecked());
    unused->trigger();
    unused->trigger();
    EXPECT_EQ(chips(), QStringList());
}

TEST_F(ThemeViewsTest, AViewIsSavedOpenedRenamedAndUndone) {
    choose({{u"uses"_s, QJsonArray{u"many"_s, u"few"_s}}});
    auto* search = page->findChild<SearchField*>();
    search->setText(u"exp"_s);
    page->tree()->header()->setSortIndicator(ThemeTreeModel::AllColumn, Qt::DescendingOrder);
    prompts.text = u"Loud"_s;
    trigger(u"themes.saveView"_s);
    ASSERT_TRUE(waitForView(u"Loud"_s));
    const View saved = views().constFirst();
    EXPECT_EQ(saved.filter.value(u"order"_s), u"with_below"_s);
    EXPECT_EQ(page->savedView(), saved.id);
    page->activate(Target::toPage(u"themes"_s));
    EXPECT_EQ(names().size(), 3);
    EXPECT_TRUE(search->text().isEmpty());
    page->activate(Target::to(RecordKind::View, saved.id));
    ASSERT_TRUE(waitForView(u"Loud"_s));
    EXPECT_EQ(names(), QStringList{u"Exports"_s});
    EXPECT_EQ(page->tree()->header()->sortIndicatorSection(), ThemeTreeModel::AllColumn);
    EXPECT_FALSE(actions.action(u"themes.updateView"_s)->isEnabled());
    page->tree()->header()->setSortIndicator(ThemeTreeModel::NameColumn, Qt::AscendingOrder);
    EXPECT_TRUE(actions.action(u"themes.updateView"_s)->isEnabled()) << "another order";
    prompts.text = u"Heard"_s;
    trigger(u"themes.renameView"_s);
    EXPECT_TRUE(waitForView(u"Heard"_s));
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_TRUE(waitForView(u"Loud"_s));
}

TEST_F(ThemeViewsTest, AThemeThatAViewHidesLeavesTheView) {
    const ViewId id = addView(u"Unused"_s, {{u"filter"_s, QJsonObject{{u"uses"_s, QJsonArray{u"unused"_s}}}}});
    page->activate(Target::to(RecordKind::View, id));
    ASSERT_TRUE(waitForNames({u"Colours"_s}));
    page->activate(Target::to(RecordKind::Theme, colours));
    EXPECT_FALSE(QTest::qWaitFor([&] { return names().size() > 1; }, 200)) << "it is in it";
    EXPECT_EQ(page->savedView(), id);
    page->activate(Target::to(RecordKind::Theme, prices));
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->tree()->selected() == QList<ThemeId>{prices}; }));
    EXPECT_EQ(names().size(), 3);
    EXPECT_EQ(page->savedView(), std::nullopt);
}

TEST_F(ThemeViewsTest, AViewThatThisVersionDoesNotKnowSaysSoAndShowsAll) {
    for (const QJsonObject& query : {QJsonObject{{u"mood"_s, u"good"_s}}, QJsonObject{{u"order"_s, u"mood"_s}},
                                     QJsonObject{{u"filter"_s, QJsonObject{{u"mood"_s, true}}}}}) {
        const qsizetype told = notifier.shown.size();
        page->activate(Target::to(RecordKind::View, addView(u"V%1"_s.arg(told), query)));
        ASSERT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() > told; }));
        EXPECT_TRUE(notifier.shown.constLast().text.contains(u"mood"_s));
        EXPECT_EQ(page->savedView(), std::nullopt);
        EXPECT_EQ(names().size(), 3);
    }
}

TEST_F(ThemeViewsTest, CountsTheThemesOfEachViewAndAgainAfterAChange) {
    const ViewId few = addView(u"Few"_s, {{u"filter"_s, QJsonObject{{u"uses"_s, QJsonArray{u"few"_s}}}}});
    const ViewId named = addView(u"Named"_s, {{u"text"_s, u"exp"_s}});
    const SavedViews saved(*workspace, {themeViewCounter()});
    const auto shows = [&](qint64 fewVoices, qint64 found) {
        const QList<NavigationView> expected{{few, u"Few"_s, fewVoices}, {named, u"Named"_s, found}};
        return QTest::qWaitFor([&] { return saved.views(u"themes"_s) == expected; });
    };
    EXPECT_TRUE(shows(1, 1)) << "what only stands above one does not count";
    say(colours, Sentiment::Unknown);
    EXPECT_TRUE(shows(2, 1));
    addTheme(u"Export again"_s, {});
    EXPECT_TRUE(shows(2, 2));
    core::ChangeSet spoken;
    spoken.rows.append({core::Record::Voice, 1, core::RowAction::Insert, {}});
    EXPECT_TRUE(themeViewCounter().mayChange(spoken, views()));
    EXPECT_FALSE(themeViewCounter().mayChange(spoken, {views().constLast()})) << "names do not depend on voices";
}

} // namespace
} // namespace throughline::ui
