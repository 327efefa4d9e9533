// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themetreemodel.h"

#include "ui/voices/themes/themewordsmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <memory>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Sentiment;
using core::ThemeId;
using core::ThemeSummary;

ThemeSummary theme(qint64 id, const QString& name, std::optional<ThemeId> parent = {}, qint64 voices = 0) {
    ThemeSummary made;
    made.theme.id = ThemeId{id};
    made.theme.name = name;
    made.theme.parent = parent;
    made.own.voices = voices;
    made.own.bySentiment = {{Sentiment::Negative, voices}};
    made.withChildren = made.own;
    return made;
}

class ThemeTreeModelTest : public testing::Test {
protected:
    ThemeTreeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QObject until;
    QList<std::pair<qint64, QString>> wanted;
    QList<qint64> moved;
    std::optional<qint64> below;

    void SetUp() override {
        model.setThemes({theme(1, u"Exports"_s, {}, 3), theme(2, u"Formats"_s, ThemeId{1}, 2),
                         theme(3, u"PDF"_s, ThemeId{2}), theme(4, u"Prices"_s)});
    }
    [[nodiscard]] QStringList shown(const QModelIndex& parent = {}, const QString& indent = {}) const {
        QStringList lines;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            lines.append(indent + index.data().toString());
            lines += shown(index, indent + u"- "_s);
        }
        return lines;
    }
    [[nodiscard]] std::unique_ptr<QMimeData> drag(ThemeId id) const {
        return std::unique_ptr<QMimeData>(model.mimeData({model.indexOf(id)}));
    }
};

TEST_F(ThemeTreeModelTest, ShowsThemesBelowTheirParents) {
    EXPECT_EQ(shown(), (QStringList{u"Exports"_s, u"- Formats"_s, u"- - PDF"_s, u"Prices"_s}));
    EXPECT_EQ(model.indexOf({1}).siblingAtColumn(ThemeTreeModel::VoicesColumn).data(), u"3"_s);
    EXPECT_EQ(model.indexOf({4}).siblingAtColumn(ThemeTreeModel::VoicesColumn).data(), u"unused"_s);
    EXPECT_EQ(model.indexOf({1}).data(Qt::AccessibleTextRole),
              u"Exports, 3 voices, 3 negative · 0 neutral · 0 positive"_s);
}

TEST_F(ThemeTreeModelTest, SentimentCountsTheVoicesThatStandBesideIt) {
    ThemeSummary top = theme(1, u"Exports"_s, {}, 3);
    top.withChildren.voices = 5;
    top.withChildren.bySentiment = {{Sentiment::Negative, 4}, {Sentiment::Positive, 1}};
    model.setThemes({top, theme(2, u"Formats"_s, ThemeId{1}, 2)});
    EXPECT_EQ(model.indexOf({1}).siblingAtColumn(ThemeTreeModel::VoicesColumn).data(), u"3"_s);
    EXPECT_EQ(model.indexOf({1}).siblingAtColumn(ThemeTreeModel::AllColumn).data(), u"5"_s);
    EXPECT_EQ(model.indexOf({1}).siblingAtColumn(ThemeTreeModel::SentimentColumn).data(),
              u"3 negative · 0 neutral · 0 positive"_s);
    EXPECT_EQ(model.indexOf({1}).data(Qt::AccessibleTextRole),
              u"Exports, 3 voices, 5 with the themes below, 3 negative · 0 neutral · 0 positive"_s);
}

TEST_F(ThemeTreeModelTest, ASearchKeepsWhatLiesAboveAHit) {
    model.setFilter({u"pd"_s, {}, {}});
    EXPECT_EQ(shown(), (QStringList{u"Exports"_s, u"- Formats"_s, u"- - PDF"_s}));
    EXPECT_EQ(model.fittingCount(), 1);
    EXPECT_EQ(model.firstFitting(), 3);
    model.setFilter({{}, {core::ThemeUse::Unused}, {}});
    EXPECT_EQ(shown(), (QStringList{u"Exports"_s, u"- Formats"_s, u"- - PDF"_s, u"Prices"_s}));
    EXPECT_EQ(model.fittingCount(), 2);
    model.setFilter({u"nothing"_s, {}, {}});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.firstFitting(), std::nullopt);
}

TEST_F(ThemeTreeModelTest, NewCountsInTheSameTreeResetNothing) {
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<ThemeSummary> themes = model.themes();
    themes[0].own.voices = 9;
    model.setThemes(themes);
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(model.indexOf({1}).siblingAtColumn(ThemeTreeModel::VoicesColumn).data(), u"9"_s);
    themes[1].theme.parent.reset();
    model.setThemes(themes);
    EXPECT_EQ(resets.count(), 1);
    EXPECT_EQ(shown(), (QStringList{u"Exports"_s, u"Formats"_s, u"- PDF"_s, u"Prices"_s}));
}

