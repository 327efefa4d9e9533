// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graphic/chartgraphic.h"

#include "tests/ui/charts/chartsamples.h"
#include "ui/charts/chartpainter.h"

#include <QDate>
#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QValueAxis>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// A chart in a scene, with what a person can read in it.
class Drawn {
public:
    explicit Drawn(const core::ChartSeries& chart, const QSizeF& size = {900, 400})
        : m_graphic(makeChartGraphic(chart, interfaceChartStyle(QGuiApplication::palette())).release()) {
        m_scene.addItem(m_graphic);
        m_graphic->resize(size);
    }
    [[nodiscard]] const QList<ChartMark>& marks() const { return m_graphic->marks(); }
    [[nodiscard]] ChartGraphic& graphic() const { return *m_graphic; }
    [[nodiscard]] QList<QGraphicsItem*> textItems() const {
        QList<QGraphicsItem*> items;
        for (QGraphicsItem* item : m_scene.items()) {
            const auto* rich = qgraphicsitem_cast<QGraphicsTextItem*>(item);
            const bool isText = qgraphicsitem_cast<QGraphicsSimpleTextItem*>(item) || rich;
            if (isText && item->isVisible() && !(rich && rich->toPlainText().isEmpty()))
                items.append(item);
        }
        return items;
    }
    [[nodiscard]] QStringList texts() const {
        QStringList texts;
        for (QGraphicsItem* item : textItems()) {
            if (const auto* rich = qgraphicsitem_cast<QGraphicsTextItem*>(item))
                texts.append(rich->toPlainText());
            else
                texts.append(qgraphicsitem_cast<QGraphicsSimpleTextItem*>(item)->text());
        }
        return texts;
    }

private:
    QGraphicsScene m_scene;
    ChartGraphic* m_graphic;
};

QImage painted(const core::ChartSeries& chart, const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, chart, QRectF({0, 0}, QSizeF(size)), interfaceChartStyle(QGuiApplication::palette()));
    return image;
}

constexpr std::array kKinds = {core::ChartKind::StackedBar,    core::ChartKind::ClusteredBar,
                               core::ChartKind::StackedColumn, core::ChartKind::ClusteredColumn,
                               core::ChartKind::Line,          core::ChartKind::DivergingBar,
                               core::ChartKind::DotPlot,       core::ChartKind::Dumbbell};

TEST(ChartGraphicTest, StaysInsideItsAreaWhateverTheLabelsAndSizes) {
    for (const core::ChartSeries& chart : {test::demandSample(), test::monthsSample(), test::hostileSample()}) {
        for (const QSizeF& size : {QSizeF(900, 500), QSizeF(480, 260), QSizeF(260, 180)}) {
            const Drawn drawn(chart, size);
            const QRectF area = QRectF({0, 0}, size).adjusted(-2, -2, 2, 2);
            for (const ChartMark& mark : drawn.marks())
                EXPECT_TRUE(drawn.graphic().plotArea().adjusted(-1, -1, 1, 1).contains(mark.rect))
                    << mark.category << ' ' << mark.series;
            for (const QGraphicsItem* text : drawn.textItems())
                EXPECT_TRUE(area.contains(text->sceneBoundingRect()))
                    << size.width() << ' ' << text->sceneBoundingRect().left() << ' '
                    << text->sceneBoundingRect().right() << ' ' << text->sceneBoundingRect().bottom();
        }
    }
}

TEST(ChartGraphicTest, BarsHaveLengthsInProportionToTheirValues) {
    const Drawn drawn(test::demandSample());
    ASSERT_EQ(drawn.marks().size(), 24);
    const double unit = drawn.graphic().plotArea().width() / 30; // the longest bar, and a round number
    EXPECT_NEAR(drawn.marks().at(0).rect.width(), 18 * unit, 0.01);
    EXPECT_NEAR(drawn.marks().at(1).rect.width(), 10 * unit, 0.01);
    EXPECT_NEAR(drawn.marks().at(1).rect.left(), drawn.marks().at(0).rect.right(), 0.01);
    EXPECT_NEAR(drawn.marks().at(3).rect.width(), 15 * unit, 0.01);
    EXPECT_LT(drawn.marks().at(0).rect.top(), drawn.marks().at(3).rect.top()) << "the first item stands on top";
}

