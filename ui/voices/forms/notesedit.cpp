// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/notesedit.h"

#include "core/exchange/files/textcleaner.h"

#include <QMimeData>
#include <QTextDocumentFragment>

namespace throughline::ui {

NotesEdit::NotesEdit(const QString& name, QWidget* parent) : PlainTextField(parent) {
    setAccessibleName(name);
}

QString NotesEdit::plainText() const {
    return toPlainText();
}

void NotesEdit::replace(int from, int to, const QString& text) {
    QTextCursor cursor(document());
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    ensureCursorVisible();
}

bool NotesEdit::canInsertFromMimeData(const QMimeData* source) const {
    return !source->hasUrls() && (source->hasText() || source->hasHtml());
}

void NotesEdit::insertFromMimeData(const QMimeData* source) {
    if (!canInsertFromMimeData(source))
        return;
    const QString words =
        source->hasText() ? source->text() : QTextDocumentFragment::fromHtml(source->html()).toPlainText();
    core::CleanupCounts counts;
    const QString clean = core::cleanText(words, counts);
    const int from = textCursor().selectionStart();
    textCursor().insertText(clean);
    ensureCursorVisible();
    Q_EMIT pasted(from, textCursor().position());
}

} // namespace throughline::ui