TEST_F(ThemeTreeModelTest, SiblingsAreSortedAndWhatLiesBelowGoesWithThem) {
    model.setThemes({theme(1, u"Exports"_s, {}, 3), theme(2, u"Formats"_s, ThemeId{1}, 2),
                     theme(5, u"Speed"_s, ThemeId{1}, 7), theme(4, u"Prices"_s, {}, 9)});
    model.sort(ThemeTreeModel::VoicesColumn, Qt::DescendingOrder);
    EXPECT_EQ(shown(), (QStringList{u"Prices"_s, u"Exports"_s, u"- Speed"_s, u"- Formats"_s}));
    model.sort(ThemeTreeModel::NameColumn, Qt::DescendingOrder);
    EXPECT_EQ(shown(), (QStringList{u"Prices"_s, u"Exports"_s, u"- Speed"_s, u"- Formats"_s}));
    model.sort(ThemeTreeModel::NameColumn, Qt::AscendingOrder);
    EXPECT_EQ(shown(), (QStringList{u"Exports"_s, u"- Formats"_s, u"- Speed"_s, u"Prices"_s}));
}

TEST_F(ThemeTreeModelTest, NewNumbersReorderNothingAndANewNameDoes) {
    QList<ThemeSummary> themes = model.themes();
    model.sort(ThemeTreeModel::VoicesColumn, Qt::DescendingOrder);
    themes[3].own.voices = 50;
    model.setThemes(themes);
    EXPECT_EQ(shown().constLast(), u"Prices"_s);
    model.sort(ThemeTreeModel::NameColumn, Qt::AscendingOrder);
    themes[3].theme.name = u"Discounts"_s;
    model.setThemes(themes);
    EXPECT_EQ(shown().constFirst(), u"Discounts"_s);
}

TEST_F(ThemeTreeModelTest, SentimentIsSortedByWhatIsMoreThemesWithoutItLast) {
    ThemeSummary liked = theme(1, u"Exports"_s, {}, 3);
    liked.own.bySentiment = {{Sentiment::Positive, 2}, {Sentiment::Negative, 1}};
    model.setThemes({liked, theme(2, u"Formats"_s, {}, 2), theme(3, u"Prices"_s)});
    model.sort(ThemeTreeModel::SentimentColumn, Qt::AscendingOrder);
    EXPECT_EQ(shown(), (QStringList{u"Formats"_s, u"Exports"_s, u"Prices"_s}));
    model.sort(ThemeTreeModel::SentimentColumn, Qt::DescendingOrder);
    EXPECT_EQ(shown(), (QStringList{u"Exports"_s, u"Formats"_s, u"Prices"_s}));
}

TEST_F(ThemeTreeModelTest, AnEditedNameIsWantedAndShowsWhenItIsSaved) {
    QObject::connect(&model, &ThemeTreeModel::renameWanted, &until, [this](ThemeId id, const QString& name) {
        wanted.append({id.value, name});
    });
    model.setData(model.indexOf({4}), u"  Price  "_s, Qt::EditRole);
    model.setData(model.indexOf({4}), u"   "_s, Qt::EditRole);
    EXPECT_EQ(wanted, (QList<std::pair<qint64, QString>>{{4, u"Price"_s}}));
    EXPECT_EQ(model.indexOf({4}).data(), u"Prices"_s);
}

TEST_F(ThemeTreeModelTest, AThemeIsDroppedOnAnotherButNeverBelowItself) {
    QObject::connect(&model, &ThemeTreeModel::moveWanted, &until,
                     [this](const QList<qint64>& ids, std::optional<qint64> target) {
                         moved = ids;
                         below = target;
                     });
    model.dropMimeData(drag({4}).get(), Qt::MoveAction, -1, -1, model.indexOf({2}));
    EXPECT_EQ(moved, QList<qint64>{4});
    EXPECT_EQ(below, 2);
    model.dropMimeData(drag({3}).get(), Qt::MoveAction, 0, 0, {});
    EXPECT_EQ(moved, QList<qint64>{3});
    EXPECT_EQ(below, std::nullopt);
    EXPECT_FALSE(model.canDropMimeData(drag({1}).get(), Qt::MoveAction, -1, -1, model.indexOf({3})));
    model.setReadOnly(true);
    EXPECT_FALSE(model.canDropMimeData(drag({4}).get(), Qt::MoveAction, -1, -1, model.indexOf({2})));
    EXPECT_FALSE(model.indexOf({4}).flags() & Qt::ItemIsEditable);
}

TEST(ThemeWordsModelTest, TellsTheWordsWhoSaidThemAndWhen) {
    ThemeWordsModel model(QDate(2026, 5, 6));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::ThemedWords words;
    words.mark = {7};
    words.quote = core::QuoteId{1};
    words.date = QDate(2026, 5, 4);
    words.title = u"Month-end\nexports"_s;
    words.words = u"The window is locked"_s;
    words.customer = u"Maren"_s;
    model.setWords({words});
    const QModelIndex index = model.index(0);
    EXPECT_EQ(index.data(ThemeWordsModel::SourceRole), u"Maren · Month-end⏎exports"_s);
    EXPECT_EQ(index.data(Qt::AccessibleTextRole),
              u"The window is locked, quote, Maren · Month-end⏎exports, 4 May 2026"_s);
    EXPECT_EQ(index.data(ThemeWordsModel::MarkRole), 7);
}

} // namespace
} // namespace throughline::ui
