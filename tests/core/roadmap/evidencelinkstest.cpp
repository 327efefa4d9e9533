// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/evidencelinks.h"

#include "core/db/connection.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "tests/support/localzone.h"
#include "tests/support/roadmapfixture.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class EvidenceLinksTest : public test::RoadmapFixture {
protected:
    using Previews = QHash<ItemId, LinkPreview>;

    [[nodiscard]] LinkPreview preview(ItemId item, const LinkSources& sources) const {
        return workspace.read<Previews>([=](db::Connection& connection) { return previewLinks(connection, sources); })
            .value(item);
    }
    [[nodiscard]] QList<EvidenceRow> evidenceOf(ItemId item) const {
        return workspace.read<QList<EvidenceRow>>(
            [=](db::Connection& connection) { return RoadmapRepository(connection).evidence(item); });
    }
    LinkOutcome linkThem(ItemId item, const LinkSources& sources, std::optional<int> importance = {}) {
        LinkOutcome outcome;
        workspace.edit([&](Editor& editor) -> Result<void> {
            TRY_ASSIGN(outcome, linkAll(editor, item, sources, importance));
            return {};
        });
        return outcome;
    }

    ItemId exports = addItemNamed(u"Exports"_s);
    ItemId approvals = addItemNamed(u"Approvals"_s);
    PersonId maren = addPersonNamed(u"Maren"_s);
    PersonId ruben = addPersonNamed(u"Ruben"_s);
};

TEST_F(EvidenceLinksTest, SaysWhatDemandWouldBecome) {
    link(exports, {addVoiceOf(maren, u"One"_s)}, 2);
    const LinkPreview seen = preview(exports, {{addVoiceOf(ruben, u"Two"_s)}, {}, {}});
    EXPECT_EQ(seen.before, 2);
    EXPECT_EQ(seen.after, 3);
    EXPECT_EQ(seen.with, (std::array{2, 3, 4, 5}));
    EXPECT_EQ(seen.already, 0);
    EXPECT_FALSE(seen.knownCustomer);
}

TEST_F(EvidenceLinksTest, KnowsACustomersSecondVoice) {
    link(exports, {addVoiceOf(maren, u"One"_s)}, 2);
    const LinkPreview seen = preview(exports, {{addVoiceOf(maren, u"Two"_s, QDate(2026, 5, 5))}, {}, {}});
    EXPECT_TRUE(seen.knownCustomer);
    EXPECT_EQ(seen.after, 2);
    EXPECT_EQ(seen.with.at(3), 3) << "said newer";
}

TEST_F(EvidenceLinksTest, KnowsWhatIsEvidenceAlready) {
    const test::LocalZone zone("UTC0");
    const VoiceId voice = addVoiceOf(maren, u"One"_s);
    link(exports, {voice}, 2);
    EXPECT_EQ(preview(exports, {{voice}, {}, {}}).already, 1);
    EXPECT_EQ(preview(exports, {{voice}, {}, {}}).since, QDate(2026, 5, 6));
    EXPECT_EQ(preview(approvals, {{voice}, {}, {}}).already, 0);
}

TEST_F(EvidenceLinksTest, TakesWordsForThoseOfTheirSpeaker) {
    const VoiceId talk = addTalk(maren, ruben);
    link(exports, {addVoiceOf(ruben, u"Before"_s)}, 1);
    const LinkSources words{{}, LinkSources::Words{talk, {15, 23}}, {}};
    EXPECT_TRUE(preview(exports, words).knownCustomer);
    linkThem(exports, words);
    EXPECT_EQ(preview(exports, words).already, 1);
    EXPECT_EQ(evidenceOf(exports).size(), 2);
}

TEST_F(EvidenceLinksTest, RefusesTheInterviewersWords) {
    const VoiceId talk = addTalk(maren, ruben);
    const auto seen = workspace
                          ->read<Previews>([=](db::Connection& connection) {
                              return previewLinks(connection, {{}, LinkSources::Words{talk, {0, 4}}, {}});
                          })
                          .result();
    ASSERT_FALSE(seen);
    EXPECT_EQ(seen.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(seen.error().text.contains(u"interviewer"_s));
}

TEST_F(EvidenceLinksTest, PredictsExactlyWhatLinkingDoes) {
    link(exports, {addVoiceOf(maren, u"One"_s)}, 3);
    const LinkSources sources{
        {addVoiceOf(maren, u"Two"_s), addVoiceOf(ruben, u"Three"_s), addVoiceOf({}, u"Four"_s)}, {}, {}};
    for (int importance = 0; importance <= 3; ++importance) {
        const int expected = preview(exports, sources).with.at(static_cast<size_t>(importance));
        linkThem(exports, sources, importance);
        EXPECT_EQ(preview(exports, sources).before, expected) << importance;
    }
}

TEST_F(EvidenceLinksTest, LinkingAgainUpdatesAndKeepsAnImportanceThatIsNotSaidAnew) {
    const LinkSources sources{{addVoiceOf(maren, u"One"_s)}, {}, {}};
    EXPECT_EQ(linkThem(exports, sources, 2).added.size(), 1);
    const LinkOutcome again = linkThem(exports, sources);
    EXPECT_TRUE(again.added.isEmpty());
    EXPECT_EQ(again.updated.size(), 1);
    EXPECT_EQ(evidenceOf(exports).constFirst().evidence.importance, 2);
    linkThem(exports, sources, 0);
    EXPECT_EQ(evidenceOf(exports).constFirst().evidence.importance, 0);
}

TEST_F(EvidenceLinksTest, MakesAnItemTitledWithTheWords) {
    const VoiceId talk = addTalk(maren, ruben);
    NewItemLink made;
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY_ASSIGN(made, linkToNewItem(editor, {{}, LinkSources::Words{talk, {5, 14}}, {}}));
        return {};
    });
    EXPECT_EQ(made.title, u"It locks."_s);
    EXPECT_EQ(evidenceOf(made.item).size(), 1);
    workspace->undo().waitForFinished();
    EXPECT_EQ(
        workspace.read<QList<Item>>([](db::Connection& connection) { return RoadmapRepository(connection).items(); })
            .size(),
        2)
        << "item, quote and link are one step";
}

