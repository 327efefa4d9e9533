// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/voicesovertime.h"

#include "core/base/datewords.h"
#include "core/base/numberwords.h"
#include "core/voices/voicewords.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VoicesOverTime)
};

constexpr qsizetype kOwnKinds = 6;
constexpr int kTrendMonths = 3;
constexpr qint64 kSmallestTrend = 10; // fewer voices are no trend
constexpr double kNotableChange = 0.2;

/// The counts that the chart shows, and in numbers those that it does not.
struct Sorted {
    QMap<QDate, QHash<VoiceKind, qint64>> months; // every month from the first to the last, empty ones too
    QHash<VoiceKind, qint64> kinds;
    qint64 n = 0;
    qint64 incentivised = 0;
    qint64 individual = 0;
    qint64 undated = 0;
    qint64 later = 0;
    qint64 earlier = 0;
};

QDate monthOf(QDate day) {
    return {day.year(), day.month(), 1};
}

Sorted sorted(const QList<MonthCount>& counts, QDate today) {
    Sorted result;
    const QDate current = monthOf(today);
    const auto [first, last] = shownMonths(counts, today);
    for (QDate month = first; month.isValid() && month <= last; month = month.addMonths(1))
        result.months[month] = {};
    for (const MonthCount& one : counts) {
        if (one.lane == Lane::Individual) {
            result.individual += one.count;
        } else if (!one.month.isValid()) {
            result.undated += one.count;
        } else if (one.month > current) {
            result.later += one.count;
        } else if (one.month < first) {
            result.earlier += one.count;
        } else {
            result.months[one.month][one.kind] += one.count;
            result.kinds[one.kind] += one.count;
            result.n += one.count;
            result.incentivised += one.incentivised ? one.count : 0;
        }
    }
    return result;
}

/// The kinds by their number, the most frequent first; equal ones in their fixed order.
QList<VoiceKind> kindsByFrequency(const QHash<VoiceKind, qint64>& counts) {
    QList<VoiceKind> kinds = counts.keys();
    std::sort(kinds.begin(), kinds.end(), [&](VoiceKind one, VoiceKind other) {
        return std::tuple(-counts[one], one) < std::tuple(-counts[other], other);
    });
    return kinds;
}

/// What the last three whole months say beside the three before them; empty when that is no finding.
QString trend(const Sorted& data, QDate today) {
    QList<qint64> totals;
    for (auto month = data.months.begin(); month != data.months.end(); ++month) {
        if (month.key().addMonths(1) > today)
            break; // still running
        qint64 total = 0;
        for (const qint64 count : *month)
            total += count;
        totals.append(total);
    }
    if (totals.size() < 2 * kTrendMonths)
        return {};
    const auto sum = [&](qsizetype from) { return totals.at(from) + totals.at(from + 1) + totals.at(from + 2); };
    const qint64 after = sum(totals.size() - kTrendMonths);
    const qint64 before = sum(totals.size() - 2 * kTrendMonths);
    if (before < kSmallestTrend || after < kSmallestTrend)
        return {};
    const double change = static_cast<double>(after - before) / static_cast<double>(before);
    if (std::abs(change) < kNotableChange)
        return {};
    const QString text = change > 0 ? Texts::tr("Voices rose from %1 to %2 in three months")
                                    : Texts::tr("Voices fell from %1 to %2 in three months");
    return text.arg(countWords(before), countWords(after));
}

/// What kinds there are, of the voices in the months that show.
QString mostFrequent(const Sorted& data, const QList<VoiceKind>& kinds) {
    const qint64 most = data.kinds[kinds.first()];
    const QString name = pluralOf(kinds.first());
    if (data.n == 1)
        return data.earlier == 0 ? Texts::tr("One voice so far") : Texts::tr("One voice");
    if (kinds.size() == 1)
        return Texts::tr("%1 only: %2 voices").arg(name, countWords(data.n));
    if (data.n >= kSmallestTrend && 2 * most > data.n)
        return Texts::tr("%1 are more than half of the voices: %2 of %3")
            .arg(name, countWords(most), countWords(data.n));
    if (data.n >= kSmallestTrend && most > data.kinds[kinds.at(1)])
        return Texts::tr("%1 speak most often: %2 of %3 voices").arg(name, countWords(most), countWords(data.n));
    return data.months.size() == 1
               ? Texts::tr("%1 voices in one month").arg(countWords(data.n))
               : Texts::tr("%1 voices in %2 months").arg(countWords(data.n), countWords(data.months.size()));
}

