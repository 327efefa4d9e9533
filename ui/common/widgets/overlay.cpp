// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/overlay.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace throughline::ui {

Overlay::Overlay(QWidget& anchor) : QFrame(anchor.window()) {
    setAttribute(Qt::WA_DeleteOnClose);
    hide();
}

Overlay::~Overlay() {
    disconnect(qApp, nullptr, this, nullptr); // deletion moves the focus when only the QWidget is left
}

void Overlay::openAt(const QPoint& position, QWidget& field) {
    m_focusBefore = QApplication::focusWidget();
    const QPoint corner = window()->mapFromGlobal(position);
    move(std::clamp(corner.x(), 0, std::max(0, window()->width() - width())),
         std::clamp(corner.y(), 0, std::max(0, window()->height() - height())));
    show();
    raise();
    field.setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
        if (now != nullptr && now->window() == window() && !isAncestorOf(now))
            close();
    });
}

bool Overlay::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no key of the page below
        return true;
    }
    return QFrame::event(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto* pressed = static_cast<QWidget*>(watched); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (pressed->window() == window() && pressed != this && !isAncestorOf(pressed))
            close();
    }
    return QFrame::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    event->accept();
}

void Overlay::closeEvent(QCloseEvent* event) {
    qApp->removeEventFilter(this);
    if (m_focusBefore && QApplication::focusWidget() != nullptr && isAncestorOf(QApplication::focusWidget()))
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    QFrame::closeEvent(event);
}

bool Overlay::focusNextPrevChild(bool) {
    return true; // Tab stays in it
}

void Overlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    painter.fillRect(rect(), t.raised);
    painter.setPen(t.lineStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace throughline::ui
