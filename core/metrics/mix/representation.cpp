// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/representation.h"

#include "core/base/numberwords.h"
#include "core/metrics/proportion.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Representation)
};

/// How far an index is from 1, as far for a half as for the double.
double distance(const SegmentRepresentation& segment) {
    return segment.index > 0 ? std::abs(std::log(segment.index)) : std::numeric_limits<double>::infinity();
}

} // namespace

bool Representation::isShown() const {
    return n >= kSmallestBaseOfShares && segments.size() > 1;
}

Representation representationOf(const QList<SegmentVoices>& segments) {
    Representation result;
    qint64 population = 0;
    for (const SegmentVoices& one : segments) {
        if (one.population.value_or(0) <= 0) {
            result.elsewhere += one.voices;
            continue;
        }
        population += *one.population;
        result.n += one.voices;
        result.segments.append({one, 0, 0, 0});
    }
    for (SegmentRepresentation& one : result.segments) {
        one.marketShare = static_cast<double>(*one.segment.population) / static_cast<double>(population);
        if (result.n == 0)
            continue;
        one.voiceShare = static_cast<double>(one.segment.voices) / static_cast<double>(result.n);
        one.index = one.voiceShare / one.marketShare;
    }
    return result;
}

QString representationInWords(const Representation& representation, qsizetype most) {
    if (!representation.isShown())
        return {};
    QList<SegmentRepresentation> unfair;
    std::copy_if(representation.segments.begin(), representation.segments.end(), std::back_inserter(unfair),
                 [](const auto& one) { return one.index < kFairFrom || one.index > kFairTo; });
    std::stable_sort(unfair.begin(), unfair.end(),
                     [](const auto& one, const auto& other) { return distance(one) > distance(other); });
    QStringList parts;
    for (const SegmentRepresentation& one : unfair.mid(0, most)) {
        const QString times = timesWords(one.index);
        parts.append(parts.isEmpty() ? Texts::tr("%1 speaks %2 its share").arg(one.segment.name, times)
                                     : QStringLiteral("%1 %2").arg(one.segment.name, times));
    }
    return parts.join(QStringLiteral(", "));
}

QString representationSentence(const Representation& representation) {
    if (!representation.isShown())
        return Texts::tr("too few voices of segments whose size is known");
    const QString unfair = representationInWords(representation);
    return unfair.isEmpty() ? Texts::tr("each speaks about as often as its share says") : unfair;
}

} // namespace throughline::core