QString finding(const Sorted& data, const QList<VoiceKind>& kinds, QDate today) {
    if (data.n == 0)
        return Texts::tr("No dated voices yet");
    if (const QString rise = trend(data, today); !rise.isEmpty())
        return rise;
    const QString words = mostFrequent(data, kinds);
    return data.earlier == 0 ? words : Texts::tr("%1, since %2").arg(words, monthWords(data.months.firstKey()));
}

QStringList notes(const Sorted& data, QDate today) {
    QStringList notes;
    if (data.earlier > 0)
        notes.append(
            Texts::tr("%1 older than %2 not shown").arg(countWords(data.earlier), monthWords(data.months.firstKey())));
    if (data.undated > 0)
        notes.append(Texts::tr("%1 undated left out").arg(countWords(data.undated)));
    if (data.later > 0)
        notes.append(Texts::tr("%1 dated after this month left out").arg(countWords(data.later)));
    if (!data.months.isEmpty() && today < data.months.lastKey().addMonths(1).addDays(-1))
        notes.append(Texts::tr("%1 only to %2").arg(monthWords(data.months.lastKey()), dayWordsWithoutYear(today)));
    return notes;
}

/// The filter of one month and some kinds, within the chart's own.
VoiceFilter behind(const VoiceFilter& filter, QDate month, const QList<VoiceKind>& kinds) {
    VoiceFilter one = filter;
    one.lane = Lane::Aggregate;
    one.kinds = kinds;
    one.since = filter.since.isValid() ? std::max(filter.since, month) : month;
    const QDate end = month.addMonths(1).addDays(-1);
    one.until = filter.until.isValid() ? std::min(filter.until, end) : end;
    return one;
}

} // namespace

MonthRange shownMonths(const QList<MonthCount>& counts, QDate today) {
    MonthRange range;
    for (const MonthCount& one : counts) {
        if (one.lane != Lane::Aggregate || !one.month.isValid() || one.month > monthOf(today))
            continue;
        range.first = range.first.isValid() ? std::min(range.first, one.month) : one.month;
        range.last = range.last.isValid() ? std::max(range.last, one.month) : one.month;
    }
    if (range.first.isValid())
        range.first = std::max(range.first, range.last.addMonths(1 - kMostMonths));
    return range;
}

ExplainedChart voicesOverTime(const QList<MonthCount>& counts, const VoiceFilter& filter, const ChartBasis& basis,
                              QDate today) {
    const Sorted data = sorted(counts, today);
    const QList<VoiceKind> kinds = kindsByFrequency(data.kinds);
    QList<QList<VoiceKind>> groups;
    for (qsizetype i = 0; i < std::min(kinds.size(), kOwnKinds); ++i)
        groups.append({kinds.at(i)});
    if (kinds.size() > kOwnKinds)
        groups.append(kinds.mid(kOwnKinds));

    ExplainedChart result;
    ChartSeries& chart = result.chart;
    chart.name = u"voices-over-time"_s;
    chart.kind = ChartKind::StackedColumn;
    chart.title = finding(data, kinds, today);
    chart.measure = Texts::tr("Voices by month, stacked by kind");
    chart.categoryHeading = Texts::tr("Month");
    for (qsizetype i = 0; i < groups.size(); ++i)
        chart.series.append(
            {i < kOwnKinds ? pluralOf(groups.at(i).first()) : Texts::tr("Other kinds"), kindRole(i), {}});
    for (auto month = data.months.begin(); month != data.months.end(); ++month) {
        chart.categories.append({.label = monthWords(month.key()), .recordId = 0, .remark = {}});
        QList<VoiceFilter> filters;
        for (qsizetype i = 0; i < groups.size(); ++i) {
            qint64 sum = 0;
            for (const VoiceKind kind : groups.at(i))
                sum += month->value(kind);
            chart.series[i].values.append(static_cast<double>(sum));
            filters.append(behind(filter, month.key(), groups.at(i)));
        }
        result.voices.append(filters);
    }
    chart.basis = basis;
    chart.basis.n = static_cast<int>(data.n);
    chart.basis.unit = data.n == 1 ? Texts::tr("voice") : Texts::tr("voices");
    chart.basis.notes += notes(data, today);
    chart.basis.individualLeftOut = static_cast<int>(data.individual);
    chart.basis.incentivised = static_cast<int>(data.incentivised);
    return result;
}

} // namespace throughline::core
