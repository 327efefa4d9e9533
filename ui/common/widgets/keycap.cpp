// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/keycap.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace throughline::ui {

KeyCap::KeyCap(const QString& key, QWidget* parent) : QWidget(parent), m_key(key) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
}

QSize KeyCap::sizeHint() const {
    return {keyCapWidth(m_key), scaled(metrics::kKeyCap)};
}

void KeyCap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintKeyCap(painter, rect().topLeft(), m_key, t.text, t.line, t.base);
}

} // namespace throughline::ui
