// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deck/deck.h"

#include <QList>

namespace throughline::core {

class Editor;

/// Edits of decks and slides; each call is part of the step that `editor` makes. Ids and ranks of the structs are
/// ignored when adding.

/// Adds a deck; InvalidInput without a name.
[[nodiscard]] Result<DeckId> addDeck(Editor& editor, const Deck& deck);
/// Sets name and audience.
[[nodiscard]] Result<void> updateDeck(Editor& editor, const Deck& deck);
/// Removes a deck; its slides show no more, and come back with it.
[[nodiscard]] Result<void> removeDeck(Editor& editor, DeckId id);

/// Adds a slide at the end of its deck. InvalidInput for a chart slide without a chart, a quote slide without a quote
/// and a section without a title.
[[nodiscard]] Result<SlideId> addSlide(Editor& editor, const Slide& slide);
/// Sets title, note, chart, filter and quote; its kind, deck and place stay.
[[nodiscard]] Result<void> updateSlide(Editor& editor, const Slide& slide);
/// Moves slides, in the order given, before another slide of their deck or to its end.
[[nodiscard]] Result<void> moveSlides(Editor& editor, const QList<SlideId>& ids, std::optional<SlideId> before);
[[nodiscard]] Result<void> removeSlides(Editor& editor, const QList<SlideId>& ids);

} // namespace throughline::core
