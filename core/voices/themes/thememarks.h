// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voice.h"

namespace throughline::core {

class Editor;

/// A theme on many voices at once; each call is part of the step that `editor` makes.

/// Puts a theme on whole voices; those that have it already are left as they are.
[[nodiscard]] Result<void> markVoices(Editor& editor, ThemeId theme, const QList<VoiceId>& ids);

/// Takes a theme off voices and off their quotes.
[[nodiscard]] Result<void> clearTheme(Editor& editor, ThemeId theme, const QList<VoiceId>& ids);

} // namespace throughline::core
