// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/deck/decksamples.h"

#include <limits>

namespace throughline::test {

using namespace Qt::StringLiterals;
using namespace core;

ChartSeries plainChart(ChartKind kind, int categories, int series) {
    ChartSeries chart;
    chart.name = u"plain"_s;
    chart.kind = kind;
    chart.title = u"Plain %1 × %2"_s.arg(categories).arg(series);
    chart.measure = u"Voices"_s;
    chart.categoryHeading = u"Category"_s;
    chart.basis.n = categories * series;
    chart.basis.unit = u"voices"_s;
    for (int i = 0; i < categories; ++i)
        chart.categories.append({.label = u"Category %1"_s.arg(i + 1), .recordId = i + 1, .remark = {}});
    for (int k = 0; k < series; ++k) {
        ChartValues values{.name = u"Series %1"_s.arg(k + 1), .role = kindRole(k), .values = {}};
        for (int i = 0; i < categories; ++i)
            values.values.append(1 + (i + k) % 7);
        chart.series.append(values);
    }
    return chart;
}

ChartSeries demandChart() {
    ChartSeries chart;
    chart.name = u"demand"_s;
    chart.title = u"Two of the five most wanted items are in neither Now nor Next"_s;
    chart.measure = u"Demand score by importance: critical 3, important 2, nice to have 1"_s;
    chart.categoryHeading = u"Roadmap item"_s;
    chart.remarkHeading = u"Horizon"_s;
    chart.categories = {{u"Background exports"_s, 1, u"Next"_s},
                        {u"Bulk edit of safety stock"_s, 2, u"Unscheduled"_s},
                        {u"Forecast change alerts"_s, 3, u"Next"_s},
                        {u"Role-based approval steps"_s, 4, u"Now"_s},
                        {u"Compare scenarios side by side"_s, 5, u"Later"_s},
                        {u"Plans in the public API"_s, 6, u"Later"_s},
                        {u"Keyboard entry in the plan grid"_s, 7, u"Now"_s},
                        {u"Supplier scorecards"_s, 8, u"Next"_s}};
    chart.series = {{u"Critical"_s, SeriesRole::Importance3, {18, 15, 6, 9, 12, 9, 3, 3}},
                    {u"Important"_s, SeriesRole::Importance2, {10, 8, 12, 8, 6, 4, 6, 4}},
                    {u"Nice to have"_s, SeriesRole::Importance1, {2, 2, 3, 3, 2, 2, 5, 4}}};
    chart.basis = {.n = 131,
                   .unit = u"customers"_s,
                   .also = {u"64 accounts"_s, u"312 unnamed voices"_s},
                   .period = u"1 Dec 2025 – 13 May 2026"_s,
                   .filters = {u"Fit: in"_s},
                   .notes = {},
                   .individualLeftOut = 1,
                   .incentivised = 4};
    return chart;
}

namespace {

ChartSeries overTime(ChartKind kind) {
    ChartSeries chart;
    chart.name = u"voices-over-time"_s;
    chart.kind = kind;
    chart.title = u"Interviews doubled since December"_s;
    chart.measure = u"Voices a month, by kind"_s;
    chart.categoryHeading = u"Month"_s;
    for (const QString& month : {u"Dec"_s, u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"May"_s})
        chart.categories.append({.label = month, .recordId = 0, .remark = {}});
    chart.series = {{u"Interview"_s, SeriesRole::Kind1, {11, 14, 20, 27, 34, 15}},
                    {u"Survey answer"_s, SeriesRole::Kind2, {17, 19, 23, 27, 27, 12}},
                    {u"Review"_s, SeriesRole::Kind3, {13, 15, 19, 23, 23, 10}},
                    {u"Ticket"_s, SeriesRole::Kind4, {4, 6, 2, 3, 1, 1}}};
    chart.basis.n = 349;
    chart.basis.unit = u"voices"_s;
    chart.basis.notes = {u"May to the 13th"_s};
    return chart;
}

ChartSeries themeShares() {
    ChartSeries chart;
    chart.name = u"themes"_s;
    chart.kind = ChartKind::ClusteredBar;
    chart.title = u"Export speed is the most named theme: 31 of 131 customers"_s;
    chart.measure = u"Customers who named the theme"_s;
    chart.categoryHeading = u"Theme"_s;
    chart.format = ValueFormat::Percent;
    for (const QString& theme : {u"Export speed"_s, u"Blocked while waiting"_s, u"Bulk edits"_s, u"Approval waits"_s})
        chart.categories.append({.label = theme, .recordId = 0, .remark = {}});
    chart.series = {{u"Share of customers"_s, SeriesRole::Kind1, {0.24, 0.17, 0.15, 0.13}}};
    chart.basis.n = 131;
    chart.basis.unit = u"customers"_s;
    return chart;
}

Grid decisions() {
    Grid grid;
    grid.rows.append({Cell::ofText(u"Item"_s), Cell::ofText(u"Decision"_s), Cell::ofText(u"Because"_s),
                      Cell::ofText(u"Customers"_s)});
    const QStringList items = {u"Background exports"_s, u"Bulk edit of safety stock"_s, u"Forecast change alerts"_s,
                               u"Role-based approval steps"_s};
    for (int i = 0; i < 8; ++i) {
        grid.rows.append({Cell::ofText(items.at(i % 4) + u" %1"_s.arg(i + 1)),
                          Cell::ofText(i % 3 == 0 ? u"Next"_s : u"Later"_s),
                          Cell::ofText(u"Planners lose an hour each Monday waiting for the export to end."_s),
                          Cell::ofNumber(30 - i)});
    }
    return grid;
}

QuoteContent quote(const QString& verbatim) {
    return {verbatim, u"Supply planner, Food and beverage"_s};
}

} // namespace

QByteArray smallPng() {
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGPgjVoERww4OQDrZQxtX5KFgQAAAABJRU5ErkJggg==");
}

DeckContent everyKindOfSlide() {
    DeckContent deck;
    deck.title = u"What planners need before the Q3 planning council"_s;
    deck.subtitle = u"The voice of 131 customers, and what it asks of the roadmap"_s;
    deck.workspace = u"Orrinel"_s;
    deck.period = u"1 Dec 2025 – 13 May 2026"_s;
    deck.audience = u"For readers inside the company"_s;
    deck.voices = 349;
    deck.created = QDateTime(QDate(2026, 5, 14), QTime(9, 30), Qt::UTC);
    const QString words =
        u"Every Monday I start the export, get a coffee, answer my mail, and it still runs. By the time I have "
        "the numbers, the meeting that needed them is over."_s;
    deck.slides = {
        {.title = u"What customers want"_s,
         .body = SectionBody{u"Demand counts customers, not messages"_s},
         .footer = {},
         .notes = {}},
        {.title = {},
         .body = ChartBody{demandChart(),
                           {u"Bulk edit is wanted by 25, and nobody has planned it"_s,
                            u"Background exports lead because 6 customers call them critical"_s,
                            u"Ask the council for one slot in Q3"_s}},
         .footer = {},
         .notes = u"Open with the second bar."_s},
        {.title = {}, .body = ChartBody{overTime(ChartKind::StackedColumn), {}}, .footer = {}, .notes = {}},
        {.title = u"Tickets fell while interviews rose"_s,
         .body = ChartBody{overTime(ChartKind::Line), {u"Fewer tickets a month since March"_s}},
         .footer = {},
         .notes = {}},
        {.title = {},
         .body = ChartBody{themeShares(), {u"Export speed leads by 9 customers"_s}},
         .footer = {},
         .notes = {}},
        {.title = u"Kinds of voices side by side"_s,
         .body = ChartBody{overTime(ChartKind::ClusteredColumn), {u"Interviews lead since March"_s}},
         .footer = {},
         .notes = {}},
        {.title = u"Exports cost a planner the Monday morning"_s,
         .body = QuoteBody{{quote(words)}},
         .footer = {},
         .notes = {}},
        {.title = u"Three planners, one morning"_s,
         .body =
             QuoteBody{
                 {quote(words), quote(u"We switched the alerts off. All of them."_s),
                  quote(
                      u"I keep a spreadsheet beside it, because I cannot trust a number that changes while I look at it, and I told your support so twice."_s)}},
         .footer = {},
         .notes = {}},
        {.title = u"Two voices on approvals"_s,
         .body = QuoteBody{{quote(u"Approvals wait for one person who is never there."_s),
                            quote(u"Es dauert zu lange, bis jemand zustimmt."_s)}},
         .footer = {},
         .notes = {}},
        {.title = u"What the council decided"_s, .body = TableBody{decisions()}, .footer = {}, .notes = {}},
        {.title = u"Where the time goes"_s,
         .body = PictureBody{smallPng(),
                             "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect width=\"4\" "
                             "height=\"3\" fill=\"#0D5AA2\"/></svg>",
                             u"A blue field"_s},
         .footer = {},
         .notes = {}},
    };
    return deck;
}

QStringList hostileTexts() {
    return {
        u"bell\u0007 esc\u001b[31m nul"_s + QChar(0) + u" vt\vff\f nel\u0085 del\u007f"_s,
        u"_x000D_ _x0041_ _x005F_x0041_"_s,
        u"lone "_s + QChar(0xd800) + u" x "_s + QChar(0xdc00) + u" end"_s,
        u"👩‍👩‍👧‍👦👍🏽🏳️‍🌈 \U0010FFFF\uFFFE"_s,
        u"مرحبا بالعالم שלום"_s,
        u"<b>&amp; \"quoted\" ]]> 'it''s' %1 %2"_s,
        u"=cmd|'/c calc'!A1"_s,
        u"  blanks\taround \r\n lines \r and \u2028 more  "_s,
        QString(10'000, u'W'),
        u"many words "_s.repeated(1'000),
        QString(),
    };
}

DeckContent hostileDeck() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    DeckContent deck;
    int number = 0;
    for (const QString& text : hostileTexts()) {
        deck.title = deck.subtitle = deck.workspace = deck.period = deck.audience = deck.author = text;
        ChartSeries chart = plainChart(static_cast<ChartKind>(number++ % 5), 4, 3);
        chart.title = chart.measure = chart.categoryHeading = chart.remarkHeading = text;
        chart.categories[1].label = chart.categories[2].remark = chart.series[1].name = text;
        chart.series[0].values = {nan, infinity, std::nullopt, 0};
        chart.series[1].values = {-3.5, 1e300, 1e-300};
        chart.basis.unit = chart.basis.period = text;
        deck.slides.append({text, ChartBody{chart, {text, text}}, text, text});
        deck.slides.append({text, QuoteBody{{{text, text}}}, text, text});
        deck.slides.append({text, QuoteBody{{{text, text}, {text, text}, {text, text}, {text, text}}}, text, text});
        Grid grid{{{Cell::ofText(text), Cell::ofText(text)}, {Cell::ofText(text), Cell::ofNumber(nan)}}};
        deck.slides.append({text, TableBody{grid}, text, text});
        deck.slides.append({text, SectionBody{text}, text, text});
        deck.slides.append({text, PictureBody{smallPng(), {}, text}, text, text});
    }
    return deck;
}

} // namespace throughline::test
