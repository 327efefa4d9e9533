// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/deckcontent.h"
#include "core/deck/drawing.h"
#include "core/deck/plan/textfit.h"

namespace throughline::core {

/// One quote of a slide with its looks decided: the words in quotation marks, who said them, and its card.
struct PlannedQuote {
    FittedText words;
    FittedText attribution;
    Box card;
};

/// How many of the quotes stand on each slide, in their order: as few slides as let every quote be read in full, at
/// most three on one, and spread evenly over them (four are 2 + 2). A quote too long to share a slide stands alone.
[[nodiscard]] QList<qsizetype> quotesPerSlide(const QList<QuoteContent>& quotes, const TextMeasure& measure);

/// Cards side by side for two or three quotes that quotesPerSlide() put together, all in one size and height, so that
/// no quote shouts louder than another.
[[nodiscard]] QList<PlannedQuote> quoteCards(const QList<QuoteContent>& quotes, const TextMeasure& measure);

} // namespace throughline::core
