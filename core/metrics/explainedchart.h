// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"
#include "core/voices/voicefilter.h"

namespace throughline::core {

/// A chart and, for every value in it, the voices that the value counts.
struct ExplainedChart {
    ChartSeries chart;
    QList<QList<VoiceFilter>> voices; ///< [category][series], as in `chart`

    bool operator==(const ExplainedChart&) const = default;
};

} // namespace throughline::core
