// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace throughline::core {

class Editor;

/// Conflict where a theme that shows has the name, but for case and the way accents are written: another one of that
/// name cannot come back.
[[nodiscard]] Result<void> requireFreeThemeName(Editor& editor, const QString& name);

} // namespace throughline::core
