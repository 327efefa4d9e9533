// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deck/deckcontent.h"
#include "core/deck/decktheme.h"
#include "core/deck/plan/deckplan.h"

#include <QByteArray>

namespace throughline::core {

/// The deck as a PowerPoint file (.pptx) with native charts that can be edited there. The same content gives the same
/// bytes. Save it with writeFile(). Any thread; about a millisecond a slide.
[[nodiscard]] Result<QByteArray> writeDeck(const DeckContent& deck, const DeckTheme& theme = {},
                                           const TextMeasure& measure = estimatedHeight);

/// The same of a deck that planDeck() has laid out.
[[nodiscard]] Result<QByteArray> writeDeck(const DeckContent& deck, const QList<PlannedSlide>& slides,
                                           const DeckTheme& theme);

} // namespace throughline::core
