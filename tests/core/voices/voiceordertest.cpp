// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voiceorder.h"

#include "core/customers/customeredits.h"
#include "core/db/connection.h"
#include "core/search/voicequery.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

/// Four voices that every column puts into another order.
class VoiceOrderTest : public testing::Test {
protected:
    void SetUp() override {
        Account zeta;
        zeta.name = u"Zeta"_s;
        const auto account = workspace.make<AccountId>([&](Editor& editor) { return addAccount(editor, zeta); });
        Account accented;
        accented.name = u"Éclair"_s;
        const auto other = workspace.make<AccountId>([&](Editor& editor) { return addAccount(editor, accented); });
        Person ada;
        ada.name = u"Ada"_s;
        ada.account = other;
        const auto person = workspace.make<PersonId>([&](Editor& editor) { return addPerson(editor, ada); });
        add(u"b export"_s, VoiceKind::Review, VoiceState::Done, Sentiment::Positive, QDate(2026, 3, 1), {}, account);
        add(u"A export"_s, VoiceKind::Interview, VoiceState::New, Sentiment::Unknown, QDate(), person, {});
        add({}, VoiceKind::Ticket, VoiceState::Archived, Sentiment::Negative, QDate(2026, 3, 31), {}, {});
        add(u"c"_s, VoiceKind::Review, VoiceState::New, Sentiment::Neutral, QDate(2025, 12, 31), {}, {});
    }
    void add(const QString& title, VoiceKind kind, VoiceState state, Sentiment sentiment, QDate date,
             std::optional<PersonId> person, std::optional<AccountId> account) {
        Voice voice;
        voice.title = title;
        voice.text = u"bb export"_s;
        voice.kind = kind;
        voice.state = state;
        voice.sentiment = sentiment;
        voice.date = date;
        voice.person = person;
        voice.account = account;
        ids.append(workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); }));
    }
    /// The voices as they were added, from 0: "3 1 2 0".
    QString ordered(const VoiceOrder& order, const QString& text = {}, std::optional<int> limit = {}) const {
        VoiceQuery query;
        query.text = text;
        query.order = order;
        const auto found = workspace.read<QList<VoiceId>>([&](db::Connection& c) { return voiceIds(c, query, limit); });
        QStringList places;
        for (const VoiceId id : found)
            places.append(QString::number(ids.indexOf(id)));
        return places.join(u' ');
    }

    test::TestWorkspace workspace;
    QList<VoiceId> ids;
};

TEST_F(VoiceOrderTest, EveryColumnOrdersBothWaysAndThoseWithoutAValueComeLast) {
    EXPECT_EQ(ordered({}), u"3 2 1 0"_s);
    EXPECT_EQ(ordered({VoiceColumn::Added, true}), u"0 1 2 3"_s);
    EXPECT_EQ(ordered({VoiceColumn::Date, false}), u"2 0 3 1"_s);
    EXPECT_EQ(ordered({VoiceColumn::Date, true}), u"3 0 2 1"_s) << "undated last";
    EXPECT_EQ(ordered({VoiceColumn::Title, true}), u"1 0 2 3"_s) << "without a title the words, whatever the case";
    EXPECT_EQ(ordered({VoiceColumn::Title, false}), u"3 2 0 1"_s);
    EXPECT_EQ(ordered({VoiceColumn::Person, true}), u"1 3 2 0"_s);
    EXPECT_EQ(ordered({VoiceColumn::Account, true}), u"1 0 3 2"_s) << "the account of the person; E before Z";
    EXPECT_EQ(ordered({VoiceColumn::Account, false}), u"0 1 3 2"_s);
    EXPECT_EQ(ordered({VoiceColumn::Kind, true}), u"1 3 0 2"_s);
    EXPECT_EQ(ordered({VoiceColumn::Sentiment, true}), u"2 3 0 1"_s);
    EXPECT_EQ(ordered({VoiceColumn::Sentiment, false}), u"0 3 2 1"_s) << "unknown last";
    EXPECT_EQ(ordered({VoiceColumn::State, true}), u"3 1 0 2"_s);
}

TEST_F(VoiceOrderTest, ASearchKeepsTheOrderAndTheFirstScreenIsItsBeginning) {
    EXPECT_EQ(ordered({VoiceColumn::Title, true}, u"export"_s), u"1 0 2 3"_s);
    EXPECT_EQ(ordered({VoiceColumn::Date, true}, u"export"_s, 2), u"3 0"_s);
    EXPECT_EQ(ordered({VoiceColumn::Date, false}, {}, 2), u"2 0"_s);
    EXPECT_EQ(ordered({VoiceColumn::Date, true}, u"ada"_s), u"1"_s) << "found by name";
}

TEST_F(VoiceOrderTest, EveryColumnBeginsTheWayThatOneLooksForItAndIsStored) {
    EXPECT_TRUE(VoiceOrder::by(VoiceColumn::Added).isLatestFirst());
    EXPECT_FALSE(VoiceOrder::by(VoiceColumn::Date).ascending);
    EXPECT_TRUE(VoiceOrder::by(VoiceColumn::Account).ascending);
    for (const auto& [column, name] : EnumNames<VoiceColumn>::kNames) {
        for (const bool ascending : {false, true}) {
            VoiceQuery query;
            query.order = {column, ascending};
            const auto read = voiceQueryFrom(toJson(query));
            ASSERT_TRUE(read);
            EXPECT_EQ(*read, query) << name.data();
        }
    }
}

} // namespace
} // namespace throughline::core