TEST(ChartGraphicTest, MarksLieWhereQtChartsDrawsTheirColours) {
    for (const core::ChartKind kind : kKinds) {
        core::ChartSeries chart = test::demandSample();
        chart.kind = kind;
        const Drawn drawn(chart);
        const QImage image = painted(chart, {900, 400});
        const Tokens& t = tokens(QGuiApplication::palette());
        for (const ChartMark& mark : drawn.marks()) {
            const QColor colour = roleColour(chart.series.at(mark.series).role, t);
            // Beside the middle, where a number may stand; points of lines may lie on each other.
            const QPointF place(mark.rect.left() + std::min(3.0, mark.rect.width() / 2), mark.rect.center().y());
            if (kind != core::ChartKind::Line && !isDotted(kind)) {
                EXPECT_EQ(image.pixelColor(place.toPoint()), colour) << mark.category << ' ' << mark.series;
            }
        }
    }
}

TEST(ChartGraphicTest, DotsStandAtTheirValuesAndADumbbellJoinsThem) {
    core::ChartSeries chart = test::demandSample();
    chart.kind = core::ChartKind::Dumbbell;
    chart.series = {{u"Market"_s, core::SeriesRole::Other, QList<std::optional<double>>(8, 10)},
                    {u"Voices"_s, core::SeriesRole::Kind1, QList<std::optional<double>>(8, 25)}};
    const Drawn drawn(chart);
    ASSERT_EQ(drawn.marks().size(), 16);
    const QImage image = painted(chart, {900, 400});
    const Tokens& t = tokens(QGuiApplication::palette());
    const QPointF market = drawn.marks().at(0).rect.center();
    const QPointF voices = drawn.marks().at(1).rect.center();
    EXPECT_EQ(image.pixelColor(market.toPoint()), roleColour(core::SeriesRole::Other, t));
    EXPECT_EQ(image.pixelColor(voices.toPoint()), roleColour(core::SeriesRole::Kind1, t));
    EXPECT_EQ(image.pixelColor(((market + voices) / 2).toPoint()), t.lineStrong);
    EXPECT_LT(drawn.marks().at(1).rect.right(), 900) << "the farthest dot is whole";
}

TEST(ChartGraphicTest, ADivergingChartCountsFromTheMiddle) {
    core::ChartSeries chart = test::demandSample();
    chart.kind = core::ChartKind::DivergingBar;
    chart.series = {{u"Negative"_s, core::SeriesRole::Negative, QList<std::optional<double>>(8, 40)},
                    {u"Positive"_s, core::SeriesRole::Positive, QList<std::optional<double>>(8, 60)}};
    const Drawn drawn(chart);
    ASSERT_EQ(drawn.marks().size(), 16);
    EXPECT_NEAR(drawn.marks().at(0).rect.right(), drawn.marks().at(1).rect.left(), 0.01);
    EXPECT_TRUE(drawn.texts().contains(u"100"_s)) << "the total of both sides";
    const QStringList texts = drawn.texts();
    EXPECT_TRUE(std::none_of(texts.begin(), texts.end(), [](const QString& text) { return text.startsWith(u'-'); }));
}

TEST(ChartGraphicTest, ValuesBelowZeroRunToTheOtherSide) {
    core::ChartSeries chart = test::demandSample();
    chart.series = {{u"Against"_s, core::SeriesRole::Negative, QList<std::optional<double>>(8, -4)},
                    {u"For"_s, core::SeriesRole::Positive, QList<std::optional<double>>(8, 6)}};
    const Drawn drawn(chart);
    ASSERT_EQ(drawn.marks().size(), 16);
    EXPECT_NEAR(drawn.marks().at(0).rect.right(), drawn.marks().at(1).rect.left(), 0.01);
    EXPECT_NEAR(drawn.marks().at(1).rect.width(), 1.5 * drawn.marks().at(0).rect.width(), 0.01);
}

