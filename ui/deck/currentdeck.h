// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/deckassembly.h"
#include "core/deck/assembly/spokenquotes.h"
#include "core/deck/deckrepository.h"
#include "core/deck/plan/deckplan.h"
#include "core/workspace/workspace.h"
#include "ui/common/whendone.h"
#include "ui/shell/deckbuilder.h"

#include <QHash>
#include <QTimer>

#include <functional>

namespace throughline::ui {

class Edits;
class Navigator;

/// Everything that the Decks page shows, read in one go.
struct DeckView {
    QList<core::DeckRow> decks;
    std::optional<core::Deck> deck; ///< the current one; none: there is no deck
    QList<core::Slide> slides;
    QHash<core::QuoteId, core::SpokenQuote> quotes; ///< of the quote slides
    QList<core::PlannedSlide> plan;                 ///< as they will be exported, the title slide first
    core::DeckTheme theme;                          ///< that they will be exported in
    QList<QList<core::SlideId>> shown;              ///< for each of `plan` the slides that it shows; the first is empty
    QList<core::LeftOutSlide> leftOut;
    core::Audience audience = core::Audience::Outside; ///< that `plan` is for
    QDate today;

    /// The position in `plan` of what a slide shows; none: it is left out.
    [[nodiscard]] std::optional<qsizetype> planOf(core::SlideId slide) const;
};

/// The deck that is being worked on, kept up to date with the workspace. While nobody watches it knows its slides only;
/// watched, it is laid out as for an export. Outlives the pages.
class CurrentDeck : public DeckBuilder {
    Q_OBJECT
public:
    CurrentDeck(core::Workspace& workspace, Edits& edits, Navigator& navigator, QObject* parent = nullptr);

    [[nodiscard]] const DeckView& view() const { return m_view; }
    /// Reads and lays out everything from now on, or only what addChart() and hasChart() need.
    void setWatched(bool watched);
    void open(core::DeckId deck);

    void makeDeck(const QString& name);
    /// A deck with the slides that `throughline deck` makes by itself.
    void makeStandardDeck(const QString& name, core::Audience audience);
    void rename(const QString& name);
    void remove();
    void setAudience(core::Audience audience);

    void addSection(const QString& title);
    void addQuotes(const QList<core::QuoteId>& quotes);
    /// Adds quotes under one title, so that they stand side by side.
    /// @param deck  none: a new deck for these readers
    void addWall(const QList<core::QuoteId>& quotes, const QString& title, const std::optional<core::Deck>& deck,
                 core::Audience readers);
    void moveSlides(const QList<core::SlideId>& slides, std::optional<core::SlideId> before);
    void removeSlides(const QList<core::SlideId>& slides);
    /// `field` names what is typed in, so that typing is one step: "title", "note".
    void updateSlide(const core::Slide& slide, const QString& field);

    void addChart(const QString& name, const core::VoiceFilter& filter, const QString& title) override;
    void addQuote(core::QuoteId quote) override { addQuotes({quote}); }
    [[nodiscard]] bool hasChart(const QString& name, const core::VoiceFilter& filter) const override;
    [[nodiscard]] int slideCount() const override { return static_cast<int>(m_view.slides.size()); }

Q_SIGNALS:
    /// The workspace could not be read.
    void failed(const throughline::core::Error& error);

private:
    void handleChange(const core::ChangeSet& changes);
    void read();
    using Sentence = std::function<QString(const QString& deck)>;
    /// Adds slides at the end of the current deck; makes one where there is none.
    void addSlides(const QList<core::Slide>& slides, const Sentence& sentence);
    /// The same for any deck.
    /// @param readers  of the deck that is made where there is none
    void addSlidesTo(const std::optional<core::Deck>& deck, std::optional<core::Audience> readers,
                     const QList<core::Slide>& slides, const Sentence& sentence);
    void openAfter(const core::Step& step, const std::function<core::Result<core::DeckId>(core::Editor&)>& work);

    core::Workspace& m_workspace;
    Edits& m_edits;
    Navigator& m_navigator;
    DeckView m_view;
    std::optional<core::DeckId> m_wanted;
    bool m_watched = false;
    QTimer m_soon; // many changes in a row are read once
    core::Cancellation m_reading;
    NewestAnswer m_newest;
};

} // namespace throughline::ui
