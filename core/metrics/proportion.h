// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline::core {

/// Below so many a share is not shown: counts are.
inline constexpr int kSmallestBaseOfShares = 10;

/// So many of so many, with the interval in which the true share lies with 95 % confidence.
struct Proportion {
    qint64 count = 0;
    qint64 n = 0;
    double share = 0; ///< 0–1; 0 when n is 0
    double low = 0;   ///< 0–1
    double high = 1;  ///< 0–1

    /// Whether the base is large enough to speak of a share.
    [[nodiscard]] bool isShown() const { return n >= kSmallestBaseOfShares; }
    bool operator==(const Proportion&) const = default;
};

/// The share with its Wilson score interval (DEFINITIONS, "Proportion interval"; Wilson 1927):
/// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96. Without a base nothing is known: 0 to 1.
/// @param count  0 to n
[[nodiscard]] Proportion proportion(qint64 count, qint64 n);

/// "95 % interval 17–32 %".
[[nodiscard]] QString intervalText(const Proportion& proportion);

/// "31 of 131 (24 %, 95 % interval 17–32 %)"; below the smallest base "3 of 7".
[[nodiscard]] QString proportionText(const Proportion& proportion);

} // namespace throughline::core