TEST_F(EvidenceLinksTest, CopiesEvidenceWithItsImportanceAndStance) {
    link(exports, {addVoiceOf(maren, u"One"_s)}, 3);
    const EvidenceId id = evidenceOf(exports).constFirst().evidence.id;
    workspace.edit([=](Editor& editor) { return setStance(editor, {id}, Stance::Contradicts); });
    linkThem(approvals, {{}, {}, {id}});
    ASSERT_EQ(evidenceOf(approvals).size(), 1);
    EXPECT_EQ(evidenceOf(approvals).constFirst().evidence.importance, 3);
    EXPECT_EQ(evidenceOf(approvals).constFirst().evidence.stance, Stance::Contradicts);
    EXPECT_EQ(evidenceOf(exports).size(), 1);
}

TEST_F(EvidenceLinksTest, MovesEvidenceToAnotherItem) {
    const VoiceId voice = addVoiceOf(maren, u"One"_s);
    link(exports, {voice}, 3);
    link(approvals, {voice}, 1);
    const EvidenceId id = evidenceOf(exports).constFirst().evidence.id;
    workspace.edit([this, id](Editor& editor) { return moveEvidence(editor, {id}, approvals); });
    EXPECT_TRUE(evidenceOf(exports).isEmpty());
    EXPECT_EQ(evidenceOf(approvals).size(), 1) << "the same voice is evidence once";
}

TEST_F(EvidenceLinksTest, NumbersStandBesideDemand) {
    link(exports, {addVoiceOf(maren, u"One"_s)}, 2);
    Datapoint slow;
    slow.metric = u"Exports that run longer than ten minutes"_s;
    slow.value = 44;
    const auto number = workspace.make<DatapointId>([&](Editor& editor) { return addDatapoint(editor, slow); });
    LinkSources sources;
    sources.datapoints = {number};
    LinkPreview seen = preview(exports, sources);
    EXPECT_FALSE(seen.hasWords);
    EXPECT_EQ(seen.after, 2);
    EXPECT_EQ(seen.with, (std::array{2, 2, 2, 2}));
    EXPECT_EQ(seen.already, 0);

    const LinkOutcome linked = linkThem(exports, sources, 3);
    ASSERT_EQ(linked.added.size(), 1);
    EXPECT_EQ(linkThem(exports, sources).updated, linked.added) << "the same number again is the same evidence";
    seen = preview(exports, sources);
    EXPECT_EQ(seen.already, 1);
    EXPECT_TRUE(seen.since.isValid());
    const auto numbers = workspace.read<QList<DatapointEvidence>>(
        [this](db::Connection& connection) { return DatapointRepository(connection).evidence(exports); });
    ASSERT_EQ(numbers.size(), 1);
    EXPECT_EQ(numbers.constFirst().evidence.importance, std::nullopt);

    LinkSources again; // what it is evidence for is linked to another item
    again.evidence = linked.added;
    EXPECT_FALSE(preview(approvals, again).hasWords);
    EXPECT_EQ(preview(exports, again).already, 1);
    EXPECT_EQ(linkThem(approvals, again, 3).added.size(), 1);
    EXPECT_FALSE(
        workspace
            ->edit({u"test.step"_s, 1, {}, {}}, [&](Editor& editor) { return setImportance(editor, linked.added, 3); })
            .result())
        << "a number has no importance";
}

TEST_F(EvidenceLinksTest, ANumberNamesTheItemThatIsMadeOfIt) {
    Datapoint slow;
    slow.metric = u"Exports that run longer than ten minutes"_s;
    LinkSources sources;
    sources.datapoints = {workspace.make<DatapointId>([&](Editor& editor) { return addDatapoint(editor, slow); })};
    QString title;
    workspace.edit([&](Editor& editor) -> Result<void> {
        TRY_ASSIGN(const NewItemLink made, linkToNewItem(editor, sources));
        title = made.title;
        return {};
    });
    EXPECT_EQ(title, u"Exports that run longer than ten minutes"_s);
}

} // namespace
} // namespace throughline::core
