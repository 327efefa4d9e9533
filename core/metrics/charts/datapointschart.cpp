// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/datapointschart.h"

#include "core/base/datewords.h"
#include "core/metrics/numbers/metricovertime.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <set>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DatapointsChart)
};

/// The values of one metric in one segment by day; of several on a day the one added last.
struct Line {
    QString metric;
    QString name; ///< with the segment
    QString unit;
    QMap<QDate, Datapoint> points;
};

QList<Line> linesOf(const QList<DatapointRow>& datapoints) {
    QMap<QString, Line> lines;
    QList<DatapointRow> byId = datapoints;
    std::sort(byId.begin(), byId.end(),
              [](const auto& one, const auto& other) { return one.datapoint.id < other.datapoint.id; });
    for (const DatapointRow& row : byId) {
        const Datapoint& point = row.datapoint;
        if (!point.asOf.isValid())
            continue;
        const QString name = row.segment.isEmpty() ? point.metric : u"%1, %2"_s.arg(point.metric, row.segment);
        Line& line = lines[name.toLower() + u'\n' + point.unit];
        line.metric = point.metric;
        line.name = name;
        line.unit = point.unit;
        line.points.insert(point.asOf, point);
    }
    QList<Line> all = lines.values();
    all.removeIf([](const Line& line) { return line.points.size() < 2; });
    std::stable_sort(all.begin(), all.end(),
                     [](const Line& one, const Line& other) { return one.points.size() > other.points.size(); });
    return all;
}

QString unitOf(const QList<Line>& lines) {
    QMap<QString, qsizetype> points;
    for (const Line& line : lines)
        points[line.unit] += line.points.size();
    QString unit;
    for (auto each = points.begin(); each != points.end(); ++each) {
        if (each.value() > points.value(unit, 0))
            unit = each.key();
    }
    return unit;
}

QString findingOf(const QList<Line>& lines) {
    if (lines.isEmpty())
        return Texts::tr("No metric has two dated values yet");
    const Line& line = lines.first();
    const Datapoint& first = line.points.first();
    const Datapoint& last = line.points.last();
    if (first.value == last.value)
        return Texts::tr("%1 stayed at %2").arg(line.name, valueWithUnit(last));
    const QString words =
        last.value > first.value ? Texts::tr("%1 rose from %2 to %3") : Texts::tr("%1 fell from %2 to %3");
    return words.arg(line.name, valueWithUnit(first), valueWithUnit(last));
}

/// Adds the values of a line on all the days of the chart.
void addLine(ChartSeries& chart, const Line& line, const std::set<QDate>& days, bool single) {
    ChartValues values{line.name, kindRole(chart.series.size()), {}};
    ChartValues bases{single ? Texts::tr("n") : Texts::tr("n, %1").arg(line.name), SeriesRole::Other, {}};
    for (const QDate& day : days) {
        const auto point = line.points.constFind(day);
        const bool known = point != line.points.constEnd();
        values.values.append(known ? std::optional(chartValue(*point)) : std::nullopt);
        values.intervals.append(known ? chartInterval(*point) : std::nullopt);
        bases.values.append(known && point->n ? std::optional<double>(*point->n) : std::nullopt);
    }
    chart.series.append(values);
    chart.beside.append(bases);
}

/// "of 212 to 217 each": how many stand behind the values; empty where that is said of none.
QString basesInWords(const QList<Datapoint>& points) {
    QList<int> bases;
    for (const Datapoint& point : points) {
        if (point.n)
            bases.append(*point.n);
    }
    if (bases.isEmpty())
        return {};
    const auto [least, most] = std::minmax_element(bases.cbegin(), bases.cend());
    QString words =
        *least == *most ? Texts::tr("each of %1").arg(*least) : Texts::tr("each of %1 to %2").arg(*least).arg(*most);
    if (bases.size() < points.size())
        words += Texts::tr(" where that is known");
    return words;
}

/// Names what a filter of metrics would show.
QString notShown(const QList<Line>& lines) {
    constexpr qsizetype kNamed = 3;
    QStringList names;
    for (const Line& line : lines.mid(0, kNamed))
        names.append(line.name);
    const QString text = Texts::tr("not shown: %1").arg(names.join(", "_L1));
    return lines.size() <= kNamed ? text
                                  : Texts::tr("%1 and %2 more").arg(text, QString::number(lines.size() - kNamed));
}

} // namespace

ExplainedChart datapointsChart(const QList<DatapointRow>& datapoints, const QStringList& metrics,
                               const ChartBasis& basis) {
    QList<Line> lines = linesOf(datapoints);
    if (!metrics.isEmpty())
        lines.removeIf([&](const Line& line) { return !metrics.contains(line.metric, Qt::CaseInsensitive); });
    const QString unit = unitOf(lines);
    std::stable_partition(lines.begin(), lines.end(), [&](const Line& line) { return line.unit == unit; });
    const auto drawn = std::count_if(lines.begin(), lines.end(), [&](const Line& line) { return line.unit == unit; });
    const QList<Line> others = lines.mid(std::min(drawn, kMostMetrics));
    lines = lines.mid(0, std::min(drawn, kMostMetrics));
    std::set<QDate> days;
    QList<Datapoint> points;
    for (const Line& line : std::as_const(lines)) {
        for (const Datapoint& point : line.points) {
            days.insert(point.asOf);
            points.append(point);
        }
    }

    ExplainedChart result;
    ChartSeries& chart = result.chart;
    chart.name = u"datapoints"_s;
    chart.kind = ChartKind::Line;
    chart.format = points.isEmpty() ? ValueFormat::Count : formatFor(points);
    chart.title = findingOf(lines);
    chart.measure = unit.isEmpty() ? Texts::tr("Value by day") : Texts::tr("Value by day, in %1").arg(unit);
    chart.categoryHeading = Texts::tr("As of");
    chart.remarkHeading = Texts::tr("n and interval");
    for (const Line& line : std::as_const(lines))
        addLine(chart, line, days, lines.size() == 1);
    chart.beside.removeIf([](const ChartValues& bases) {
        return std::none_of(bases.values.begin(), bases.values.end(), [](const auto& n) { return n.has_value(); });
    });
    for (const QDate& day : days) {
        // Of several lines a day has several datapoints: it is none of them.
        const Datapoint only = lines.size() == 1 ? lines.first().points.value(day) : Datapoint();
        chart.categories.append({.label = dayWords(day), .recordId = only.id.value, .remark = baseWords(only)});
        result.voices.append(QList<VoiceFilter>(lines.size()));
    }
    chart.basis = basis;
    chart.basis.n = static_cast<int>(points.size());
    chart.basis.unit = points.size() == 1 ? Texts::tr("datapoint") : Texts::tr("datapoints");
    if (const QString bases = basesInWords(points); !bases.isEmpty())
        chart.basis.also.append(bases);
    if (!days.empty())
        chart.basis.period = Texts::tr("as of %1 – %2").arg(dayWords(*days.begin()), dayWords(*days.rbegin()));
    if (!others.isEmpty())
        chart.basis.notes.prepend(notShown(others));
    return result;
}

QStringList drawableMetrics(const QList<DatapointRow>& datapoints) {
    QStringList metrics;
    for (const Line& line : linesOf(datapoints)) {
        if (!metrics.contains(line.metric, Qt::CaseInsensitive))
            metrics.append(line.metric);
    }
    metrics.sort(Qt::CaseInsensitive);
    return metrics;
}

} // namespace throughline::core
