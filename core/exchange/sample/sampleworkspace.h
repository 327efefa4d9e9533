// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>

namespace throughline::core {

class Editor;
class Workspace;

/// Fills an empty workspace with the sample: an imaginary planning product, its customers and what they say. Part of
/// the step that `editor` makes; the workspace's setting `sample` says what it is.
[[nodiscard]] Result<void> addSample(Editor& editor);

/// Fills a new workspace with the sample. Not a step of its history: there is nothing to go back to.
[[nodiscard]] QFuture<Result<void>> fillWithSample(Workspace& workspace);

} // namespace throughline::core
