// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/textpainting.h"

#include <QAbstractTextDocumentLayout>
#include <QGlyphRun>
#include <QScrollBar>
#include <QTextEdit>

#include <algorithm>

namespace throughline::ui {

using core::TextRange;

namespace {

/// The first line of a block whose foot is below `y`, in the block's own coordinates.
int firstLineBelow(const QTextLayout& layout, double y) {
    int low = 0;
    int high = layout.lineCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        const QTextLine line = layout.lineAt(middle);
        if (line.y() + line.height() < y)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool runsBothWays(QStringView text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

} // namespace

QList<SightedLine> linesInSight(const QTextEdit& edit) {
    QList<SightedLine> lines;
    const QAbstractTextDocumentLayout* layout = edit.document()->documentLayout();
    const QPointF scroll(edit.horizontalScrollBar()->value(), edit.verticalScrollBar()->value());
    const int height = edit.viewport()->height();
    for (QTextBlock block = edit.cursorForPosition({0, 0}).block(); block.isValid(); block = block.next()) {
        const QPointF origin = layout->blockBoundingRect(block).topLeft() - scroll;
        const QTextLayout* words = block.layout();
        if (origin.y() > height)
            break;
        for (int i = firstLineBelow(*words, -origin.y()); i < words->lineCount(); ++i) {
            const QTextLine line = words->lineAt(i);
            if (origin.y() + line.y() > height)
                return lines;
            const int from = block.position() + line.textStart();
            lines.append({block, line, origin, {from, from + line.textLength()}});
        }
    }
    return lines;
}

QList<QRectF> rectsOf(const QList<SightedLine>& lines, TextRange range) {
    QList<QRectF> rects;
    for (const SightedLine& each : lines) {
        const int from = std::max(range.from, each.range.from) - each.block.position();
        const int to = std::min(range.to, each.range.to) - each.block.position();
        if (from >= to)
            continue;
        const double top = each.origin.y() + each.line.y();
        if (runsBothWays(QStringView(each.block.text()).mid(each.line.textStart(), each.line.textLength()))) {
            const QList<QGlyphRun> runs = each.line.glyphRuns(from, to - from);
            for (const QGlyphRun& run : runs) {
                const QRectF glyphs = run.boundingRect();
                rects.append({each.origin.x() + glyphs.left(), top, glyphs.width(), each.line.height()});
            }
            continue;
        }
        const double left = each.line.cursorToX(from);
        const double end = to == each.line.textStart() + each.line.textLength()
                               ? each.line.x() + each.line.naturalTextWidth()
                               : each.line.cursorToX(to);
        rects.append({each.origin.x() + left, top, end - left, each.line.height()});
    }
    return rects;
}

} // namespace throughline::ui
