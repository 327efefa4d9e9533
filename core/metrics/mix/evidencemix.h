// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/demand.h"

#include <QMap>
#include <QString>

namespace throughline::core {

/// What the evidence for an item is made of. Own definition: a mix of many kinds of voice is harder to explain away
/// than one kind alone; nothing is weighted and nothing here is part of a score.
struct EvidenceMix {
    QMap<VoiceKind, int> kinds; ///< distinct supporting voices of each kind, unnamed ones included
    int n = 0;                  ///< distinct supporting voices
    int quotes = 0;             ///< pieces of evidence that are quotes
    int wholeVoices = 0;        ///< pieces of evidence that are whole voices
    int contradicting = 0;      ///< pieces of evidence against
    int individual = 0;         ///< distinct voices of the individual lane, left out

    bool operator==(const EvidenceMix&) const = default;
};

/// The mix of the evidence of one item. Pure: the order of `evidence` does not matter.
[[nodiscard]] EvidenceMix evidenceMix(const QList<DemandEvidence>& evidence);

/// "Interviews 7, Reviews 5 · 3 quotes · 1 against", most frequent kind first.
[[nodiscard]] QString evidenceMixText(const EvidenceMix& mix);

} // namespace throughline::core
