// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/traits/voicetraits.h"

#include "core/db/connection.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class VoiceTraitsTest : public testing::Test {
protected:
    test::TestWorkspace m_workspace;

    VoiceId add(Lane lane, Sentiment sentiment, bool incentivised = false) {
        Voice voice;
        voice.text = u"The export is slow"_s;
        voice.lane = lane;
        voice.sentiment = sentiment;
        voice.incentivised = incentivised;
        return m_workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); });
    }
    VoiceTraits read(const VoiceFilter& filter = {}) {
        return m_workspace.read<VoiceTraits>([&](db::Connection& c) { return VoiceTraits::read(c, filter); });
    }
};

TEST_F(VoiceTraitsTest, SaysWhatEachVoiceIs) {
    for (const Lane lane : {Lane::Aggregate, Lane::Individual}) {
        for (const auto& [sentiment, name] : EnumNames<Sentiment>::kNames) {
            const VoiceId voice = add(lane, sentiment, sentiment == Sentiment::Positive);
            EXPECT_EQ(read().of(voice), (VoiceTraits::Traits{true, lane, sentiment, sentiment == Sentiment::Positive}))
                << name.data();
        }
    }
}

TEST_F(VoiceTraitsTest, WhatIsDeletedFilteredOutOrUnknownDoesNotPass) {
    const VoiceId deleted = add(Lane::Aggregate, Sentiment::Negative);
    const VoiceId kept = add(Lane::Aggregate, Sentiment::Positive);
    m_workspace.edit([=](Editor& editor) { return removeVoices(editor, {deleted}); });
    EXPECT_FALSE(read().of(deleted).passes);
    EXPECT_TRUE(read().of(kept).passes);
    VoiceFilter negative;
    negative.sentiments = {Sentiment::Negative};
    EXPECT_FALSE(read(negative).of(kept).passes);
    EXPECT_FALSE(read().of(VoiceId{4711}).passes);
}

TEST_F(VoiceTraitsTest, CountsVoicesWhoseNumbersAnotherProgramGave) {
    const VoiceId usual = add(Lane::Aggregate, Sentiment::Negative);
    const QList<qint64> numbers{std::numeric_limits<qint64>::min(), -1, qint64{1} << 40,
                                std::numeric_limits<qint64>::max()};
    for (const qint64 number : numbers) {
        const VoiceId voice = add(Lane::Aggregate, Sentiment::Positive);
        m_workspace.edit([=](Editor& editor) -> Result<void> {
            TRY(editor.connection().execute(u"UPDATE voice SET id = ? WHERE id = ?"_s, {number, voice.value}));
            return {};
        });
        EXPECT_EQ(read().of(VoiceId{number}).sentiment, Sentiment::Positive);
    }
    EXPECT_EQ(read().of(usual).sentiment, Sentiment::Negative);
    EXPECT_EQ(read().bySentiment(),
              (QHash<Sentiment, qint64>{{Sentiment::Negative, 1}, {Sentiment::Positive, numbers.size()}}));
}

TEST_F(VoiceTraitsTest, AnIndexAloneAnswers) {
    const QString plan = m_workspace.read<QString>([](db::Connection& connection) -> Result<QString> {
        TRY_ASSIGN(db::Rows rows,
                   connection.query(u"EXPLAIN QUERY PLAN SELECT v.id, v.lane, v.sentiment, v.incentivised, "
                                    "v.account_id, v.person_id FROM voice v WHERE %1"_s.arg(conditionFor({}).sql)));
        return rows.next() ? rows.text(3) : QString();
    });
    EXPECT_EQ(plan, u"SCAN v USING COVERING INDEX voice_listed"_s);
}

} // namespace
} // namespace throughline::core
