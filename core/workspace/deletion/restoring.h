// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

namespace throughline::core {

class Editor;

/// Brings deleted records back, with the deleted ones that they hang on or lie below: a quote brings its voice, a
/// slide its deck and its quote, a theme, an item and a goal those above them. What was merged is taken apart
/// (takeApart()). Conflict where a theme of that name, or the same quote, was made since.
[[nodiscard]] Result<void> restoreRecords(Editor& editor, const QList<RecordKey>& keys);

} // namespace throughline::core
