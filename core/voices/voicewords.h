// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voice.h"

namespace throughline::core {

/// The kinds of voice as people read them, translated: "Sales note".
[[nodiscard]] QString wordsOf(VoiceKind kind);

/// The same for several: "Sales notes".
[[nodiscard]] QString pluralOf(VoiceKind kind);

/// "negative"
[[nodiscard]] QString wordsOf(Sentiment sentiment);

/// "archived"
[[nodiscard]] QString wordsOf(VoiceState state);

} // namespace throughline::core
