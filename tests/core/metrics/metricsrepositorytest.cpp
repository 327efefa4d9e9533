// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricsrepository.h"

#include "core/customers/customeredits.h"
#include "core/db/connection.h"
#include "core/metrics/chartcatalog.h"
#include "core/metrics/metricsjson.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/touchpoints/datapointedits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 5, 6);

class MetricsRepositoryTest : public testing::Test {
protected:
    void SetUp() override {
        m_account = m_workspace.make<AccountId>([](Editor& editor) {
            Account account;
            account.name = u"Harbor & Sons"_s;
            return addAccount(editor, account);
        });
        m_person = m_workspace.make<PersonId>([this](Editor& editor) {
            Person person;
            person.name = u"Ana"_s;
            person.account = m_account;
            return addPerson(editor, person);
        });
    }

    VoiceId add(VoiceKind kind, QDate date, const std::function<void(Voice&)>& change = {}) {
        return m_workspace.make<VoiceId>([&](Editor& editor) {
            Voice voice;
            voice.kind = kind;
            voice.date = date;
            voice.text = u"words"_s;
            if (change)
                change(voice);
            return addVoice(editor, voice);
        });
    }

    ItemId addLinkedItem(const QList<VoiceId>& voices, int importance) {
        return m_workspace.make<ItemId>([&](Editor& editor) -> Result<ItemId> {
            Item item;
            item.title = u"Exports"_s;
            TRY_ASSIGN(const ItemId id, addItem(editor, item));
            TRY(linkVoices(editor, id, voices, importance));
            return id;
        });
    }

    SegmentId addSegmentOfHundred(const QString& name) {
        return m_workspace.make<SegmentId>([&](Editor& editor) {
            Segment segment;
            segment.name = name;
            segment.population = 100;
            return addSegment(editor, segment);
        });
    }

    AccountId addAccountOf(SegmentId segment) {
        return m_workspace.make<AccountId>([&](Editor& editor) {
            Account account;
            account.name = u"Account of %1"_s.arg(segment.value);
            account.segment = segment;
            return addAccount(editor, account);
        });
    }

    ChartSeries chart(const QString& name, const VoiceFilter& filter = {}) {
        return m_workspace.read<ChartSeries>(
            [&](db::Connection& connection) { return buildChart(connection, name, filter, kToday); });
    }

    test::TestWorkspace m_workspace;
    AccountId m_account;
    PersonId m_person;
};

TEST_F(MetricsRepositoryTest, CountsMonthsFromTheIndexAloneWithoutSorting) {
    const QStringList plan = m_workspace.read<QStringList>([](db::Connection& connection) -> Result<QStringList> {
        TRY_ASSIGN(db::Rows rows, connection.query(u"EXPLAIN QUERY PLAN "_s + MetricsRepository::indexedMonthsSql()));
        QStringList lines;
        while (rows.next())
            lines.append(rows.text(3));
        TRY(rows.finished());
        return lines;
    });
    EXPECT_TRUE(plan.first().contains("INDEX voice_month"_L1)) << qPrintable(plan.join(u'\n'));
    EXPECT_FALSE(plan.join(u'\n').contains("TEMP B-TREE"_L1)) << qPrintable(plan.join(u'\n'));
}

TEST_F(MetricsRepositoryTest, GivesTheSameMonthsByIndexAndByReadingTheVoices) {
    add(VoiceKind::Review, QDate(2026, 3, 1));
    add(VoiceKind::Review, QDate(2026, 3, 31));
    add(VoiceKind::Ticket, QDate(2026, 4, 2), [](Voice& voice) { voice.incentivised = true; });
    add(VoiceKind::Ticket, QDate(2026, 4, 3), [](Voice& voice) { voice.lane = Lane::Individual; });
    add(VoiceKind::Ticket, QDate());
    VoiceFilter wholeMonths;
    wholeMonths.since = QDate(2026, 3, 1);
    wholeMonths.until = QDate(2026, 3, 31);
    VoiceFilter read = wholeMonths;
    read.states = {VoiceState::New};
    for (const VoiceFilter& filter : {wholeMonths, read}) {
        const auto counts = m_workspace.read<QList<MonthCount>>(
            [&](db::Connection& connection) { return MetricsRepository(connection).monthCounts(filter); });
        EXPECT_EQ(counts, (QList<MonthCount>{{QDate(2026, 3, 1), VoiceKind::Review, Lane::Aggregate, false, 2}}));
    }
    EXPECT_EQ(m_workspace
                  .read<QList<MonthCount>>(
                      [](db::Connection& connection) { return MetricsRepository(connection).monthCounts({}); })
                  .size(),
              4);
}

