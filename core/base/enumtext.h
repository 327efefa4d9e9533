// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace throughline::core {

/// Specialised for each stored enum: `static constexpr std::array kNames{std::pair{E::A, "a"_L1}, …}` with every value.
template <typename E>
struct EnumNames;

/// The name of a value as it is stored, exported and typed on the command line.
template <typename E>
[[nodiscard]] QString nameOf(E value) {
    const auto& names = EnumNames<E>::kNames;
    const auto found = std::find_if(names.begin(), names.end(), [=](const auto& pair) { return pair.first == value; });
    return found == names.end() ? QString() : QString(found->second);
}

/// The value with that stored name; none for a name of no value.
template <typename E>
[[nodiscard]] std::optional<E> valueNamed(QStringView name) {
    const auto& names = EnumNames<E>::kNames;
    const auto found = std::find_if(names.begin(), names.end(), [=](const auto& pair) { return name == pair.second; });
    return found == names.end() ? std::nullopt : std::optional<E>(found->first);
}

} // namespace throughline::core
