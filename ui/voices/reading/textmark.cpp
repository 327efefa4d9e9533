// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/textmark.h"

#include "ui/common/tokens.h"

namespace throughline::ui {

QColor groundOf(const TextMark& mark, const Tokens& t) {
    if (mark.colours.isEmpty())
        return t.selectionInactive;
    const auto colour = static_cast<std::size_t>(mark.colours.first() - 1);
    return t.quoteSoft.at(colour % t.quoteSoft.size());
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
