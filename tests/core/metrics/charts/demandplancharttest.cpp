// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/charts/demandplanchart.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

Item item(qint64 id, const QString& title, Horizon horizon) {
    Item made;
    made.id = ItemId{id};
    made.title = title;
    made.horizon = horizon;
    return made;
}

/// So many customers say that the item is important.
void wants(DemandSources& sources, qint64 item, int customers) {
    for (int i = 0; i < customers; ++i) {
        DemandEvidence one;
        one.id = EvidenceId{sources.evidence.size() + 1};
        one.item = ItemId{item};
        one.customer = PersonId{i + 1};
        one.importance = 2;
        one.voice = VoiceId{100 * item + i};
        sources.evidence.append(one);
    }
}

TEST(DemandPlanChartTest, SaysWhereDemandAndPlanDisagree) {
    DemandSources sources;
    sources.items = {item(1, u"Approvals"_s, Horizon::Now), item(2, u"Sign-on"_s, Horizon::Now),
                     item(3, u"Exports"_s, Horizon::Next), item(4, u"Alerts"_s, Horizon::Later),
                     item(5, u"Bulk edit"_s, Horizon::None)};
    wants(sources, 1, 5);
    wants(sources, 2, 1);
    wants(sources, 3, 4);
    wants(sources, 4, 3);
    wants(sources, 5, 8);
    const ExplainedChart chart = demandPlanChart(sources, {});
    EXPECT_EQ(chart.chart.title, u"1 wanted and not planned, 1 planned and little wanted"_s);
    ASSERT_EQ(chart.chart.categories.size(), 5);
    EXPECT_EQ(chart.chart.categories.at(0).label, u"Approvals"_s) << "in the order of the roadmap";
    EXPECT_FALSE(chart.chart.categories.at(0).named);
    EXPECT_TRUE(chart.chart.categories.at(1).named);
    EXPECT_TRUE(chart.chart.categories.at(4).named);
    EXPECT_FALSE(chart.chart.categories.at(4).remark.isEmpty());
    EXPECT_EQ(chart.chart.series.at(0).values.at(0), 10) << "Now";
    EXPECT_EQ(chart.chart.series.at(3).values.at(0), std::nullopt);
    EXPECT_EQ(chart.chart.series.at(3).values.at(4), 16) << "Unscheduled";
    EXPECT_EQ(chart.voices.at(4).at(3).only->size(), 8);
    EXPECT_EQ(chart.chart.basis.n, 8) << "customers, each once over all items";
}

TEST(DemandPlanChartTest, ADisagreementIsNeverCutOff) {
    DemandSources sources;
    for (int i = 1; i <= 30; ++i) {
        sources.items.append(item(i, u"Item %1"_s.arg(i), i == 30 ? Horizon::Now : Horizon::Next));
        wants(sources, i, i == 30 ? 1 : 40 - i);
    }
    const ExplainedChart chart = demandPlanChart(sources, {});
    EXPECT_EQ(chart.chart.categories.size(), kMostPlanned);
    EXPECT_EQ(chart.chart.categories.constLast().label, u"Item 30"_s);
    EXPECT_TRUE(chart.chart.basis.notes.contains(u"14 other items not shown"_s));
}

} // namespace
} // namespace throughline::core
