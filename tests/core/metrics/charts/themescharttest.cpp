// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/themeschart.h"

#include "core/metrics/metricsrepository.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

ThemeBySentiment theme(qint64 id, const QString& name, qint64 negative, qint64 neutral, qint64 positive,
                       qint64 unknown = 0) {
    return {ThemeId{id},
            name,
            {{Sentiment::Negative, negative},
             {Sentiment::Neutral, neutral},
             {Sentiment::Positive, positive},
             {Sentiment::Unknown, unknown}}};
}

TEST(ThemesChartTest, PutsTheMostSpokenFirstAndNamesTheMostlyNegative) {
    const ExplainedChart chart = themesChart(
        {{theme(1, u"Grid"_s, 2, 1, 4), theme(2, u"Exports"_s, 18, 3, 2, 1), theme(3, u"Unused"_s, 0, 0, 0)},
         {28, 2, 1}},
        {}, {});
    ASSERT_EQ(chart.chart.categories.size(), 2);
    EXPECT_EQ(chart.chart.title, u"Exports: 18 of 23 voices are negative"_s);
    EXPECT_EQ(chart.chart.categories.at(0).label, u"Exports"_s);
    EXPECT_TRUE(chart.chart.categories.at(0).named);
    // 18 of 23 by hand: Wilson 0.5810–0.9034
    EXPECT_EQ(chart.chart.categories.at(0).remark, u"78\u00A0% negative (58–90\u00A0%)"_s);
    EXPECT_EQ(chart.chart.categories.at(1).remark, u"2 of 7 negative"_s);
    ASSERT_EQ(chart.chart.series.size(), 4);
    EXPECT_EQ(*chart.chart.series.at(0).values.at(0), 18);
    EXPECT_EQ(chart.voices.at(0).at(0).themes, QList<ThemeId>{ThemeId{2}});
    EXPECT_EQ(chart.voices.at(0).at(0).sentiments, QList<Sentiment>{Sentiment::Negative});
    EXPECT_EQ(*totalOf(chart.chart, 0), 24);
    EXPECT_EQ(footerText(chart.chart.basis).toStdString(),
              "n = 28 voices with a theme · 1 individual case left out · 2 incentivised");
}

TEST(ThemesChartTest, CountsAVoiceOnceATheme) {
    test::TestWorkspace workspace;
    const auto add = [&](Sentiment sentiment, Lane lane = Lane::Aggregate) {
        return workspace.make<VoiceId>([&](Editor& editor) {
            Voice voice;
            voice.text = u"the export is slow on Mondays"_s;
            voice.sentiment = sentiment;
            voice.lane = lane;
            return addVoice(editor, voice);
        });
    };
    const ThemeId exports = workspace.make<ThemeId>([](Editor& editor) {
        Theme made;
        made.name = u"Exports"_s;
        return addTheme(editor, made);
    });
    const VoiceId twice = add(Sentiment::Negative);
    const VoiceId quoted = add(Sentiment::Positive);
    const VoiceId individual = add(Sentiment::Negative, Lane::Individual);
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY(markVoice(editor, exports, twice));
        TRY(markVoice(editor, exports, individual));
        for (const VoiceId voice : {twice, quoted}) {
            for (const QString& words : {u"export"_s, u"slow"_s}) {
                TRY_ASSIGN(const QuoteId quote, addQuote(editor, voice, words));
                TRY(markQuote(editor, exports, quote));
            }
        }
        return {};
    });
    const auto heard =
        workspace.read<ThemesHeard>([](db::Connection& c) { return MetricsRepository(c).themesHeard({}); });
    ASSERT_EQ(heard.themes.size(), 1);
    EXPECT_EQ(heard.themes.at(0).voices,
              (QHash<Sentiment, qint64>{{Sentiment::Negative, 1}, {Sentiment::Positive, 1}}));
    EXPECT_EQ(heard.all, (ThemedVoices{2, 0, 1}));
}

} // namespace
} // namespace throughline::core
