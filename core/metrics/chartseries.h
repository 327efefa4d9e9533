// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace throughline::core {

/// How a chart is drawn; the numbers are the same for each.
enum class ChartKind {
    StackedBar,
    ClusteredBar,
    StackedColumn,
    ClusteredColumn,
    Line,
    DivergingBar, ///< stacked, the series of role Negative to the left
    DotPlot,      ///< one mark a row, in the colour of its series
    Dumbbell,     ///< a mark of each series a row, joined by a line
};

/// Whether the categories stand below each other and the values run to the side.
[[nodiscard]] bool hasRows(ChartKind kind);

/// Whether the values of a category share one row or column.
[[nodiscard]] bool isStacked(ChartKind kind);

/// What a series stands for; each drawing maps it to its own colour, so that a meaning has one colour everywhere.
enum class SeriesRole {
    Importance3, ///< "Critical"; 2 and 1 are paler shades of the same hue.
    Importance2,
    Importance1,
    Negative,
    Neutral,
    Positive,
    Kind1, ///< Six kinds that differ by hue only, in the order of the palette.
    Kind2,
    Kind3,
    Kind4,
    Kind5,
    Kind6,
    Other, ///< The seventh kind and all after it, and whatever stands back behind the one that the title names.
};

/// The role of the kind with this number, counted from 0; Other after the sixth.
[[nodiscard]] SeriesRole kindRole(qsizetype ordinal);

/// How the values are written.
enum class ValueFormat {
    Count,   ///< A whole number.
    Decimal, ///< One decimal.
    Percent, ///< The value is a share from 0 to 1.
};

/// One bar, column or point in time.
struct ChartCategory {
    QString label;
    qint64 recordId = 0; ///< The record that a click opens, such as the item; 0 for none.
    QString remark;      ///< A word beside the bar, such as the horizon of an item; may be empty.
    bool named = false;  ///< The title speaks of it; drawings may set it off.

    bool operator==(const ChartCategory&) const = default;
};

/// Where the true value lies with 95 % confidence.
struct ValueInterval {
    double low = 0;
    double high = 0;

    bool operator==(const ValueInterval&) const = default;
};

/// One value for each category; none where there is no number (0 is a number).
struct ChartValues {
    QString name;
    SeriesRole role = SeriesRole::Kind1;
    QList<std::optional<double>> values;
    QList<std::optional<ValueInterval>> intervals = {}; ///< of shares whose base is known; lines show them

    bool operator==(const ChartValues&) const = default;
};

/// What a chart counts, and what it leaves out; said below every chart.
struct ChartBasis {
    int n = 0;
    QString unit;        ///< What n counts, for this n: "customers".
    QStringList also;    ///< Further counts, each in words: "64 accounts", "312 unnamed voices".
    QString period;      ///< "1 Dec 2025 – 13 May 2026"; empty when every date counts.
    QStringList filters; ///< Each in words: "Fit: in".
    QStringList notes;   ///< Anything else that a reader must know: "May to the 13th".
    int individualLeftOut = 0;
    int incentivised = 0;

    bool operator==(const ChartBasis&) const = default;
};

/// A chart without its drawing: what Qt Charts draws, a deck embeds, a CSV file holds and the table view lists.
struct ChartSeries {
    QString name; ///< Stable key on the command line: "demand".
    ChartKind kind = ChartKind::StackedBar;
    QString title;           ///< The finding, as a sentence.
    QString measure;         ///< What the length of a bar means.
    QString categoryHeading; ///< Head of the first column of the table: "Roadmap item".
    QString remarkHeading;   ///< Head of the column of remarks: "Horizon".
    ValueFormat format = ValueFormat::Count;
    QList<ChartCategory> categories;
    QList<ChartValues> series;
    QList<ChartValues> beside; ///< Counts in columns of their own, which no bar shows and no total adds: "Accounts".
    ChartBasis basis;

    bool operator==(const ChartSeries&) const = default;
};

/// The line below a chart: "n = 131 customers · 64 accounts · … · 1 individual case left out · 4 incentivised".
[[nodiscard]] QString footerText(const ChartBasis& basis);

/// What the chart shows for someone who cannot see it, made from the numbers: kind, measure, largest, smallest, basis.
[[nodiscard]] QString altText(const ChartSeries& chart);

/// A value in words of its format: "31", "2.5", "24 %".
[[nodiscard]] QString valueText(double value, ValueFormat format);

/// Whether the series add up to a total: stacked, and at least two of them.
[[nodiscard]] bool hasTotals(const ChartSeries& chart);

/// The sum of a category over all series; none when it has no value at all.
[[nodiscard]] std::optional<double> totalOf(const ChartSeries& chart, qsizetype category);

/// The numbers as a table: a row for each category, a column for each series, then the total (where series add up, with
/// its formula), a column for each count that stands beside, and the remark (where any category has one).
[[nodiscard]] Grid toGrid(const ChartSeries& chart);

} // namespace throughline::core
