// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/base/ids.h"
#include "core/customers/consent.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace throughline::core {

enum class Lifecycle { Prospect, New, Active, Churned, Lost };
template <>
struct EnumNames<Lifecycle> {
    static constexpr std::array kNames{std::pair{Lifecycle::Prospect, QLatin1StringView("prospect")},
                                       std::pair{Lifecycle::New, QLatin1StringView("new")},
                                       std::pair{Lifecycle::Active, QLatin1StringView("active")},
                                       std::pair{Lifecycle::Churned, QLatin1StringView("churned")},
                                       std::pair{Lifecycle::Lost, QLatin1StringView("lost")}};
};

/// Whether an account belongs to the market that the product is made for.
enum class Fit { In, Out, Unknown };
template <>
struct EnumNames<Fit> {
    static constexpr std::array kNames{std::pair{Fit::In, QLatin1StringView("in")},
                                       std::pair{Fit::Out, QLatin1StringView("out")},
                                       std::pair{Fit::Unknown, QLatin1StringView("unknown")}};
};

struct Segment {
    SegmentId id;
    QString name;
    QString definition;
    std::optional<qint64> population; ///< customers in the market or base

    bool operator==(const Segment&) const = default;
};

struct Account {
    AccountId id;
    QString name;
    QString domain;
    std::optional<SegmentId> segment;
    QString industry;
    QString region;
    std::optional<qint64> annualValue; ///< minor units of `currency`
    QString currency;                  ///< ISO 4217
    std::optional<Lifecycle> lifecycle;
    Fit fit = Fit::Unknown;
    QString externalId;
    QString note;
    QJsonObject attributes; ///< columns of an import that no field takes

    bool operator==(const Account&) const = default;
};

struct Person {
    PersonId id;
    QString name;
    QString alias;
    QString title; ///< role at the account
    std::optional<AccountId> account;
    QString email;
    std::optional<qint64> reach; ///< size of their audience, persons
    Consent consent = Consent::Unknown;
    QDate consentUntil; ///< invalid: without end
    QString externalId;
    QString note;
    QJsonObject attributes;

    bool operator==(const Person&) const = default;
};

/// What names are compared by: NFKC, case folded, without accents, punctuation or repeated blanks; never shown.
[[nodiscard]] QString matchKey(const QString& name);

/// What a search finds a record by: the match keys of its texts, each word after a blank.
[[nodiscard]] QString searchKey(const QStringList& texts);
/// The words of what was typed, for matchesSearch().
[[nodiscard]] QStringList searchWords(const QString& typed);
/// Whether each of the words begins a word of a searchKey().
[[nodiscard]] bool matchesSearch(const QString& key, const QStringList& words);

} // namespace throughline::core
