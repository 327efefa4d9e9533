// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deck/deckexport.h"
#include "ui/shell/pagecontext.h"

#include <QObject>

namespace throughline::ui {

class CurrentDeck;

/// Asks who will read a deck; none: cancelled.
[[nodiscard]] std::optional<core::Audience> askAudience(Prompts& prompts);

/// Takes the current deck out of the program: asks for readers that nobody chose yet and for a file, exports in the
/// background and tells what became of it.
class DeckExporter : public QObject {
    Q_OBJECT
public:
    DeckExporter(const PageContext& context, CurrentDeck& deck, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    /// The file is written, or could not be.
    void exported(bool done);

private:
    [[nodiscard]] QString askPath(const core::Deck& deck) const;
    void tell(const ExportedDeck& exported);

    PageContext m_context;
    CurrentDeck& m_deck;
};

} // namespace throughline::ui
