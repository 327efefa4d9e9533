// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation/navigationmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

PageSpec spec(const QString& id, const QString& title, PageGroup group) {
    return {.id = id, .title = title, .icon = u"mic"_s, .group = group, .opens = {}, .make = {}};
}

QStringList texts(const NavigationModel& model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data().toString());
    return all;
}

} // namespace

TEST(NavigationModelTest, GroupsPagesUnderHeadingsThatCannotBeChosen) {
    NavigationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPages({spec(u"charts"_s, u"Charts"_s, PageGroup::Tell), spec(u"voices"_s, u"Voices"_s, PageGroup::Listen),
                    spec(u"people"_s, u"People"_s, PageGroup::Listen),
                    spec(u"settings"_s, u"Settings"_s, PageGroup::None)});
    const QStringList expected{u"Listen"_s, u"Voices"_s, u"People"_s, u"Tell"_s, u"Charts"_s};
    EXPECT_EQ(texts(model), expected) << "groups in their own order, Settings elsewhere";
    EXPECT_FALSE(model.index(0).flags() & Qt::ItemIsEnabled);
    EXPECT_TRUE(model.index(1).flags() & Qt::ItemIsSelectable);
    EXPECT_EQ(model.indexOf(u"charts"_s).row(), 4);
    EXPECT_FALSE(model.indexOf(u"settings"_s).isValid());
    EXPECT_FALSE(model.indexOf({}).isValid());
}

TEST(NavigationModelTest, ACountChangesItsRowOnly) {
    NavigationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPages({spec(u"voices"_s, u"Voices"_s, PageGroup::Listen)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setCount(u"voices"_s, 12);
    EXPECT_EQ(model.index(1).data(NavigationModel::CountRole), u"12"_s);
    EXPECT_EQ(model.index(1).data(Qt::AccessibleTextRole), u"Voices"_s);
    model.setCount(u"voices"_s, std::nullopt);
    EXPECT_EQ(model.index(1).data(NavigationModel::CountRole), QString());
    EXPECT_EQ(changed.size(), 2);
    model.setCount(u"nowhere"_s, 3);
    EXPECT_EQ(changed.size(), 2);
}

TEST(NavigationModelTest, SavedViewsStandBelowTheirPageAndChangeWithoutMovingTheOthers) {
    using throughline::core::ViewId;
    NavigationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPages(
        {spec(u"voices"_s, u"Voices"_s, PageGroup::Listen), spec(u"people"_s, u"People"_s, PageGroup::Listen)});
    model.setViews(u"voices"_s, {{ViewId{4}, u"Slow"_s, std::nullopt}, {ViewId{7}, u"R&D"_s, 1200}});
    EXPECT_EQ(texts(model), (QStringList{u"Listen"_s, u"Voices"_s, u"Slow"_s, u"R&D"_s, u"People"_s}));
    EXPECT_EQ(model.index(3).data(NavigationModel::CountRole), QLocale().toString(1200));
    EXPECT_EQ(model.index(2).data(NavigationModel::CountRole), QString());
    EXPECT_EQ(model.index(3).data(NavigationModel::ViewIdRole), 7);
    EXPECT_FALSE(model.index(1).data(NavigationModel::ViewIdRole).isValid());
    EXPECT_EQ(model.indexOf(u"voices"_s).row(), 1);
    EXPECT_EQ(model.indexOf(u"voices"_s, ViewId{7}).row(), 3);
    EXPECT_EQ(model.indexOf(u"voices"_s, ViewId{9}).row(), 1) << "a view that is not there: its page";

    const QPersistentModelIndex people = model.indexOf(u"people"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setViews(u"voices"_s, {{ViewId{4}, u"Slow"_s, 3}, {ViewId{7}, u"R&D"_s, 1200}});
    EXPECT_EQ(changed.size(), 1) << "only the row whose count is new";
    model.setViews(u"voices"_s, {{ViewId{7}, u"R&D"_s, 1200}});
    EXPECT_EQ(texts(model), (QStringList{u"Listen"_s, u"Voices"_s, u"R&D"_s, u"People"_s}));
    EXPECT_EQ(people.row(), 3);
    model.setViews(u"voices"_s, {});
    model.setViews(u"nowhere"_s, {{ViewId{7}, u"R&D"_s, 1200}});
    EXPECT_EQ(texts(model), (QStringList{u"Listen"_s, u"Voices"_s, u"People"_s}));
}
