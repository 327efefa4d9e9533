// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/mix/evidencemix.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

DemandEvidence evidence(qint64 voice, VoiceKind kind, bool isQuote = false) {
    DemandEvidence one;
    one.voice = VoiceId{voice};
    one.kind = kind;
    one.isQuote = isQuote;
    return one;
}

TEST(EvidenceMixTest, CountsAVoiceOnceHoweverManyOfItsWordsAreEvidence) {
    const EvidenceMix mix = evidenceMix({evidence(1, VoiceKind::Interview), evidence(1, VoiceKind::Interview, true),
                                         evidence(1, VoiceKind::Interview, true), evidence(2, VoiceKind::Review),
                                         evidence(3, VoiceKind::Review)});
    EXPECT_EQ(mix.n, 3);
    EXPECT_EQ(mix.kinds, (QMap<VoiceKind, int>{{VoiceKind::Interview, 1}, {VoiceKind::Review, 2}}));
    EXPECT_EQ(mix.quotes, 2);
    EXPECT_EQ(mix.wholeVoices, 3);
    EXPECT_EQ(evidenceMixText(mix), u"Reviews 2, Interviews 1 · 2 quotes"_s);
}

TEST(EvidenceMixTest, KeepsWhatContradictsAndTheIndividualLaneBeside) {
    DemandEvidence against = evidence(1, VoiceKind::Ticket);
    against.stance = Stance::Contradicts;
    DemandEvidence individual = evidence(2, VoiceKind::Ticket);
    individual.lane = Lane::Individual;
    const EvidenceMix mix = evidenceMix({against, individual, individual});
    EXPECT_EQ(mix.n, 0);
    EXPECT_EQ(evidenceMixText(mix), u"No voices · 1 against · 1 individual case left out"_s);
}

} // namespace

} // namespace throughline::core
