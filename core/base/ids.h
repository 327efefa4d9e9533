// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace throughline::core {

/// The integer id of one kind of record in one workspace; ids of different kinds do not mix.
/// "None" is std::optional, never a special value.
template <typename Tag>
struct StrongId {
    qint64 value = 0;

    auto operator<=>(const StrongId&) const = default;
    friend size_t qHash(StrongId id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using AccountId = StrongId<struct AccountTag>;
using SegmentId = StrongId<struct SegmentTag>;
using PersonId = StrongId<struct PersonTag>;
using VoiceId = StrongId<struct VoiceTag>;
using TurnId = StrongId<struct TurnTag>;
using QuoteId = StrongId<struct QuoteTag>;
using ThemeId = StrongId<struct ThemeTag>;
using ThemeMarkId = StrongId<struct ThemeMarkTag>;
using ItemId = StrongId<struct ItemTag>;
using EvidenceId = StrongId<struct EvidenceTag>;
using GoalId = StrongId<struct GoalTag>;
using ContributionId = StrongId<struct ContributionTag>;
using ImportId = StrongId<struct ImportTag>;
using ChangeId = StrongId<struct ChangeTag>;
using DeckId = StrongId<struct DeckTag>;
using SlideId = StrongId<struct SlideTag>;
using DatapointId = StrongId<struct DatapointTag>;
using ViewId = StrongId<struct ViewTag>;

} // namespace throughline::core
