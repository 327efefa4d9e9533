// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/textmark.h"

#include "ui/common/tokens.h"

#include <array>

namespace throughline::ui {

QColor groundOf(const TextMark& mark, const Tokens& t) {
    if (mark.colours.isEmpty())
        return t.selectionInactive;
    constexpr std::array<std::size_t, 6> kSoft{0, 1, 2, 3, 1, 0}; // umber is near vermillion, petrol near blue
    return t.quoteSoft.at(kSoft.at(static_cast<std::size_t>(mark.colours.first() - 1)));
}

QList<QColor> barsOf(const TextMark& mark, const Tokens& t) {
    if (mark.colours.isEmpty())
        return {t.lineStrong};
    QList<QColor> bars;
    for (const int colour : mark.colours)
        bars.append(t.series.at(static_cast<std::size_t>(colour - 1) % t.series.size()));
    return bars;
}

} // namespace throughline::ui
