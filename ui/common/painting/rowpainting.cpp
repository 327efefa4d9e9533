// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/painting/rowpainting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace throughline::ui {

namespace {

constexpr int kGap = 1; // between the segments of a bar
constexpr int kPipGap = 2;
constexpr double kPipRadius = 2;

/// Elides at the right what is wider than its place, without measuring far more of a long text than there is room for.
/// A width in whole pixels may be a fraction short of what it was made for: one pixel more is given.
QString elided(const QString& text, const QFont& font, int width) {
    const QFontMetrics fontMetrics(font);
    const qsizetype most = 2 * std::max(0, width) / std::max(1, fontMetrics.averageCharWidth()) + 1;
    const QString measured = text.size() > most ? text.first(most) + QChar(0x2026) : text;
    return fontMetrics.elidedText(measured, Qt::ElideRight, width + 1);
}

} // namespace

void paintDemandBar(QPainter& painter, const QRect& rect, const DemandParts& parts, int scaleMax, const Tokens& t) {
    if (scaleMax <= 0)
        return;
    const int top = rect.center().y() - metrics::kDemandBar / 2 + 1;
    const std::array<std::pair<int, QColor>, 3> segments{
        {{parts.critical, t.importance[2]}, {parts.important, t.importance[1]}, {parts.nice, t.importance[0]}}};
    int points = 0;
    for (const auto& [size, colour] : segments) {
        const auto x = [&](int value) {
            return rect.left() + static_cast<int>(static_cast<qint64>(rect.width()) * value / scaleMax);
        };
        const int from = x(points);
        const int to = x(points + size);
        points += size;
        if (to > from)
            painter.fillRect(QRect(from, top, std::max(1, to - from - kGap), metrics::kDemandBar), colour);
    }
}

void paintImportancePips(QPainter& painter, const QRect& rect, std::optional<int> importance, const Tokens& t,
                         int count) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double top = rect.y() + (rect.height() - metrics::kPip) / 2.0;
    for (int i = 0; i < count; ++i) {
        const QRectF pip(rect.x() + i * (metrics::kPip + kPipGap), top, metrics::kPip, metrics::kPip);
        const bool filled = i < importance.value_or(0);
        painter.setPen(QPen(filled ? t.importance[2] : t.lineStrong, metrics::kLine));
        painter.setBrush(filled ? QBrush(t.importance[2]) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(pip.adjusted(0.5, 0.5, -0.5, -0.5), kPipRadius, kPipRadius);
    }
    painter.restore();
}

int importancePipsWidth(int count) {
    return count * (metrics::kPip + kPipGap) - kPipGap;
}

void paintHighlightedText(QPainter& painter, const QRect& rect, const QString& text, const QList<MarkedRange>& ranges,
                          const QFont& font, const QColor& ink, const Tokens& t) {
    if (ranges.isEmpty()) {
        paintLine(painter, rect, text, font, ink);
        return;
    }
    const QString shown = elided(text, font, rect.width());
    const qsizetype kept = shown == text ? text.size() : shown.size() - 1; // the last unit is the ellipsis
    QList<QTextLayout::FormatRange> formats;
    for (const MarkedRange& range : ranges) {
        const qsizetype end = std::min(range.start + range.length, kept);
        if (end <= range.start)
            continue;
        QTextLayout::FormatRange format;
        format.start = static_cast<int>(range.start);
        format.length = static_cast<int>(end - range.start);
        format.format.setBackground(t.mark);
        format.format.setForeground(t.text);
        formats.append(format);
    }
    QTextLayout layout(shown, font, painter.device());
    layout.setCacheEnabled(false);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.save();
    painter.setPen(ink);
    layout.draw(&painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2));
    painter.restore();
}

void paintLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& ink,
               Qt::Alignment alignment) {
    painter.save();
    painter.setFont(font);
    painter.setPen(ink);
    const QString shown = elided(text, font, rect.width());
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                     shown);
    painter.restore();
}

QStringList wrappedLines(const QString& text, const QFont& font, int width, qsizetype most) {
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < most; line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
        if (lines.size() == most && line.textStart() + line.textLength() < text.size())
            lines.last() = QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
    }
    layout.endLayout();
    return lines;
}

RowLines rowLines(const QRect& row, int left) {
    const QRect inner = row.adjusted(left, metrics::kGrid, -metrics::kPaneMargin, -metrics::kGrid);
    const int half = inner.height() / 2;
    return {QRect(inner.left(), inner.top(), inner.width(), half),
            QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)};
}

void paintAtEnd(QPainter& painter, QRect& line, const QString& text, const QFont& font, const QColor& ink) {
    if (text.isEmpty())
        return;
    painter.save();
    painter.setFont(font);
    painter.setPen(ink);
    QRect taken;
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text, &taken);
    painter.restore();
    line.setRight(taken.left() - metrics::kRowGap);
}

} // namespace throughline::ui
