// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/item.h"

namespace throughline::core {

class Editor;

/// Edits of roadmap items and goals; ids of the structs are ignored when adding.

/// Adds an item at the end of its horizon; first_seen_on and first_seen_stage are filled in where they are empty, the
/// stage is listedStage().
[[nodiscard]] Result<ItemId> addItem(Editor& editor, const Item& item);
/// InvalidInput where its parent would be itself or an item that is part of it.
[[nodiscard]] Result<void> updateItem(Editor& editor, const Item& item);
[[nodiscard]] Result<void> removeItem(Editor& editor, ItemId id);

/// Moves an item into a horizon, before another item of it, or to its end.
[[nodiscard]] Result<void> moveItem(Editor& editor, ItemId id, Horizon horizon, std::optional<ItemId> before);

[[nodiscard]] Result<GoalId> addGoal(Editor& editor, const Goal& goal);
[[nodiscard]] Result<void> updateGoal(Editor& editor, const Goal& goal);

/// Says how much an item adds to a goal, 0–3; none takes the link away.
[[nodiscard]] Result<void> setContribution(Editor& editor, ItemId item, GoalId goal, std::optional<int> contribution);

} // namespace throughline::core
