// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voice.h"

namespace throughline::core {

class Editor;

/// Who voices are from; each call is part of the step that `editor` makes.

/// The voices are from this person and, where the person has an account, from that account. What the person before
/// said in their turns and quotes is said by the new one.
[[nodiscard]] Result<void> setPerson(Editor& editor, const QList<VoiceId>& ids, PersonId person);

/// The voices are from this account, as its lifecycle is now; their people stay.
[[nodiscard]] Result<void> setAccount(Editor& editor, const QList<VoiceId>& ids, AccountId account);

/// What was said by the person whom a voice was from is said by the new one; words of others stay theirs.
[[nodiscard]] Result<void> moveWords(Editor& editor, VoiceId id, PersonId from, std::optional<PersonId> to);

} // namespace throughline::core
