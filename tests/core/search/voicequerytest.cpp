// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/voicequery.h"

#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

VoiceQuery everyPart() {
    VoiceQuery query;
    query.text = u"slow \"month end\""_s;
    query.filter.kinds = {VoiceKind::Ticket};
    query.filter.since = QDate(2026, 1, 31);
    query.order = VoiceOrder::by(VoiceColumn::Match);
    return query;
}

ChangeSet changeOf(Record record) {
    ChangeSet changes;
    changes.rows.append({record, 1, RowAction::Update, {u"name"_s}});
    return changes;
}

TEST(VoiceQueryTest, IsStoredWithEveryPartAndWithoutThoseThatSayNothing) {
    const auto read = voiceQueryFrom(toJson(everyPart()));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, everyPart());
    EXPECT_TRUE(toJson(VoiceQuery()).isEmpty());
    const auto empty = voiceQueryFrom({});
    ASSERT_TRUE(empty);
    EXPECT_EQ(*empty, VoiceQuery());
}

TEST(VoiceQueryTest, WhatThisVersionDoesNotKnowIsRefusedByName) {
    for (const auto& [key, value] : {std::pair<QString, QJsonValue>{u"mood"_s, u"good"_s},
                                     {u"order"_s, u"by_moon"_s},
                                     {u"text"_s, 3},
                                     {u"filter"_s, QJsonObject{{u"planets"_s, true}}}}) {
        const auto read = voiceQueryFrom({{key, value}});
        ASSERT_FALSE(read) << qPrintable(key);
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(read.error().text.contains(key == u"filter"_s ? u"planets"_s : key)) << qPrintable(key);
    }
}

TEST(VoiceQueryTest, CountsWhatItFindsWithAndWithoutASearch) {
    test::TestWorkspace workspace;
    for (const VoiceKind kind : {VoiceKind::Ticket, VoiceKind::Ticket, VoiceKind::Review}) {
        Voice voice;
        voice.kind = kind;
        voice.text = kind == VoiceKind::Review ? u"slow export"_s : u"export"_s;
        workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); });
    }
    const auto counted = [&](const VoiceQuery& query) {
        const auto found = workspace.read<QList<VoiceId>>([&](db::Connection& c) { return voiceIds(c, query); });
        EXPECT_EQ(workspace.read<qint64>([&](db::Connection& c) { return countVoices(c, query); }), found.size());
        return found.size();
    };
    VoiceQuery query;
    EXPECT_EQ(counted(query), 3);
    query.filter.kinds = {VoiceKind::Ticket};
    EXPECT_EQ(counted(query), 2);
    query.text = u"slow"_s;
    EXPECT_EQ(counted(query), 0);
    query.filter = {};
    EXPECT_EQ(counted(query), 1);
}

TEST(VoiceQueryTest, DependsOnOtherRecordsOnlyAsFarAsItLooksAtThem) {
    const VoiceQuery plain;
    for (const Record record : {Record::Evidence, Record::ThemeMark, Record::Account, Record::Person, Record::Quote})
        EXPECT_FALSE(dependsOnOthers(plain, changeOf(record)));
    VoiceQuery query;
    query.filter.notYetEvidence = true;
    EXPECT_TRUE(dependsOnOthers(query, changeOf(Record::Evidence)));
    EXPECT_FALSE(dependsOnOthers(query, changeOf(Record::ThemeMark)));
    query = {};
    query.filter.themes = {ThemeId{1}};
    EXPECT_TRUE(dependsOnOthers(query, changeOf(Record::ThemeMark)));
    EXPECT_FALSE(dependsOnOthers(query, changeOf(Record::Person)));
    query = {};
    query.text = u"lena"_s;
    EXPECT_TRUE(dependsOnOthers(query, changeOf(Record::Person))) << "a search looks at names";
}

} // namespace
} // namespace throughline::core
