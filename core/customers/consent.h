// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace throughline::core {

/// What a person allowed us to do with their words and name.
enum class Consent { Unknown, Refused, Anonymous, Inside, Public };

/// Who will read what is exported.
enum class Audience { Inside, Outside };

} // namespace throughline::core