TEST(ChartGraphicTest, SaysTotalRemarkAndSeriesBesideTheBars) {
    const QStringList texts = Drawn(test::demandSample()).texts();
    for (const QString& text : {u"30"_s, u"Unscheduled"_s, u"Background exports"_s, u"Nice to have"_s})
        EXPECT_TRUE(texts.contains(text)) << qPrintable(text);
}

TEST(ChartGraphicTest, SaysNumbersInsideColumnsAndSeriesBesideTheLast) {
    const QStringList texts = Drawn(test::monthsSample()).texts();
    for (const QString& text : {u"27"_s, u"77"_s, u"Win/loss interviews"_s})
        EXPECT_TRUE(texts.contains(text)) << qPrintable(texts.join(u'|'));
    EXPECT_EQ(texts.filter(u"2026"_s).size(), 1) << "the year only where it changes";
}

TEST(ChartGraphicTest, MarkupInNamesIsShownLiterally) {
    core::ChartSeries chart = test::demandSample();
    chart.categories[0].label = u"<b>x</b> &amp; y"_s;
    chart.categories[0].remark = u"<i>soon</i>"_s;
    chart.series[0].name = u"<u>must</u>"_s;
    for (const core::ChartKind kind : kKinds) {
        chart.kind = kind;
        const QStringList texts = Drawn(chart).texts();
        const QString all = texts.join(u'|');
        EXPECT_TRUE(all.contains(u"<u>must</u>"_s)) << qPrintable(all);
        if (core::hasRows(kind)) {
            EXPECT_TRUE(texts.contains(chart.categories.at(0).label)) << qPrintable(all);
        }
    }
    chart.kind = core::ChartKind::StackedBar;
    EXPECT_TRUE(Drawn(chart).texts().contains(u"<i>soon</i>"_s));
    chart = test::monthsSample();
    chart.categories[2].label = u"<b>Feb</b> 2026"_s;
    EXPECT_FALSE(Drawn(chart).texts().filter(u"<b>Feb</b>"_s).isEmpty());
}

TEST(ChartGraphicTest, EqualNamesAreAllShown) {
    core::ChartSeries chart = test::demandSample();
    chart.categories[1].label = chart.categories[0].label;
    chart.categories[5].label = chart.categories[0].label;
    const Drawn drawn(chart);
    EXPECT_EQ(drawn.texts().count(u"Background exports"_s), 3);
    EXPECT_EQ(drawn.marks().size(), 24);
    core::ChartSeries years = test::monthsSample();
    for (core::ChartCategory& month : years.categories)
        month.label = u"Jan"_s;
    EXPECT_EQ(Drawn(years).texts().count(u"Jan"_s), 6);
}

TEST(ChartGraphicTest, LongNamesEndWithAnEllipsisAndKeepTheWholeAtHand) {
    core::ChartSeries chart = test::demandSample();
    chart.categories[1].label = u"Bulk edit of safety stock in every warehouse "_s.repeated(8).trimmed();
    const Drawn drawn(chart);
    const QStringList cut = drawn.texts().filter(u"Bulk edit"_s);
    ASSERT_EQ(cut.size(), 1);
    EXPECT_TRUE(cut.first().endsWith(u'…')) << qPrintable(cut.first());
    EXPECT_EQ(drawn.graphic().cutTextAt({30, drawn.marks().at(3).rect.center().y()}), chart.categories.at(1).label);
    EXPECT_EQ(drawn.graphic().cutTextAt({30, drawn.marks().at(0).rect.center().y()}), QString());
}

