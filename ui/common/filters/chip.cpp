// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/chip.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {
constexpr int kCross = 12;
constexpr int kCrossMargin = 5;
} // namespace

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(oneLine(text));
    setAccessibleName(tr("Filter: %1").arg(oneLine(text)));
    setAccessibleDescription(tr("Delete removes it"));
    setToolTip(toolTipText(text));
    setFont(textFont(TextSize::Px12));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const {
    const int words = QFontMetrics(font()).horizontalAdvance(text()) + 1;
    return {metrics::kRowGap + words + metrics::kGrid + kCross + kCrossMargin, scaled(metrics::kFilterChip)};
}

QRect Chip::crossRect() const {
    return {width() - kCrossMargin - kCross, 0, kCross + kCrossMargin, height()};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintBox(painter, rect(), underMouse() ? t.selection : t.accentSoft, Qt::transparent);
    const QRect words(metrics::kRowGap, 0, crossRect().left() - metrics::kRowGap - metrics::kGrid / 2, height());
    paintLine(painter, words, text(), font(), t.text);
    paintIcon(painter, crossRect().adjusted(0, 0, -kCrossMargin, 0), u"x"_s, t.muted, kCross);
    if (hasFocus())
        paintFocusRing(painter, rect(), palette());
}

void Chip::mouseReleaseEvent(QMouseEvent* event) {
    if (crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace throughline::ui
