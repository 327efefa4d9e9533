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
    std::optional<double> reach;
    std::optional<double> impact;
    std::optional<double> confidence;
    std::optional<double> effort;
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

/// A voice or a quote that stands behind an item, or against it.
struct Evidence {
    EvidenceId id;
    ItemId item;
    std::optional<VoiceId> voice; ///< exactly one of voice and quote
    std::optional<QuoteId> quote;
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
