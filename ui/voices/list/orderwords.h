// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voiceorder.h"

namespace throughline::ui {

/// "Latest added first", "By account".
[[nodiscard]] QString orderWords(const core::VoiceOrder& order);

} // namespace throughline::ui
