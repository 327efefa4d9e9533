// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/narrativeedit.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace throughline::ui {

namespace {
constexpr int kPauseMs = 700;
constexpr int kMostLines = 12;
} // namespace

NarrativeEdit::NarrativeEdit(QWidget* parent) : QPlainTextEdit(parent) {
    setAccessibleName(tr("Narrative"));
    setPlaceholderText(tr("Why, for whom, and what changes for them"));
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFont(textFont(TextSize::Px13));
    document()->setDocumentMargin(metrics::kGrid);
    viewport()->setAutoFillBackground(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NarrativeEdit::flush);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (toPlainText() != m_saved)
            m_pause.start();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NarrativeEdit::reset(const QString& narrative) {
    m_pause.stop();
    m_saving = 0;
    m_saved = narrative;
    setPlainText(narrative);
    fit();
}

void NarrativeEdit::setSaved(const QString& narrative) {
    const QString shown = toPlainText();
    if (m_saving > 0 || narrative == shown || shown != m_saved)
        return;
    const int cursor = textCursor().position();
    reset(narrative);
    QTextCursor back(document());
    back.setPosition(std::min(cursor, static_cast<int>(narrative.size())));
    setTextCursor(back);
}

void NarrativeEdit::settled() {
    m_saving = std::max(0, m_saving - 1);
}

void NarrativeEdit::flush() {
    m_pause.stop();
    if (toPlainText() == m_saved)
        return;
    m_saved = toPlainText();
    ++m_saving;
    Q_EMIT saveWanted(m_saved);
}

QSize NarrativeEdit::sizeHint() const {
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    const int shown = std::clamp(lines, 2, kMostLines);
    return {QPlainTextEdit::sizeHint().width(), shown * fontMetrics().lineSpacing() + 2 * metrics::kGrid + 2};
}

void NarrativeEdit::fit() {
    setFixedHeight(sizeHint().height());
}

void NarrativeEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    flush();
}

void NarrativeEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void NarrativeEdit::paintEvent(QPaintEvent* event) {
    if (hasFocus()) {
        QPainter painter(viewport());
        paintBox(painter, viewport()->rect(), tokens(palette()).base, tokens(palette()).accent);
    }
    QPlainTextEdit::paintEvent(event);
}

bool NarrativeEdit::event(QEvent* event) {
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() ==
            Qt::Key_Escape) { // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        flush();
        clearFocus();
        return true;
    }
    return QPlainTextEdit::event(event);
}

} // namespace throughline::ui
