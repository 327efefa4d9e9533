// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/takeaways.h"

#include "core/metrics/proportion.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Takeaways)
};

constexpr qsizetype kMostNamed = 4;
constexpr qsizetype kLongestName = 48;

/// A bar or series with its sum.
struct Total {
    QString label;
    QString remark;
    double value = 0;
    bool named = false;
};

QString shortened(const QString& name) {
    const QString line = name.simplified();
    return line.size() <= kLongestName ? line : line.left(kLongestName - 1) + u'…';
}

QString quoted(const QString& name) {
    return u"“%1”"_s.arg(shortened(name));
}

QString joined(const QStringList& names) {
    if (names.size() < 2)
        return names.join(QString());
    return Texts::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(u", "_s), names.last());
}

QList<Total> barTotals(const ChartSeries& chart) {
    QList<Total> totals;
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        const ChartCategory& category = chart.categories.at(i);
        totals.append({category.label, category.remark, totalOf(chart, i).value_or(0), category.named});
    }
    return totals;
}

QList<Total> seriesTotals(const ChartSeries& chart) {
    QList<Total> totals;
    for (const ChartValues& values : chart.series) {
        double sum = 0;
        for (const std::optional<double>& value : values.values)
            sum += value.value_or(0);
        totals.append({values.name, {}, sum, false});
    }
    return totals;
}

double sumOf(const QList<Total>& totals) {
    double sum = 0;
    for (const Total& total : totals)
        sum += total.value;
    return sum;
}

/// The first of a sorted list, with all that are level with it.
QList<Total> leaders(const QList<Total>& sorted) {
    QList<Total> first;
    for (const Total& total : sorted) {
        if (total.value == sorted.first().value)
            first.append(total);
    }
    return first;
}

QList<Total> sortedByValue(QList<Total> totals) {
    std::stable_sort(totals.begin(), totals.end(),
                     [](const Total& one, const Total& other) { return one.value > other.value; });
    return totals;
}

QString leaderSentence(const QList<Total>& sorted, ValueFormat format) {
    const auto withValue = [&](const Total& total) {
        return u"%1 (%2)"_s.arg(quoted(total.label), valueText(total.value, format));
    };
    const QString most = valueText(sorted.first().value, format);
    const QList<Total> first = leaders(sorted);
    if (first.size() > kMostNamed)
        return Texts::tr("%1 share the first place with %2.").arg(QString::number(first.size()), most);
    if (first.size() > 1) {
        QStringList names;
        for (const Total& total : first)
            names.append(quoted(total.label));
        return Texts::tr("%2 share the first place with %1.").arg(most, joined(names));
    }
    QStringList next;
    for (const Total& total : sorted.mid(1, 2)) {
        if (total.value > 0)
            next.append(withValue(total));
    }
    if (next.isEmpty())
        return Texts::tr("%2 stands alone with %1.").arg(most, quoted(sorted.first().label));
    return Texts::tr("%2 stands first with %1; next: %3.").arg(most, quoted(sorted.first().label), joined(next));
}

/// Which bars the title speaks of, with their remarks: "Later", "Unscheduled".
QString namedSentence(const QList<Total>& totals) {
    QStringList names;
    for (const Total& total : totals) {
        if (total.named)
            names.append(total.remark.isEmpty() ? quoted(total.label)
                                                : u"%1 (%2)"_s.arg(quoted(total.label), total.remark));
    }
    if (names.isEmpty() || names.size() > kMostNamed || names.size() == totals.size())
        return {};
    return Texts::tr("The title speaks of %1.").arg(joined(names));
}

/// How much of all lies in the first three; only where there are enough bars for that to say something.
QString concentrationSentence(const QList<Total>& sorted, ValueFormat format) {
    constexpr qsizetype kTop = 3;
    if (sorted.size() < 2 * kTop || format != ValueFormat::Count)
        return {};
    return Texts::tr("The first three have %1 of the %2 points shown.")
        .arg(valueText(sumOf(sorted.mid(0, kTop)), format), valueText(sumOf(sorted), format));
}

QString smallBaseSentence(const ChartBasis& basis) {
    if (basis.n >= kSmallestBaseOfShares)
        return {};
    return Texts::tr("n = %1: read these as single voices, not as a pattern.").arg(basis.n);
}

QStringList rankingTakeaways(const ChartSeries& chart) {
    const QList<Total> totals = barTotals(chart);
    const QList<Total> sorted = sortedByValue(totals);
    return {leaderSentence(sorted, chart.format), namedSentence(totals), concentrationSentence(sorted, chart.format),
            smallBaseSentence(chart.basis)};
}

QString shareSentence(const ChartSeries& chart) {
    const QList<Total> totals = seriesTotals(chart);
    QList<Total> own; // what is grouped as "other" is no finding
    for (qsizetype i = 0; i < totals.size(); ++i) {
        if (chart.series.at(i).role != SeriesRole::Other)
            own.append(totals.at(i));
    }
    const QList<Total> sorted = sortedByValue(own);
    if (sorted.size() < 2 || chart.format != ValueFormat::Count || leaders(sorted).size() > 1)
        return {};
    const auto all = static_cast<qint64>(sumOf(totals));
    return u"%1: %2."_s.arg(shortened(sorted.first().label),
                            proportionText(proportion(static_cast<qint64>(sorted.first().value), all)));
}

QString peakSentence(const ChartSeries& chart) {
    const QList<Total> sorted = sortedByValue(barTotals(chart));
    const QList<Total> first = leaders(sorted);
    if (sorted.size() < 2 || first.size() > 2)
        return {};
    const QString most = valueText(first.first().value, chart.format);
    return first.size() == 1 ? Texts::tr("Most in %1: %2.").arg(first.first().label, most)
                             : Texts::tr("Most in %1 and %2: %3 each.").arg(first.at(0).label, first.at(1).label, most);
}

QString incentivisedSentence(const ChartBasis& basis) {
    if (basis.incentivised == 0)
        return {};
    return Texts::tr("%1 of %2 were given for a reward.")
        .arg(QString::number(basis.incentivised), QString::number(basis.n));
}

QStringList courseTakeaways(const ChartSeries& chart) {
    return {shareSentence(chart), peakSentence(chart), smallBaseSentence(chart.basis),
            incentivisedSentence(chart.basis)};
}

} // namespace

QStringList takeawaysOf(const ChartSeries& chart) {
    constexpr qsizetype kMost = 3;
    if (sumOf(seriesTotals(chart)) <= 0)
        return {};
    const bool ranking = hasRows(chart.kind);
    QStringList sentences = ranking ? rankingTakeaways(chart) : courseTakeaways(chart);
    sentences.removeAll(QString());
    return sentences.mid(0, kMost);
}

} // namespace throughline::core
