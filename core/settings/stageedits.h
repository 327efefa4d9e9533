// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace throughline::core {

class Editor;

/// Edits of the list of stages that roadmap items go through; each call is part of the step that `editor` makes. Items
/// hold the name of their stage. A name is one line, and no other stage of the list has it in another case; else
/// InvalidInput. A stage that is not in the list is NotFound.

/// Adds a stage at the end.
[[nodiscard]] Result<void> addStage(Editor& editor, const QString& name);
/// Gives a stage another name, in the list and in every item that is in it, deleted ones too. What an item was when it
/// was first seen stays as it was.
[[nodiscard]] Result<void> renameStage(Editor& editor, const QString& stage, const QString& name);
/// Moves a stage by so many places, as far as there are any.
[[nodiscard]] Result<void> moveStage(Editor& editor, const QString& stage, int places);
/// InvalidInput while items are in it, and for the last one.
[[nodiscard]] Result<void> removeStage(Editor& editor, const QString& stage);

} // namespace throughline::core
