// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfilter.h"

#include "ui/commands/stepnames.h"
#include "ui/history/historymodel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

const QDate kToday(2026, 5, 6);

core::HistoryEntry entry(const QString& key, const QString& who, int daysAgo) {
    core::HistoryEntry made;
    made.step = {key, 1, {}, {}};
    made.madeBy = who;
    made.madeAt = QDateTime(kToday.addDays(-daysAgo), QTime(12, 0), Qt::LocalTime).toUTC();
    return made;
}

class HistoryFilterTest : public testing::Test {
protected:
    void SetUp() override {
        steps.setEntries({entry(u"item.edit"_s, u"Ana"_s, 0), entry(u"voice.state"_s, u"Ben"_s, 6),
                          entry(u"datapoint.link"_s, u"Ana"_s, 7), entry(u"stage.add"_s, {}, 40)});
    }
    int shownFor(const QJsonObject& chosen) {
        filter.setChosen(chosen, kToday);
        return filter.rowCount();
    }

    HistoryModel steps;
    HistoryFilterModel filter{steps};
    const QAbstractItemModelTester tester{&filter, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(HistoryFilterTest, EveryStepThatHasANameIsOfAKind) {
    for (const QString& key : stepKeys())
        EXPECT_FALSE(areaOf(key).isEmpty()) << qPrintable(key);
    EXPECT_EQ(areaOf(u"datapoint.link"_s), u"evidence"_s);
    EXPECT_EQ(areaOf(u"datapoint.edit"_s), u"datapoints"_s);
}

TEST_F(HistoryFilterTest, KindPersonAndPeriodNarrowTogether) {
    EXPECT_EQ(shownFor({}), 4);
    EXPECT_EQ(shownFor({{u"kinds"_s, QJsonArray{u"items"_s, u"settings"_s}}}), 2);
    EXPECT_EQ(shownFor({{u"people"_s, QJsonArray{u"Ana"_s}}}), 2);
    EXPECT_EQ(shownFor({{u"people"_s, QJsonArray{u""_s}}}), 1) << "nobody known";
    EXPECT_EQ(shownFor({{u"people"_s, QJsonArray{u"Ana"_s}}, {u"kinds"_s, QJsonArray{u"items"_s}}}), 1);
    EXPECT_EQ(shownFor({{u"period"_s, QJsonArray{u"today"_s}}}), 1);
    EXPECT_EQ(shownFor({{u"period"_s, QJsonArray{u"7_days"_s}}}), 2);
    EXPECT_EQ(shownFor({{u"period"_s, QJsonArray{u"30_days"_s}}}), 3);
    filter.setFilterFixedString(u"ana"_s);
    EXPECT_EQ(shownFor({{u"period"_s, QJsonArray{u"30_days"_s}}}), 2);
}

TEST_F(HistoryFilterTest, OnlyKindsAndPeopleThatThereAreAreOffered) {
    const QList<Facet> facets = historyFacets(steps.entries());
    ASSERT_EQ(facets.size(), 3);
    QStringList kinds;
    for (const Facet::Value& value : facets.at(0).values)
        kinds.append(value.stored.toString());
    EXPECT_EQ(kinds, (QStringList{u"voices"_s, u"evidence"_s, u"items"_s, u"settings"_s}));
    EXPECT_EQ(facets.at(1).values.size(), 3);
    EXPECT_EQ(facets.at(2).kind, Facet::Kind::OneValue);
}

} // namespace
} // namespace throughline::ui
