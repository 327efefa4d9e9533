// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/item.h"
#include "core/voices/voice.h"

#include <QList>

namespace throughline::core {

class Editor;

/// What linking did: the same words or voice again update the evidence that is there.
struct LinkOutcome {
    QList<EvidenceId> added;
    QList<EvidenceId> updated;

    bool operator==(const LinkOutcome&) const = default;
};

/// Makes voices evidence for an item. An importance that is none leaves the one that is there.
[[nodiscard]] Result<LinkOutcome> linkVoices(Editor& editor, ItemId item, const QList<VoiceId>& voices,
                                             std::optional<int> importance = {});

/// Makes a quote evidence for an item.
[[nodiscard]] Result<LinkOutcome> linkQuote(Editor& editor, ItemId item, QuoteId quote,
                                            std::optional<int> importance = {});

/// Makes selected words a quote and that quote evidence, in one step.
[[nodiscard]] Result<LinkOutcome> linkWords(Editor& editor, ItemId item, VoiceId voice, TextRange range,
                                            std::optional<int> importance = {});

/// Makes a number evidence for an item. It stands beside demand and has no importance.
[[nodiscard]] Result<LinkOutcome> linkDatapoints(Editor& editor, ItemId item, const QList<DatapointId>& datapoints);

/// InvalidInput for a number, which has no importance.
/// @param importance  0–3, or none for "not said"
[[nodiscard]] Result<void> setImportance(Editor& editor, const QList<EvidenceId>& ids, std::optional<int> importance);
[[nodiscard]] Result<void> setStance(Editor& editor, const QList<EvidenceId>& ids, Stance stance);
[[nodiscard]] Result<void> setEvidenceNote(Editor& editor, EvidenceId id, const QString& note);

/// Makes what one piece of evidence is made of evidence for another item too, with its importance and stance.
[[nodiscard]] Result<LinkOutcome> copyEvidence(Editor& editor, EvidenceId id, ItemId item,
                                               std::optional<int> importance = {});

/// Moves evidence to another item; where that already has the same words, the moved one goes.
[[nodiscard]] Result<void> moveEvidence(Editor& editor, const QList<EvidenceId>& ids, ItemId item);
[[nodiscard]] Result<void> removeEvidence(Editor& editor, const QList<EvidenceId>& ids);

} // namespace throughline::core
