// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/voicetext.h"

#include "ui/common/theme.h"
#include "ui/common/widgets/dragpicture.h"
#include "ui/voices/reading/thememargin.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::TextRange;
using core::Turn;

namespace {

constexpr int kLineHeight = 20;
constexpr int kTurnGap = 26; ///< Above a turn: space and the line of its speaker.
constexpr int kMargin = 20;  ///< Around the words.

/// The same number of units, without those that a text document takes for its own.
QString displayed(QString text) {
    for (QChar& c : text) {
        const bool reserved = c == QChar(0xFDD0) || c == QChar(0xFDD1) || c == QChar::ObjectReplacementCharacter;
        if (c == u'\r')
            c = u' ';
        else if (c.isNull() || reserved)
            c = QChar::ReplacementCharacter;
        else if (c == QChar::ParagraphSeparator)
            c = QChar::LineSeparator;
    }
    return text;
}

QTextBlockFormat blockFormat(bool opensTurn) {
    QTextBlockFormat format;
    format.setLineHeight(scaled(kLineHeight), QTextBlockFormat::MinimumHeight);
    format.setTopMargin(opensTurn ? scaled(kTurnGap) : 0);
    return format;
}

} // namespace

VoiceText::VoiceText(QWidget* parent) : QTextEdit(parent), m_margin(new ThemeMargin(*this)) {
    setAccessibleName(tr("Voice text"));
    setFrameShape(NoFrame);
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setCursorWidth(0);
    setFont(textFont(TextSize::Px13));
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(scaled(kMargin));
    setMarginNames(true);
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_filling && isEditing())
            Q_EMIT edited();
    });
}

void VoiceText::setContent(const QString& text, const QList<Turn>& turns) {
    const int before = isEditing() ? textCursor().position() : 0;
    m_filling = true;
    m_marks.clear();
    m_hits.clear();
    document()->clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setBlockFormat(blockFormat(false));
    cursor.setCharFormat({});
    cursor.insertText(displayed(text));
    cursor.endEditBlock();
    m_filling = false;
    setTurns(turns);
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
    if (before > 0) // the words are put back by an undo: whoever writes goes on where they were
        select({before, before});
    Q_EMIT marksChanged();
}

void VoiceText::setTurns(const QList<Turn>& turns) {
    m_turns = turns;
    std::sort(m_turns.begin(), m_turns.end(), [](const Turn& a, const Turn& b) { return a.from < b.from; });
    formatTurns();
}

void VoiceText::formatTurns() {
    m_filling = true;
    const bool undo = document()->isUndoRedoEnabled();
    QTextCharFormat muted;
    muted.setForeground(tokens(palette()).muted);
    const bool opensAtOnce = !m_turns.isEmpty() && m_turns.first().from == 0; // a first block has no margin above it
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setTopMargin(scaled(opensAtOnce ? kTurnGap : kMargin / 2));
    document()->rootFrame()->setFrameFormat(frame);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QSet<int> opening;
    const int end = document()->characterCount() - 1;
    for (const Turn& turn : std::as_const(m_turns)) {
        if (turn.from > end)
            continue;
        const QTextBlock block = document()->findBlock(turn.from);
        opening.insert(block.blockNumber());
        if (block.blockFormat().topMargin() == 0) {
            cursor.setPosition(block.position());
            cursor.setBlockFormat(blockFormat(true));
        }
        if (turn.role == core::TurnRole::Interviewer) {
            cursor.setPosition(turn.from);
            cursor.setPosition(std::min(turn.to, end), QTextCursor::KeepAnchor);
            cursor.setCharFormat(muted);
        }
    }
    for (QTextBlock block = document()->begin(); isEditing() && block.isValid(); block = block.next()) {
        if (block.blockFormat().topMargin() > 0 && !opening.contains(block.blockNumber())) { // split off a turn
            cursor.setPosition(block.position());
            cursor.setBlockFormat(blockFormat(false));
        }
    }
    cursor.endEditBlock();
    document()->setUndoRedoEnabled(undo);
    m_filling = false;
}

void VoiceText::setMarks(const QList<TextMark>& marks) {
    m_marks = marks;
    viewport()->update();
    Q_EMIT marksChanged();
}

void VoiceText::setHits(const QList<MarkedRange>& hits) {
    m_hits = hits;
    viewport()->update();
}

QString VoiceText::content() const {
    return wordsIn({0, document()->characterCount() - 1});
}

QString VoiceText::wordsIn(TextRange range) const {
    const int end = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(range.from, 0, end));
    cursor.setPosition(std::clamp(range.to, 0, end), QTextCursor::KeepAnchor);
    return cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

TextRange VoiceText::selectedRange() const {
    return {textCursor().selectionStart(), textCursor().selectionEnd()};
}

