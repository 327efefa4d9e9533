// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/explained/demandwords.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

/// Builds up evidence, each from a voice of its own.
class Story {
public:
    Story& customer(int person, int account, std::optional<int> importance) {
        DemandEvidence& evidence = add();
        evidence.customer = PersonId{person};
        evidence.account = AccountId{account};
        evidence.importance = importance;
        return *this;
    }
    Story& unnamed() {
        add();
        return *this;
    }
    Story& against() {
        m_evidence.last().stance = Stance::Contradicts;
        return *this;
    }
    Story& individual() {
        m_evidence.last().lane = Lane::Individual;
        return *this;
    }
    /// What was added last is evidence for another item.
    Story& forItem(int item) {
        m_evidence.last().item = ItemId{item};
        return *this;
    }
    [[nodiscard]] const QList<DemandEvidence>& evidence() const { return m_evidence; }

private:
    DemandEvidence& add() {
        DemandEvidence evidence;
        evidence.id = EvidenceId{m_evidence.size() + 1};
        evidence.voice = VoiceId{m_evidence.size() + 1};
        m_evidence.append(evidence);
        return m_evidence.last();
    }
    QList<DemandEvidence> m_evidence;
};

/// 6 critical, 5 important, 2 nice to have, 1 not important: 18 + 10 + 2 + 0 = 30, at 9 accounts, 3 repeats.
Story thirty() {
    Story story;
    const int importance[] = {3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 0};
    const int account[] = {1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9};
    for (int i = 0; i < 14; ++i)
        story.customer(i + 1, account[i], importance[i]);
    return story.customer(1, 1, {}).customer(1, 1, {}).customer(2, 1, {});
}

TEST(DemandWordsTest, ExplainTheSumAndWhoIsBehindIt) {
    EXPECT_EQ(demandWords(thirty().evidence()).plain(),
              u"30 = 6 critical × 3 + 5 important × 2 + 2 nice to have × 1 + 1 not important × 0. "
              "Importance: as last said.\n"
              "14 customers at 9 accounts; 3 repeats not counted again\n"
              // 14² / (3² + 2² + 2² + 2² + 5 × 1²) = 196 / 26
              "Largest account: 3 of 14 customers; spread like 7.5 equal accounts\n"
              "Sentiment and stars: not used"_s);
}

TEST(DemandWordsTest, NameTheSegmentsThatSpeakMoreThanTheirShare) {
    const Representation segments = representationOf(
        {{SegmentId{1}, u"Food"_s, 20, 30}, {SegmentId{2}, u"Retail"_s, 30, 15}, {SegmentId{3}, u"Parts"_s, 50, 15}});
    const QStringList lines = demandWords(thirty().evidence(), {}, segments).plain().split(u'\n');
    EXPECT_TRUE(lines.contains(u"Food speaks 2.5\u00A0× its share, Parts 0.5\u00A0×"_s))
        << qPrintable(lines.join(u'\n'));
}

TEST(DemandWordsTest, SetWhatIsNotInTheSumBesideIt) {
    Story story = thirty().unnamed().unnamed().customer(20, 9, 3).against().customer(21, 9, 3).individual();
    const QStringList lines = demandWords(story.evidence()).plain().split(u'\n');
    EXPECT_EQ(lines.mid(3), (QStringList{u"2 unnamed voices beside it, not in the sum"_s,
                                         u"1 contradicts, shown beside it, never subtracted"_s,
                                         u"Sentiment and stars: not used · 1 individual case left out"_s}));
}

TEST(DemandWordsTest, TellNotSaidFromNiceToHave) {
    Story story;
    story.customer(1, 1, {}).customer(2, 1, 1).customer(3, 1, {});
    EXPECT_EQ(demandWords(story.evidence()).plain().split(u'\n').first(),
              u"3 = 1 nice to have × 1 + 2 not said × 1. Importance: as last said."_s);
}

TEST(DemandWordsTest, SayThatNobodyStandsBehindIt) {
    EXPECT_EQ(demandWords({}).plain(),
              u"0: nobody who is named stands behind it yet.\nSentiment and stars: not used"_s);
}

TEST(DemandWordsTest, NameTheVoicesThatEachNumberCounts) {
    const DemandWords words = demandWords(thirty().unnamed().evidence());
    const auto voicesOf = [&](const QString& text) -> QList<VoiceId> {
        for (const QList<DemandPart>& line : words.lines) {
            for (const DemandPart& part : line) {
                if (part.text == text)
                    return part.voices;
            }
        }
        ADD_FAILURE() << "no such words: " << qPrintable(text);
        return {};
    };
    EXPECT_EQ(voicesOf(u"1 not important × 0"_s), QList<VoiceId>{VoiceId{14}});
    EXPECT_EQ(voicesOf(u"2 nice to have × 1"_s), (QList{VoiceId{12}, VoiceId{13}}));
    EXPECT_EQ(voicesOf(u"14 customers at 9 accounts"_s).size(), 17);
    EXPECT_EQ(voicesOf(u"3 of 14 customers"_s).size(), 3 + 3);
    EXPECT_EQ(voicesOf(u"1 unnamed voice"_s), QList<VoiceId>{VoiceId{18}});
}

TEST(DemandWordsTest, TellApartWhatTheItemHasAndWhatItsParts) {
    Story story;
    story.customer(1, 1, 3).forItem(1).customer(2, 1, 2).forItem(1);
    story.customer(2, 1, 1).forItem(2).customer(3, 2, 1).forItem(2).customer(3, 2, 1).forItem(3);
    const DemandWords words = demandWords(story.evidence(), ItemId{1});
    EXPECT_TRUE(
        words.plain().contains(u"Of its own: 2 customers; of its parts: 2 customers; 1 in both, counted once"_s))
        << qPrintable(words.plain());
    EXPECT_TRUE(words.plain().contains(u"3 customers at 2 accounts"_s));
}

TEST(DemandWordsTest, SayNothingOfPartsThatNobodyStandsBehind) {
    Story story;
    story.customer(1, 1, 3).forItem(1).unnamed().forItem(2);
    EXPECT_EQ(demandWords(story.evidence(), ItemId{1}), demandWords(story.evidence()));
}

} // namespace
} // namespace throughline::core
