// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/quotewall.h"
#include "core/deck/deck.h"
#include "core/workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QStackedWidget;

namespace throughline::ui {

class CurrentDeck;
class EmptyState;
class KeyButton;
class Notifier;
class PlainLabel;
class Prompts;
class QuoteWallModel;
class QuoteWallView;
class SegmentedButtons;

/// The quotes of a theme, an item or a segment side by side, as the chosen readers may see them. Some are chosen and
/// put in order, and go into a deck, into pictures or into the clipboard. Choice and order live as long as the dialog:
/// what lasts is the deck's slides.
class QuoteWallDialog : public QDialog {
    Q_OBJECT
public:
    /// All outlive the dialog.
    QuoteWallDialog(const core::Workspace& workspace, CurrentDeck& deck, Prompts& prompts, Notifier& notifier,
                    const core::WallSubject& subject, QWidget* parent = nullptr);

    [[nodiscard]] QuoteWallModel& model() { return *m_model; }
    [[nodiscard]] core::Audience readers() const;
    void addToDeck();
    void saveCards();
    void copyText();

Q_SIGNALS:
    /// These belong to the subject and have no quote on the wall; the dialog has closed.
    void voicesWanted(const QList<throughline::core::VoiceId>& voices);

private:
    void build();
    [[nodiscard]] QHBoxLayout* makeHead();
    [[nodiscard]] QHBoxLayout* makeCounts();
    [[nodiscard]] QHBoxLayout* makeButtons();
    void read();
    void showWall(const core::QuoteWall& wall);
    void showDecks();
    void showChoice();
    void takeReadersOfDeck();
    void wantVoices();
    [[nodiscard]] std::optional<core::Deck> chosenDeck() const;

    const core::Workspace& m_workspace;
    CurrentDeck& m_deck;
    Prompts& m_prompts;
    Notifier& m_notifier;
    core::WallSubject m_subject;
    core::QuoteWall m_wall;
    QDate m_today;
    QuoteWallModel* m_model;
    QuoteWallView* m_view;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    PlainLabel* m_head;
    SegmentedButtons* m_readers;
    PlainLabel* m_counts;
    PlainLabel* m_all;
    PlainLabel* m_note;
    PlainLabel* m_unquoted;
    SegmentedButtons* m_scale;
    QComboBox* m_decks;
    KeyButton* m_copy;
    KeyButton* m_save;
    KeyButton* m_add;
};

} // namespace throughline::ui
