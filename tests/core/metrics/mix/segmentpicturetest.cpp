// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/segmentpicture.h"

#include "core/customers/customeredits.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/touchpoints/datapointedits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class SegmentPictureTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    const QDate m_today{2026, 5, 6};

    SegmentId addSegment(const QString& name, std::optional<qint64> population = {}) {
        Segment segment;
        segment.name = name;
        segment.population = population;
        return workspace.make<SegmentId>([&](Editor& editor) { return core::addSegment(editor, segment); });
    }
    PersonId addPerson(const QString& name, SegmentId segment) {
        return workspace.make<PersonId>([&](Editor& editor) -> Result<PersonId> {
            Account account;
            account.name = name + u" Ltd"_s;
            account.segment = segment;
            Person person;
            person.name = name;
            TRY_ASSIGN(person.account, core::addAccount(editor, account));
            return core::addPerson(editor, person);
        });
    }
    VoiceId said(PersonId person, const QString& text, QDate date, Lane lane = Lane::Aggregate) {
        Voice voice;
        voice.person = person;
        voice.text = text;
        voice.date = date;
        voice.lane = lane;
        return workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); });
    }
    ItemId addItem(const QString& title) {
        Item item;
        item.title = title;
        return workspace.make<ItemId>([&](Editor& editor) { return core::addItem(editor, item); });
    }
    void link(ItemId item, VoiceId voice, std::optional<int> importance) {
        workspace.edit([=](Editor& editor) {
            return linkVoices(editor, item, {voice}, importance).transform([](const LinkOutcome&) {});
        });
    }
    [[nodiscard]] SegmentPicture picture(SegmentId id, qsizetype most = 5) const {
        return workspace.read<SegmentPicture>(
            [=, today = m_today](auto& connection) { return segmentPicture(connection, id, today, most); });
    }
};

TEST_F(SegmentPictureTest, SaysWhoTheyAreAndHowFreshTheirVoicesAre) {
    const SegmentId retail = addSegment(u"Retail"_s);
    const PersonId anna = addPerson(u"Anna"_s, retail);
    addPerson(u"Bo"_s, retail);
    const PersonId other = addPerson(u"Cy"_s, addSegment(u"Health"_s));
    said(anna, u"fresh"_s, m_today.addDays(-89));
    said(anna, u"just too old"_s, m_today.addDays(-90));
    said(anna, u"undated"_s, {});
    said(anna, u"a case of its own"_s, m_today, Lane::Individual);
    said(other, u"somebody else"_s, m_today);
    const SegmentPicture found = picture(retail);
    EXPECT_EQ(found.summary.accounts, 2);
    EXPECT_EQ(found.summary.people, 2);
    EXPECT_EQ(found.summary.voices, 3);
    EXPECT_EQ(found.summary.lastVoice, m_today.addDays(-89));
    EXPECT_EQ(found.datedVoices, 2);
    EXPECT_EQ(found.recentVoices, 1);
    EXPECT_FALSE(found.representation) << "no population";
}

TEST_F(SegmentPictureTest, CountsTheDatapointsThatAreAboutIt) {
    const SegmentId retail = addSegment(u"Retail"_s);
    const SegmentId health = addSegment(u"Health"_s);
    Datapoint datapoint;
    datapoint.metric = u"Weekly active teams"_s;
    datapoint.segment = retail;
    for (int times = 0; times < 2; ++times)
        workspace.make<DatapointId>([&](Editor& editor) { return addDatapoint(editor, datapoint); });
    const auto last = workspace.make<DatapointId>([&](Editor& editor) { return addDatapoint(editor, datapoint); });
    workspace.edit([=](Editor& editor) { return removeDatapoints(editor, {last}); });
    datapoint.segment.reset();
    workspace.make<DatapointId>([&](Editor& editor) { return addDatapoint(editor, datapoint); });
    EXPECT_EQ(picture(retail).summary.datapoints, 2);
    EXPECT_EQ(picture(health).summary.datapoints, 0);
}

TEST_F(SegmentPictureTest, CountsEachOfItsDatapointsThatIsEvidenceOnce) {
    const SegmentId retail = addSegment(u"Retail"_s);
    const auto first = addItem(u"Bulk edit"_s);
    const auto second = addItem(u"Offline mode"_s);
    Datapoint about;
    about.metric = u"Weekly active teams"_s;
    about.segment = retail;
    const auto linked = workspace.make<DatapointId>([&](Editor& editor) { return addDatapoint(editor, about); });
    workspace.make<DatapointId>([&](Editor& editor) { return addDatapoint(editor, about); });
    EXPECT_EQ(picture(retail).datapointsAsEvidence, 0);
    for (const ItemId item : {first, second})
        workspace.edit([=](Editor& editor) { return linkDatapoints(editor, item, {linked}).transform([](auto) {}); });
    EXPECT_EQ(picture(retail).datapointsAsEvidence, 1);
    for (const ItemId item : {first, second})
        workspace.edit([=](Editor& editor) { return removeItem(editor, item); });
    EXPECT_EQ(picture(retail).datapointsAsEvidence, 0) << "no item shows that it is evidence for";
}

