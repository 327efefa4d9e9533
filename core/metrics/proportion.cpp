// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/proportion.h"

#include "core/base/numberwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace throughline::core {

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Proportion)
};

constexpr double kConfidence = 0.95;
constexpr double kZ = 1.959963984540054; // two-sided, of that confidence

} // namespace

Proportion proportion(qint64 count, qint64 n) {
    Proportion result;
    result.count = count;
    result.n = n;
    if (n <= 0)
        return result;
    const auto size = static_cast<double>(n);
    result.share = static_cast<double>(count) / size;
    const double middle = result.share + kZ * kZ / (2 * size);
    const double spread = kZ * std::sqrt(result.share * (1 - result.share) / size + kZ * kZ / (4 * size * size));
    const double scale = 1 + kZ * kZ / size;
    result.low = count == 0 ? 0 : std::clamp((middle - spread) / scale, 0.0, 1.0);
    result.high = count == n ? 1 : std::clamp((middle + spread) / scale, 0.0, 1.0);
    return result;
}

QString intervalText(const Proportion& proportion) {
    return Texts::tr("%1 interval %2").arg(percentWords(kConfidence), percentWords(proportion.low, proportion.high));
}

QString proportionText(const Proportion& proportion) {
    if (!proportion.isShown())
        return Texts::tr("%1 of %2").arg(countWords(proportion.count), countWords(proportion.n));
    return Texts::tr("%1 of %2 (%3, %4)")
        .arg(countWords(proportion.count), countWords(proportion.n), percentWords(proportion.share),
             intervalText(proportion));
}

} // namespace throughline::core