TEST(ChartGraphicTest, AMonthWithoutVoicesKeepsItsPlace) {
    const Drawn drawn(test::monthsSample(), {600, 300});
    EXPECT_EQ(drawn.marks().size(), 15);
    const auto left = [&](qsizetype mark) { return drawn.marks().at(mark).rect.left(); };
    EXPECT_NEAR(left(12) - left(9), 2 * (left(3) - left(0)), 0.01); // May is two slots right of March
}

TEST(ChartGraphicTest, ManyMonthsKeepTheirFirstLabelAndLeaveOthersOut) {
    core::ChartSeries chart = test::monthsSample();
    chart.categories.clear();
    for (int i = 0; i < 24; ++i)
        chart.categories.append({QDate(2024, 1, 1).addMonths(i).toString(u"MMM yyyy"_s), 0, {}, false});
    chart.series = {{u"Reviews"_s, core::SeriesRole::Kind1, QList<std::optional<double>>(24, 5)}};
    const Drawn drawn(chart, {300, 240});
    QList<QRectF> months;
    for (const QGraphicsItem* item : drawn.textItems()) {
        const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item);
        if (text && text->toPlainText().contains(QRegularExpression(u"[A-Z]"_s)))
            months.append(text->sceneBoundingRect());
    }
    EXPECT_FALSE(drawn.texts().filter(u"Jan"_s).isEmpty());
    ASSERT_GE(months.size(), 3);
    EXPECT_LT(months.size(), 24);
    std::sort(months.begin(), months.end(), [](const QRectF& a, const QRectF& b) { return a.left() < b.left(); });
    for (qsizetype i = 1; i < months.size(); ++i)
        EXPECT_GE(months.at(i).left(), months.at(i - 1).right() - 1);
}

TEST(ChartGraphicTest, TicksAreRoundAndReachTheLargestValue) {
    for (const auto& [largest, most] : {std::pair{30.0, 30.0}, std::pair{2.0, 2.0}, std::pair{1.0, 1.0},
                                        std::pair{0.0, 1.0}, std::pair{29.0, 30.0}, std::pair{1234567.0, 1500000.0}}) {
        core::ChartSeries chart = test::monthsSample();
        chart.series = {{u"Voices"_s, core::SeriesRole::Kind1, {largest}}};
        const Drawn drawn(chart);
        const auto* axis = qobject_cast<QValueAxis*>(drawn.graphic().axes(Qt::Vertical).first());
        ASSERT_TRUE(axis);
        EXPECT_EQ(axis->max(), most) << largest;
        const double step = axis->max() / (axis->tickCount() - 1);
        EXPECT_EQ(step, std::round(step)) << "counts have no halves";
    }
}

TEST(ChartGraphicTest, SharesReadAsPercent) {
    core::ChartSeries chart = test::monthsSample();
    chart.format = core::ValueFormat::Percent;
    chart.series = {{u"Negative"_s, core::SeriesRole::Negative, {0.24, 0.5}}};
    EXPECT_TRUE(Drawn(chart).texts().contains(u"24\u00A0%"_s));
    EXPECT_TRUE(Drawn(chart).texts().contains(u"0 %"_s));
}

TEST(ChartGraphicTest, EveryKindOfChartShowsEveryValue) {
    for (const core::ChartKind kind : kKinds) {
        core::ChartSeries chart = test::demandSample();
        chart.kind = kind;
        EXPECT_EQ(Drawn(chart, {900, 500}).marks().size(), 24);
    }
}

