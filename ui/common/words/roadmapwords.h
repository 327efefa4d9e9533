// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"

namespace throughline::ui {

/// The words that the whole program uses for the values of evidence and goals.
[[nodiscard]] QString importanceName(int importance);   ///< "critical", "not important"
[[nodiscard]] QString nameFor(core::Stance stance);     ///< "supports"
[[nodiscard]] QString levelName(core::GoalLevel level); ///< "Company", "Product", "Marketing"

} // namespace throughline::ui
