// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/base/ids.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace throughline::core {

/// When an item is planned for.
enum class Horizon { Now, Next, Later, None };
template <>
struct EnumNames<Horizon> {
    static constexpr std::array kNames{
        std::pair{Horizon::Now, QLatin1StringView("now")}, std::pair{Horizon::Next, QLatin1StringView("next")},
        std::pair{Horizon::Later, QLatin1StringView("later")}, std::pair{Horizon::None, QLatin1StringView("none")}};
};

/// Something on the product team's roadmap.
struct Item {
    ItemId id;
    std::optional<ItemId> parent;
    QString title;
    QString narrative;
    QString stage = QStringLiteral("discovery"); ///< a stage of the workspace's list
    Horizon horizon = Horizon::None;
    double rank = 0; ///< place within the horizon, smallest first
    QDate start;
    QDate end;
    QString owner;
    QString investment;
    std::optional<double> reach;                      ///< people in a period (RICE)
    std::optional<double> impact;                     ///< 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal
    std::optional<double> confidence;                 ///< 0–1
    QString confidenceReason;                         ///< what the confidence rests on
    QDate confidenceOn;                               ///< the day it was judged; invalid: not said
    std::optional<double> effort;                     ///< person-months
    std::optional<DatapointId> importanceDatapoint;   ///< survey figure: how many rate the need important
    std::optional<DatapointId> satisfactionDatapoint; ///< survey figure: how many are satisfied with it today
    QDate firstSeenOn;
    QString firstSeenStage;
    QString externalId;
    QJsonObject attributes;

    bool operator==(const Item&) const = default;
};

/// Whether evidence speaks for an item or against it.
enum class Stance { Supports, Contradicts };
template <>
struct EnumNames<Stance> {
    static constexpr std::array kNames{std::pair{Stance::Supports, QLatin1StringView("supports")},
                                       std::pair{Stance::Contradicts, QLatin1StringView("contradicts")}};
};

/// How many pieces of evidence speak for an item, and how many against it.
struct StanceCounts {
    int supports = 0;
    int contradicts = 0;

    /// Counts one more.
    void add(Stance stance) { ++(stance == Stance::Contradicts ? contradicts : supports); }
    StanceCounts& operator+=(const StanceCounts& more) {
        supports += more.supports;
        contradicts += more.contradicts;
        return *this;
    }
    bool operator==(const StanceCounts&) const = default;
};

/// What stands behind an item, or against it: words of a customer, or a number.
struct Evidence {
    EvidenceId id;
    ItemId item;
    std::optional<VoiceId> voice; ///< exactly one of voice, quote and datapoint
    std::optional<QuoteId> quote;
    std::optional<DatapointId> datapoint;
    std::optional<int> importance; ///< 0 not important … 3 critical; none: not said
    Stance stance = Stance::Supports;
    QString note;

    bool operator==(const Evidence&) const = default;
};

enum class GoalLevel { Company, Product, Marketing };
template <>
struct EnumNames<GoalLevel> {
    static constexpr std::array kNames{std::pair{GoalLevel::Company, QLatin1StringView("company")},
                                       std::pair{GoalLevel::Product, QLatin1StringView("product")},
                                       std::pair{GoalLevel::Marketing, QLatin1StringView("marketing")}};
};

/// What the company, product or marketing wants to reach.
struct Goal {
    GoalId id;
    QString title;
    GoalLevel level = GoalLevel::Product;
    std::optional<GoalId> parent;
    double weight = 1;
    QString metric;
    QString target;
    QString period;

    bool operator==(const Goal&) const = default;
};

/// How much an item adds to a goal.
struct Contribution {
    ContributionId id;
    ItemId item;
    GoalId goal;
    int contribution = 1; ///< 0–3

    bool operator==(const Contribution&) const = default;
};

} // namespace throughline::core
