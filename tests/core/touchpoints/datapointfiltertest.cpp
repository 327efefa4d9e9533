// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/datapointfilter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

DatapointRow teams() {
    DatapointRow row;
    row.datapoint.metric = u"Weekly active teams"_s;
    row.datapoint.segment = SegmentId{2};
    row.datapoint.touchpoint = u"usage"_s;
    row.datapoint.source = u"Product analytics"_s;
    row.datapoint.unit = u"%"_s;
    row.segment = u"Mid-market"_s;
    row.items = 1;
    return row;
}

TEST(DatapointFilterTest, EveryPartMustFitAndOneOfItsValuesIsEnough) {
    EXPECT_TRUE(passes({}, DatapointRow()));
    DatapointFilter filter;
    filter.segments = {SegmentId{2}, SegmentId{3}};
    filter.touchpoints = {u"survey"_s, u"usage"_s};
    filter.isEvidence = true;
    EXPECT_TRUE(passes(filter, teams()));
    DatapointFilter other = filter;
    other.segments = {SegmentId{3}};
    EXPECT_FALSE(passes(other, teams()));
    other = filter;
    other.touchpoints = {QString()};
    EXPECT_FALSE(passes(other, teams())) << "it is said where it was measured";
    DatapointRow unused = teams();
    unused.items = 0;
    EXPECT_FALSE(passes(filter, unused));
}

TEST(DatapointFilterTest, NoSegmentIsOneOfTheSegments) {
    DatapointFilter filter;
    filter.segments = {std::nullopt};
    DatapointRow ofNobody = teams();
    ofNobody.datapoint.segment.reset();
    EXPECT_TRUE(passes(filter, ofNobody));
    EXPECT_FALSE(passes(filter, teams()));
    filter.segments.append(SegmentId{2});
    EXPECT_TRUE(passes(filter, teams()));
}

TEST(DatapointFilterTest, NotYetEvidenceLeavesOutWhatAnItemHas) {
    DatapointFilter filter;
    filter.notYetEvidence = true;
    EXPECT_FALSE(passes(filter, teams()));
    DatapointRow unused = teams();
    unused.items = 0;
    EXPECT_TRUE(passes(filter, unused));
}

TEST(DatapointFilterTest, EveryTypedWordBeginsAWordOfWhatIsKnown) {
    DatapointFilter filter;
    filter.words = u"TEAM analyt mid usage"_s;
    EXPECT_TRUE(passes(filter, teams()));
    filter.words = u"eams"_s;
    EXPECT_FALSE(passes(filter, teams()));
}

TEST(DatapointFilterTest, AViewKeepsEveryPart) {
    DatapointFilter filter;
    filter.words = u"teams"_s;
    filter.segments = {SegmentId{2}, std::nullopt};
    filter.touchpoints = {QString(), u"R&D \"panel\""_s};
    filter.isEvidence = true;
    filter.notYetEvidence = true;
    const QByteArray text = QJsonDocument(toJson(filter)).toJson();
    const auto read = datapointFilterFrom({.text = u"teams"_s, .filter = QJsonDocument::fromJson(text).object()});
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, filter);
    EXPECT_EQ(toJson(DatapointFilter()), QJsonObject());
}

TEST(DatapointFilterTest, RefusesWhatItDoesNotKnowInsteadOfLettingMorePass) {
    for (const QJsonObject& json :
         {QJsonObject{{u"horizons"_s, QJsonArray{u"now"_s}}}, QJsonObject{{u"segments"_s, QJsonArray{1.5e300}}},
          QJsonObject{{u"touchpoints"_s, u"usage"_s}}, QJsonObject{{u"touchpoints"_s, QJsonArray{QJsonArray()}}},
          QJsonObject{{u"evidence"_s, QJsonArray{true}}}}) {
        const auto read = datapointFilterFrom({.filter = json});
        ASSERT_FALSE(read) << QJsonDocument(json).toJson().constData();
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(read.error().text.contains(json.keys().constFirst()));
    }
}

} // namespace
} // namespace throughline::core
