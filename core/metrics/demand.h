// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/roadmap/item.h"
#include "core/voices/voice.h"

#include <QDateTime>
#include <QList>

#include <array>
#include <variant>

namespace throughline::core {

/// Who stands behind evidence: a person, an account where no person is known, or nobody named.
using Customer = std::variant<std::monostate, PersonId, AccountId>;

/// What demand needs to know of one piece of evidence. Sentiment and rating are not among it.
struct DemandEvidence {
    EvidenceId id;
    ItemId item;
    Customer customer;
    std::optional<AccountId> account; ///< the customer's account
    std::optional<int> importance;    ///< 0–3; none counts 1
    Stance stance = Stance::Supports;
    Lane lane = Lane::Aggregate;
    QDate voiceDate;    ///< invalid: undated, older than any date
    QDateTime linkedAt; ///< UTC
    VoiceId voice;      ///< the voice, or the quote's voice
    bool isQuote = false;
    VoiceKind kind = VoiceKind::Interview; ///< of the voice
    bool incentivised = false;             ///< the voice was given for a reward

    bool operator==(const DemandEvidence&) const = default;
};

/// One customer's part in the demand of an item.
struct CustomerDemand {
    Customer customer;
    std::optional<AccountId> account;
    std::optional<int> importance; ///< the newest one that was set
    int weight = 1;                ///< what it adds to the score
    QList<VoiceId> voices;         ///< what they said for the item

    bool operator==(const CustomerDemand&) const = default;
};

/// The demand of one item and everything that explains it.
struct Demand {
    int score = 0;                     ///< Σ over distinct customers of the newest importance (3, 2, 1, 0; unset 1)
    std::array<int, 4> byImportance{}; ///< customers with importance 0, 1, 2, 3; unset stands with 1
    int unset = 0;                     ///< of byImportance[1]: customers whose importance was never set
    QList<CustomerDemand> customers;   ///< distinct, named
    int accounts = 0;                  ///< distinct accounts among them
    int repeats = 0;                   ///< further voices of a customer that count no second time
    int unnamed = 0;                   ///< supporting voices without a person or account, beside the score
    int contradicting = 0;             ///< evidence against the item, beside the score
    int individual = 0;                ///< evidence of the individual lane, left out
    int quotes = 0;                    ///< supporting quotes
    int voices = 0;                    ///< supporting whole voices
    int largestAccount = 0;            ///< customers of the account with the most of them
    double concentration = 0;          ///< HHI over accounts, 0–1 (S52); 0 without accounts
    double effectiveAccounts = 0;      ///< 1 / HHI (S52); 0 without accounts
    int kinds = 0;                     ///< distinct kinds of supporting voices, unnamed ones included

    bool operator==(const Demand&) const = default;
};

/// Demand after Productboard's customer importance score (DEFINITIONS S1, S3), with our rule that unnamed voices stand
/// beside it and that one customer counts once. Pure: the order of `evidence` does not matter.
/// @param evidence  all evidence of the item, or of the item and its children
[[nodiscard]] Demand demandOf(const QList<DemandEvidence>& evidence);

/// What the score would become if `added` were linked too: shown while something is dragged over an item.
[[nodiscard]] int scoreWith(const QList<DemandEvidence>& evidence, const QList<DemandEvidence>& added);

} // namespace throughline::core

Q_DECLARE_TYPEINFO(throughline::core::DemandEvidence, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(throughline::core::CustomerDemand, Q_RELOCATABLE_TYPE);