TEST_F(MetricsRepositoryTest, CountsPersonsAndNamelessAccountsOnce) {
    const auto person = [this](Voice& voice) { voice.person = m_person; };
    const auto account = [this](Voice& voice) { voice.account = m_account; };
    add(VoiceKind::Review, kToday, person);
    add(VoiceKind::Review, kToday, person);
    EXPECT_EQ(chart(u"voices-over-time"_s).basis.also, (QStringList{u"1 customer"_s, u"1 account"_s}));
    add(VoiceKind::Review, kToday, account);
    EXPECT_EQ(chart(u"voices-over-time"_s).basis.also, (QStringList{u"2 customers"_s, u"1 account"_s}));
}

TEST_F(MetricsRepositoryTest, CountsWhoSpeaksInAQuoteOfSomebodyElsesVoice) {
    const VoiceId interview = add(VoiceKind::Interview, kToday, [this](Voice& voice) { voice.person = m_person; });
    const QString before = chart(u"voices-over-time"_s).basis.also.join(u", "_s);
    EXPECT_EQ(before, u"1 customer, 1 account"_s);
    m_workspace.edit([&](Editor& editor) -> Result<void> {
        Person other;
        other.name = u"Ruben"_s;
        TRY_ASSIGN(const PersonId speaker, addPerson(editor, other));
        TRY_ASSIGN(const QuoteId quote, addQuote(editor, interview, TextRange{0, 5}));
        return editor.update(Record::Quote, quote.value, {{u"person_id"_s, speaker.value}}).transform([](bool) {});
    });
    EXPECT_EQ(chart(u"voices-over-time"_s).basis.also, (QStringList{u"2 customers"_s, u"1 account"_s}));
}

TEST_F(MetricsRepositoryTest, WhatChartsCountFromHasVoicesWithoutADateToo) {
    add(VoiceKind::Review, {}, [this](Voice& voice) { voice.person = m_person; });
    add(VoiceKind::Review, {}, [](Voice& voice) { voice.incentivised = true; });
    add(VoiceKind::Ticket, {}, [](Voice& voice) { voice.lane = Lane::Individual; });
    const auto basis = [this](const VoiceFilter& filter = {}) {
        return footerText(m_workspace.read<ChartBasis>(
            [&](db::Connection& connection) { return voicesBehindCharts(connection, filter); }));
    };
    EXPECT_EQ(basis(), u"n = 2 voices · 1 customer · 1 account · 2 undated · 1 individual case left out · "
                       "1 incentivised"_s);
    EXPECT_TRUE(chart(u"voices-over-time"_s).basis.also.isEmpty()) << "nobody spoke in the months that show";
    add(VoiceKind::Ticket, kToday);
    VoiceFilter tickets;
    tickets.kinds = {VoiceKind::Ticket};
    tickets.metrics = {u"Slow exports"_s};
    EXPECT_EQ(basis(tickets), u"n = 1 voice · 1 individual case left out"_s);
}

TEST_F(MetricsRepositoryTest, AFilterOfMetricsRestrictsDatapointsAlone) {
    const VoiceId review = add(VoiceKind::Review, kToday, [this](Voice& voice) { voice.person = m_person; });
    addLinkedItem({review}, 3);
    m_workspace.edit([](Editor& editor) -> Result<void> {
        for (const auto& [metric, value, day] :
             {std::tuple{u"Slow exports"_s, 31.0, QDate(2026, 3, 31)},
              std::tuple{u"Slow exports"_s, 44.0, QDate(2026, 4, 30)},
              std::tuple{u"Logins"_s, 70.0, QDate(2026, 3, 31)}, std::tuple{u"Logins"_s, 71.0, QDate(2026, 4, 30)}}) {
            Datapoint point;
            point.metric = metric;
            point.value = value;
            point.unit = u"%"_s;
            point.n = 200;
            point.asOf = day;
            TRY(addDatapoint(editor, point));
        }
        return {};
    });
    VoiceFilter filter;
    filter.metrics = {u"Slow exports"_s};
    const ChartSeries datapoints = chart(u"datapoints"_s, filter);
    ASSERT_EQ(datapoints.series.size(), 1);
    EXPECT_EQ(datapoints.basis.filters, QStringList{u"Metric: Slow exports"_s});
    const ChartSeries demand = chart(u"demand"_s, filter);
    EXPECT_EQ(totalOf(demand, 0), 3);
    EXPECT_EQ(demand.basis.notes, QStringList{u"the filter “Metric: Slow exports” does not apply"_s});
    const auto json = m_workspace.read<QJsonObject>(
        [](db::Connection& connection) { return metricsJson(connection, u"datapoints"_s, kToday); });
    const QJsonObject row = json[u"datapoints"_s].toObject()[u"rows"_s].toArray().first().toObject();
    EXPECT_EQ(row[u"beside"_s].toObject(), (QJsonObject{{u"n, Logins"_s, 200}, {u"n, Slow exports"_s, 200}}));
    EXPECT_EQ(row[u"intervals"_s].toObject()[u"Logins"_s].toArray().size(), 2);
}

