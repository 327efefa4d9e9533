// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"

namespace throughline::core {

/// What a person agreed to: how their words may be attributed.
enum class Consent { Unknown, Refused, Anonymous, Inside, Public };
template <>
struct EnumNames<Consent> {
    static constexpr std::array kNames{std::pair{Consent::Unknown, QLatin1StringView("unknown")},
                                       std::pair{Consent::Refused, QLatin1StringView("refused")},
                                       std::pair{Consent::Anonymous, QLatin1StringView("anonymous")},
                                       std::pair{Consent::Inside, QLatin1StringView("inside")},
                                       std::pair{Consent::Public, QLatin1StringView("public")}};
};

/// Who will read what is exported.
enum class Audience { Inside, Outside };
template <>
struct EnumNames<Audience> {
    static constexpr std::array kNames{std::pair{Audience::Inside, QLatin1StringView("inside")},
                                       std::pair{Audience::Outside, QLatin1StringView("outside")}};
};

} // namespace throughline::core
