// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerentry.h"
#include "core/voices/voice.h"

namespace throughline::core {

/// Who a speaker of a transcript is.
struct SpeakerEntry {
    QString speaker; ///< as the transcript names them
    TurnRole role = TurnRole::Customer;
    std::optional<PersonId> person; ///< of a customer; none: the person of that name, made where there is none
    QString personName;             ///< read where `person` is none; empty: nobody

    bool operator==(const SpeakerEntry&) const = default;
};

/// The turns of a transcript before their speakers are known as people.
struct TranscriptEntry {
    QList<Turn> turns; ///< speaker, times and range; role and person come from `speakers`
    QList<SpeakerEntry> speakers;

    bool operator==(const TranscriptEntry&) const = default;
};

/// A voice as somebody is just typing it.
struct VoiceDraft {
    Voice voice; ///< id, person, account, touchpoint, state and lifecycleThen are not read
    CustomerEntry customer;
    std::optional<TranscriptEntry> transcript; ///< replaces the turns; none: they follow the text

    bool operator==(const VoiceDraft&) const = default;
};

/// What saving a draft made or found; the next save of the same draft goes on with it.
struct SavedDraft {
    std::optional<VoiceId> voice; ///< none before the first save
    SavedCustomer customer;

    bool operator==(const SavedDraft&) const = default;
};

/// Adds the voice or sets its fields to what is typed now, together with the person, account and segment it names.
/// A voice that somebody undid or deleted since is added anew.
[[nodiscard]] Result<SavedDraft> saveDraft(Editor& editor, const VoiceDraft& draft, const SavedDraft& before);

/// Sets who a saved voice is from: the person and the account that `entry` names, found or made, and nothing else of
/// it.
/// @param before  what the call before from the same fields gave; those whom it made take over what is typed now
[[nodiscard]] Result<SavedCustomer> changeCustomer(Editor& editor, VoiceId id, const CustomerEntry& entry,
                                                   const SavedCustomer& before);

} // namespace throughline::core
