// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/itemfilter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

ItemSummary exports() {
    ItemSummary summary;
    summary.item.title = u"Báckground exports"_s;
    summary.item.horizon = Horizon::Now;
    summary.item.stage = u"beta"_s;
    summary.item.owner = u"Ines"_s;
    Goal goal;
    goal.id = GoalId{4};
    summary.goals = {{goal, 2}};
    summary.demand.quotes = 1;
    return summary;
}

ItemFilter everyPart() {
    ItemFilter filter;
    filter.horizons = {Horizon::Now, Horizon::None};
    filter.stages = {u"beta"_s, u"launch"_s};
    filter.goals = {GoalId{9}, GoalId{4}};
    filter.owners = {QString(), u"Ines"_s};
    return filter;
}

TEST(ItemFilterTest, AnEmptyFilterLetsEveryItemPass) {
    EXPECT_TRUE(ItemFilter().isEmpty());
    EXPECT_TRUE(passes({}, exports()));
    EXPECT_TRUE(passes({}, ItemSummary()));
}

TEST(ItemFilterTest, EveryPartMustFitAndOneOfItsValuesIsEnough) {
    ASSERT_TRUE(passes(everyPart(), exports()));
    ItemFilter other = everyPart();
    other.horizons = {Horizon::Next};
    EXPECT_FALSE(passes(other, exports()));
    other = everyPart();
    other.stages = {u"launch"_s};
    EXPECT_FALSE(passes(other, exports()));
    other = everyPart();
    other.goals = {GoalId{9}};
    EXPECT_FALSE(passes(other, exports()));
    other = everyPart();
    other.owners = {QString()};
    EXPECT_FALSE(passes(other, exports())) << "it has an owner";
}

TEST(ItemFilterTest, FindsWordsInTheTitleWhateverCaseAndAccents) {
    ItemFilter filter;
    filter.words = u"GROUND Éxp"_s;
    EXPECT_TRUE(passes(filter, exports()));
    filter.words = u"imports"_s;
    EXPECT_FALSE(passes(filter, exports()));
}

TEST(ItemFilterTest, WithoutVoicesMeansNeitherForNorAgainstNorAnIndividualCase) {
    ItemFilter filter;
    filter.withoutVoices = true;
    ItemSummary summary;
    EXPECT_TRUE(passes(filter, summary));
    for (int Demand::*count : {&Demand::quotes, &Demand::voices, &Demand::contradicting, &Demand::individual}) {
        summary.demand = {};
        summary.demand.*count = 1;
        EXPECT_FALSE(passes(filter, summary));
    }
}

TEST(ItemFilterTest, AViewKeepsEveryPart) {
    ItemFilter filter = everyPart();
    filter.withoutVoices = true;
    filter.words = u"export"_s;
    const QByteArray text = QJsonDocument(toJson(filter)).toJson();
    const auto read = itemFilterFrom({.text = u"export"_s, .filter = QJsonDocument::fromJson(text).object()});
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, filter);
    EXPECT_EQ(toJson(ItemFilter()), QJsonObject());
}

TEST(ItemFilterTest, RefusesWhatItDoesNotKnowInsteadOfLettingMorePass) {
    for (const QJsonObject& json :
         {QJsonObject{{u"kinds"_s, QJsonArray{u"review"_s}}}, QJsonObject{{u"horizons"_s, QJsonArray{u"someday"_s}}},
          QJsonObject{{u"horizons"_s, u"now"_s}}, QJsonObject{{u"goals"_s, QJsonArray{-1}}},
          QJsonObject{{u"goals"_s, QJsonArray{u"4"_s}}}, QJsonObject{{u"owners"_s, QJsonArray{7}}},
          QJsonObject{{u"without_voices"_s, 1}}}) {
        const auto read = itemFilterFrom({.filter = json});
        ASSERT_FALSE(read) << QJsonDocument(json).toJson().constData();
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(read.error().text.contains(json.keys().constFirst()));
    }
}

} // namespace
} // namespace throughline::core
