// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customers.h"

#include <QJsonObject>
#include <QList>

namespace throughline::core {

/// What a voice is.
enum class VoiceKind {
    Interview,
    Meeting,
    Survey,
    Review,
    Ticket,
    SalesNote,
    WinLoss,
    Event,
    Beta,
    InApp,
    Press,
    Post
};
template <>
struct EnumNames<VoiceKind> {
    static constexpr std::array kNames{std::pair{VoiceKind::Interview, QLatin1StringView("interview")},
                                       std::pair{VoiceKind::Meeting, QLatin1StringView("meeting")},
                                       std::pair{VoiceKind::Survey, QLatin1StringView("survey")},
                                       std::pair{VoiceKind::Review, QLatin1StringView("review")},
                                       std::pair{VoiceKind::Ticket, QLatin1StringView("ticket")},
                                       std::pair{VoiceKind::SalesNote, QLatin1StringView("sales_note")},
                                       std::pair{VoiceKind::WinLoss, QLatin1StringView("win_loss")},
                                       std::pair{VoiceKind::Event, QLatin1StringView("event")},
                                       std::pair{VoiceKind::Beta, QLatin1StringView("beta")},
                                       std::pair{VoiceKind::InApp, QLatin1StringView("in_app")},
                                       std::pair{VoiceKind::Press, QLatin1StringView("press")},
                                       std::pair{VoiceKind::Post, QLatin1StringView("post")}};
};

/// Where a voice stands in the triage.
enum class VoiceState { New, Done, Archived };
template <>
struct EnumNames<VoiceState> {
    static constexpr std::array kNames{std::pair{VoiceState::New, QLatin1StringView("new")},
                                       std::pair{VoiceState::Done, QLatin1StringView("done")},
                                       std::pair{VoiceState::Archived, QLatin1StringView("archived")}};
};

/// Individual cases are handled one by one and left out of every aggregate.
enum class Lane { Aggregate, Individual };
template <>
struct EnumNames<Lane> {
    static constexpr std::array kNames{std::pair{Lane::Aggregate, QLatin1StringView("aggregate")},
                                       std::pair{Lane::Individual, QLatin1StringView("individual")}};
};

/// How a voice feels. Shown and balanced, never an input of a score.
enum class Sentiment { Negative, Neutral, Positive, Unknown };
template <>
struct EnumNames<Sentiment> {
    static constexpr std::array kNames{std::pair{Sentiment::Negative, QLatin1StringView("negative")},
                                       std::pair{Sentiment::Neutral, QLatin1StringView("neutral")},
                                       std::pair{Sentiment::Positive, QLatin1StringView("positive")},
                                       std::pair{Sentiment::Unknown, QLatin1StringView("unknown")}};
};

/// Who or what said how a voice feels.
enum class SentimentFrom { Person, Rating, Import };
template <>
struct EnumNames<SentimentFrom> {
    static constexpr std::array kNames{std::pair{SentimentFrom::Person, QLatin1StringView("person")},
                                       std::pair{SentimentFrom::Rating, QLatin1StringView("rating")},
                                       std::pair{SentimentFrom::Import, QLatin1StringView("import")}};
};

/// One thing that a customer said, in their words.
struct Voice {
    VoiceId id;
    VoiceKind kind = VoiceKind::Interview;
    QString touchpoint;
    VoiceState state = VoiceState::New;
    Lane lane = Lane::Aggregate;
    QDate date; ///< the calendar day as its source wrote it; invalid: undated
    std::optional<PersonId> person;
    std::optional<AccountId> account;
    std::optional<Lifecycle> lifecycleThen; ///< the account's lifecycle when it was said
    QString title;
    QString text;
    std::optional<double> rating;
    std::optional<double> ratingScale;
    Sentiment sentiment = Sentiment::Unknown;
    std::optional<SentimentFrom> sentimentFrom;
    QString language; ///< BCP 47
    QString url;
    QString externalId;
    std::optional<ImportId> import;
    bool incentivised = false;
    QJsonObject attributes;

    bool operator==(const Voice&) const = default;
};

/// Who speaks in a turn.
enum class TurnRole { Interviewer, Customer, Other };
template <>
struct EnumNames<TurnRole> {
    static constexpr std::array kNames{std::pair{TurnRole::Interviewer, QLatin1StringView("interviewer")},
                                       std::pair{TurnRole::Customer, QLatin1StringView("customer")},
                                       std::pair{TurnRole::Other, QLatin1StringView("other")}};
};

/// One speaker's uninterrupted words in a transcript.
struct Turn {
    TurnId id;
    VoiceId voice;
    int ordinal = 0;
    QString speaker;
    TurnRole role = TurnRole::Customer;
    std::optional<PersonId> person;
    std::optional<qint64> startMs; ///< from the beginning of the recording
    std::optional<qint64> endMs;
    int from = 0; ///< UTF-16 units of the voice's text
    int to = 0;   ///< one past the last unit

    bool operator==(const Turn&) const = default;
};

/// A range of a voice's text.
struct TextRange {
    int from = 0; ///< UTF-16 units
    int to = 0;   ///< one past the last unit

    auto operator<=>(const TextRange&) const = default;
};

/// Words of a voice that stand for themselves.
struct Quote {
    QuoteId id;
    VoiceId voice;
    std::optional<TextRange> range; ///< none: the text changed since and the words are no longer in it
    QString verbatim;
    std::optional<PersonId> person; ///< the speaker, where it is not the voice's person
    QString note;

    bool operator==(const Quote&) const = default;
};

/// What voices and quotes are about.
struct Theme {
    ThemeId id;
    QString name;
    std::optional<ThemeId> parent;
    QString definition;
    int colour = 1; ///< 1–6, the order of the chart palette

    bool operator==(const Theme&) const = default;
};

/// A theme on a whole voice or on one quote.
struct ThemeMark {
    ThemeMarkId id;
    ThemeId theme;
    std::optional<VoiceId> voice;
    std::optional<QuoteId> quote;
    QString madeBy;

    bool operator==(const ThemeMark&) const = default;
};

} // namespace throughline::core
