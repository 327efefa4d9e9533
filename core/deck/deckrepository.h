// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deck/deck.h"

#include <QList>

namespace throughline::core {

namespace db {
class Connection;
}

/// A deck as a list shows it.
struct DeckRow {
    Deck deck;
    int charts = 0;
    int quotes = 0;

    bool operator==(const DeckRow&) const = default;
};

/// Reads decks and their slides.
class DeckRepository {
public:
    explicit DeckRepository(db::Connection& connection) : m_connection(connection) {}

    /// The newest first.
    [[nodiscard]] Result<QList<DeckRow>> decks() const;
    [[nodiscard]] Result<Deck> deck(DeckId id) const;
    /// The deck of that name, the newest where several have it; NotFound lists the names that there are.
    [[nodiscard]] Result<Deck> deckNamed(const QString& name) const;

    /// In their order, with filters that follow merges. A filter that this program cannot read is an error, so that a
    /// chart never counts more than was meant.
    [[nodiscard]] Result<QList<Slide>> slides(DeckId deck) const;
    [[nodiscard]] Result<Slide> slide(SlideId id) const;

private:
    db::Connection& m_connection;
};

} // namespace throughline::core
