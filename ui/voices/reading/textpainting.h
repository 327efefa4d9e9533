// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voice.h"

#include <QTextBlock>
#include <QTextLine>

class QPainter;
class QTextEdit;

namespace throughline::ui {

/// A line of a text that is in sight.
struct SightedLine {
    QTextBlock block;
    QTextLine line;
    QPointF origin; ///< of the block, in the viewport
    core::TextRange range;
};

/// The lines of `edit` that its viewport shows. Costs the lines in sight, not the length of the text.
[[nodiscard]] QList<SightedLine> linesInSight(const QTextEdit& edit);

/// The rectangles that a range covers on these lines, in the viewport.
[[nodiscard]] QList<QRectF> rectsOf(const QList<SightedLine>& lines, core::TextRange range);

} // namespace throughline::ui
