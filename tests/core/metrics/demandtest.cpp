// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/demand.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace throughline::core {
namespace {

constexpr AccountId kBrightmoor{1};
constexpr AccountId kTessaly{2};
constexpr AccountId kPellwick{3};

/// One more piece of supporting evidence, from a voice of its own said on a day of May.
DemandEvidence said(int id, const Customer& customer, std::optional<AccountId> account, std::optional<int> importance,
                    int day = 1) {
    DemandEvidence evidence;
    evidence.id = EvidenceId{id};
    evidence.item = ItemId{1};
    evidence.customer = customer;
    evidence.account = account;
    evidence.importance = importance;
    evidence.voiceDate = QDate(2026, 5, day);
    evidence.linkedAt = QDateTime(QDate(2026, 6, 1), QTime(0, 0, id), Qt::UTC);
    evidence.voice = VoiceId{id};
    return evidence;
}

/// Five named customers at three accounts; the arithmetic is done by hand in the test that uses it.
QList<DemandEvidence> table() {
    return {said(1, PersonId{1}, kBrightmoor, 3), said(2, PersonId{2}, kBrightmoor, 2),
            said(3, PersonId{3}, kTessaly, 1), said(4, PersonId{4}, kPellwick, {}),
            said(5, PersonId{5}, kBrightmoor, 0)};
}

TEST(DemandTest, AddsTheImportanceOfDistinctCustomers) {
    const Demand demand = demandOf(table());
    EXPECT_EQ(demand.score, 3 + 2 + 1 + 1 + 0);
    EXPECT_EQ(demand.byImportance, (std::array{1, 2, 1, 1}));
    EXPECT_EQ(demand.unset, 1);
    EXPECT_EQ(demand.customers.size(), 5);
    EXPECT_EQ(demand.accounts, 3);
    EXPECT_EQ(demand.largestAccount, 3);
    // Brightmoor 3 of 5, Tessaly and Pellwick 1 of 5 each: 0.36 + 0.04 + 0.04
    EXPECT_DOUBLE_EQ(demand.concentration, 0.44);
    EXPECT_DOUBLE_EQ(demand.effectiveAccounts, 1 / 0.44);
}

TEST(DemandTest, IsNothingWithoutEvidence) {
    EXPECT_EQ(demandOf({}), Demand());
}

TEST(DemandTest, CountsACustomerOnceWithTheNewestImportance) {
    const QList<DemandEvidence> evidence{said(1, PersonId{1}, kBrightmoor, 3, 4),
                                         said(2, PersonId{1}, kBrightmoor, 1, 9),
                                         said(3, PersonId{1}, kBrightmoor, 2, 7)};
    const Demand demand = demandOf(evidence);
    EXPECT_EQ(demand.score, 1); // that of 9 May
    EXPECT_EQ(demand.customers.size(), 1);
    EXPECT_EQ(demand.repeats, 2);
}

TEST(DemandTest, LetsAnImportanceStandThatALaterVoiceDoesNotSay) {
    EXPECT_EQ(demandOf({said(1, PersonId{1}, {}, 3, 4), said(2, PersonId{1}, {}, {}, 9)}).score, 3);
}

TEST(DemandTest, TakesTheLastLinkedWhereTwoWereSaidOnOneDay) {
    EXPECT_EQ(demandOf({said(2, PersonId{1}, {}, 2, 4), said(1, PersonId{1}, {}, 3, 4)}).score, 2);
}

TEST(DemandTest, TakesAnUndatedVoiceForTheOldest) {
    DemandEvidence undated = said(9, PersonId{1}, {}, 3);
    undated.voiceDate = QDate();
    EXPECT_EQ(demandOf({said(1, PersonId{1}, {}, 1, 4), undated}).score, 1);
}

TEST(DemandTest, KeepsAPersonApartFromAnAccountWithoutAPerson) {
    const Demand demand = demandOf({said(1, PersonId{1}, kBrightmoor, 3), said(2, kBrightmoor, kBrightmoor, 2)});
    EXPECT_EQ(demand.score, 5);
    EXPECT_EQ(demand.customers.size(), 2);
    EXPECT_EQ(demand.accounts, 1);
}

TEST(DemandTest, SetsUnnamedVoicesBesideTheScore) {
    QList<DemandEvidence> evidence = table();
    evidence += {said(6, std::monostate(), {}, 3), said(7, std::monostate(), {}, 3)};
    evidence.append(evidence.last()); // a quote of the same voice
    evidence.last().isQuote = true;
    const Demand demand = demandOf(evidence);
    EXPECT_EQ(demand.score, demandOf(table()).score);
    EXPECT_EQ(demand.unnamed, 2);
    EXPECT_EQ(demand.customers.size(), 5);
}

TEST(DemandTest, NeverSubtractsWhatContradicts) {
    QList<DemandEvidence> evidence = table();
    evidence.append(said(6, PersonId{6}, kTessaly, 3));
    evidence.last().stance = Stance::Contradicts;
    const Demand demand = demandOf(evidence);
    EXPECT_EQ(demand.score, 7);
    EXPECT_EQ(demand.contradicting, 1);
    EXPECT_EQ(demand.customers.size(), 5);
}

TEST(DemandTest, LeavesTheIndividualLaneOutOfEveryNumber) {
    Demand expected = demandOf(table());
    QList<DemandEvidence> evidence = table();
    evidence += {said(6, PersonId{1}, kBrightmoor, 0, 30), said(7, PersonId{7}, kTessaly, 3)};
    evidence[5].lane = Lane::Individual;
    evidence[6].lane = Lane::Individual;
    evidence[6].stance = Stance::Contradicts;
    expected.individual = 2;
    EXPECT_EQ(demandOf(evidence), expected);
}

TEST(DemandTest, DoesNotDependOnTheOrderOfEvidence) {
    QList<DemandEvidence> evidence = table();
    evidence +=
        {said(6, PersonId{1}, kBrightmoor, 1, 3), said(7, PersonId{1}, kBrightmoor, 2, 3),
         said(8, kTessaly, kTessaly, 3), said(9, std::monostate(), {}, 1), said(10, PersonId{3}, kPellwick, {}, 8)};
    const Demand expected = demandOf(evidence);
    std::mt19937 random(20260506); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same orders on every run
    for (int i = 0; i < 50; ++i) {
        std::shuffle(evidence.begin(), evidence.end(), random);
        EXPECT_EQ(demandOf(evidence), expected);
    }
}

TEST(DemandTest, CountsQuotesAndWholeVoicesAndKinds) {
    QList<DemandEvidence> evidence = table();
    evidence[0].isQuote = true;
    evidence[1].isQuote = true;
    evidence[2].kind = VoiceKind::Review;
    const Demand demand = demandOf(evidence);
    EXPECT_EQ(demand.quotes, 2);
    EXPECT_EQ(demand.voices, 3);
    EXPECT_EQ(demand.kinds, 2);
}

TEST(DemandTest, SaysWhatTheScoreWouldBecome) {
    EXPECT_EQ(scoreWith(table(), {said(6, PersonId{6}, kTessaly, {})}), 8);
    EXPECT_EQ(scoreWith(table(), {said(6, PersonId{6}, kTessaly, 3)}), 10);
    EXPECT_EQ(scoreWith(table(), {said(6, PersonId{1}, kBrightmoor, {}, 20)}), 7) << "a customer's second voice";
    EXPECT_EQ(scoreWith(table(), {said(6, PersonId{1}, kBrightmoor, 1, 20)}), 5) << "says it newer, and less";
    EXPECT_EQ(scoreWith(table(), {said(6, std::monostate(), {}, 3)}), 7);
}

} // namespace
} // namespace throughline::core
