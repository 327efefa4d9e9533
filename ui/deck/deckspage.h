// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/deck.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

class QListView;
class QStackedWidget;

namespace throughline::ui {

class CurrentDeck;
class DeckExporter;
class DeckListModel;
class EmptyState;
class PageHead;
class SegmentedButtons;
class SlideListModel;
class SlidePane;

/// Decks: all of them on the left, the slides of the current one in the middle, the selected slide on the right.
class DecksPage : public Page {
    Q_OBJECT
public:
    DecksPage(const PageContext& context, CurrentDeck& deck, QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    void step(int rows) override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;

Q_SIGNALS:
    /// The file is written, or could not be.
    void exported(bool done);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeDeckPane();
    [[nodiscard]] QWidget* makeSlidesPane();
    [[nodiscard]] QWidget* makeAddButton();
    void fillSlideHead(PageHead* head);
    void handleActions();
    void showDeck();
    void showSlide();
    void selectSlides(const QList<core::SlideId>& slides);
    [[nodiscard]] QList<core::SlideId> selectedSlides() const;

    void newDeck();
    void newStandardDeck();
    void renameDeck();
    void editTitle();
    void deleteDeck();
    void askForQuotes();
    void askForSection();
    void moveSelected(int rows);
    void removeSelected();
    void exportToFile();
    void exportPicture();

    PageContext m_context;
    CurrentDeck& m_deck;
    DeckListModel* m_decks;
    SlideListModel* m_slides;
    QListView* m_deckList;
    QListView* m_slideList;
    PageHead* m_slidesHead;
    SegmentedButtons* m_audience;
    SlidePane* m_slidePane;
    EmptyState* m_empty;
    QStackedWidget* m_body;
    DeckExporter* m_exporter;
    QList<core::SlideId> m_selectNext; ///< to be selected when the list shows the change
};

} // namespace throughline::ui
