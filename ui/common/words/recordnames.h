// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customers.h"
#include "core/voices/voice.h"

namespace throughline::ui {

/// The words and icons that the whole program uses for the values of a record's fields.
[[nodiscard]] QString nameFor(core::VoiceKind kind);       ///< "Interview"
[[nodiscard]] QString pluralNameFor(core::VoiceKind kind); ///< "Interviews"
[[nodiscard]] QString iconFor(core::VoiceKind kind);       ///< Lucide name
[[nodiscard]] QString nameFor(core::VoiceState state);
[[nodiscard]] QString nameFor(core::Lane lane);
[[nodiscard]] QString nameFor(core::Sentiment sentiment);
[[nodiscard]] QString nameFor(core::Lifecycle lifecycle);
[[nodiscard]] QString nameFor(core::Fit fit);
[[nodiscard]] QString nameFor(core::Consent consent);

/// "6 May", or "6 May 2025" when that is another year than today's; empty for an invalid date.
[[nodiscard]] QString shortDate(QDate date, QDate today);
/// "6 May 2026"; "undated" for an invalid date.
[[nodiscard]] QString longDate(QDate date);

} // namespace throughline::ui
