// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/viewcounter.h"
#include "ui/views/viewedlist.h"

namespace throughline::ui {

class VoicesListPane;

/// Saved views of voices keep a core::VoiceQuery.
[[nodiscard]] ViewedList viewedVoices(VoicesListPane& list);
[[nodiscard]] ViewCounter voiceViewCounter();

} // namespace throughline::ui
