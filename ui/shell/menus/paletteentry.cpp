// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/paletteentry.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

PaletteEntry::PaletteEntry(const QString& key, QWidget* parent) : QAbstractButton(parent), m_key(key) {
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

QSize PaletteEntry::sizeHint() const {
    return {scaled(metrics::kPaletteEntry), scaled(metrics::kControl)}; // the menu bar adds its margins
}

void PaletteEntry::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const QRect box = rect();
    paintBox(painter, box, t.base, underMouse() ? t.lineStrong : t.line);
    if (hasFocus())
        paintFocusRing(painter, box, palette());
    const QRect place(box.left() + metrics::kRowGap, box.top(), metrics::kIcon, box.height());
    paintIcon(painter, place, u"search"_s, t.muted, metrics::kIcon);
    const int capLeft = box.right() + 1 - metrics::kRowGap - keyCapWidth(m_key);
    const int left = place.right() + 1 + metrics::kRowGap;
    paintLine(painter, QRect(left, box.top(), capLeft - left, box.height()), text(), textFont(TextSize::Px12), t.muted);
    paintKeyCap(painter, {capLeft, box.top() + (box.height() - scaled(metrics::kKeyCap)) / 2}, m_key, t.text, t.line,
                t.base);
}

} // namespace throughline::ui
