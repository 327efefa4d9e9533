// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style/wheelpassing.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace throughline::ui {

void WheelPassing::guard(QWidget* field) {
    if (qobject_cast<QComboBox*>(field) == nullptr && qobject_cast<QAbstractSpinBox*>(field) == nullptr)
        return;
    if (field->focusPolicy() == Qt::WheelFocus)
        field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(this);
}

bool WheelPassing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    const auto* number = qobject_cast<QAbstractSpinBox*>(watched);
    if (number != nullptr && number->hasFocus())
        return false;
    event->ignore(); // what lies around it takes it
    return true;
}

} // namespace throughline::ui
