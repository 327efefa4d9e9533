// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/voices/voice.h"

#include <QColor>

namespace throughline::ui {

struct Tokens;

/// A quote as the text and its margin show it.
struct TextMark {
    core::QuoteId quote;
    core::TextRange range;
    QList<int> colours; ///< 1–6, of its themes
    QStringList themes; ///< their names, one line each

    bool operator==(const TextMark&) const = default;
};

/// The ground of a quote's words: soft, in the colour of its first theme.
[[nodiscard]] QColor groundOf(const TextMark& mark, const Tokens& t);
/// The colours of its bar in the margin, one a theme; without themes one grey.
[[nodiscard]] QList<QColor> barsOf(const TextMark& mark, const Tokens& t);

} // namespace throughline::ui