TEST_F(SegmentPictureTest, IsFoundByTheWordsOfNameAndDefinition) {
    Segment segment;
    segment.name = u"Retail"_s;
    segment.definition = u"Shops with stock"_s;
    segment.population = 400;
    SegmentSummary summary;
    summary.segment = segment;
    summary.voices = 2;
    summary.lastVoice = m_today;
    const CustomerTraits traits = traitsOf(summary);
    EXPECT_TRUE(matchesSearch(traits.key, searchWords(u"sto ret"_s)));
    EXPECT_EQ(traits.population, Population::Known);
    EXPECT_EQ(lastHeard(traits.heard, m_today), LastHeard::Month);
    summary.segment.population.reset();
    EXPECT_EQ(traitsOf(summary).population, Population::Unknown);
}

TEST_F(SegmentPictureTest, WantsWhatItsOwnCustomersSupportTheMostDemandFirst) {
    const SegmentId retail = addSegment(u"Retail"_s);
    const PersonId anna = addPerson(u"Anna"_s, retail);
    const PersonId bo = addPerson(u"Bo"_s, retail);
    const PersonId other = addPerson(u"Cy"_s, addSegment(u"Health"_s));
    const ItemId exports = addItem(u"Exports"_s);
    const ItemId offline = addItem(u"Offline mode"_s);
    const ItemId unwanted = addItem(u"Dark mode"_s);
    link(exports, said(anna, u"Exports, please."_s, m_today), 1);
    link(offline, said(bo, u"It dies in the tunnel."_s, m_today), 3);
    link(offline, said(anna, u"No signal in the store."_s, m_today.addDays(-1)), 3);
    link(unwanted, said(other, u"Too bright."_s, m_today), 3);
    link(exports, said(other, u"Files for the board."_s, m_today), 3);
    const QList<WantedItem> wanted = picture(retail).wanted;
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted.at(0).item, offline);
    EXPECT_EQ(wanted.at(0).demand, 6);
    EXPECT_EQ(wanted.at(0).customers, 2);
    EXPECT_EQ(wanted.at(0).words, u"It dies in the tunnel."_s) << "the newer of two that are as important";
    EXPECT_EQ(wanted.at(0).saidBy, u"Bo"_s);
    EXPECT_EQ(wanted.at(1).item, exports);
    EXPECT_EQ(wanted.at(1).demand, 1) << "what another segment says adds nothing";
    EXPECT_EQ(picture(retail, 1).wanted.size(), 1);
}

TEST_F(SegmentPictureTest, AQuoteSpeaksBeforeAWholeVoice) {
    const SegmentId retail = addSegment(u"Retail"_s);
    const ItemId exports = addItem(u"Exports"_s);
    const VoiceId quoted = said(addPerson(u"Anna"_s, retail), u"Hello. The export dies."_s, m_today.addDays(-30));
    link(exports, said(addPerson(u"Bo"_s, retail), u"A long mail."_s, m_today), 3);
    workspace.edit([=](Editor& editor) {
        return linkWords(editor, exports, quoted, {7, 23}, 1).transform([](const LinkOutcome&) {});
    });
    ASSERT_EQ(picture(retail).wanted.size(), 1);
    EXPECT_EQ(picture(retail).wanted.constFirst().words, u"The export dies."_s);
    EXPECT_EQ(picture(retail).wanted.constFirst().voice, quoted);
}

TEST_F(SegmentPictureTest, ThemesCountTheVoicesOfTheSegment) {
    const SegmentId retail = addSegment(u"Retail"_s);
    const VoiceId one = said(addPerson(u"Anna"_s, retail), u"slow"_s, m_today);
    const VoiceId two = said(addPerson(u"Cy"_s, addSegment(u"Health"_s)), u"slow too"_s, m_today);
    Theme theme;
    theme.name = u"Speed"_s;
    const ThemeId speed = workspace.make<ThemeId>([&](Editor& editor) { return addTheme(editor, theme); });
    for (const VoiceId voice : {one, two})
        workspace.edit([=](Editor& editor) { return markVoice(editor, speed, voice); });
    EXPECT_EQ(picture(retail).themes, (QList<SegmentTheme>{{speed, u"Speed"_s, 1}}));
}

TEST_F(SegmentPictureTest, RepresentationNeedsEnoughVoicesAndTwoPopulations) {
    const SegmentId retail = addSegment(u"Retail"_s, 100);
    const SegmentId health = addSegment(u"Health"_s, 300);
    const PersonId anna = addPerson(u"Anna"_s, retail);
    const PersonId cy = addPerson(u"Cy"_s, health);
    for (int i = 0; i < 6; ++i)
        said(anna, u"words"_s, m_today);
    EXPECT_FALSE(picture(retail).representation);
    for (int i = 0; i < 6; ++i)
        said(cy, u"words"_s, m_today);
    ASSERT_TRUE(picture(retail).representation);
    EXPECT_DOUBLE_EQ(picture(retail).representation->index, 2) << "half of the voices, a quarter of the market";
}

} // namespace
} // namespace throughline::core
