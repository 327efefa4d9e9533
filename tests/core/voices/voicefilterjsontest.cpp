// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicefilterjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

VoiceFilter everyPart() {
    VoiceFilter filter;
    filter.kinds = {VoiceKind::Review, VoiceKind::SalesNote};
    filter.states = {VoiceState::Done};
    filter.lane = Lane::Individual;
    filter.sentiments = {Sentiment::Negative, Sentiment::Unknown};
    filter.accounts = {AccountId{3}, AccountId{9}};
    filter.people = {PersonId{4}};
    filter.segments = {SegmentId{5}};
    filter.themes = {ThemeId{6}};
    filter.since = QDate(2026, 1, 31);
    filter.until = QDate(2026, 2, 28);
    filter.undatedOnly = true;
    filter.notYetEvidence = true;
    filter.item = ItemId{7};
    filter.import = ImportId{8};
    filter.only = {VoiceId{1}, VoiceId{9'007'199'254'740'993}};
    filter.metrics = {u"Slow exports"_s, u"Weekly active teams"_s};
    return filter;
}

VoiceFilter throughText(const VoiceFilter& filter) {
    const QByteArray text = QJsonDocument(toJson(filter)).toJson();
    const auto read = voiceFilterFrom(QJsonDocument::fromJson(text).object());
    EXPECT_TRUE(read) << text.constData();
    return read.value_or(VoiceFilter());
}

TEST(VoiceFilterJsonTest, KeepsEveryPart) {
    EXPECT_EQ(throughText(everyPart()), everyPart());
}

TEST(VoiceFilterJsonTest, KeepsEachPartAlone) {
    const QJsonObject all = toJson(everyPart());
    ASSERT_EQ(all.size(), 16);
    for (auto part = all.begin(); part != all.end(); ++part) {
        const auto one = voiceFilterFrom({{part.key(), part.value()}});
        ASSERT_TRUE(one);
        EXPECT_FALSE(one->isEmpty());
        EXPECT_EQ(toJson(*one), (QJsonObject{{part.key(), part.value()}})) << qPrintable(part.key());
    }
}

TEST(VoiceFilterJsonTest, AnEmptyFilterIsAnEmptyObject) {
    EXPECT_EQ(toJson(VoiceFilter()), QJsonObject());
    EXPECT_EQ(throughText(VoiceFilter()), VoiceFilter());
}

TEST(VoiceFilterJsonTest, AnEmptyListOfVoicesStaysEmptyAndDoesNotBecomeAll) {
    VoiceFilter none;
    none.only = QList<VoiceId>();
    EXPECT_EQ(throughText(none), none);
}

TEST(VoiceFilterJsonTest, RefusesWhatItDoesNotKnowInsteadOfLettingMorePass) {
    for (const QJsonObject& json :
         {QJsonObject{{u"mood"_s, u"good"_s}}, QJsonObject{{u"kinds"_s, QJsonArray{u"review"_s, u"telepathy"_s}}},
          QJsonObject{{u"kinds"_s, u"review"_s}}, QJsonObject{{u"since"_s, u"2026-02-30"_s}},
          QJsonObject{{u"people"_s, QJsonArray{u"4"_s}}}}) {
        const auto read = voiceFilterFrom(json);
        ASSERT_FALSE(read) << QJsonDocument(json).toJson().constData();
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(read.error().text.contains(json.keys().constFirst()));
    }
}

} // namespace
} // namespace throughline::core