void VoiceText::select(TextRange range) {
    const int end = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(range.to, 0, end));
    setTextCursor(cursor); // so that the end is in sight before the beginning is
    cursor.setPosition(std::clamp(range.from, 0, end));
    cursor.setPosition(std::clamp(range.to, 0, end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

std::optional<core::QuoteId> VoiceText::quoteAtCursor() const {
    const int position = textCursor().selectionStart();
    const TextMark* shortest = nullptr;
    for (const TextMark& mark : m_marks) {
        const bool around = mark.range.from <= position && position < mark.range.to;
        const int length = mark.range.to - mark.range.from;
        if (around && (shortest == nullptr || length < shortest->range.to - shortest->range.from))
            shortest = &mark;
    }
    return shortest == nullptr ? std::nullopt : std::optional(shortest->quote);
}

void VoiceText::setEditing(bool editing) {
    setUndoRedoEnabled(editing);
    setReadOnly(!editing);
    if (!editing)
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setCaretShown(m_caret);
}

void VoiceText::setCaretShown(bool shown) {
    m_caret = shown;
    setCursorWidth(shown || isEditing() ? 2 : 0);
}

void VoiceText::page(int pages) {
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + pages * (viewport()->height() - 2 * scaled(kLineHeight)));
}

void VoiceText::setMarginNames(bool names) {
    m_names = names;
    const int width = names ? scaled(metrics::kTextMargin) : metrics::kPaneMargin;
    setViewportMargins(0, 0, width, 0);
    m_margin->setNamesShown(names);
    placeMargin();
}

void VoiceText::placeMargin() {
    const QRect words = viewport()->geometry();
    const int width = m_names ? scaled(metrics::kTextMargin) : metrics::kPaneMargin;
    m_margin->setGeometry(words.right() + 1, words.top(), width, words.height());
}

void VoiceText::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    placeMargin();
}

void VoiceText::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        formatTurns();
}

bool VoiceText::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isReadOnly()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->text().isEmpty() && key->text().at(0).isPrint() && !(key->modifiers() & Qt::ControlModifier)) {
            event->ignore(); // letters are the page's keys
            return true;
        }
    }
    return QTextEdit::event(event);
}

bool VoiceText::scrollKey(const QKeyEvent& event) {
    QScrollBar* bar = verticalScrollBar();
    switch (event.key()) {
    case Qt::Key_Space:
        page(event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        return true;
    case Qt::Key_Up:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        return true;
    case Qt::Key_PageDown:
        page(1);
        return true;
    case Qt::Key_PageUp:
        page(-1);
        return true;
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        return true;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return true;
    default:
        return false;
    }
}

void VoiceText::keyPressEvent(QKeyEvent* event) {
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    const bool space = event->key() == Qt::Key_Space;
    if (isReadOnly() && (space || (plain && !m_caret)) && scrollKey(*event))
        return;
    const bool typed = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (isReadOnly() && typed && !(event->modifiers() & Qt::ControlModifier))
        event->ignore();
    else
        QTextEdit::keyPressEvent(event);
}

bool VoiceText::isInSelection(const QPoint& position) const {
    const QList<QRectF> rects = rectsOf(linesInSight(*this), selectedRange());
    return std::any_of(rects.begin(), rects.end(), [&](const QRectF& rect) { return rect.contains(position); });
}

void VoiceText::mousePressEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isReadOnly() && event->modifiers() == Qt::NoModifier &&
        isInSelection(position)) {
        m_pressedInSelection = position; // a drag, or a click that ends the selection
        return;
    }
    QTextEdit::mousePressEvent(event);
}

void VoiceText::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressedInSelection) {
        QTextEdit::mouseMoveEvent(event);
        return;
    }
    const QPoint way = event->position().toPoint() - *m_pressedInSelection;
    if (way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_pressedInSelection.reset();
    startDrag();
}

void VoiceText::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto pressed = std::exchange(m_pressedInSelection, {}))
        setTextCursor(cursorForPosition(*pressed));
    QTextEdit::mouseReleaseEvent(event);
}

void VoiceText::startDrag() {
    if (!m_dragMaker)
        return;
    Drag made = m_dragMaker();
    if (!made.data)
        return;
    const DragPicture picture = dragPicture(u"“%1”"_s.arg(wordsIn(selectedRange())), made.remark, *this);
    m_dragging = true;
    viewport()->update();
    Q_EMIT marksChanged();
    startDragOf(*this, made.data.release(), picture, Qt::CopyAction, Qt::CopyAction);
    m_dragging = false;
    viewport()->update();
    Q_EMIT marksChanged();
}

void VoiceText::insertFromMimeData(const QMimeData* source) {
    if (source->hasText())
        textCursor().insertText(displayed(source->text().replace("\r\n"_L1, "\n"_L1)));
}

QMimeData* VoiceText::createMimeDataFromSelection() const {
    auto* copied = new QMimeData;
    copied->setText(wordsIn(selectedRange()));
    return copied;
}

} // namespace throughline::ui
