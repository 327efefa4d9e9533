// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/demand.h"
#include "core/metrics/mix/representation.h"

namespace throughline::core {

/// A piece of a sentence. A number in it names the voices that it counts.
struct DemandPart {
    QString text;
    QList<VoiceId> voices; ///< empty: just words

    bool operator==(const DemandPart&) const = default;
};

/// The demand of an item in words: the arithmetic first, then what stands behind and beside it, a sentence a line.
struct DemandWords {
    QList<QList<DemandPart>> lines;

    [[nodiscard]] QString plain() const; ///< The lines, joined by line feeds.
    bool operator==(const DemandWords&) const = default;
};

/// Explains demandOf(evidence), translated.
/// @param whole  the item that the evidence is of; what the items that are part of it add is then told apart
/// @param segments  whose voices the evidence is; those that speak more or less than their share are named
[[nodiscard]] DemandWords demandWords(const QList<DemandEvidence>& evidence, std::optional<ItemId> whole = {},
                                      const Representation& segments = {});

/// "14 customers at 9 accounts", "1 customer", translated.
[[nodiscard]] QString customersInWords(const Demand& demand);

} // namespace throughline::core
