// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline::core {

/// A whole number as it is written everywhere: "37,374".
[[nodiscard]] QString countWords(qint64 count);

/// A number and its sign or unit as one word, which no line break parts (U+00A0): "31 %", "1.7 ×", "12 hours". Just
/// the number where there is no unit.
[[nodiscard]] QString withUnit(const QString& number, const QString& unit);

/// A share from 0 to 1 without decimals: "24 %".
[[nodiscard]] QString percentWords(double share);

/// Two shares from 0 to 1: "17–32 %".
[[nodiscard]] QString percentWords(double low, double high);

/// How many times as much, with one decimal: "1.7 ×".
[[nodiscard]] QString timesWords(double factor);

} // namespace throughline::core
