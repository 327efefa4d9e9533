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
/// Makes items part of another, or of none. Of several that lie below each other the uppermost moves, with what is part
/// of it. InvalidInput where that would make an item part of itself.
[[nodiscard]] Result<void> placeItems(Editor& editor, const QList<ItemId>& ids, std::optional<ItemId> parent);
[[nodiscard]] Result<void> removeItem(Editor& editor, ItemId id);

/// Moves an item into a horizon, before another item of it, or to its end.
[[nodiscard]] Result<void> moveItem(Editor& editor, ItemId id, Horizon horizon, std::optional<ItemId> before);

/// InvalidInput without a title, or with a weight below 0.
[[nodiscard]] Result<GoalId> addGoal(Editor& editor, const Goal& goal);
/// Also InvalidInput where its parent would be itself or a goal that is part of it.
[[nodiscard]] Result<void> updateGoal(Editor& editor, const Goal& goal);
/// Deletes a goal. What items contribute to it shows nowhere, and comes back with it.
[[nodiscard]] Result<void> removeGoal(Editor& editor, GoalId id);

/// Says how much an item adds to a goal, 0–3; none takes the link away.
[[nodiscard]] Result<void> setContribution(Editor& editor, ItemId item, GoalId goal, std::optional<int> contribution);

} // namespace throughline::core
