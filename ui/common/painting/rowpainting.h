// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

#include <optional>

class QPainter;

namespace throughline::ui {

/// The demand of one item in points (customers times importance), split by importance.
struct DemandParts {
    int critical = 0;  ///< From importance 3.
    int important = 0; ///< From importance 2.
    int nice = 0;      ///< From importance 1 and from unset.

    [[nodiscard]] int total() const { return critical + important + nice; }
    bool operator==(const DemandParts&) const = default;
};

/// A stacked bar whose full width stands for `scaleMax` points; 8 px high, centred in `rect`.
void paintDemandBar(QPainter& painter, const QRect& rect, const DemandParts& parts, int scaleMax, const Tokens& t);

/// Filled pips for `importance`, outlines for the rest, from the left and centred in `rect`; unset paints no pip
/// filled.
void paintImportancePips(QPainter& painter, const QRect& rect, std::optional<int> importance, const Tokens& t,
                         int count = 3);
[[nodiscard]] int importancePipsWidth(int count = 3);

/// A range of UTF-16 units of a line of text.
struct MarkedRange {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const MarkedRange&) const = default;
};

/// One line of text, elided at its end, with `ranges` on the ground of search hits.
void paintHighlightedText(QPainter& painter, const QRect& rect, const QString& text, const QList<MarkedRange>& ranges,
                          const QFont& font, const QColor& ink, const Tokens& t);

/// One line of text, elided at its end and vertically centred.
void paintLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& ink,
               Qt::Alignment alignment = Qt::AlignLeft);

/// The lines of a text in a width, at most so many; the last ends with an ellipsis where more would follow.
[[nodiscard]] QStringList wrappedLines(const QString& text, const QFont& font, int width, qsizetype most);

/// The two lines of a row.
struct RowLines {
    QRect first;
    QRect second;
};

/// The lines of `row` from `left` px behind its start to the margin of its end.
[[nodiscard]] RowLines rowLines(const QRect& row, int left);

/// Paints `text` at the end of `line` and takes its room away.
void paintAtEnd(QPainter& painter, QRect& line, const QString& text, const QFont& font, const QColor& ink);

} // namespace throughline::ui
