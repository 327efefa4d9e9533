// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/themeschart.h"

#include "core/base/numberwords.h"
#include "core/metrics/proportion.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ThemesChart)
};

constexpr double kMostly = 0.5;

qint64 totalOf(const ThemeBySentiment& theme) {
    qint64 total = 0;
    for (const qint64 count : theme.voices)
        total += count;
    return total;
}

/// Negative ones of those whose sentiment is known.
Proportion negativePart(const ThemeBySentiment& theme) {
    const qint64 known = totalOf(theme) - theme.voices.value(Sentiment::Unknown);
    return proportion(theme.voices.value(Sentiment::Negative), known);
}

QString remarkOf(const ThemeBySentiment& theme) {
    const Proportion negative = negativePart(theme);
    if (negative.n == 0)
        return {};
    if (!negative.isShown())
        return Texts::tr("%1 of %2 negative").arg(QString::number(negative.count), QString::number(negative.n));
    return Texts::tr("%1 negative (%2)").arg(percentWords(negative.share), percentWords(negative.low, negative.high));
}

/// What the chart says first, and the theme that it speaks of.
struct Finding {
    QString title;
    std::optional<ThemeId> named;
};

Finding findingOf(const QList<ThemeBySentiment>& themes) {
    if (themes.isEmpty())
        return {Texts::tr("No voice has a theme yet"), {}};
    const ThemeBySentiment& most = themes.first();
    const auto mostly = std::find_if(themes.begin(), themes.end(), [](const ThemeBySentiment& theme) {
        const Proportion negative = negativePart(theme);
        return negative.isShown() && negative.low > kMostly;
    });
    if (mostly != themes.end()) {
        const Proportion negative = negativePart(*mostly);
        return {Texts::tr("%1: %2 of %3 voices are negative")
                    .arg(mostly->name, QString::number(negative.count), QString::number(negative.n)),
                mostly->theme};
    }
    if (themes.size() > 1 && totalOf(most) == totalOf(themes.at(1)))
        return {Texts::tr("%1 and %2 are spoken of most: %3 voices each")
                    .arg(most.name, themes.at(1).name, QString::number(totalOf(most))),
                {}};
    return {Texts::tr("%1 is spoken of most: %2 voices").arg(most.name, QString::number(totalOf(most))), most.theme};
}

VoiceFilter behind(VoiceFilter filter, ThemeId theme, Sentiment sentiment) {
    filter.lane = Lane::Aggregate;
    filter.themes = {theme};
    filter.sentiments = {sentiment};
    return filter;
}

QList<ChartValues> seriesFor(bool withUnknown) {
    QList<ChartValues> series{{Texts::tr("Negative"), SeriesRole::Negative, {}},
                              {Texts::tr("Neutral"), SeriesRole::Neutral, {}},
                              {Texts::tr("Positive"), SeriesRole::Positive, {}}};
    if (withUnknown)
        series.append({Texts::tr("Not known"), SeriesRole::Other, {}});
    return series;
}

} // namespace

ExplainedChart themesChart(const ThemesHeard& heard, const VoiceFilter& filter, const ChartBasis& basis) {
    QList<ThemeBySentiment> spoken = heard.themes;
    spoken.removeIf([](const ThemeBySentiment& theme) { return totalOf(theme) == 0; });
    std::stable_sort(spoken.begin(), spoken.end(), [](const ThemeBySentiment& one, const ThemeBySentiment& other) {
        return totalOf(one) > totalOf(other);
    });
    const Finding finding = findingOf(spoken);
    const QList<ThemeBySentiment> shown = spoken.mid(0, kMostThemes);
    const QList<Sentiment> sentiments{Sentiment::Negative, Sentiment::Neutral, Sentiment::Positive, Sentiment::Unknown};

    ExplainedChart result;
    ChartSeries& chart = result.chart;
    chart.name = u"themes"_s;
    chart.kind = ChartKind::DivergingBar;
    chart.title = finding.title;
    chart.measure = Texts::tr("Distinct voices by sentiment, negative ones to the left");
    chart.categoryHeading = Texts::tr("Theme");
    chart.remarkHeading = Texts::tr("Negative, 95 % interval");
    chart.series = seriesFor(std::any_of(shown.begin(), shown.end(), [](const ThemeBySentiment& theme) {
        return theme.voices.value(Sentiment::Unknown) > 0;
    }));
    for (const ThemeBySentiment& theme : shown) {
        chart.categories.append({.label = theme.name,
                                 .recordId = theme.theme.value,
                                 .remark = remarkOf(theme),
                                 .named = theme.theme == finding.named});
        QList<VoiceFilter> voices;
        for (qsizetype i = 0; i < chart.series.size(); ++i) {
            chart.series[i].values.append(static_cast<double>(theme.voices.value(sentiments.at(i))));
            voices.append(behind(filter, theme.theme, sentiments.at(i)));
        }
        result.voices.append(voices);
    }
    chart.basis = basis;
    chart.basis.n = static_cast<int>(heard.all.n);
    chart.basis.unit = heard.all.n == 1 ? Texts::tr("voice with a theme") : Texts::tr("voices with a theme");
    chart.basis.incentivised = static_cast<int>(heard.all.incentivised);
    chart.basis.individualLeftOut = static_cast<int>(heard.all.individual);
    if (const qsizetype rest = spoken.size() - shown.size(); rest > 0)
        chart.basis.notes.append(rest == 1 ? Texts::tr("1 other theme not shown")
                                           : Texts::tr("%1 other themes not shown").arg(rest));
    return result;
}

} // namespace throughline::core
