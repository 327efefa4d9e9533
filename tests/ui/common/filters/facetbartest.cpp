// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/facetbar.h"

#include <QApplication>
#include <QJsonArray>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

class FacetBarTest : public testing::Test {
protected:
    void SetUp() override {
        bar.setFacets({{u"lifecycles"_s,
                        u"Lifecycle"_s,
                        Facet::Kind::Values,
                        {{u"new"_s, u"new"_s}, {u"active"_s, u"R&D"_s}, {7, u"lost"_s}}},
                       {u"goals"_s, u"Goal"_s},
                       {u"quiet"_s, u"No voices yet"_s, Facet::Kind::Switch}});
        bar.show();
    }
    /// The words of the chips.
    [[nodiscard]] QStringList chips() const {
        QStringList texts;
        for (const FilterBar::Filter& filter : bar.filters())
            texts.append(filter.text);
        return texts;
    }
    /// Chooses an entry of the menu behind +, by its words and those of the menu it is in.
    void choose(const QStringList& path) {
        QTest::mouseClick(bar.addButton(), Qt::LeftButton);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        for (const QString& words : path) {
            QAction* found = nullptr;
            for (QAction* action : menu->actions())
                found = action->text() == words ? action : found;
            ASSERT_NE(found, nullptr) << qPrintable(words);
            if (found->menu())
                menu = found->menu();
            else
                found->trigger();
        }
        QApplication::activePopupWidget()->close();
    }

    FacetBar bar;
};

TEST_F(FacetBarTest, WhatIsChosenStandsInTheOrderOfTheFacetWhateverWasChosenFirst) {
    QSignalSpy changed(&bar, &FacetBar::chosenChanged);
    choose({u"Lifecycle"_s, u"lost"_s});
    choose({u"Lifecycle"_s, u"R&&D"_s});
    EXPECT_EQ(bar.chosen(), (QJsonObject{{u"lifecycles"_s, QJsonArray{u"active"_s, 7}}}));
    EXPECT_EQ(chips(), QStringList{u"Lifecycle: R&D, lost"_s});
    choose({u"Lifecycle"_s, u"lost"_s});
    choose({u"No voices yet"_s});
    EXPECT_EQ(chips(), (QStringList{u"Lifecycle: R&D"_s, u"No voices yet"_s}));
    choose({u"Lifecycle"_s, u"R&&D"_s});
    EXPECT_EQ(bar.chosen(), (QJsonObject{{u"quiet"_s, true}}));
    choose({u"&Clear filters"_s});
    EXPECT_EQ(bar.chosen(), QJsonObject());
    EXPECT_EQ(changed.size(), 6);
}

TEST_F(FacetBarTest, AChipTakesItsFacetAwayAndBackspaceTheLast) {
    bar.setChosen({{u"lifecycles"_s, QJsonArray{u"new"_s, u"active"_s}}, {u"quiet"_s, true}});
    ASSERT_EQ(chips().size(), 2);
    bar.removeLast();
    EXPECT_EQ(chips(), QStringList{u"Lifecycle: new, R&D"_s});
    Q_EMIT bar.removeRequested(u"lifecycles"_s);
    EXPECT_TRUE(chips().isEmpty());
    EXPECT_EQ(bar.chosen(), QJsonObject());
}

TEST_F(FacetBarTest, AValueThatIsNoLongerThereIsNamedSoAndGoesWhenAnotherIsChosen) {
    QSignalSpy changed(&bar, &FacetBar::chosenChanged);
    bar.setChosen({{u"lifecycles"_s, QJsonArray{u"churned"_s, 8}}, {u"goals"_s, QJsonArray{4}}});
    EXPECT_EQ(changed.size(), 0) << "nobody chose";
    EXPECT_EQ(chips(), (QStringList{u"Lifecycle: no longer there"_s, u"Goal: no longer there"_s}));
    choose({u"Lifecycle"_s, u"new"_s});
    EXPECT_EQ(bar.chosen().value(u"lifecycles"_s), QJsonArray{u"new"_s});
}

TEST_F(FacetBarTest, OfAFacetOfOneValueAnotherTakesThePlaceOfTheFirst) {
    bar.setFacets(
        {{u"period"_s, u"When"_s, Facet::Kind::OneValue, {{u"today"_s, u"today"_s}, {u"7_days"_s, u"last 7 days"_s}}}});
    choose({u"When"_s, u"last 7 days"_s});
    choose({u"When"_s, u"today"_s});
    EXPECT_EQ(chips(), QStringList{u"When: today"_s});
    choose({u"When"_s, u"today"_s});
    EXPECT_TRUE(bar.chosen().isEmpty());
}

TEST_F(FacetBarTest, AFacetWithoutValuesIsNotOffered) {
    bar.openMenu();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    QStringList offered;
    for (const QAction* action : menu->actions())
        offered.append(action->text());
    menu->close();
    EXPECT_EQ(offered, (QStringList{u"Lifecycle"_s, u"No voices yet"_s, QString(), u"&Clear filters"_s}));
}

TEST_F(FacetBarTest, ValuesOfRowsAreOfferedOnceByTheirWords) {
    const QList<Facet::Value> rows{{2, u"retail"_s}, {1, u"Banks"_s}, {2, u"retail"_s}};
    EXPECT_EQ(distinctValues(rows), (QList<Facet::Value>{{1, u"Banks"_s}, {2, u"retail"_s}}));
}

} // namespace
} // namespace throughline::ui
