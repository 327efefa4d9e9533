// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicedraft.h"

#include "core/customers/customerrepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/editor.h"

#include <QHash>

namespace throughline::core {

namespace {

/// The fields that a form shows, over those that it does not.
Voice typedInto(Voice voice, const Voice& typed) {
    if (voice.kind != typed.kind)
        voice.touchpoint = touchpointOf(typed.kind);
    voice.kind = typed.kind;
    voice.lane = typed.lane;
    voice.date = typed.date;
    voice.title = typed.title;
    voice.text = typed.text;
    voice.rating = typed.rating;
    voice.ratingScale = typed.ratingScale;
    if (voice.sentiment != typed.sentiment) {
        const bool said = typed.sentiment != Sentiment::Unknown;
        voice.sentimentFrom = said ? std::optional(SentimentFrom::Person) : std::nullopt;
    }
    voice.sentiment = typed.sentiment;
    voice.language = typed.language;
    voice.url = typed.url;
    voice.incentivised = typed.incentivised;
    return voice;
}

Result<std::optional<Voice>> savedVoice(Editor& editor, const SavedDraft& before) {
    if (!before.voice)
        return std::optional<Voice>();
    const Result<Voice> found = VoiceRepository(editor.connection()).find(*before.voice);
    if (found)
        return std::optional(*found);
    if (found.error().code == ErrorCode::NotFound)
        return std::optional<Voice>();
    return found.error();
}

Result<std::optional<PersonId>> personOf(Editor& editor, const SpeakerEntry& speaker,
                                         std::optional<AccountId> account) {
    if (speaker.role != TurnRole::Customer)
        return std::optional<PersonId>();
    CustomerEntry entry;
    entry.person = speaker.person;
    entry.personName = speaker.personName;
    entry.account = account;
    return saveCustomer(editor, entry, {}).transform([](const SavedCustomer& saved) { return saved.person; });
}

Result<QList<Turn>> turnsOf(Editor& editor, const TranscriptEntry& transcript, std::optional<AccountId> account) {
    struct Known {
        TurnRole role;
        std::optional<PersonId> person;
    };
    QHash<QString, Known> known;
    for (const SpeakerEntry& speaker : transcript.speakers) {
        TRY_ASSIGN(const std::optional<PersonId> person, personOf(editor, speaker, account));
        known.insert(speaker.speaker, {speaker.role, person});
    }
    QList<Turn> turns = transcript.turns;
    for (Turn& turn : turns) {
        const Known speaker = known.value(turn.speaker, {TurnRole::Other, {}});
        turn.role = speaker.role;
        turn.person = speaker.person;
    }
    return turns;
}

/// The voice is from this customer; how the account stood then is kept.
Result<void> setCustomer(Editor& editor, Voice& voice, const SavedCustomer& customer) {
    const bool otherAccount = voice.account != customer.account;
    voice.person = customer.person;
    voice.account = customer.account;
    if (!otherAccount)
        return {};
    voice.lifecycleThen.reset();
    if (voice.account) {
        TRY_ASSIGN(const Account account, CustomerRepository(editor.connection()).account(*voice.account));
        voice.lifecycleThen = account.lifecycle;
    }
    return {};
}

} // namespace

Result<SavedDraft> saveDraft(Editor& editor, const VoiceDraft& draft, const SavedDraft& before) {
    SavedDraft now;
    TRY_ASSIGN(now.customer, saveCustomer(editor, draft.customer, before.customer));
    TRY_ASSIGN(const std::optional<Voice> existing, savedVoice(editor, before));
    Voice voice = typedInto(existing.value_or(Voice()), draft.voice);
    TRY(setCustomer(editor, voice, now.customer));
    if (existing) {
        TRY(updateVoice(editor, voice));
        now.voice = voice.id;
    } else {
        TRY_ASSIGN(now.voice, addVoice(editor, voice));
    }
    if (draft.transcript) {
        TRY_ASSIGN(const QList<Turn> turns, turnsOf(editor, *draft.transcript, now.customer.account));
        TRY(setTurns(editor, *now.voice, turns));
    }
    TRY(dropUnused(editor, before.customer, now.customer));
    return now;
}

Result<SavedCustomer> changeCustomer(Editor& editor, VoiceId id, const CustomerEntry& entry,
                                     const SavedCustomer& before) {
    TRY_ASSIGN(Voice voice, VoiceRepository(editor.connection()).find(id));
    TRY_ASSIGN(const SavedCustomer now, saveCustomer(editor, entry, before));
    TRY(setCustomer(editor, voice, now));
    TRY(updateVoice(editor, voice));
    TRY(dropUnused(editor, before, now));
    return now;
}

} // namespace throughline::core
