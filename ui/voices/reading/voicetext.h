// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/painting/rowpainting.h"
#include "ui/voices/reading/textmark.h"
#include "ui/voices/reading/textpainting.h"

#include <QTextEdit>

#include <functional>
#include <memory>

class QMimeData;

namespace throughline::ui {

class ThemeMargin;

/// The words of a voice as plain text; positions in it are the UTF-16 units of voice.text. Speakers, quotes and search
/// hits are painted, never part of the document, so any length opens and marks at once.
class VoiceText : public QTextEdit {
    Q_OBJECT
public:
    explicit VoiceText(QWidget* parent = nullptr);

    void setContent(const QString& text, const QList<core::Turn>& turns);
    /// The same words with turns that moved; the reader's place stays.
    void setTurns(const QList<core::Turn>& turns);
    void setMarks(const QList<TextMark>& marks);
    void setHits(const QList<MarkedRange>& hits);

    [[nodiscard]] const QList<TextMark>& marks() const { return m_marks; }
    /// The words as they are, as voice.text would hold them.
    [[nodiscard]] QString content() const;
    [[nodiscard]] core::TextRange selectedRange() const; ///< Empty where nothing is selected.
    [[nodiscard]] QString wordsIn(core::TextRange range) const;
    void select(core::TextRange range);
    /// The quote around the cursor; the shortest where several are.
    [[nodiscard]] std::optional<core::QuoteId> quoteAtCursor() const;

    /// Lets the words be changed by hand; pasted text is plain.
    void setEditing(bool editing);
    [[nodiscard]] bool isEditing() const { return !isReadOnly(); }
    void setCaretShown(bool shown);
    void page(int pages);
    /// Whether the margin has room for names; without it only bars show.
    void setMarginNames(bool names);

    /// What a drag of the selected words carries, and the line below them in the picture.
    struct Drag {
        std::unique_ptr<QMimeData> data;
        QString remark;
    };
    void setDragMaker(std::function<Drag()> maker) { m_dragMaker = std::move(maker); }
    [[nodiscard]] bool isDragging() const { return m_dragging; }

Q_SIGNALS:
    void marksChanged();
    void edited(); ///< The person changed the words.

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

private:
    void formatTurns();
    void placeMargin();
    void startDrag();
    [[nodiscard]] bool scrollKey(const QKeyEvent& event);
    [[nodiscard]] bool isInSelection(const QPoint& position) const;
    void paintHeadings(QPainter& painter, const QList<SightedLine>& lines) const;
    void paintMarks(QPainter& painter, const QList<SightedLine>& lines) const;

    QList<core::Turn> m_turns; ///< In the order of the text.
    QList<TextMark> m_marks;
    QList<MarkedRange> m_hits;
    ThemeMargin* m_margin;
    std::function<Drag()> m_dragMaker;
    std::optional<QPoint> m_pressedInSelection;
    bool m_dragging = false;
    bool m_caret = false;
    bool m_filling = false;
    bool m_names = true;
};

} // namespace throughline::ui
