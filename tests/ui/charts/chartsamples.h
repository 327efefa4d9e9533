// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"

namespace throughline::test {

/// Eight items stacked by importance, two of which the title speaks of.
[[nodiscard]] core::ChartSeries demandSample();

/// Six months of three kinds; April has none.
[[nodiscard]] core::ChartSeries monthsSample();

/// Labels that would break something that takes text for markup, is too narrow, or reads from the left only.
[[nodiscard]] core::ChartSeries hostileSample();

} // namespace throughline::test
