// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QAction>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(FuzzyMatchTest, TakesLettersInOrderAndMarksThem) {
    const auto match = fuzzyMatch(u"nws", u"New workspace…");
    ASSERT_TRUE(match);
    const QList<MarkedRange> expected{{0, 1}, {4, 1}, {8, 1}};
    EXPECT_EQ(match->ranges, expected);
    EXPECT_FALSE(fuzzyMatch(u"xyz", u"New workspace…"));
    EXPECT_FALSE(fuzzyMatch(u"wen", u"New"));
    EXPECT_TRUE(fuzzyMatch(u"WORK new", u"New workspace…")) << "words in any order, either case";
    EXPECT_TRUE(fuzzyMatch(u"", u"anything"));
}

TEST(FuzzyMatchTest, PrefersStartsOfWords) {
    EXPECT_GT(fuzzyMatch(u"imp", u"Import…")->score, fuzzyMatch(u"imp", u"Link importance")->score);
    EXPECT_GT(fuzzyMatch(u"ni", u"New interview")->score, fuzzyMatch(u"ni", u"Mark opening")->score);
}

namespace {

class PaletteModelTest : public testing::Test {
protected:
    QAction undo{nullptr};
    QAction import{nullptr};
    QAction interview{nullptr};
    PaletteModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    PaletteModelTest() {
        model.setCommands({{u"edit.undo"_s, &undo, u"Undo link of 3 voices"_s, u"undo-2"_s, u"Ctrl+Z"_s},
                           {u"workspace.import"_s, &import, u"Import…"_s, u"import"_s, u"Ctrl+I"_s},
                           {u"voice.interview"_s, &interview, u"New interview"_s, u"mic"_s, {}}});
    }
};

} // namespace

TEST_F(PaletteModelTest, ShowsAllInMenuOrderWhileNothingIsTyped) {
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.actionAt(model.index(0)), &undo);
    EXPECT_EQ(model.index(0).data(PaletteModel::KeyRole), u"Ctrl+Z"_s);
    EXPECT_EQ(model.index(0).data(Qt::AccessibleTextRole), u"Undo link of 3 voices, Ctrl+Z"_s);
}

TEST_F(PaletteModelTest, FiltersAndPutsTheBestFirst) {
    model.setQuery(u"in"_s);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.actionAt(model.index(0)), &interview);
    EXPECT_EQ(model.index(0).data(PaletteModel::RangesRole).value<QList<MarkedRange>>().first().start, 4);
    model.setQuery(u"zzz"_s);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.actionAt({}), nullptr);
}

TEST_F(PaletteModelTest, PutsWhatWasUsedLastFirstButNeverBeforeABetterMatch) {
    const QList<Command> commands{{u"edit.undo"_s, &undo, u"Undo link of 3 voices"_s, {}, {}},
                                  {u"workspace.import"_s, &import, u"Import…"_s, {}, {}},
                                  {u"voice.interview"_s, &interview, u"New interview"_s, {}, {}}};
    model.setCommands(commands, {u"voice.interview"_s, u"page.gone"_s, u"workspace.import"_s});
    EXPECT_EQ(model.actionAt(model.index(0)), &interview);
    EXPECT_EQ(model.actionAt(model.index(1)), &import);
    EXPECT_EQ(model.actionAt(model.index(2)), &undo);
    model.setQuery(u"im"_s);
    EXPECT_EQ(model.actionAt(model.index(0)), &import);
}
