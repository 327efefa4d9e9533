// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"

#include <QStringList>

#include <vector>

namespace throughline::core {

/// The kinds of record that a table can hold.
enum class RecordKind { Voices, Items, Accounts, People, Datapoints };
template <>
struct EnumNames<RecordKind> {
    static constexpr std::array kNames{std::pair{RecordKind::Voices, QLatin1StringView("voices")},
                                       std::pair{RecordKind::Items, QLatin1StringView("items")},
                                       std::pair{RecordKind::Accounts, QLatin1StringView("accounts")},
                                       std::pair{RecordKind::People, QLatin1StringView("people")},
                                       std::pair{RecordKind::Datapoints, QLatin1StringView("datapoints")}};
};

/// What a column must hold to be taken for a field; a name alone is not enough where this can be checked.
enum class Content {
    Any,
    Text, ///< words, not numbers or dates
    Date,
    Rating,
    Sentiment,
    Email,
    Url,
    VoiceKind, ///< interview, survey, review …
};

/// The words that headers use for one field, the most telling first.
struct FieldSynonyms {
    QString field; ///< The field's name in DESIGN's records.
    Content content = Content::Any;
    bool inside = false; ///< The words count also inside a longer header ("Review Submit Date").
    QStringList words;   ///< As normalizedHeader() writes them.
};

/// The fields of a kind of record that can come from a table, the most important first.
[[nodiscard]] const std::vector<FieldSynonyms>& synonymsOf(RecordKind kind);

/// "Translated_Review", "translatedReview" and "Translated review:" alike: lower-case words between single spaces.
[[nodiscard]] QString normalizedHeader(const QString& header);

/// The kind of record that such headers describe.
[[nodiscard]] RecordKind recordKindOf(const QStringList& headers);

/// The kind of voice (review, ticket, survey …) that such headers describe.
[[nodiscard]] QString voiceKindOf(const QStringList& headers);

} // namespace throughline::core
