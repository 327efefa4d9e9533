// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/attribution.h"

namespace throughline::ui {

/// What exports for readers inside and outside would show below this person's words, in two sentences.
[[nodiscard]] QString consentInWords(const core::Speaker& speaker, core::Consent consent, QDate until, QDate today);

} // namespace throughline::ui
