// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/priority/priorityjson.h"

#include "core/exchange/records/recordfields.h"
#include "core/touchpoints/datapointedits.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class PriorityJsonTest : public testing::Test {
protected:
    test::TestWorkspace m_workspace;

    qint64 add(const QString& record, const QList<FieldText>& fields) {
        return m_workspace.make<qint64>([&](Editor& editor) { return addRecord(editor, record, fields); });
    }

    QJsonArray items() {
        return m_workspace.read<QJsonObject>([](db::Connection& c) { return priorityJson(c); })[u"items"_s].toArray();
    }
};

TEST_F(PriorityJsonTest, SaysEachScoreWithItsWordsAndLeavesOutItemsWithoutAny) {
    add(u"item"_s, {{u"title"_s, u"Nothing said"_s}});
    const qint64 important =
        add(u"datapoint"_s, {{u"metric"_s, u"Important"_s}, {u"value"_s, u"82"_s}, {u"unit"_s, u"%"_s}});
    const qint64 satisfied =
        add(u"datapoint"_s, {{u"metric"_s, u"Satisfied"_s}, {u"value"_s, u"31"_s}, {u"unit"_s, u"%"_s}});
    const qint64 item = add(u"item"_s, {{u"title"_s, u"Offline"_s},
                                        {u"reach"_s, u"400"_s},
                                        {u"impact"_s, u"2"_s},
                                        {u"confidence"_s, u"0.8"_s},
                                        {u"effort"_s, u"4"_s},
                                        {u"importance_datapoint"_s, QString::number(important)},
                                        {u"satisfaction_datapoint"_s, QString::number(satisfied)}});
    ASSERT_EQ(items().size(), 1);
    const QJsonObject found = items().at(0).toObject();
    EXPECT_EQ(found[u"id"_s].toInteger(), item);
    EXPECT_NEAR(found[u"rice"_s].toObject()[u"score"_s].toDouble(), 160, 1e-9);
    EXPECT_NEAR(found[u"opportunity"_s].toObject()[u"score"_s].toDouble(), 13.3, 1e-9);
}

TEST_F(PriorityJsonTest, AScoreThatIsNotDefinedIsNullAndItsWordsSayWhy) {
    add(u"item"_s, {{u"title"_s, u"Half said"_s}, {u"reach"_s, u"400"_s}});
    const QJsonObject rice = items().at(0).toObject()[u"rice"_s].toObject();
    EXPECT_TRUE(rice[u"score"_s].isNull());
    EXPECT_TRUE(rice[u"words"_s].toString().contains("effort"_L1)) << qPrintable(rice[u"words"_s].toString());
}

TEST_F(PriorityJsonTest, ADeletedSurveyFigureGivesNoOpportunity) {
    const qint64 figure = add(u"datapoint"_s, {{u"metric"_s, u"Share"_s}, {u"value"_s, u"0.5"_s}});
    add(u"item"_s, {{u"title"_s, u"Offline"_s},
                    {u"importance_datapoint"_s, QString::number(figure)},
                    {u"satisfaction_datapoint"_s, QString::number(figure)}});
    EXPECT_EQ(items().size(), 1);
    m_workspace.edit([&](Editor& editor) { return removeDatapoints(editor, {DatapointId{figure}}); });
    EXPECT_TRUE(items().isEmpty());
}

} // namespace
} // namespace throughline::core
