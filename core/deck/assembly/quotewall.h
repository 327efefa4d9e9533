// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/spokenquotes.h"
#include "core/deck/deck.h"

#include <QSet>

#include <variant>

namespace throughline::core {

/// What the words of a wall are about, or who says them.
using WallSubject = std::variant<ThemeId, ItemId, SegmentId>;

/// One quote of a wall.
struct WallQuote {
    SpokenQuote spoken;
    std::optional<int> importance = {}; ///< as evidence of the item; none: not set, or no item
    Stance stance = Stance::Supports;   ///< towards the item

    bool operator==(const WallQuote&) const = default;
};

/// What customers said about a theme or an item with what lies below it, or what those of a segment said (PRACTICES
/// T40). Individual cases are left out.
struct QuoteWall {
    QString name;             ///< of the theme, item or segment
    QList<WallQuote> quotes;  ///< the strongest first: supporting, importance, short enough for a slide, newest
    qsizetype individual = 0; ///< quotes of individual cases beside these
    QList<VoiceId> unquoted;  ///< voices that belong here and have no quote on the wall

    bool operator==(const QuoteWall&) const = default;
};

/// NotFound when there is no such record.
[[nodiscard]] Result<QuoteWall> quoteWall(db::Connection& connection, const WallSubject& subject);

/// The title of the slides that a wall becomes: "In customers’ words: Offline mode".
[[nodiscard]] QString wallTitle(const WallSubject& subject, const QString& name);

/// A slide for each quote, in their order. Under one title they stand side by side; without one each is by itself.
[[nodiscard]] QList<Slide> quoteSlides(const QList<QuoteId>& quotes, const QString& title);

/// How a choice from a wall rests on customers.
struct WallCounts {
    qsizetype quotes = 0;    ///< on the wall
    qsizetype refused = 0;   ///< of these, that their speakers do not let be quoted
    qsizetype chosen = 0;    ///< refused ones are never among them
    qsizetype customers = 0; ///< distinct, named, behind the chosen
    qsizetype unnamed = 0;   ///< chosen quotes of nobody named
    qsizetype most = 0;      ///< chosen quotes of the customer who has the most
    QString mostFrom;        ///< that customer's name

    bool operator==(const WallCounts&) const = default;
};
[[nodiscard]] WallCounts countsOf(const QList<WallQuote>& quotes, const QSet<QuoteId>& chosen);

/// Quotes as plain text in their order: the words in quotation marks, and below them the line that consent allows these
/// readers. Refused ones are left out.
[[nodiscard]] QString quotesAsText(const QList<SpokenQuote>& quotes, Audience audience, QDate today);

} // namespace throughline::core
