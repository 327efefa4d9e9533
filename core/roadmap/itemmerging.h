// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/item.h"

#include <QList>

namespace throughline::core {

class Editor;

/// Makes one of several roadmap items that are the same; part of the step that `editor` makes. The one that stays keeps
/// its title, plan and scores; what it leaves open is taken from the others in their order. It takes their evidence,
/// goals and children. Where it has the same evidence or goal already, that one stays with its importance and stance;
/// an importance that it leaves open is taken, and notes are joined. Where it lies below one of the others it takes
/// that one's place; it was first seen when the earliest of them was. They can be taken apart again (takeApart()).
/// InvalidInput where there is nothing else to merge.
[[nodiscard]] Result<void> mergeItems(Editor& editor, const QList<ItemId>& merged, ItemId into);

} // namespace throughline::core
