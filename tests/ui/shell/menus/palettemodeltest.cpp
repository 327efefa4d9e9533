// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/palettemodel.h"

#include "core/search/voicequery.h"

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

TEST_F(PaletteModelTest, ASavedViewSaysWhichPageItBelongsTo) {
    QAction accounts;
    model.setCommands({{u"page.accounts"_s, &accounts, u"Accounts"_s, {}, {}}});
    model.setQuery(u"qui"_s);
    model.setRecords({{{throughline::core::Record::View, 3}, u"Quiet"_s, u"accounts"_s, {}},
                      {{throughline::core::Record::View, 4}, u"Quiet"_s, u"of another version"_s, {}}},
                     QDate(2026, 5, 6));
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(1).data(Qt::AccessibleTextRole), u"Quiet, Saved view of Accounts"_s);
    EXPECT_EQ(model.index(2).data(Qt::AccessibleTextRole), u"Quiet"_s);
}

TEST_F(PaletteModelTest, RecordsStandBelowTheCommandsUnderTheHeadingOfTheirKind) {
    using namespace throughline::core;
    model.setQuery(u"im"_s);
    model.setRecords({{{Record::Person, 3}, u"Imke Sanders"_s, u"Acme"_s, {}},
                      {{Record::Voice, 7}, u"Import\nis slow"_s, {}, QDate(2026, 5, 4)},
                      {{Record::Voice, 8}, u"Importing"_s, u"Acme"_s, QDate(2026, 5, 3)}},
                     QDate(2026, 5, 6));
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row).data().toString());
    EXPECT_EQ(rows, (QStringList{u"Import…"_s, u"People"_s, u"Imke Sanders"_s, u"Voices"_s, u"Import⏎is slow"_s,
                                 u"Importing"_s, u"All voices with “im”"_s}));
    EXPECT_FALSE(model.index(1).flags() & Qt::ItemIsEnabled);
    EXPECT_EQ(model.targetAt(model.index(1)), std::nullopt);
    EXPECT_EQ(model.actionAt(model.index(2)), nullptr);
    ASSERT_TRUE(model.targetAt(model.index(2)));
    EXPECT_EQ(model.targetAt(model.index(2))->kind, RecordKind::Person);
    EXPECT_EQ(model.targetAt(model.index(2))->id, 3);
    EXPECT_EQ(model.index(2).data(PaletteModel::DetailRole), u"Acme"_s);
    EXPECT_EQ(model.index(5).data(PaletteModel::DetailRole), u"Acme · 3 May"_s);
    EXPECT_EQ(model.targetAt(model.index(6))->filter.value<VoiceQuery>().text, u"im"_s);

    model.setRecords({{{Record::Theme, 2}, u"Imports"_s, {}, {}}}, QDate(2026, 5, 6));
    EXPECT_EQ(model.rowCount(), 3) << "what was found before goes";
    model.setQuery(u"nk"_s);
    ASSERT_EQ(model.actionAt(model.index(0)), &undo) << "it has the letters inside a word";
    model.setRecords({{{Record::Theme, 2}, u"NK cells"_s, {}, {}}}, QDate(2026, 5, 6));
    EXPECT_EQ(model.firstChoice().row(), 1) << "the record leads, behind its heading";
    EXPECT_EQ(model.actionAt(model.index(2)), &undo);
    model.setQuery(u"zzz"_s);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_FALSE(model.firstChoice().isValid());
    model.setRecords({{{Record::Theme, 2}, u"Zzz"_s, {}, {}}}, QDate(2026, 5, 6));
    EXPECT_EQ(model.firstChoice().row(), 1) << "behind the heading";
}
