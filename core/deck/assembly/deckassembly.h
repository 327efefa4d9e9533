// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deck/deck.h"
#include "core/deck/deckcontent.h"
#include "core/deck/decktheme.h"

#include <QDate>
#include <QList>

namespace throughline::core {

class Editor;
struct PlannedSlide;

namespace db {
class Connection;
}

/// For whom and when a deck is made.
struct DeckOccasion {
    Audience audience = Audience::Outside;
    QDateTime now;     ///< UTC; consent is asked for its localDay()
    QString workspace; ///< its file's name, for a workspace that was given no other
};

/// A slide that is not in the deck, and why.
struct LeftOutSlide {
    SlideId slide; ///< 0 where the slide is not stored
    QString what;  ///< its title or first words
    QString reason;

    bool operator==(const LeftOutSlide&) const = default;
};

/// A deck that is ready to be written.
struct AssembledDeck {
    DeckContent content;
    DeckTheme theme; ///< in the workspace's brand
    QList<QList<SlideId>>
        slides; ///< for each of content.slides the slides that it shows, a quote each where it has quotes
    QList<LeftOutSlide> leftOut;
};

/// Makes the content of a deck: charts counted now, quotes attributed as their speakers agreed, takeaways made from
/// the numbers, notes and footers that say what is counted. A quote whose speaker refused, or that was deleted, is left
/// out and named. A person in a chart's filter is never named, an account not outside. Any thread that owns the
/// connection.
[[nodiscard]] Result<AssembledDeck> assembleDeck(db::Connection& connection, const Deck& deck,
                                                 const QList<Slide>& slides, const DeckOccasion& occasion);

/// The same for a stored deck.
[[nodiscard]] Result<AssembledDeck> assembleDeck(db::Connection& connection, DeckId deck, const DeckOccasion& occasion);

/// For each slide that planDeck() made of the content: the deck's slides that stand on it; none for the title slide.
[[nodiscard]] QList<QList<SlideId>> slidesShown(const AssembledDeck& deck, const QList<PlannedSlide>& plan);

/// The slides of a deck that nobody has put together yet: demand, voices over time, and for each of the three most
/// wanted items that have any up to three quotes of different people that these readers may see, the most important
/// first.
[[nodiscard]] Result<QList<Slide>> standardSlides(db::Connection& connection, const DeckOccasion& occasion);

/// Adds a deck of standardSlides() for the occasion's audience.
[[nodiscard]] Result<DeckId> addStandardDeck(Editor& editor, const QString& name, const DeckOccasion& occasion);

/// "For readers inside the company", for the title slide.
[[nodiscard]] QString audienceWords(Audience audience);

} // namespace throughline::core
