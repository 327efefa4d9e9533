// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/views/viewcounter.h"

namespace throughline::ui {

/// Counts the items of the saved views of the roadmap; each keeps a core::ListQuery with a core::ItemFilter.
[[nodiscard]] ViewCounter itemViewCounter(const core::Clock& clock);

} // namespace throughline::ui
