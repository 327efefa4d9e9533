// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customerrepository.h"
#include "core/views/listquery.h"

#include <QStringList>

namespace throughline::core {

/// How long it is since a customer was heard.
enum class LastHeard { Month, Quarter, Longer, Never };
template <>
struct EnumNames<LastHeard> {
    static constexpr std::array kNames{std::pair{LastHeard::Month, QLatin1StringView("30_days")},
                                       std::pair{LastHeard::Quarter, QLatin1StringView("90_days")},
                                       std::pair{LastHeard::Longer, QLatin1StringView("longer")},
                                       std::pair{LastHeard::Never, QLatin1StringView("never")}};
};
/// In the last 30 days, 31 to 90 days ago, longer ago or undated, never.
[[nodiscard]] LastHeard lastHeard(const Heard& heard, QDate today);

/// Whether it was said how many customers a segment has.
enum class Population { Known, Unknown };
template <>
struct EnumNames<Population> {
    static constexpr std::array kNames{std::pair{Population::Known, QLatin1StringView("known")},
                                       std::pair{Population::Unknown, QLatin1StringView("unknown")}};
};

/// What an account, a person or a segment is filtered by.
struct CustomerTraits {
    QString key;                      ///< searchKey() of name and details
    std::optional<SegmentId> segment; ///< of a person: that of the account
    std::optional<Lifecycle> lifecycle;
    Fit fit = Fit::Unknown;
    Consent consent = Consent::Unknown;          ///< of a person, as it holds today
    Population population = Population::Unknown; ///< of a segment
    Heard heard;

    bool operator==(const CustomerTraits&) const = default;
};
/// Segment, industry and region, as far as they are known: what is shown beside the name of an account.
[[nodiscard]] QStringList detailsOf(const AccountSummary& account);
/// Role and account.
[[nodiscard]] QStringList detailsOf(const PersonSummary& person);
[[nodiscard]] CustomerTraits traitsOf(const AccountSummary& account);
[[nodiscard]] CustomerTraits traitsOf(const PersonSummary& person, QDate today);

/// Which accounts, people or segments; every empty part lets all pass, parts are joined by "and", the values of one
/// part by "or".
struct CustomerFilter {
    QString words;                            ///< each begins a word of name or details
    QList<std::optional<SegmentId>> segments; ///< none among them: those without a segment
    QList<Lifecycle> lifecycles;              ///< of accounts
    QList<Fit> fits;                          ///< of accounts
    QList<Consent> consents;                  ///< of people
    QList<Population> populations;            ///< of segments
    QList<LastHeard> heard;

    bool operator==(const CustomerFilter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == CustomerFilter(); }
};

[[nodiscard]] bool passes(const CustomerFilter& filter, const CustomerTraits& traits, QDate today);

/// What a saved view keeps: {"segments": [2], "heard": ["never"]}; the words are the text of its query.
[[nodiscard]] QJsonObject toJson(const CustomerFilter& filter);
/// Text and filter of a query; InvalidInput for what this program does not know.
[[nodiscard]] Result<CustomerFilter> customerFilterFrom(const ListQuery& query);

} // namespace throughline::core
