// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointsmodel.h"

#include "ui/common/draggedevidence.h"
#include "ui/touchpoints/list/datapointssortmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPersistentModelIndex>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

core::DatapointRow row(qint64 id, const QString& metric, double value, const QDate& asOf = {}) {
    core::DatapointRow made;
    made.datapoint.id = core::DatapointId{id};
    made.datapoint.metric = metric;
    made.datapoint.value = value;
    made.datapoint.unit = u"%"_s;
    made.datapoint.asOf = asOf;
    return made;
}

class DatapointsModelTest : public testing::Test {
protected:
    [[nodiscard]] QList<qint64> shown() const {
        QList<qint64> ids;
        for (int at = 0; at < sorted.rowCount(); ++at)
            ids.append(sorted.index(at, 0).data(DatapointsModel::IdRole).toLongLong());
        return ids;
    }

    DatapointsModel model;
    DatapointsSortModel sorted{model};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester sortedTester{&sorted, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(DatapointsModelTest, RowsComeGoAndChangeWhileOthersStay) {
    model.setRows({row(1, u"Slow exports"_s, 31), row(2, u"Seats"_s, 9), row(3, u"Logins"_s, 70)});
    const QPersistentModelIndex stays = model.indexOf(core::DatapointId{3});
    model.setRows({row(4, u"Churn"_s, 2), row(3, u"Logins"_s, 71), row(1, u"Slow exports"_s, 31)});
    ASSERT_TRUE(stays.isValid());
    EXPECT_EQ(stays.sibling(stays.row(), DatapointsModel::Value).data(), u"71\u00A0%"_s);
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_FALSE(model.indexOf(core::DatapointId{2}).isValid());
}

TEST_F(DatapointsModelTest, SortsByNumbersAndDatesNotByTheirText) {
    model.setRows({row(1, u"A"_s, 9, QDate(2026, 4, 30)), row(2, u"B"_s, 100, QDate(2025, 12, 31)),
                   row(3, u"C"_s, 31, QDate(2026, 1, 31))});
    sorted.sort(DatapointsModel::Value);
    EXPECT_EQ(shown(), (QList<qint64>{1, 3, 2}));
    sorted.sort(DatapointsModel::AsOf, Qt::DescendingOrder);
    EXPECT_EQ(shown(), (QList<qint64>{1, 3, 2}));
}

TEST_F(DatapointsModelTest, AMetricIsShownNewestFirst) {
    model.setRows({row(1, u"Slow exports"_s, 31, QDate(2025, 11, 30)), row(2, u"Logins"_s, 70),
                   row(3, u"slow exports"_s, 44, QDate(2026, 4, 30))});
    sorted.sort(DatapointsModel::Metric);
    EXPECT_EQ(shown(), (QList<qint64>{2, 3, 1}));
}

TEST_F(DatapointsModelTest, SearchFindsBeginningsOfWordsInEveryColumnOfText) {
    core::DatapointRow other = row(2, u"Seats"_s, 9);
    other.segment = u"Industrial"_s;
    other.datapoint.source = u"Planner survey"_s;
    model.setRows({row(1, u"Slow exports"_s, 31), other});
    core::DatapointFilter filter;
    filter.words = u"indus plan"_s;
    sorted.setFilter(filter);
    EXPECT_EQ(shown(), QList<qint64>{2});
    filter.words = u"ports"_s;
    sorted.setFilter(filter);
    EXPECT_EQ(shown(), QList<qint64>()) << "not within a word";
    sorted.setFilter({});
    EXPECT_EQ(shown().size(), 2);
}

TEST_F(DatapointsModelTest, NamesARowWithOutsideTextLiterally) {
    core::DatapointRow one = row(1, u"<b>R&D</b> %1\nn"_s, 44, QDate(2026, 4, 30));
    one.datapoint.n = 217;
    one.items = 2;
    model.setRows({one});
    EXPECT_EQ(model.index(0, 0).data(Qt::AccessibleTextRole),
              u"<b>R&D</b> %1⏎n, 44\u00A0%, n = 217, as of 30 Apr 2026, evidence for 2 items"_s);
}

TEST_F(DatapointsModelTest, ARowIsDraggedOnceWhateverCellsWereSelected) {
    model.setRows({row(1, u"Slow exports"_s, 31), row(2, u"Seats"_s, 9)});
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0), model.index(0, 1), model.index(1, 0)}));
    const auto dragged = fromMimeData(*data);
    ASSERT_TRUE(dragged);
    EXPECT_EQ(dragged->datapoints, (QList<core::DatapointId>{core::DatapointId{1}, core::DatapointId{2}}));
}