TEST_F(MetricsRepositoryTest, RestrictsDemandToTheVoicesOfAFilterAndSaysWhichFilterDoesNotApply) {
    const VoiceId review = add(VoiceKind::Review, kToday, [this](Voice& voice) { voice.person = m_person; });
    const VoiceId ticket = add(VoiceKind::Ticket, kToday, [this](Voice& voice) { voice.account = m_account; });
    addLinkedItem({review, ticket}, 3);
    VoiceFilter filter;
    filter.kinds = {VoiceKind::Ticket};
    filter.sentiments = {Sentiment::Negative};
    const ChartSeries chart = this->chart(u"demand"_s, filter);
    EXPECT_EQ(totalOf(chart, 0), 3);
    EXPECT_EQ(chart.basis.filters, QStringList{u"Kind: Tickets"_s});
    EXPECT_EQ(chart.basis.notes, QStringList{u"the filter “Sentiment: negative” does not apply"_s});
    EXPECT_EQ(totalOf(this->chart(u"demand"_s), 0), 6);
}

TEST_F(MetricsRepositoryTest, CountsTheVoicesThatSupportOnceInTheSegmentThatSpeaks) {
    const SegmentId food = addSegmentOfHundred(u"Food"_s);
    const SegmentId parts = addSegmentOfHundred(u"Parts"_s);
    const AccountId eater = addAccountOf(food);
    DemandEvidence heard;
    heard.voice = VoiceId{1};
    heard.account = eater;
    DemandEvidence nameless = heard;
    nameless.voice = VoiceId{2};
    nameless.account.reset();
    DemandEvidence individual = heard;
    individual.voice = VoiceId{3};
    individual.lane = Lane::Individual;
    DemandEvidence against = heard;
    against.voice = VoiceId{4};
    against.stance = Stance::Contradicts;
    DemandEvidence againstAnotherItem = heard;
    againstAnotherItem.stance = Stance::Contradicts;
    const QList<DemandEvidence> evidence{againstAnotherItem, heard, heard, nameless, individual, against};
    EXPECT_EQ(m_workspace.read<QList<SegmentVoices>>([&](db::Connection& connection) {
        return MetricsRepository(connection).evidenceBySegment(evidence);
    }),
              (QList<SegmentVoices>{{food, u"Food"_s, 100, 1}, {parts, u"Parts"_s, 100, 0}}));
}

TEST_F(MetricsRepositoryTest, SaysBesideAChartOfVoicesHowFairlyTheyStandForTheMarket) {
    const AccountId food = addAccountOf(addSegmentOfHundred(u"Food"_s));
    const AccountId parts = addAccountOf(addSegmentOfHundred(u"Parts"_s));
    Theme theme;
    theme.name = u"Speed"_s;
    const auto speed = m_workspace.make<ThemeId>([&](Editor& editor) { return addTheme(editor, theme); });
    const auto hear = [&](AccountId account, int times, bool themed) {
        for (int i = 0; i < times; ++i) {
            const VoiceId voice = add(VoiceKind::Ticket, kToday, [=](Voice& one) { one.account = account; });
            if (themed)
                m_workspace.edit([=](Editor& editor) { return markVoice(editor, speed, voice); });
        }
    };
    hear(food, 9, true);
    EXPECT_TRUE(chart(u"themes"_s).basis.notes.isEmpty()) << "too few voices to speak of shares";
    hear(parts, 1, true);
    hear(parts, 2, false);
    EXPECT_EQ(chart(u"themes"_s).basis.notes, QStringList{u"Parts speaks 0.2\u00a0× its share, Food 1.8\u00a0×"_s})
        << "9 and 1 of the voices with a theme";
    EXPECT_EQ(chart(u"voices-over-time"_s).basis.notes.constFirst(),
              u"Parts speaks 0.5\u00a0× its share, Food 1.5\u00a0×"_s)
        << "9 and 3 of all voices";
    VoiceFilter quiet;
    quiet.until = kToday.addDays(-1);
    EXPECT_TRUE(chart(u"themes"_s, quiet).basis.notes.isEmpty());
}

