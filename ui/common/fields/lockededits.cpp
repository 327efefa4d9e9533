// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/lockededits.h"

#include "ui/common/textdisplay.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace throughline::ui {

namespace {

void lock(QWidget& widget, const QString& why) {
    if (auto* line = qobject_cast<QLineEdit*>(&widget)) {
        line->setReadOnly(true);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(&widget)) {
        text->setReadOnly(true);
        text->viewport()->setAutoFillBackground(false); // the ground of a field that takes nothing shows
    } else if (qobject_cast<QAbstractButton*>(&widget) || qobject_cast<QComboBox*>(&widget)) {
        widget.setEnabled(false);
    } else {
        return;
    }
    widget.setToolTip(toolTipText(why));
    widget.setAccessibleDescription(why);
}

} // namespace

void lockEdits(QWidget& part, const QString& why) {
    if (why.isEmpty())
        return;
    lock(part, why);
    for (QWidget* widget : part.findChildren<QWidget*>())
        lock(*widget, why);
}

} // namespace throughline::ui
