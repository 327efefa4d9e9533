// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/chartseries.h"

#include "core/base/numberwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChartSeries)
};

bool hasRemarks(const ChartSeries& chart) {
    return std::any_of(chart.categories.cbegin(), chart.categories.cend(),
                       [](const ChartCategory& category) { return !category.remark.isEmpty(); });
}

std::optional<double> valueAt(const ChartValues& values, qsizetype category) {
    if (category >= values.values.size())
        return std::nullopt;
    const std::optional<double> value = values.values.at(category);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

QString kindName(ChartKind kind) {
    switch (kind) {
    case ChartKind::StackedBar:
        return Texts::tr("Stacked bar chart");
    case ChartKind::ClusteredBar:
        return Texts::tr("Bar chart");
    case ChartKind::StackedColumn:
        return Texts::tr("Stacked column chart");
    case ChartKind::ClusteredColumn:
        return Texts::tr("Column chart");
    case ChartKind::Line:
        return Texts::tr("Line chart");
    case ChartKind::DivergingBar:
        return Texts::tr("Diverging bar chart");
    case ChartKind::DotPlot:
        return Texts::tr("Dot plot");
    case ChartKind::Dumbbell:
        return Texts::tr("Dumbbell chart");
    }
    return {};
}

/// The formula for the total of a row, in the columns that toGrid() gives the series; rows count from 1.
QString totalFormula(qsizetype series, qsizetype row) {
    // Six series and "other" at most reach column H; past Z the total stays a plain number.
    if (series > 25)
        return {};
    return u"SUM(B%1:%2%1)"_s.arg(QString::number(row), QChar(static_cast<char16_t>(u'A' + series)));
}

/// "Largest: X with 31; smallest: Y with 2." over the totals or, where nothing adds up, over single values.
QString extremes(const ChartSeries& chart) {
    struct Mark {
        double value;
        QString label;
    };
    QList<Mark> marks;
    const bool totals = hasTotals(chart);
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        const QString label = chart.categories.at(i).label;
        if (totals) {
            if (const auto total = totalOf(chart, i))
                marks.append({*total, label});
            continue;
        }
        for (const ChartValues& values : chart.series) {
            if (const auto value = valueAt(values, i))
                marks.append({*value, chart.series.size() > 1 ? label + ", "_L1 + values.name : label});
        }
    }
    if (marks.isEmpty())
        return Texts::tr("It has no values.");
    const auto [least, most] = std::minmax_element(marks.cbegin(), marks.cend(),
                                                   [](const Mark& a, const Mark& b) { return a.value < b.value; });
    QString text = Texts::tr("Largest: %1 with %2").arg(most->label, valueText(most->value, chart.format));
    if (marks.size() > 1)
        text += Texts::tr("; smallest: %1 with %2").arg(least->label, valueText(least->value, chart.format));
    return text + u'.';
}

} // namespace

bool hasRows(ChartKind kind) {
    switch (kind) {
    case ChartKind::StackedBar:
    case ChartKind::ClusteredBar:
    case ChartKind::DivergingBar:
    case ChartKind::DotPlot:
    case ChartKind::Dumbbell:
        return true;
    case ChartKind::StackedColumn:
    case ChartKind::ClusteredColumn:
    case ChartKind::Line:
        break;
    }
    return false;
}

bool isStacked(ChartKind kind) {
    return kind == ChartKind::StackedBar || kind == ChartKind::StackedColumn || kind == ChartKind::DivergingBar ||
           kind == ChartKind::DotPlot;
}

SeriesRole kindRole(qsizetype ordinal) {
    constexpr std::array kinds = {SeriesRole::Kind1, SeriesRole::Kind2, SeriesRole::Kind3,
                                  SeriesRole::Kind4, SeriesRole::Kind5, SeriesRole::Kind6};
    return ordinal >= 0 && ordinal < std::ssize(kinds) ? kinds.at(static_cast<size_t>(ordinal)) : SeriesRole::Other;
}

