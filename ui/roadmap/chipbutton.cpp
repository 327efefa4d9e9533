// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/chipbutton.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {
constexpr int kArrow = 12;
} // namespace

ChipButton::ChipButton(bool opens, QWidget* parent) : QToolButton(parent), m_opens(opens) {
    setFont(textFont(TextSize::Px11));
    setFixedHeight(scaled(metrics::kFilterChip));
    setFocusPolicy(Qt::StrongFocus);
}

QSize ChipButton::sizeHint() const {
    const int arrow = m_opens ? scaled(kArrow) + metrics::kGrid : 0;
    return {fontMetrics().horizontalAdvance(text()) + arrow + 2 * metrics::kRowGap + 1, scaled(metrics::kFilterChip)};
}

void ChipButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(palette());
    QPainter painter(this);
    const QRect chip = rect().adjusted(0, 2, 0, -2);
    paintBox(painter, chip, t.window, underMouse() ? t.lineStrong : t.line);
    QRect inside = chip.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0);
    if (m_opens) {
        const QRect arrow(inside.right() + 1 - scaled(kArrow), inside.top(), scaled(kArrow), inside.height());
        paintIcon(painter, arrow, u"chevron-down"_s, t.muted, scaled(kArrow));
        inside.setRight(arrow.left() - metrics::kGrid);
    }
    paintLine(painter, inside.adjusted(0, 0, 1, 0), text(), font(), t.text);
    if (hasFocus())
        paintFocusRing(painter, chip, palette());
}

} // namespace throughline::ui
