// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"

#include <QString>

namespace throughline::core {

/// What a list of voices can be ordered by. Match is how well a search fits; without a search it is Added.
enum class VoiceColumn { Added, Match, Date, Title, Person, Account, Kind, Sentiment, State };
template <>
struct EnumNames<VoiceColumn> {
    static constexpr std::array kNames{std::pair{VoiceColumn::Added, QLatin1StringView("added")},
                                       std::pair{VoiceColumn::Match, QLatin1StringView("match")},
                                       std::pair{VoiceColumn::Date, QLatin1StringView("date")},
                                       std::pair{VoiceColumn::Title, QLatin1StringView("title")},
                                       std::pair{VoiceColumn::Person, QLatin1StringView("person")},
                                       std::pair{VoiceColumn::Account, QLatin1StringView("account")},
                                       std::pair{VoiceColumn::Kind, QLatin1StringView("kind")},
                                       std::pair{VoiceColumn::Sentiment, QLatin1StringView("sentiment")},
                                       std::pair{VoiceColumn::State, QLatin1StringView("state")}};
};

/// The order of a list of voices; at first the latest added first. Equal ones follow with the latest added first, and
/// those without a value (undated, without a person, of unknown sentiment) come last in either direction.
struct VoiceOrder {
    VoiceColumn column = VoiceColumn::Added;
    bool ascending = false;

    bool operator==(const VoiceOrder&) const = default;
    /// Whether ids alone say the place of a voice.
    [[nodiscard]] bool isLatestFirst() const { return *this == VoiceOrder(); }
    /// As every list begins with a column: dates and ids with the newest, names with A.
    [[nodiscard]] static VoiceOrder by(VoiceColumn column);
};

/// What follows ORDER BY for `voice v`; not for Match, which only the full text knows.
[[nodiscard]] QString orderSql(const VoiceOrder& order);

} // namespace throughline::core
