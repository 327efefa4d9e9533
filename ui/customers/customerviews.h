// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/views/viewcounter.h"

namespace throughline::ui {

/// Saved views of accounts, of people and of segments; each keeps a core::ListQuery with a core::CustomerFilter.
[[nodiscard]] ViewCounter accountViewCounter(const core::Clock& clock);
[[nodiscard]] ViewCounter personViewCounter(const core::Clock& clock);
[[nodiscard]] ViewCounter segmentViewCounter(const core::Clock& clock);

} // namespace throughline::ui
