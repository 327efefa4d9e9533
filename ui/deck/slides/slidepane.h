// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deck/currentdeck.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace throughline::ui {

class PageHead;
class PlainLabel;
class SlidePreview;

/// The selected slide: how it will look, its title and note, what becomes of names, and what the deck leaves out.
/// Typing is saved after a short rest.
class SlidePane : public QWidget {
    Q_OBJECT
public:
    explicit SlidePane(QWidget* parent = nullptr);

    /// @param slide  none: the title slide
    void show(const DeckView& view, const std::optional<core::Slide>& slide);
    [[nodiscard]] PageHead* head() const { return m_head; }
    [[nodiscard]] QLineEdit* titleField() const { return m_title; }
    /// Saves what is typed now, before another slide shows.
    void save();

Q_SIGNALS:
    /// `field` is "title" or "note".
    void slideEdited(const throughline::core::Slide& slide, const QString& field);
    void deckRenamed(const QString& name);

private:
    void showPreview(const DeckView& view);
    void showFields(const DeckView& view);
    void showNames(const DeckView& view);
    void showLeftOut(const DeckView& view);

    PageHead* m_head;
    SlidePreview* m_preview;
    QLineEdit* m_title;
    QPlainTextEdit* m_note;
    PlainLabel* m_noteLabel;
    PlainLabel* m_names;
    PlainLabel* m_leftOut;
    QTimer m_rest;
    std::optional<core::Slide> m_slide;
    bool m_titleTyped = false;
    bool m_noteTyped = false;
};

} // namespace throughline::ui
