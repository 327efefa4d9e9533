// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/numbers/metricovertime.h"

#include "core/base/datewords.h"
#include "core/base/numberwords.h"
#include "core/metrics/proportion.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MetricOverTime)
};

constexpr int kMostDecimals = 4;
constexpr double kPercent = 100;

bool isPercent(const Datapoint& datapoint) {
    return datapoint.unit == u"%";
}

/// The share that a datapoint states, with its interval; none where it states no share or not of how many.
std::optional<Proportion> shareOf(const Datapoint& datapoint) {
    if (!isPercent(datapoint) || datapoint.n.value_or(0) <= 0 || datapoint.value < 0 || datapoint.value > kPercent)
        return std::nullopt;
    return proportion(qRound64(datapoint.value / kPercent * *datapoint.n), *datapoint.n);
}

QString titleOf(const QList<Datapoint>& points) {
    const Datapoint& first = points.constFirst();
    const Datapoint& last = points.constLast();
    if (points.size() == 1)
        return Texts::tr("%1: %2").arg(first.metric, valueWithUnit(first));
    if (first.value == last.value)
        return Texts::tr("%1: %2 now as in %3").arg(first.metric, valueWithUnit(last), monthWords(first.asOf));
    const QString change =
        first.value < last.value ? Texts::tr("%1: up from %2 to %3") : Texts::tr("%1: down from %2 to %3");
    return change.arg(first.metric, valueWithUnit(first), valueWithUnit(last));
}

} // namespace

ValueFormat formatFor(const QList<Datapoint>& points) {
    if (isPercent(points.constFirst()))
        return ValueFormat::Percent;
    const bool whole = std::all_of(points.begin(), points.end(),
                                   [](const Datapoint& point) { return std::floor(point.value) == point.value; });
    return whole ? ValueFormat::Count : ValueFormat::Decimal;
}

double chartValue(const Datapoint& datapoint) {
    return isPercent(datapoint) ? datapoint.value / kPercent : datapoint.value;
}

std::optional<ValueInterval> chartInterval(const Datapoint& datapoint) {
    const std::optional<Proportion> share = shareOf(datapoint);
    return share && share->isShown() ? std::optional(ValueInterval{share->low, share->high}) : std::nullopt;
}

QString baseWords(const Datapoint& datapoint) {
    if (!datapoint.n)
        return {};
    const QString n = u"n = %1"_s.arg(*datapoint.n);
    const std::optional<Proportion> share = shareOf(datapoint);
    return share && share->isShown() ? n + u" · "_s + intervalText(*share) : n;
}

QString valueWithUnit(const Datapoint& datapoint) {
    QString number = QLocale(QLocale::English).toString(datapoint.value, 'f', kMostDecimals);
    while (number.endsWith(u'0'))
        number.chop(1); // behind the point, which is always there
    if (number.endsWith(u'.'))
        number.chop(1);
    return withUnit(number, datapoint.unit);
}

ChartSeries metricOverTime(const QList<Datapoint>& points) {
    ChartSeries chart;
    chart.name = u"metric-over-time"_s;
    chart.kind = ChartKind::Line;
    if (points.isEmpty())
        return chart;
    chart.title = titleOf(points);
    chart.measure = points.constFirst().unit;
    chart.categoryHeading = Texts::tr("As of");
    chart.remarkHeading = Texts::tr("n");
    chart.format = formatFor(points);
    ChartValues line;
    line.name = points.constFirst().metric;
    for (const Datapoint& point : points) {
        chart.categories.append(
            {.label = monthWords(point.asOf), .recordId = point.id.value, .remark = baseWords(point)});
        line.values.append(chartValue(point));
        line.intervals.append(chartInterval(point));
    }
    chart.series.append(line);
    chart.basis.n = static_cast<int>(points.size());
    chart.basis.unit = points.size() == 1 ? Texts::tr("datapoint") : Texts::tr("datapoints");
    return chart;
}

} // namespace throughline::core
