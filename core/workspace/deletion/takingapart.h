// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

namespace throughline::core {

class Editor;

/// Brings a merged record back, and gives it what the merge had moved to the other one: read from the change journal,
/// and only where nothing changed since. What was added to the other one since stays there; so does everything where a
/// purge has taken the merge out of the history. Nothing comes to lie below itself. InvalidInput for a record that is
/// not merged, Conflict for a theme whose name was given again since.
[[nodiscard]] Result<void> takeApart(Editor& editor, const RecordKey& merged);

} // namespace throughline::core
