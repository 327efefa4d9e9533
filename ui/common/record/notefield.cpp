// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/notefield.h"

namespace throughline::ui {

namespace {
constexpr int kPauseMs = 500;
}

NoteField::NoteField(QWidget* parent) : PlainTextField(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NoteField::commit);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (toPlainText() != m_stored)
            m_pause.start();
    });
}

void NoteField::setNote(const QString& note) {
    if (m_pause.isActive() || note == toPlainText()) {
        m_stored = note;
        return;
    }
    m_stored = note;
    setPlainText(note);
}

void NoteField::commit() {
    m_pause.stop();
    if (toPlainText() == m_stored)
        return;
    m_stored = toPlainText();
    Q_EMIT committed(m_stored);
}

void NoteField::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    commit();
}

} // namespace throughline::ui
