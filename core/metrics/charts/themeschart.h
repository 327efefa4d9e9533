// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/explainedchart.h"
#include "core/metrics/mix/representation.h"

#include <QHash>

namespace throughline::core {

/// A theme and how many distinct voices of the aggregate lane carry it, by sentiment. A theme on a quote counts its
/// voice once.
struct ThemeBySentiment {
    ThemeId theme;
    QString name;
    QHash<Sentiment, qint64> voices;

    bool operator==(const ThemeBySentiment&) const = default;
};

/// Voices with any theme that passes the filter.
struct ThemedVoices {
    qint64 n = 0; ///< distinct, of the aggregate lane
    qint64 incentivised = 0;
    qint64 individual = 0;

    bool operator==(const ThemedVoices&) const = default;
};

/// Themes that at least one voice of the aggregate lane carries, and the voices behind them all.
struct ThemesHeard {
    QList<ThemeBySentiment> themes;
    ThemedVoices all;
    QList<SegmentVoices> segments = {}; ///< every segment, with its voices out of `all.n`
};

/// The most themes that the chart shows; the rest is said in its notes.
inline constexpr qsizetype kMostThemes = 12;

/// Themes by distinct voices: negative ones to the left, the others to the right, with the share of negative ones and
/// its Wilson interval as remark. Pure.
/// @param filter  what the voices were counted with
[[nodiscard]] ExplainedChart themesChart(const ThemesHeard& heard, const VoiceFilter& filter, const ChartBasis& basis);

} // namespace throughline::core
