// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voice.h"

namespace throughline::core {

class Editor;

/// Edits of the tree of themes; each call is part of the step that `editor` makes.

/// Puts a theme with all below it under another, or to the top. InvalidInput where that is itself or below it.
[[nodiscard]] Result<void> moveTheme(Editor& editor, ThemeId id, std::optional<ThemeId> parent);

/// Puts the marks of `themes` on `into` instead, each voice and quote marked once, and the themes below them under it;
/// then takes them out, so that takeApart() brings each back. Where `into` lies below one of them it takes that one's
/// place. InvalidInput where there is nothing else to merge.
[[nodiscard]] Result<void> mergeThemes(Editor& editor, const QList<ThemeId>& themes, ThemeId into);

/// Adds `made` and puts the given marks of other themes on it instead. Gives the new theme.
[[nodiscard]] Result<ThemeId> splitTheme(Editor& editor, const Theme& made, const QList<ThemeMarkId>& marks);

/// Deletes a theme; those below it move up to where it was. Its marks are kept for a restore and show nowhere.
[[nodiscard]] Result<void> removeTheme(Editor& editor, ThemeId id);

} // namespace throughline::core
