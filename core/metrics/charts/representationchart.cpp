// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/representationchart.h"

#include "core/base/numberwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RepresentationChart)
};

QString findingOf(const Representation& representation) {
    if (representation.segments.size() < 2)
        return Texts::tr("Two segments with a population are needed to compare them");
    if (!representation.isShown())
        return Texts::tr("Too few voices to speak of shares: %1").arg(representation.n);
    const QString words = representationInWords(representation, 1);
    return words.isEmpty() ? Texts::tr("Each segment speaks about as often as its share of the market")
                           : Texts::tr("%1 of the market").arg(words);
}

VoiceFilter behind(VoiceFilter filter, SegmentId segment) {
    filter.lane = Lane::Aggregate;
    filter.segments = {segment};
    return filter;
}

} // namespace

ExplainedChart representationChart(const VoicesBySegment& voices, const VoiceFilter& filter, const ChartBasis& basis) {
    const Representation representation = representationOf(voices.segments);
    ExplainedChart result;
    ChartSeries& chart = result.chart;
    chart.name = u"representation"_s;
    chart.kind = ChartKind::Dumbbell;
    chart.format = ValueFormat::Percent;
    chart.title = findingOf(representation);
    chart.measure = Texts::tr("Share of the voices beside share of the customers in the market");
    chart.categoryHeading = Texts::tr("Segment");
    chart.remarkHeading = Texts::tr("Representation");
    chart.series = {{Texts::tr("Share of the market"), SeriesRole::Other, {}},
                    {Texts::tr("Share of the voices"), SeriesRole::Kind1, {}}};
    if (representation.isShown()) {
        QList<SegmentRepresentation> segments = representation.segments;
        std::stable_sort(segments.begin(), segments.end(),
                         [](const auto& one, const auto& other) { return one.index > other.index; });
        for (const SegmentRepresentation& one : segments) {
            chart.categories.append({.label = one.segment.name,
                                     .recordId = one.segment.segment.value,
                                     .remark = Texts::tr("%1 its share").arg(timesWords(one.index)),
                                     .named = one.index < kFairFrom || one.index > kFairTo});
            chart.series[0].values.append(one.marketShare);
            chart.series[1].values.append(one.voiceShare);
            const VoiceFilter said = behind(filter, one.segment.segment);
            result.voices.append({said, said});
        }
    }
    chart.basis = basis;
    chart.basis.n = static_cast<int>(representation.n);
    chart.basis.unit = representation.n == 1 ? Texts::tr("voice") : Texts::tr("voices");
    if (representation.elsewhere > 0)
        chart.basis.notes.append(
            Texts::tr("%1 of segments without a population left out").arg(representation.elsewhere));
    if (voices.unsegmented > 0)
        chart.basis.notes.append(Texts::tr("%1 without a segment left out").arg(voices.unsegmented));
    chart.basis.individualLeftOut = static_cast<int>(voices.individual);
    chart.basis.incentivised = static_cast<int>(voices.incentivised);
    return result;
}

} // namespace throughline::core
