// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"

#include <QFont>
#include <QLineF>
#include <QList>
#include <QRectF>

namespace throughline::ui {

/// The fonts of a chart. The window takes those of the interface; an export takes fixed ones.
struct ChartFonts {
    QFont axis;
    QFont label;
    QFont strong; ///< Numbers, and what the title speaks of.
};

/// A value as something to see, point at and open.
struct ChartMark {
    QRectF rect;
    qsizetype category = 0;
    qsizetype series = 0;
    QString number; ///< Written inside where there is room; empty otherwise.

    bool operator==(const ChartMark&) const = default;
};

/// A line of text with its place.
struct ChartText {
    enum class Ink { Text, Muted, Warning };

    QRectF rect;
    QString text;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool strong = false;
    bool axis = false; ///< In the axis' font.
    Ink ink = Ink::Text;

    bool operator==(const ChartText&) const = default;
};

/// The name of a series beside its colour.
struct ChartKey {
    QRectF swatch;
    ChartText name;
    qsizetype series = 0;

    bool operator==(const ChartKey&) const = default;
};

/// Where everything of a chart lies: drawn, pointed at and tested from the same numbers.
struct ChartLayout {
    QRectF plot;
    QList<QLineF> grid;
    QList<ChartMark> marks; ///< Of values above 0, category by category.
    QList<ChartText> texts;
    QList<ChartKey> keys;
    bool isLine = false; ///< Marks of a series are joined by lines.

    bool operator==(const ChartLayout&) const = default;
};

/// Lays a chart out in a rectangle. Texts are one line each, cut with an ellipsis where they do not fit.
[[nodiscard]] ChartLayout layoutChart(const core::ChartSeries& chart, const QRectF& area, const ChartFonts& fonts);

/// The steps of an axis from 0 to at least `largest`: 1, 2 or 5 times a power of ten, at most `steps` of them.
[[nodiscard]] QList<double> axisTicks(double largest, int steps, bool whole);

} // namespace throughline::ui
