// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes.h"

#include <QApplication>
#include <QWidget>

namespace throughline::ui {

namespace {

bool takesFocus(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

QWidget* firstIn(QWidget* pane) {
    if (takesFocus(pane))
        return pane;
    for (QWidget* child : pane->findChildren<QWidget*>()) {
        if (takesFocus(child))
            return child;
    }
    return nullptr;
}

bool holdsFocus(const QWidget* pane) {
    const QWidget* focus = QApplication::focusWidget();
    return focus != nullptr && (pane == focus || pane->isAncestorOf(focus));
}

} // namespace

void focusNextPane(const QList<QWidget*>& panes, int step) {
    const qsizetype count = panes.size();
    qsizetype at = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (holdsFocus(panes.at(i)))
            at = i;
    }
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        if (QWidget* target = firstIn(panes.at(at))) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace throughline::ui
