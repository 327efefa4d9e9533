// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/demandchart.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Makes items with evidence of ever new customers.
class Roadmap {
public:
    ItemId add(Horizon horizon, const QList<std::optional<int>>& importances, std::optional<ItemId> parent = {}) {
        Item item;
        item.id = ItemId{m_sources.items.size() + 1};
        item.title = u"Item %1"_s.arg(item.id.value);
        item.horizon = horizon;
        item.parent = parent;
        m_sources.items.append(item);
        for (const auto importance : importances)
            link(item.id, PersonId{++m_person}, importance);
        return item.id;
    }
    DemandEvidence& link(ItemId item, Customer customer, std::optional<int> importance) {
        DemandEvidence one;
        one.id = EvidenceId{m_sources.evidence.size() + 1};
        one.item = item;
        one.customer = customer;
        one.importance = importance;
        one.voice = VoiceId{100 + one.id.value};
        m_sources.evidence.append(one);
        return m_sources.evidence.last();
    }
    [[nodiscard]] DemandSources& sources() { return m_sources; }
    [[nodiscard]] ExplainedChart chart() const { return demandChart(m_sources, {}); }

private:
    DemandSources m_sources;
    qint64 m_person = 0;
};

TEST(DemandChartTest, StacksTheScoreByImportanceWithUnsetAsOne) {
    Roadmap roadmap;
    roadmap.add(Horizon::Next, {3, 3, 2, 1, std::nullopt, 0});
    const ChartSeries chart = roadmap.chart().chart;
    ASSERT_EQ(chart.categories.size(), 1);
    EXPECT_EQ(chart.categories.first().label, u"Item 1"_s);
    EXPECT_EQ(chart.categories.first().recordId, 1);
    EXPECT_EQ(chart.categories.first().remark, u"Next"_s);
    EXPECT_EQ(chart.series.at(0).values.first(), 6);
    EXPECT_EQ(chart.series.at(1).values.first(), 2);
    EXPECT_EQ(chart.series.at(2).values.first(), 2);
    EXPECT_EQ(chart.basis.n, 6);
    EXPECT_EQ(chart.basis.notes, QStringList{u"1 importance not said: it counts 1"_s});
}

TEST(DemandChartTest, CountsCustomersAndTheirAccountsInColumnsOfTheirOwn) {
    Roadmap roadmap;
    const ItemId item = roadmap.add(Horizon::Next, {});
    for (const qint64 person : {1, 2, 3}) // two of one account, the third without any
        roadmap.link(item, PersonId{person}, 2).account =
            person < 3 ? std::optional(AccountId{7}) : std::optional<AccountId>();
    roadmap.link(item, AccountId{8}, 1).account = AccountId{8};
    const ChartSeries chart = roadmap.chart().chart;
    ASSERT_EQ(chart.beside.size(), 2);
    EXPECT_EQ(chart.beside.at(0).name, u"Customers"_s);
    EXPECT_EQ(chart.beside.at(0).values, QList<std::optional<double>>{4});
    EXPECT_EQ(chart.beside.at(1).name, u"Accounts"_s);
    EXPECT_EQ(chart.beside.at(1).values, QList<std::optional<double>>{2});
    const Grid grid = toGrid(chart);
    QStringList heads;
    for (const Cell& cell : grid.rows.at(0))
        heads.append(cell.text);
    EXPECT_EQ(heads, (QStringList{u"Roadmap item"_s, u"Critical"_s, u"Important"_s, u"Nice to have"_s, u"Total"_s,
                                  u"Customers"_s, u"Accounts"_s, u"Horizon"_s}));
    EXPECT_EQ(grid.rows.at(1).at(4), Cell::ofNumber(7, u"SUM(B2:D2)"_s)) << "what stands beside adds nothing";
}

TEST(DemandChartTest, CountsACustomerOfSeveralItemsOnceInN) {
    Roadmap roadmap;
    const ItemId first = roadmap.add(Horizon::Now, {3});
    roadmap.add(Horizon::Now, {2});
    roadmap.link(first, PersonId{2}, 1);
    EXPECT_EQ(roadmap.chart().chart.basis.n, 2);
}

TEST(DemandChartTest, CountsACustomerOfAParentAndItsChildOnceForTheParent) {
    Roadmap roadmap;
    const ItemId parent = roadmap.add(Horizon::Now, {});
    const ItemId child = roadmap.add(Horizon::Now, {2}, parent);
    roadmap.link(parent, PersonId{1}, 2);
    Q_UNUSED(child)
    const QList<ItemDemand> demand = demandByItem(roadmap.sources());
    ASSERT_EQ(demand.size(), 2);
    EXPECT_EQ(demand.at(0).demand.score, 2);
    EXPECT_EQ(demand.at(1).demand.score, 2);
}

TEST(DemandChartTest, EndsInACircleOfParents) {
    Roadmap roadmap;
    const ItemId one = roadmap.add(Horizon::Now, {3});
    const ItemId other = roadmap.add(Horizon::Now, {}, one);
    roadmap.sources().items.first().parent = other;
    EXPECT_EQ(demandByItem(roadmap.sources()).size(), 2);
}

