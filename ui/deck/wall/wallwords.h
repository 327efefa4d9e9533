// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/quotewall.h"

namespace throughline::ui {

/// "What customers say about “Offline mode”"
[[nodiscard]] QString wallHead(const core::WallSubject& subject, const QString& name);

/// "6 of 31 chosen, from 5 customers and 1 unnamed; 3 may not be quoted"; empty without quotes
[[nodiscard]] QString wallCountWords(const core::WallCounts& counts);

/// What makes the choice one-sided: "4 of the 6 are from one customer: Ada Wong."; empty where nothing does.
[[nodiscard]] QString wallOneSided(const core::WallCounts& counts);

/// What a wall without quotes says to do.
[[nodiscard]] QString wallHint(const core::WallSubject& subject);

} // namespace throughline::ui