QString valueText(double value, ValueFormat format) {
    switch (format) {
    case ValueFormat::Count:
        return countWords(std::llround(value));
    case ValueFormat::Decimal:
        return QString::number(value, 'f', 1);
    case ValueFormat::Percent:
        return percentWords(value);
    }
    return {};
}

QString footerText(const ChartBasis& basis) {
    QStringList parts;
    parts.append(basis.unit.isEmpty() ? u"n = %1"_s.arg(countWords(basis.n))
                                      : u"n = %1 %2"_s.arg(countWords(basis.n), basis.unit));
    parts += basis.also;
    if (!basis.period.isEmpty())
        parts.append(basis.period);
    parts += basis.filters;
    parts += basis.notes;
    if (basis.individualLeftOut == 1)
        parts.append(Texts::tr("1 individual case left out"));
    else if (basis.individualLeftOut > 1)
        parts.append(Texts::tr("%1 individual cases left out").arg(countWords(basis.individualLeftOut)));
    if (basis.incentivised > 0)
        parts.append(Texts::tr("%1 incentivised").arg(countWords(basis.incentivised)));
    return parts.join(u" · "_s);
}

QString altText(const ChartSeries& chart) {
    const QString what =
        Texts::tr("%1, %2 × %3 values: %4.")
            .arg(kindName(chart.kind), QString::number(chart.categories.size()), QString::number(chart.series.size()),
                 chart.measure.isEmpty() ? chart.title : chart.measure);
    return what + u' ' + extremes(chart) + u' ' + footerText(chart.basis) + u'.';
}

bool hasTotals(const ChartSeries& chart) {
    const auto isNegative = [](const std::optional<double>& value) { return value.value_or(0) < 0; };
    const bool adds = chart.kind == ChartKind::StackedBar || chart.kind == ChartKind::StackedColumn ||
                      (chart.kind == ChartKind::DivergingBar &&
                       std::none_of(chart.series.begin(), chart.series.end(), [&](const ChartValues& values) {
                           return std::any_of(values.values.begin(), values.values.end(), isNegative);
                       }));
    return chart.series.size() > 1 && adds;
}

std::optional<double> totalOf(const ChartSeries& chart, qsizetype category) {
    std::optional<double> total;
    for (const ChartValues& values : chart.series) {
        if (const auto value = valueAt(values, category))
            total = total.value_or(0) + *value;
    }
    return total;
}

Grid toGrid(const ChartSeries& chart) {
    const bool totals = hasTotals(chart);
    const bool remarks = hasRemarks(chart);
    Grid grid;
    QList<Cell> header{Cell::ofText(chart.categoryHeading)};
    for (const ChartValues& values : chart.series)
        header.append(Cell::ofText(values.name));
    if (totals)
        header.append(Cell::ofText(Texts::tr("Total")));
    for (const ChartValues& counts : chart.beside)
        header.append(Cell::ofText(counts.name));
    if (remarks)
        header.append(Cell::ofText(chart.remarkHeading));
    grid.rows.append(header);

    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        QList<Cell> row{Cell::ofText(chart.categories.at(i).label)};
        for (const ChartValues& values : chart.series) {
            const auto value = valueAt(values, i);
            row.append(value ? Cell::ofNumber(*value) : Cell{});
        }
        if (totals) {
            const auto total = totalOf(chart, i);
            row.append(total ? Cell::ofNumber(*total, totalFormula(chart.series.size(), i + 2)) : Cell{});
        }
        for (const ChartValues& counts : chart.beside) {
            const auto count = valueAt(counts, i);
            row.append(count ? Cell::ofNumber(*count) : Cell{});
        }
        if (remarks)
            row.append(Cell::ofText(chart.categories.at(i).remark));
        grid.rows.append(row);
    }
    return grid;
}

} // namespace throughline::core
