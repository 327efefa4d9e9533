// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/iconlabel.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace throughline::ui {

IconLabel::IconLabel(const QString& name, int size, QWidget* parent) : QWidget(parent), m_name(name), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString& name) {
    m_name = name;
    update();
}

void IconLabel::setColourRole(QPalette::ColorRole role) {
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent*) {
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, rect(), m_name, palette().color(m_role), m_size);
}

} // namespace throughline::ui