TEST(DemandChartTest, KeepsUnnamedIndividualAndContradictingVoicesBesideTheScore) {
    Roadmap roadmap;
    const ItemId item = roadmap.add(Horizon::Later, {3});
    roadmap.sources().evidence.first().incentivised = true;
    roadmap.link(item, std::monostate(), 3);
    roadmap.link(item, std::monostate(), 3);
    DemandEvidence& individual = roadmap.link(item, PersonId{7}, 3);
    individual.lane = Lane::Individual;
    individual.incentivised = true;
    DemandEvidence& against = roadmap.link(item, PersonId{8}, 3);
    against.stance = Stance::Contradicts;
    against.incentivised = true;
    const ChartSeries chart = roadmap.chart().chart;
    EXPECT_EQ(totalOf(chart, 0), 3);
    EXPECT_EQ(chart.basis.n, 1);
    EXPECT_EQ(chart.basis.unit, u"customer"_s);
    EXPECT_EQ(chart.basis.also, QStringList{u"2 unnamed voices"_s});
    EXPECT_EQ(chart.basis.individualLeftOut, 1);
    EXPECT_EQ(chart.basis.incentivised, 1) << "of those that n counts";
    EXPECT_EQ(chart.basis.notes, QStringList{u"1 against, beside the score"_s});
}

TEST(DemandChartTest, ShowsTwelveItemsAndSaysTheRestInWords) {
    Roadmap roadmap;
    for (int i = 0; i < 15; ++i)
        roadmap.add(Horizon::Now, QList<std::optional<int>>(20 - i, 1));
    roadmap.add(Horizon::Now, {});
    const ChartSeries chart = roadmap.chart().chart;
    EXPECT_EQ(chart.categories.size(), kMostItems);
    EXPECT_EQ(chart.basis.notes,
              (QStringList{u"3 other items with a score of 21 in all not shown"_s, u"1 item without demand"_s}));
}

TEST(DemandChartTest, NamesTheVoicesOfTheCustomersBehindABar) {
    Roadmap roadmap;
    const ItemId item = roadmap.add(Horizon::Now, {3, 1});
    roadmap.link(item, PersonId{1}, std::nullopt); // the same customer again: still critical
    const ExplainedChart explained = roadmap.chart();
    EXPECT_EQ(explained.voices.at(0).at(0).only, (QList<VoiceId>{VoiceId{101}, VoiceId{103}}));
    EXPECT_EQ(explained.voices.at(0).at(1).only, QList<VoiceId>());
    EXPECT_EQ(explained.voices.at(0).at(2).only, QList<VoiceId>{VoiceId{102}});
}

TEST(DemandChartTest, FindsWantedItemsThatAreInNeitherNowNorNext) {
    Roadmap roadmap;
    roadmap.add(Horizon::Next, {3, 3, 3});
    const ItemId unscheduled = roadmap.add(Horizon::None, {3, 3, 2});
    roadmap.add(Horizon::Now, {3, 3, 1});
    const ItemId later = roadmap.add(Horizon::Later, {3, 3});
    roadmap.add(Horizon::Next, {3, 2});
    roadmap.add(Horizon::None, {3, 1});
    const ChartSeries chart = roadmap.chart().chart;
    EXPECT_EQ(chart.title, u"Two of the five most wanted items are in neither Now nor Next"_s);
    for (const ChartCategory& category : chart.categories)
        EXPECT_EQ(category.named, category.recordId == unscheduled.value || category.recordId == later.value);
}

TEST(DemandChartTest, NeverCutsThroughATie) {
    Roadmap roadmap;
    roadmap.add(Horizon::Later, {3, 3});
    for (const int score : {2, 2, 2, 1, 1, 1})
        roadmap.add(Horizon::Now, {score});
    // 6, 2, 2, 2, 1, 1, 1: five would name one of three equal items; four is clean.
    EXPECT_EQ(roadmap.chart().chart.title, u"One of the four most wanted items is in neither Now nor Next"_s);
}

TEST(DemandChartTest, SaysWhatIsTrueOfFewOrEqualItems) {
    EXPECT_EQ(Roadmap().chart().chart.title, u"No roadmap item has demand yet"_s);
    Roadmap one;
    one.add(Horizon::Now, {3, 2});
    EXPECT_EQ(one.chart().chart.title, u"Only one item has demand: Item 1, 5 from 2 customers"_s);
    Roadmap two = one;
    two.add(Horizon::Now, {1});
    EXPECT_EQ(two.chart().chart.title, u"Most wanted with 5 from 2 customers: Item 1"_s);
    Roadmap equal;
    for (int i = 0; i < 9; ++i)
        equal.add(Horizon::Now, {3});
    EXPECT_EQ(equal.chart().chart.title, u"9 items share the first place with a score of 3"_s);
}

} // namespace

} // namespace throughline::core
