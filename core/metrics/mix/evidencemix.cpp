// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/evidencemix.h"

#include "core/base/numberwords.h"
#include "core/voices/voicewords.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EvidenceMix)
};

} // namespace

EvidenceMix evidenceMix(const QList<DemandEvidence>& evidence) {
    EvidenceMix mix;
    QSet<VoiceId> supporting;
    QSet<VoiceId> individual;
    for (const DemandEvidence& one : evidence) {
        if (one.lane == Lane::Individual) {
            individual.insert(one.voice);
            continue;
        }
        if (one.stance == Stance::Contradicts) {
            ++mix.contradicting;
            continue;
        }
        ++(one.isQuote ? mix.quotes : mix.wholeVoices);
        if (!supporting.contains(one.voice)) {
            supporting.insert(one.voice);
            ++mix.kinds[one.kind];
        }
    }
    mix.n = static_cast<int>(supporting.size());
    mix.individual = static_cast<int>(individual.size());
    return mix;
}

QString evidenceMixText(const EvidenceMix& mix) {
    QList<VoiceKind> kinds = mix.kinds.keys();
    std::stable_sort(kinds.begin(), kinds.end(),
                     [&](VoiceKind one, VoiceKind other) { return mix.kinds[one] > mix.kinds[other]; });
    QStringList names;
    for (const VoiceKind kind : kinds)
        names.append(u"%1 %2"_s.arg(pluralOf(kind), countWords(mix.kinds[kind])));
    QStringList parts{names.isEmpty() ? Texts::tr("No voices") : names.join(", "_L1)};
    if (mix.quotes > 0)
        parts.append(mix.quotes == 1 ? Texts::tr("1 quote") : Texts::tr("%1 quotes").arg(mix.quotes));
    if (mix.contradicting > 0)
        parts.append(Texts::tr("%1 against").arg(mix.contradicting));
    if (mix.individual > 0)
        parts.append(mix.individual == 1 ? Texts::tr("1 individual case left out")
                                         : Texts::tr("%1 individual cases left out").arg(mix.individual));
    return parts.join(u" · "_s);
}

} // namespace throughline::core
