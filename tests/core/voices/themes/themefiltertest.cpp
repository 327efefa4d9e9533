// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/themefilter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

ThemeSummary theme(qint64 negative, qint64 neutral, qint64 positive, qint64 unknown = 0) {
    ThemeSummary summary;
    summary.theme.name = u"Background exports"_s;
    summary.withChildren.voices = negative + neutral + positive + unknown;
    summary.withChildren.bySentiment = {{Sentiment::Negative, negative},
                                        {Sentiment::Neutral, neutral},
                                        {Sentiment::Positive, positive},
                                        {Sentiment::Unknown, unknown}};
    return summary;
}

TEST(ThemeFilterTest, AThemeIsUnusedHasFewVoicesOrMany) {
    EXPECT_EQ(useOf(theme(0, 0, 0)), ThemeUse::Unused);
    EXPECT_EQ(useOf(theme(1, 0, 0)), ThemeUse::Few);
    EXPECT_EQ(useOf(theme(0, 0, 0, 9)), ThemeUse::Few);
    EXPECT_EQ(useOf(theme(0, 0, 0, 10)), ThemeUse::Many);
    ThemeSummary individual = theme(0, 0, 0);
    individual.individual = 1;
    EXPECT_EQ(useOf(individual), ThemeUse::Few) << "somebody has it";
}

TEST(ThemeFilterTest, LeansToWhatMoreOfTheVoicesAre) {
    EXPECT_EQ(leaningOf(theme(3, 9, 2)), Sentiment::Negative);
    EXPECT_EQ(leaningOf(theme(2, 9, 3)), Sentiment::Positive);
    EXPECT_EQ(leaningOf(theme(2, 0, 2)), Sentiment::Neutral);
    EXPECT_EQ(leaningOf(theme(0, 1, 0)), Sentiment::Neutral);
    EXPECT_EQ(leaningOf(theme(0, 0, 0, 7)), Sentiment::Unknown);
}

TEST(ThemeFilterTest, EveryPartMustFitAndOneOfItsValuesIsEnough) {
    EXPECT_TRUE(passes({}, theme(0, 0, 0)));
    ThemeFilter filter;
    filter.words = u"EXP báck"_s;
    filter.uses = {ThemeUse::Unused, ThemeUse::Few};
    filter.leanings = {Sentiment::Negative};
    EXPECT_FALSE(filter.isEmpty());
    EXPECT_TRUE(passes(filter, theme(2, 0, 1)));
    EXPECT_FALSE(passes(filter, theme(20, 0, 1))) << "many";
    EXPECT_FALSE(passes(filter, theme(1, 0, 2))) << "positive";
    filter.words = u"port"_s;
    EXPECT_FALSE(passes(filter, theme(2, 0, 1))) << "no word begins so";
}

TEST(ThemeFilterTest, AViewKeepsEveryPartAndRefusesWhatItDoesNotKnow) {
    ThemeFilter filter;
    filter.words = u"exp"_s;
    filter.uses = {ThemeUse::Few, ThemeUse::Many};
    filter.leanings = {Sentiment::Negative, Sentiment::Unknown};
    const QByteArray text = QJsonDocument(toJson(filter)).toJson();
    const auto read = themeFilterFrom({.text = u"exp"_s, .filter = QJsonDocument::fromJson(text).object()});
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, filter);
    EXPECT_EQ(toJson(ThemeFilter()), QJsonObject());
    for (const QJsonObject& strange : {QJsonObject{{u"mood"_s, true}}, QJsonObject{{u"uses"_s, QJsonArray{u"often"_s}}},
                                       QJsonObject{{u"leanings"_s, u"negative"_s}}})
        EXPECT_FALSE(themeFilterFrom({.filter = strange})) << QJsonDocument(strange).toJson().constData();
}

} // namespace
} // namespace throughline::core