TEST_F(MetricsRepositoryTest, FlippingEverySentimentChangesNoDemand) {
    const VoiceId voice = add(VoiceKind::Review, kToday, [this](Voice& v) { v.person = m_person; });
    addLinkedItem({voice}, 2);
    const ChartSeries before = chart(u"demand"_s);
    m_workspace.edit([&](Editor& editor) { return setSentiment(editor, {voice}, Sentiment::Negative); });
    EXPECT_EQ(chart(u"demand"_s), before);
}

TEST_F(MetricsRepositoryTest, TheIndividualLaneIsOutsideOfEveryChart) {
    const VoiceId voice = add(VoiceKind::Review, kToday, [this](Voice& v) { v.person = m_person; });
    addLinkedItem({voice}, 2);
    m_workspace.edit([&](Editor& editor) -> Result<void> {
        Theme theme;
        theme.name = u"Exports"_s;
        TRY_ASSIGN(const ThemeId id, addTheme(editor, theme));
        TRY(markVoice(editor, id, voice));
        return setLane(editor, {voice}, Lane::Individual);
    });
    QStringList ofVoices = chartNames();
    ofVoices.removeOne(u"datapoints"_s);
    for (const QString& name : std::as_const(ofVoices)) {
        const ChartSeries chart = this->chart(name);
        EXPECT_TRUE(chart.categories.isEmpty()) << qPrintable(name);
        EXPECT_EQ(chart.basis.individualLeftOut, 1) << qPrintable(name);
    }
}

TEST_F(MetricsRepositoryTest, JsonHasEveryNumberOfTheChartsWithItsN) {
    const VoiceId voice = add(VoiceKind::Review, kToday, [this](Voice& v) { v.person = m_person; });
    const ItemId item = addLinkedItem({voice}, 2);
    const auto json =
        m_workspace.read<QJsonObject>([](db::Connection& connection) { return metricsJson(connection, {}, kToday); });
    EXPECT_EQ(json.keys(), (QStringList{u"datapoints"_s, u"demand"_s, u"demand-plan"_s, u"priority"_s,
                                        u"representation"_s, u"sentiment"_s, u"themes"_s, u"voices-over-time"_s}));
    const QJsonObject demand = json[u"demand"_s].toObject();
    EXPECT_EQ(demand[u"n"_s].toInt(), 1);
    EXPECT_EQ(demand[u"rows"_s].toArray().first()[u"total"_s].toInt(), 2);
    EXPECT_EQ(demand[u"items"_s].toArray().first()[u"score"_s].toInt(), 2);
    EXPECT_EQ(demand[u"items"_s].toArray().first()[u"id"_s].toInteger(), item.value);
    EXPECT_EQ(json[u"voices-over-time"_s].toObject()[u"rows"_s].toArray().first()[u"values"_s].toObject(),
              (QJsonObject{{u"Reviews"_s, 1}}));
    EXPECT_EQ(json[u"sentiment"_s].toObject()[u"unknown"_s].toInt(), 1);
}

TEST_F(MetricsRepositoryTest, RefusesUnknownNamesAndListsTheKnownOnes) {
    const auto answer = m_workspace->read<QString>([](db::Connection& connection) -> Result<QString> {
        const auto metric = metricsJson(connection, u"nonsense"_s, kToday);
        const auto chart = buildChart(connection, u"sentiment"_s, {}, kToday);
        return metric || chart ? QString() : QString(metric.error().text + chart.error().text);
    });
    const QString text = answer.result().value_or(QString());
    EXPECT_TRUE(text.contains("demand, voices-over-time, themes"_L1)) << qPrintable(text);
}

} // namespace

} // namespace throughline::core
