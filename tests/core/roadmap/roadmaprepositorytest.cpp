// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/roadmaprepository.h"

#include "core/db/connection.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/roadmapfixture.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::RoadmapFixture;

class RoadmapRepositoryTest : public RoadmapFixture {
protected:
    [[nodiscard]] QList<ItemSummary> summaries() const {
        return workspace.read<QList<ItemSummary>>(
            [](db::Connection& connection) { return RoadmapRepository(connection).summaries(QDate(2026, 5, 6)); });
    }
    [[nodiscard]] Demand demandOfItem(ItemId item) const {
        for (const ItemSummary& summary : summaries()) {
            if (summary.item.id == item)
                return summary.demand;
        }
        ADD_FAILURE() << "no such item";
        return {};
    }
};

TEST_F(RoadmapRepositoryTest, FlippingEverySentimentAndRatingChangesNoScore) {
    const ItemId item = addItemNamed(u"Exports"_s);
    QList<VoiceId> voices;
    for (int i = 0; i < 6; ++i)
        voices.append(addVoiceOf(addPersonNamed(u"Customer %1"_s.arg(i)), u"Voice %1"_s.arg(i)));
    link(item, voices.first(3), 3);
    link(item, voices.mid(3), {});
    const QList<ItemSummary> before = summaries();
    ASSERT_EQ(before.first().demand.score, 12);
    for (const Sentiment sentiment : {Sentiment::Negative, Sentiment::Positive, Sentiment::Neutral}) {
        workspace.edit([=](Editor& editor) { return setSentiment(editor, voices, sentiment); });
        EXPECT_EQ(summaries(), before);
    }
    workspace.edit([=](Editor& editor) -> Result<void> {
        for (const VoiceId voice : voices)
            TRY(editor.update(Record::Voice, voice.value, {{u"rating"_s, 1.0}, {u"rating_scale"_s, 5.0}}));
        return {};
    });
    EXPECT_EQ(summaries(), before);
}

TEST_F(RoadmapRepositoryTest, AVoiceCountsAgainWhenItLeavesTheIndividualLane) {
    const ItemId item = addItemNamed(u"Exports"_s);
    const VoiceId voice = addVoiceOf(addPersonNamed(u"Maren"_s), u"Stuck"_s);
    link(item, {voice}, 3);
    workspace.edit([=](Editor& editor) { return setLane(editor, {voice}, Lane::Individual); });
    EXPECT_EQ(demandOfItem(item).score, 0);
    EXPECT_EQ(demandOfItem(item).individual, 1);
    workspace.edit([=](Editor& editor) { return setLane(editor, {voice}, Lane::Aggregate); });
    EXPECT_EQ(demandOfItem(item).score, 3);
}

TEST_F(RoadmapRepositoryTest, AParentCountsACustomerOnceOverAllItsChildren) {
    const ItemId parent = addItemNamed(u"Exports"_s);
    const ItemId child = addItemNamed(u"Background exports"_s, parent);
    const ItemId other = addItemNamed(u"Frozen plan"_s, parent);
    const PersonId maren = addPersonNamed(u"Maren"_s);
    link(parent, {addVoiceOf(maren, u"One"_s)}, 1);
    link(child, {addVoiceOf(maren, u"Two"_s)}, 2);
    link(other, {addVoiceOf(addPersonNamed(u"Anouk"_s), u"Three"_s)}, 3);
    EXPECT_EQ(demandOfItem(parent).score, 2 + 3);
    EXPECT_EQ(demandOfItem(parent).repeats, 1);
    EXPECT_EQ(demandOfItem(child).score, 2);
    EXPECT_EQ(demandOfItem(other).score, 3);
}

TEST_F(RoadmapRepositoryTest, TheSpeakerOfTheQuotedTurnIsTheCustomer) {
    const ItemId item = addItemNamed(u"Exports"_s);
    const PersonId maren = addPersonNamed(u"Maren"_s);
    const PersonId ruben = addPersonNamed(u"Ruben"_s);
    const VoiceId voice = addTalk(maren, ruben); // "Why?" / "It locks." / "It does."
    workspace.edit([=](Editor& editor) -> Result<void> {
        TRY(linkWords(editor, item, voice, {5, 14}, 3));
        TRY(linkWords(editor, item, voice, {15, 23}, 2));
        return {};
    });
    const Demand demand = demandOfItem(item);
    EXPECT_EQ(demand.score, 5);
    ASSERT_EQ(demand.customers.size(), 2);
    EXPECT_EQ(demand.customers.at(0).customer, Customer(maren));
    EXPECT_EQ(demand.customers.at(1).customer, Customer(ruben));
}

TEST_F(RoadmapRepositoryTest, TheListOfEvidenceNamesTheAccountThatDemandCounts) {
    const ItemId item = addItemNamed(u"Exports"_s);
    const AccountId brightmoor = addAccountNamed(u"Brightmoor"_s);
    const VoiceId voice =
        addTalk(addPersonNamed(u"Maren"_s, brightmoor), addPersonNamed(u"Ruben"_s, addAccountNamed(u"Varnholt"_s)));
    workspace.edit([=](Editor& editor) -> Result<void> {
        TRY(editor.update(Record::Voice, voice.value, {{u"account_id"_s, brightmoor.value}}));
        TRY(linkWords(editor, item, voice, {5, 14}, 3));
        TRY(linkWords(editor, item, voice, {15, 23}, 2));
        return {};
    });
    EXPECT_EQ(demandOfItem(item).accounts, 2);
    const auto rows = workspace.read<QList<EvidenceRow>>(
        [=](db::Connection& connection) { return RoadmapRepository(connection).evidence(item); });
    QStringList accounts;
    for (const EvidenceRow& row : rows)
        accounts.append(row.account);
    accounts.sort();
    EXPECT_EQ(accounts, (QStringList{u"Brightmoor"_s, u"Varnholt"_s}));
}

TEST_F(RoadmapRepositoryTest, SaysWhenAnItemGotItsNewestEvidence) {
    const ItemId item = addItemNamed(u"Exports"_s);
    EXPECT_FALSE(summaries().constFirst().lastLinkedAt.isValid());
    link(item, {addVoiceOf(addPersonNamed(u"Maren"_s), u"One"_s)}, {});
    EXPECT_EQ(summaries().constFirst().lastLinkedAt.date(), QDate(2026, 5, 6));
}

} // namespace
} // namespace throughline::core
