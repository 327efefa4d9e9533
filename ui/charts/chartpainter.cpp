// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpainter.h"

#include <QPainter>
#include <QPen>

namespace throughline::ui {

namespace {

constexpr double kRoundness = 2;
constexpr double kHoverOutline = 1.5;
constexpr double kLineWidth = 2;

/// Dark and light ink for numbers on a fill: those of the light theme's text and ground.
QColor inkOn(const QColor& fill) {
    const Tokens& light = tokens(Theme::Light);
    return contrastRatio(light.text, fill) >= contrastRatio(light.base, fill) ? light.text : light.base;
}

QColor inkOf(ChartText::Ink ink, const Tokens& t) {
    switch (ink) {
    case ChartText::Ink::Text:
        return t.text;
    case ChartText::Ink::Muted:
        return t.muted;
    case ChartText::Ink::Warning:
        return t.warning;
    }
    return t.text;
}

void paintText(QPainter& painter, const ChartText& text, const ChartFonts& fonts, const Tokens& t) {
    painter.setFont(text.axis ? fonts.axis : text.strong ? fonts.strong : fonts.label);
    painter.setPen(inkOf(text.ink, t));
    painter.drawText(text.rect, static_cast<int>(text.alignment) | Qt::TextSingleLine | Qt::TextDontClip, text.text);
}

void paintLines(QPainter& painter, const core::ChartSeries& chart, const ChartLayout& layout, const Tokens& t) {
    for (qsizetype series = 0; series < chart.series.size(); ++series) {
        QPolygonF line;
        for (const ChartMark& mark : layout.marks) {
            if (mark.series == series)
                line.append(mark.rect.center());
        }
        painter.setPen(QPen(roleColour(chart.series.at(series).role, t), kLineWidth));
        painter.drawPolyline(line);
    }
}

void paintMark(QPainter& painter, const ChartMark& mark, const QColor& colour, const ChartFonts& fonts) {

    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    // A hairline of the ground between neighbours keeps equal shades apart.
    QRectF shape = mark.rect;
    if (shape.width() > 3)
        shape.setRight(shape.right() - metrics::kLine);
    if (shape.height() > 3)
        shape.setTop(shape.top() + metrics::kLine);
    painter.drawRoundedRect(shape, kRoundness, kRoundness);
    if (mark.number.isEmpty())
        return;
    painter.setFont(fonts.axis);
    painter.setPen(inkOn(colour));
    painter.drawText(mark.rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, mark.number);
}

void paintOutline(QPainter& painter, const ChartLayout& layout, std::optional<qsizetype> mark, const QColor& colour,
                  double width) {
    if (!mark || *mark < 0 || *mark >= layout.marks.size())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.drawRoundedRect(layout.marks.at(*mark).rect.adjusted(-width, -width, width - 1, width), kRoundness + 1,
                            kRoundness + 1);
}

} // namespace

QColor roleColour(core::SeriesRole role, const Tokens& t) {
    using core::SeriesRole;
    switch (role) {
    case SeriesRole::Importance3:
        return t.importance[2];
    case SeriesRole::Importance2:
        return t.importance[1];
    case SeriesRole::Importance1:
        return t.importance[0];
    case SeriesRole::Negative:
        return t.sentimentNegative;
    case SeriesRole::Neutral:
        return t.sentimentNeutral;
    case SeriesRole::Positive:
        return t.sentimentPositive;
    case SeriesRole::Kind1:
    case SeriesRole::Kind2:
    case SeriesRole::Kind3:
    case SeriesRole::Kind4:
    case SeriesRole::Kind5:
    case SeriesRole::Kind6:
        return t.series.at(static_cast<size_t>(role) - static_cast<size_t>(SeriesRole::Kind1));
    case SeriesRole::Other:
        return t.seriesOther;
    }
    return t.seriesOther;
}

void paintChart(QPainter& painter, const core::ChartSeries& chart, const ChartLayout& layout, const ChartFonts& fonts,
                const Tokens& t, const ChartEmphasis& emphasis) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line, metrics::kLine));
    for (const QLineF& line : layout.grid)
        painter.drawLine(line);
    if (layout.isLine)
        paintLines(painter, chart, layout, t);
    for (const ChartMark& mark : layout.marks)
        paintMark(painter, mark, roleColour(chart.series.at(mark.series).role, t), fonts);
    for (const ChartKey& key : layout.keys) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(roleColour(chart.series.at(key.series).role, t));
        painter.drawRoundedRect(key.swatch, kRoundness, kRoundness);
        paintText(painter, key.name, fonts, t);
    }
    for (const ChartText& text : layout.texts)
        paintText(painter, text, fonts, t);
    paintOutline(painter, layout, emphasis.hovered, t.text, kHoverOutline);
    paintOutline(painter, layout, emphasis.focused, t.accent, metrics::kFocusRing);
    painter.restore();
}

} // namespace throughline::ui
