// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/datapointschart.h"

#include "core/base/datewords.h"

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
    QString name;
    QString unit;
    QMap<QDate, double> values;
};

QList<Line> linesOf(const QList<DatapointRow>& datapoints) {
    QMap<QString, Line> lines;
    QList<DatapointRow> byId = datapoints;
    std::sort(byId.begin(), byId.end(),
              [](const auto& one, const auto& other) { return one.datapoint.id < other.datapoint.id; });
    for (const DatapointRow& row : byId) {
        if (!row.datapoint.asOf.isValid())
            continue;
        const QString name =
            row.segment.isEmpty() ? row.datapoint.metric : u"%1, %2"_s.arg(row.datapoint.metric, row.segment);
        Line& line = lines[name.toLower() + u'\n' + row.datapoint.unit];
        line.name = name;
        line.unit = row.datapoint.unit;
        line.values.insert(row.datapoint.asOf, row.datapoint.value);
    }
    QList<Line> all = lines.values();
    all.removeIf([](const Line& line) { return line.values.size() < 2; });
    std::stable_sort(all.begin(), all.end(),
                     [](const Line& one, const Line& other) { return one.values.size() > other.values.size(); });
    return all;
}

QString unitOf(const QList<Line>& lines) {
    QMap<QString, qsizetype> points;
    for (const Line& line : lines)
        points[line.unit] += line.values.size();
    QString unit;
    for (auto each = points.begin(); each != points.end(); ++each) {
        if (each.value() > points.value(unit, 0))
            unit = each.key();
    }
    return unit;
}

QString withUnit(double value, const QString& unit) {
    const QString number = QString::number(value, 'g', 6);
    return unit.isEmpty() ? number : number + u' ' + unit;
}

QString findingOf(const QList<Line>& lines) {
    if (lines.isEmpty())
        return Texts::tr("No metric has two dated values yet");
    const Line& line = lines.first();
    const double first = line.values.first();
    const double last = line.values.last();
    const QString words = last > first   ? Texts::tr("%1 rose from %2 to %3")
                          : last < first ? Texts::tr("%1 fell from %2 to %3")
                                         : Texts::tr("%1 stayed at %3");
    return last == first ? words.arg(line.name).replace("%3"_L1, withUnit(last, line.unit))
                         : words.arg(line.name, withUnit(first, line.unit), withUnit(last, line.unit));
}

} // namespace

ExplainedChart datapointsChart(const QList<DatapointRow>& datapoints) {
    QList<Line> lines = linesOf(datapoints);
    const qsizetype all = lines.size();
    const QString unit = unitOf(lines);
    lines.removeIf([&](const Line& line) { return line.unit != unit; });
    lines = lines.mid(0, kMostMetrics);
    std::set<QDate> days;
    int points = 0;
    for (const Line& line : std::as_const(lines)) {
        for (auto each = line.values.begin(); each != line.values.end(); ++each) {
            days.insert(each.key());
            ++points;
        }
    }

    ExplainedChart result;
    ChartSeries& chart = result.chart;
    chart.name = u"datapoints"_s;
    chart.kind = ChartKind::Line;
    chart.format = ValueFormat::Decimal;
    chart.title = findingOf(lines);
    chart.measure = unit.isEmpty() ? Texts::tr("Value by day") : Texts::tr("Value by day, in %1").arg(unit);
    chart.categoryHeading = Texts::tr("As of");
    for (qsizetype i = 0; i < lines.size(); ++i)
        chart.series.append({lines.at(i).name, kindRole(i), {}});
    for (const QDate& day : days) {
        chart.categories.append({.label = dayWords(day), .recordId = 0, .remark = {}});
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto value = lines.at(i).values.constFind(day);
            chart.series[i].values.append(value == lines.at(i).values.constEnd() ? std::nullopt
                                                                                 : std::optional<double>(*value));
        }
        result.voices.append(QList<VoiceFilter>(lines.size()));
    }
    chart.basis.n = points;
    chart.basis.unit = points == 1 ? Texts::tr("datapoint") : Texts::tr("datapoints");
    if (const qsizetype rest = all - lines.size(); rest > 0)
        chart.basis.notes.append(rest == 1 ? Texts::tr("1 other metric not shown")
                                           : Texts::tr("%1 other metrics not shown").arg(rest));
    return result;
}

} // namespace throughline::core
