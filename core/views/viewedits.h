// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/views/view.h"

namespace throughline::core {

class Editor;

/// Edits of saved views; each call is part of the step that `editor` makes.

/// Adds a view behind the others of its page; id and rank are ignored. InvalidInput without a name, without a page, and
/// with a name that another view of the page has.
[[nodiscard]] Result<ViewId> addView(Editor& editor, const View& view);
/// Sets name and filter; refuses as addView().
[[nodiscard]] Result<void> updateView(Editor& editor, const View& view);
/// Moves a view among those of its page by so many places, as far as there are any.
[[nodiscard]] Result<void> moveView(Editor& editor, ViewId id, int places);
[[nodiscard]] Result<void> removeView(Editor& editor, ViewId id);

} // namespace throughline::core