TEST(ChartGraphicTest, ALineTakesAllTheRoomAndSaysItsValuesWithTheirIntervals) {
    core::ChartSeries chart;
    chart.kind = core::ChartKind::Line;
    chart.format = core::ValueFormat::Percent;
    chart.series = {{u"Slow exports"_s, core::SeriesRole::Kind1, {}}};
    for (int month = 0; month < 5; ++month) {
        chart.categories.append({.label = u"30 Apr 2026"_s, .recordId = 0, .remark = {}});
        chart.series[0].values.append(0.31 + 0.03 * month);
        chart.series[0].intervals.append(core::ValueInterval{0.25, 0.9});
    }
    const Drawn drawn(chart, {1200, 400});
    ASSERT_EQ(drawn.marks().size(), 5);
    EXPECT_GT(drawn.marks().constLast().rect.right(), 1200 * 0.85);
    for (const QString& value : {u"31\u00A0%"_s, u"34\u00A0%"_s, u"43\u00A0%"_s})
        EXPECT_TRUE(drawn.texts().contains(value)) << qPrintable(drawn.texts().join(u'|'));
    const double top = drawn.graphic().mapToPosition({0, 90}).y();
    EXPECT_GE(top, drawn.graphic().plotArea().top() - 0.5) << "the axis holds the intervals";
    const QImage image = painted(chart, {1200, 400});
    const QPointF first = drawn.marks().constFirst().rect.center();
    const double between = (top + first.y()) / 2;
    EXPECT_NE(image.pixelColor(QPointF(first.x(), between).toPoint()), QColor(Qt::white));
}

TEST(ChartGraphicTest, AnAxisOfWholeNumbersHasNoDecimals) {
    core::ChartSeries chart;
    chart.kind = core::ChartKind::Line;
    chart.format = core::ValueFormat::Decimal;
    chart.series = {{u"Hours"_s, core::SeriesRole::Kind1, {12.5, 40, 31.5}}};
    chart.categories = {{.label = u"Jan 2026"_s, .recordId = 0, .remark = {}},
                        {.label = u"Feb 2026"_s, .recordId = 0, .remark = {}},
                        {.label = u"Mar 2026"_s, .recordId = 0, .remark = {}}};
    const Drawn drawn(chart, {600, 300});
    EXPECT_TRUE(drawn.texts().contains(u"20"_s)) << qPrintable(drawn.texts().join(u'|'));
    EXPECT_TRUE(drawn.texts().contains(u"12.5"_s)) << "the value itself has one";
    chart.series[0].values = {0.2, 0.9, 0.5};
    EXPECT_TRUE(Drawn(chart, {600, 300}).texts().contains(u"0.0"_s));
}

TEST(ChartGraphicTest, AWordBesideABarIsWholeWhereNamesLeaveItRoom) {
    core::ChartSeries chart = test::demandSample();
    chart.kind = core::ChartKind::DivergingBar;
    for (core::ChartCategory& category : chart.categories) {
        category.label = u"Blocked while waiting"_s;
        category.remark = u"47\u00A0% negative (25–70\u00A0%)"_s;
        category.named = true;
    }
    EXPECT_EQ(Drawn(chart, {550, 300}).texts().count(chart.categories.constFirst().remark), chart.categories.size());
}

TEST(ChartGraphicTest, FortyBarsOfFourSeriesAreThereAtOnceAndFollowAResize) {
    core::ChartSeries chart = test::demandSample();
    chart.series.append({u"Unset"_s, core::SeriesRole::Other, chart.series.at(0).values});
    while (chart.categories.size() < 40) {
        chart.categories.append(chart.categories.at(chart.categories.size() - 8));
        for (core::ChartValues& series : chart.series)
            series.values.append(series.values.at(series.values.size() - 8));
    }
    const Drawn warm(chart);
    QElapsedTimer clock;
    clock.start();
    const Drawn drawn(chart, {900, 1000});
    EXPECT_EQ(drawn.marks().size(), 160);
    const qint64 built = clock.restart();
    for (int width = 900; width > 800; width -= 10)
        drawn.graphic().resize(width, 1000);
    const qint64 resized = clock.elapsed() / 10;
    RecordProperty("builtMs", static_cast<int>(built));
    RecordProperty("resizedMs", static_cast<int>(resized));
    // Generous: other programs and sanitizers slow this down. On its own it is a fifth.
    EXPECT_LT(built, 500);
    EXPECT_LT(resized, 500);
}

} // namespace

} // namespace throughline::ui
