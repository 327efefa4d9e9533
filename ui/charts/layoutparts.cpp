// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/layoutparts.h"

#include "ui/common/textdisplay.h"

#include <algorithm>
#include <cmath>

namespace throughline::ui {

QString fitted(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).elidedText(oneLine(text), Qt::ElideRight, std::max(width, 0.0));
}

double shownValue(const core::ChartSeries& chart, qsizetype category, qsizetype series) {
    const double value = chart.series.at(series).values.value(category).value_or(0);
    return std::isfinite(value) ? std::max(value, 0.0) : 0;
}

bool isStacked(core::ChartKind kind) {
    return kind == core::ChartKind::StackedBar || kind == core::ChartKind::StackedColumn;
}

double largestLength(const core::ChartSeries& chart) {
    double largest = 0;
    for (qsizetype category = 0; category < chart.categories.size(); ++category) {
        double sum = 0;
        for (qsizetype series = 0; series < chart.series.size(); ++series) {
            const double value = shownValue(chart, category, series);
            sum = isStacked(chart.kind) ? sum + value : std::max(sum, value);
        }
        largest = std::max(largest, sum);
    }
    return largest;
}

QString totalText(const core::ChartSeries& chart, qsizetype category) {
    if (!isStacked(chart.kind) && chart.series.size() > 1)
        return {};
    const auto total = core::totalOf(chart, category);
    return total ? core::valueText(*total, chart.format) : QString();
}

std::optional<ChartKey> keyAt(const core::ChartSeries& chart, qsizetype series, const QPointF& start, double right,
                              const QFont& font) {
    const QFontMetricsF metrics(font);
    const double left = start.x() + chartsize::kSwatch + chartsize::kSmallGap;
    ChartKey key;
    key.series = series;
    key.name.text = fitted(chart.series.at(series).name, font, right - left);
    if (key.name.text.isEmpty())
        return std::nullopt;
    key.swatch = QRectF(start.x(), start.y() - chartsize::kSwatch / 2, chartsize::kSwatch, chartsize::kSwatch);
    key.name.rect = QRectF(left, start.y() - metrics.height() / 2,
                           std::ceil(metrics.horizontalAdvance(key.name.text)) + 1, metrics.height());
    key.name.axis = true;
    key.name.ink = ChartText::Ink::Muted;
    return key;
}

} // namespace throughline::ui
