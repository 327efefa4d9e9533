// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/chartsamples.h"

namespace throughline::test {

using namespace Qt::StringLiterals;
using core::SeriesRole;

core::ChartSeries demandSample() {
    core::ChartSeries chart;
    chart.name = u"demand"_s;
    chart.kind = core::ChartKind::StackedBar;
    chart.title = u"Two of the five most wanted items are in neither Now nor Next"_s;
    chart.measure = u"Demand score by importance: critical 3, important 2, nice to have 1"_s;
    chart.categoryHeading = u"Roadmap item"_s;
    chart.remarkHeading = u"Horizon"_s;
    chart.categories = {{u"Background exports"_s, 1, u"Next"_s, false},
                        {u"Bulk edit of safety stock"_s, 2, u"Unscheduled"_s, true},
                        {u"Forecast change alerts"_s, 3, u"Next"_s, false},
                        {u"Role-based approval steps"_s, 4, u"Now"_s, false},
                        {u"Compare scenarios side by side"_s, 5, u"Later"_s, true},
                        {u"Plans in the public API"_s, 6, u"Later"_s, false},
                        {u"Keyboard entry in the plan grid"_s, 7, u"Now"_s, false},
                        {u"Supplier scorecards"_s, 8, u"Next"_s, false}};
    chart.series = {{u"Critical"_s, SeriesRole::Importance3, {18, 15, 6, 9, 12, 9, 3, 3}},
                    {u"Important"_s, SeriesRole::Importance2, {10, 8, 12, 8, 6, 4, 6, 4}},
                    {u"Nice to have"_s, SeriesRole::Importance1, {2, 2, 3, 3, 2, 2, 5, 4}}};
    chart.basis.n = 80;
    chart.basis.unit = u"customers"_s;
    chart.basis.also = {u"64 accounts"_s};
    chart.basis.individualLeftOut = 1;
    chart.basis.incentivised = 4;
    return chart;
}

core::ChartSeries monthsSample() {
    core::ChartSeries chart;
    chart.name = u"voices-over-time"_s;
    chart.kind = core::ChartKind::StackedColumn;
    chart.title = u"Voices rose from 120 to 182 in three months"_s;
    chart.measure = u"Voices by month, stacked by kind"_s;
    chart.categoryHeading = u"Month"_s;
    for (const QString& month :
         {u"Dec 2025"_s, u"Jan 2026"_s, u"Feb 2026"_s, u"Mar 2026"_s, u"Apr 2026"_s, u"May 2026"_s})
        chart.categories.append({month, 0, {}, false});
    chart.series = {{u"Interviews"_s, SeriesRole::Kind1, {11, 14, 20, 27, 0, 15}},
                    {u"Reviews"_s, SeriesRole::Kind2, {17, 19, 23, 27, 0, 12}},
                    {u"Win/loss interviews"_s, SeriesRole::Kind3, {13, 15, 19, 23, 0, 1}}};
    chart.basis.n = 256;
    chart.basis.unit = u"voices"_s;
    return chart;
}

core::ChartSeries hostileSample() {
    core::ChartSeries chart = demandSample();
    chart.title = u"<b>&amp;</b> <img src=x> & all"_s;
    chart.categories[0].label = u"<b>&amp; bold</b>"_s;
    chart.categories[1].label = u"Long "_s.repeated(100);
    chart.categories[2].label = u"تصدير البيانات في الخلفية"_s;
    chart.categories[3].label = u"line\nbreak\tand \u202Eoverride"_s;
    chart.categories[4].label = u"W"_s.repeated(500);
    chart.categories[5].label = u"一括編集"_s;
    chart.categories[6].label = QString();
    chart.series[1].name = u"<i>&lt;</i> "_s.repeated(30);
    chart.basis.filters = {u"Segment: <script>alert(1)</script>"_s};
    return chart;
}

} // namespace throughline::test
