// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/plan/deckplan.h"

namespace throughline::core {

/// Divides a table into pages that fit the box, each with the header; texts that would fill a third of a page end with
/// an ellipsis. Nothing for a table without a header or without columns.
[[nodiscard]] QList<PlannedTable> planTables(const Grid& table, const Box& box, const TextMeasure& measure);

/// The words of a cell as a table of a slide shows them.
[[nodiscard]] QString cellWords(const Cell& cell);

} // namespace throughline::core
