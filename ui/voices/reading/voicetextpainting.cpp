// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/voices/reading/voicetext.h"

#include <QPainter>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::TextRange;

namespace {

constexpr int kHeadingHeight = 14;
constexpr int kHeadingGap = -1; ///< The words stand low in their line.
constexpr int kUnderline = 2;

bool overlaps(TextRange one, TextRange other) {
    return one.from < other.to && other.from < one.to;
}

/// Minutes and seconds of the recording, with hours from the first one on.
QString timeText(qint64 milliseconds) {
    const qint64 seconds = milliseconds / 1000;
    const QString rest = u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0')).arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds < 3600 ? rest : u"%1:%2"_s.arg(seconds / 3600).arg(rest);
}

} // namespace

void VoiceText::paintEvent(QPaintEvent* event) {
    const QList<SightedLine> lines = linesInSight(*this);
    {
        QPainter painter(viewport());
        painter.setClipRegion(event->region());
        painter.setRenderHint(QPainter::Antialiasing);
        paintMarks(painter, lines);
        paintHeadings(painter, lines);
    }
    QTextEdit::paintEvent(event);
    if (!m_dragging)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(tokens(palette()).accent, 1.5));
    for (const QRectF& rect : rectsOf(lines, selectedRange()))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
}

void VoiceText::paintMarks(QPainter& painter, const QList<SightedLine>& lines) const {
    if (lines.isEmpty())
        return;
    const Tokens& t = tokens(palette());
    const TextRange sight{lines.first().range.from, lines.last().range.to};
    QList<const TextMark*> seen; // long ones first, so that what lies within them shows on top
    for (const TextMark& mark : m_marks) {
        if (overlaps(mark.range, sight))
            seen.append(&mark);
    }
    const auto length = [](const TextMark* mark) { return mark->range.to - mark->range.from; };
    std::stable_sort(seen.begin(), seen.end(), [&](const auto* a, const auto* b) { return length(a) > length(b); });
    for (const TextMark* mark : std::as_const(seen)) {
        for (const QRectF& rect : rectsOf(lines, mark->range))
            painter.fillRect(rect.adjusted(0, 1, 0, -1), groundOf(*mark, t));
    }
    for (qsizetype i = 1; i < seen.size(); ++i) { // where two share words, the lower one shows as a line
        for (qsizetype below = 0; below < i; ++below) {
            const TextRange shared{std::max(seen.at(i)->range.from, seen.at(below)->range.from),
                                   std::min(seen.at(i)->range.to, seen.at(below)->range.to)};
            for (const QRectF& rect : rectsOf(lines, shared))
                painter.fillRect(QRectF(rect.left(), rect.bottom() - kUnderline, rect.width(), kUnderline),
                                 barsOf(*seen.at(below), t).first());
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.mark);
    const auto first = std::lower_bound(m_hits.begin(), m_hits.end(), sight.from, [](const MarkedRange& hit, int from) {
        return hit.start + hit.length <= from;
    });
    for (auto hit = first; hit != m_hits.end() && hit->start < sight.to; ++hit) {
        const TextRange range{static_cast<int>(hit->start), static_cast<int>(hit->start + hit->length)};
        for (const QRectF& rect : rectsOf(lines, range))
            painter.drawRoundedRect(rect.adjusted(-1, 1, 1, -1), metrics::kRadiusMark, metrics::kRadiusMark);
    }
}

void VoiceText::paintHeadings(QPainter& painter, const QList<SightedLine>& lines) const {
    const Tokens& t = tokens(palette());
    const QFont name = textFont(TextSize::Px11, QFont::DemiBold);
    const QFont small = textFont(TextSize::Px11);
    const int height = scaled(kHeadingHeight);
    for (const SightedLine& each : lines) {
        const int start = each.block.position();
        if (each.range.from != start || each.block.blockFormat().topMargin() == 0)
            continue;
        const auto turn = std::lower_bound(m_turns.begin(), m_turns.end(), start,
                                           [](const core::Turn& one, int from) { return one.from < from; });
        if (turn == m_turns.end() || turn->from >= start + each.block.length())
            continue;
        const int top = qRound(each.origin.y()) - height - kHeadingGap;
        const int left = qRound(each.origin.x() + each.line.x());
        const bool interviewer = turn->role == core::TurnRole::Interviewer;
        const QRect line(left, top, viewport()->width() - 2 * left, height);
        paintLine(painter, line, turn->speaker, name, interviewer ? t.muted : t.text);
        if (!turn->startMs)
            continue;
        const int shift = QFontMetrics(name).horizontalAdvance(turn->speaker) + metrics::kRowGap;
        paintLine(painter, line.adjusted(shift, 0, 0, 0), timeText(*turn->startMs), small, t.muted);
    }
}

} // namespace throughline::ui
