// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style/controlpainting.h"

#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

bool showsFocus(const QStyleOption* option) {
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

/// The ground of the area that a scroll bar belongs to, so that the bar has no stripe of its own.
QColor groundBeside(const QWidget* bar) {
    for (const QWidget* parent = bar; parent != nullptr; parent = parent->parentWidget()) {
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(parent))
            return area->palette().color(area->viewport()->backgroundRole());
    }
    return Qt::transparent;
}

} // namespace

bool has(const QStyleOption* option, QStyle::StateFlag flag) {
    return option->state.testFlag(flag);
}

void paintButton(QPainter& painter, const QStyleOptionButton& option) {
    const Tokens& t = tokens(option.palette);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (option.features.testFlag(QStyleOptionButton::DefaultButton) && enabled) {
        paintBox(painter, option.rect, hover || down ? t.accentHover : t.accent, Qt::transparent);
    } else if (option.features.testFlag(QStyleOptionButton::Flat)) {
        if (enabled && (hover || down))
            paintBox(painter, option.rect, down ? t.pressed : t.hover, Qt::transparent);
    } else {
        paintBox(painter, option.rect, !enabled ? t.base : down ? t.pressed : hover ? t.hover : t.base, t.line);
    }
    if (showsFocus(&option))
        paintFocusRing(painter, option.rect, option.palette);
}

void paintToolButton(QPainter& painter, const QStyleOption& option) {
    const Tokens& t = tokens(option.palette);
    if (option.state.testFlag(QStyle::State_On))
        paintBox(painter, option.rect, t.selection, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_Sunken))
        paintBox(painter, option.rect, t.pressed, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        paintBox(painter, option.rect, t.hover, Qt::transparent);
    if (showsFocus(&option))
        paintFocusRing(painter, option.rect, option.palette);
}

void paintField(QPainter& painter, const QStyleOption& option, bool refused) {
    const Tokens& t = tokens(option.palette);
    const bool takesText = has(&option, QStyle::State_Enabled) && !has(&option, QStyle::State_ReadOnly);
    paintBox(painter, option.rect, takesText ? t.base : t.window,
             refused     ? t.negative
             : takesText ? t.lineStrong
                         : t.line);
    if (has(&option, QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, option.palette);
}

void paintCheck(QPainter& painter, const QStyleOption& option, bool round) {
    const Tokens& t = tokens(option.palette);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    const double radius = round ? box.width() / 2 : metrics::kRadiusSmall;
    const QColor ink = enabled ? t.accent : t.disabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on || partly ? ink : enabled ? t.lineStrong : t.line, 1));
    painter.setBrush(on || partly ? ink : t.base);
    painter.drawRoundedRect(box, radius, radius);
    if (round && on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.onAccent);
        painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (on || partly) {
        const QString mark = partly ? u"minus"_s : u"check"_s;
        paintIcon(painter, option.rect, mark, t.onAccent, option.rect.width() - 4);
    }
    if (showsFocus(&option))
        paintFocusRing(painter, option.rect.adjusted(-2, -2, 2, 2), option.palette);
    painter.restore();
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& thumb, const QWidget* widget) {
    const Tokens& t = tokens(option.palette);
    painter.fillRect(option.rect, groundBeside(widget));
    if (option.maximum <= option.minimum)
        return;
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    QColor colour = t.lineStrong;
    colour.setAlphaF(held ? 0.8F : 0.4F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF bar = QRectF(thumb).adjusted(2, 2, -2, -2);
    const double radius = std::min(bar.width(), bar.height()) / 2;
    painter.drawRoundedRect(bar, radius, radius);
    painter.restore();
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option) {
    const Tokens& t = tokens(option.palette);
    const int height = std::min(option.rect.height(), metrics::kDemandBar);
    QRect groove(option.rect.x(), option.rect.center().y() - height / 2, option.rect.width(), height);
    painter.fillRect(groove, t.pressed);
    if (option.maximum > option.minimum) {
        const double share = static_cast<double>(option.progress - option.minimum) / (option.maximum - option.minimum);
        groove.setWidth(qRound(groove.width() * std::clamp(share, 0.0, 1.0)));
    }
    painter.fillRect(groove, t.accent);
}

} // namespace throughline::ui
