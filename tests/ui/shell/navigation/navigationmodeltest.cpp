// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation/navigationmodel.h"

#include <QAbstractItemModelTester>
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
