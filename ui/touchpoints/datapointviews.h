// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/viewcounter.h"

namespace throughline::ui {

/// Saved views of datapoints; each keeps a core::ListQuery with a core::DatapointFilter.
[[nodiscard]] ViewCounter datapointViewCounter();

} // namespace throughline::ui
