// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/plaintextfield.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QPainter>

namespace throughline::ui {

PlainTextField::PlainTextField(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(metrics::kFocusRing, metrics::kFocusRing, metrics::kFocusRing, metrics::kFocusRing);
}

bool PlainTextField::event(QEvent* event) {
    const bool done = QPlainTextEdit::event(event);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        const Tokens& t = tokens(palette());
        paintBox(painter, rect(), isReadOnly() ? t.window : t.base, isReadOnly() ? t.line : t.lineStrong);
        if (hasFocus())
            paintFocusRing(painter, rect(), palette());
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return done;
}

} // namespace throughline::ui
