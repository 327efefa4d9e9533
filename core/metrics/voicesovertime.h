// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/explainedchart.h"

#include <QDate>

namespace throughline::core {

/// How many voices of one kind a month has.
struct MonthCount {
    QDate month; ///< its first day; invalid: undated
    VoiceKind kind = VoiceKind::Interview;
    Lane lane = Lane::Aggregate;
    bool incentivised = false;
    qint64 count = 0;

    bool operator==(const MonthCount&) const = default;
};

/// The most months that the chart shows; how many voices are older is said in its notes.
inline constexpr int kMostMonths = 36;

/// The months that the chart shows, by their first days; invalid when no voice is dated.
struct MonthRange {
    QDate first;
    QDate last;

    bool operator==(const MonthRange&) const = default;
};
[[nodiscard]] MonthRange shownMonths(const QList<MonthCount>& counts, QDate today);

/// Voices by month, stacked by kind (the six most frequent, the rest as "Other"). Undated voices and the individual
/// lane are left out and counted; a month without voices is 0, not missing. Pure: the order of `counts` does not
/// matter.
/// @param filter  what `counts` was restricted to; the filters behind the values start from it
/// @param basis   further counts and the filters in words; n, notes and what is left out are filled in
/// @param today   a running month says so, and what is dated later is left out and counted
[[nodiscard]] ExplainedChart voicesOverTime(const QList<MonthCount>& counts, const VoiceFilter& filter,
                                            const ChartBasis& basis, QDate today);

} // namespace throughline::core
