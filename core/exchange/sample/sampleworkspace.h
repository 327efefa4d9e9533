// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace throughline::core {

class Editor;

/// Fills an empty workspace with the sample: an imaginary planning product, its customers and what they say. Part of
/// the step that `editor` makes; the workspace's setting `sample` says what it is.
[[nodiscard]] Result<void> addSample(Editor& editor);

} // namespace throughline::core
