// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/timelinehead.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/roadmap/timeline/timelineview.h"

#include <QPainter>

#include <algorithm>

namespace throughline::ui {

TimelineHead::TimelineHead(TimelineView& view) : QWidget(&view), m_view(view) {}

QSize TimelineHead::sizeHint() const {
    return {m_view.width(), 2 * scaled(metrics::kListHead)};
}

void TimelineHead::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.alt);
    const QRect days = rect().adjusted(m_view.titleWidth(), 0, 0, 0);
    const QRect titles(metrics::kPaneMargin, days.center().y(), days.left() - 2 * metrics::kPaneMargin,
                       days.height() / 2);
    paintLine(painter, titles, tr("Item"), textFont(TextSize::Px12), t.muted);
    painter.setClipRect(days);
    paintUpper(painter);
    for (const TimeScale::Tick& tick : m_view.scale().lower()) {
        const QRect lower(m_view.xOf(tick.from), height() / 2, width(), height() / 2);
        painter.fillRect(QRect(lower.left(), lower.top(), metrics::kLine, lower.height()), t.line);
        paintLine(painter, lower.adjusted(metrics::kGrid, 0, 0, 0), tick.text, textFont(TextSize::Px11), t.muted);
    }
    paintToday(painter);
    painter.setClipping(false);
    painter.fillRect(QRect(0, height() - metrics::kLine, width(), metrics::kLine), t.line);
}

/// The name of a unit stays in sight as long as a part of the unit is.
void TimelineHead::paintUpper(QPainter& painter) const {
    const Tokens& t = tokens(palette());
    const QFont font = textFont(TextSize::Px12, QFont::Medium);
    const auto& ticks = m_view.scale().upper();
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        const int begin = m_view.xOf(ticks.at(i).from);
        const int end = i + 1 < ticks.size() ? m_view.xOf(ticks.at(i + 1).from) : width();
        painter.fillRect(QRect(begin, 0, metrics::kLine, height()), t.line);
        const int left = std::max(begin, m_view.titleWidth()) + metrics::kRowGap;
        const int room = end - left - metrics::kGrid;
        if (QFontMetrics(font).horizontalAdvance(ticks.at(i).text) <= room)
            paintLine(painter, QRect(left, 0, room, height() / 2), ticks.at(i).text, font, t.text);
    }
}

void TimelineHead::paintToday(QPainter& painter) const {
    const Tokens& t = tokens(palette());
    const QFont font = textFont(TextSize::Px11, QFont::Medium);
    const QString text = tr("Today");
    const int width = QFontMetrics(font).horizontalAdvance(text) + 2 * metrics::kGrid;
    const QRect flag(m_view.xOf(m_view.today()) - width / 2, height() / 2 + metrics::kGrid - 1, width,
                     height() / 2 - metrics::kRowGap + 2);
    paintBox(painter, flag, t.accent, Qt::transparent);
    paintLine(painter, flag, text, font, t.onAccent, Qt::AlignHCenter);
}

} // namespace throughline::ui
