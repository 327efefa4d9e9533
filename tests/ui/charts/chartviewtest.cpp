// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "tests/ui/charts/chartsamples.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// Every mark within the plot, every text within the picture.
void expectInside(const ChartLayout& layout, const QRectF& area) {
    for (const ChartMark& mark : layout.marks)
        EXPECT_TRUE(layout.plot.adjusted(-1, -1, 1, 1).contains(mark.rect)) << mark.category << ' ' << mark.series;
    for (const ChartText& text : layout.texts) {
        EXPECT_GE(text.rect.top(), area.top() - 1) << qPrintable(text.text);
        EXPECT_LE(text.rect.bottom(), area.bottom() + 1) << qPrintable(text.text);
        EXPECT_LE(text.rect.right(), area.right() + text.rect.width() / 2 + 1) << qPrintable(text.text);
    }
    for (const ChartKey& key : layout.keys)
        EXPECT_LE(key.name.rect.right(), area.right() + 1) << qPrintable(key.name.text);
}

TEST(ChartLayoutTest, StaysInsideItsAreaWhateverTheLabelsAndSizes) {
    for (const core::ChartSeries& chart : {test::demandSample(), test::monthsSample(), test::hostileSample()}) {
        for (const QSizeF& size : {QSizeF(900, 500), QSizeF(480, 260), QSizeF(260, 180)}) {
            const QRectF area(QPointF(0, 0), size);
            expectInside(layoutChart(chart, area, interfaceChartFonts()), area);
        }
    }
}

TEST(ChartLayoutTest, BarsHaveLengthsInProportionToTheirValues) {
    const ChartLayout layout = layoutChart(test::demandSample(), QRectF(0, 0, 900, 400), interfaceChartFonts());
    ASSERT_EQ(layout.marks.size(), 24);
    const double unit = layout.plot.width() / 30; // the longest bar
    EXPECT_NEAR(layout.marks.at(0).rect.width(), 18 * unit, 0.01);
    EXPECT_NEAR(layout.marks.at(1).rect.width(), 10 * unit, 0.01);
    EXPECT_NEAR(layout.marks.at(1).rect.left(), layout.marks.at(0).rect.right(), 0.01);
    EXPECT_NEAR(layout.marks.at(3).rect.width(), 15 * unit, 0.01);
}

TEST(ChartLayoutTest, SaysTotalAndRemarkAtTheEndOfABar) {
    const ChartLayout layout = layoutChart(test::demandSample(), QRectF(0, 0, 900, 400), interfaceChartFonts());
    QStringList texts;
    for (const ChartText& text : layout.texts)
        texts.append(text.text);
    EXPECT_TRUE(texts.contains(u"30"_s));
    EXPECT_TRUE(texts.contains(u"Unscheduled"_s));
}

TEST(ChartLayoutTest, AMonthWithoutVoicesKeepsItsPlace) {
    const ChartLayout layout = layoutChart(test::monthsSample(), QRectF(0, 0, 600, 300), interfaceChartFonts());
    EXPECT_EQ(layout.marks.size(), 15);
    const auto left = [&](qsizetype mark) { return layout.marks.at(mark).rect.left(); };
    EXPECT_NEAR(left(12) - left(9), 2 * (left(3) - left(0)), 0.01); // May is two slots right of March
}

TEST(ChartLayoutTest, TicksAreRoundAndReachTheLargestValue) {
    EXPECT_EQ(axisTicks(30, 4, true), (QList<double>{0, 10, 20, 30}));
    EXPECT_EQ(axisTicks(2, 5, true), (QList<double>{0, 1, 2}));
    EXPECT_EQ(axisTicks(0, 5, true), QList<double>{0});
    EXPECT_GE(axisTicks(1234567, 4, true).last(), 1234567);
}

TEST(ChartLayoutTest, EveryKindOfChartShowsEveryValue) {
    for (const auto kind : {core::ChartKind::StackedBar, core::ChartKind::ClusteredBar, core::ChartKind::StackedColumn,
                            core::ChartKind::ClusteredColumn, core::ChartKind::Line}) {
        core::ChartSeries chart = test::demandSample();
        chart.kind = kind;
        EXPECT_EQ(layoutChart(chart, QRectF(0, 0, 900, 500), interfaceChartFonts()).marks.size(), 24);
    }
}

class ChartViewTest : public testing::Test {
protected:
    void show(const core::ChartSeries& chart) {
        m_view.resize(900, 400);
        m_view.setChart(chart);
        m_view.show();
    }
    ChartView m_view;
};

TEST_F(ChartViewTest, ArrowsWalkAlongTheMarksAndEnterOpensOne) {
    show(test::demandSample());
    QSignalSpy activated(&m_view, &ChartView::activated);
    m_view.setFocus();
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_EQ(m_view.markText(), u"Background exports, Critical: 18 of 30 · Next"_s);
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_view.markText(), u"Background exports, Important: 10 of 30 · Next"_s);
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_EQ(m_view.markText(), u"Bulk edit of safety stock, Important: 8 of 25 · Unscheduled"_s);
    QTest::keyClick(&m_view, Qt::Key_Up);
    QTest::keyClick(&m_view, Qt::Key_Left);
    QTest::keyClick(&m_view, Qt::Key_Left);
    EXPECT_EQ(m_view.markText(), u"Background exports, Critical: 18 of 30 · Next"_s);
    QTest::keyClick(&m_view, Qt::Key_Down);
    QTest::keyClick(&m_view, Qt::Key_Return);
    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated.first().at(0).toInt(), 1);
    EXPECT_EQ(activated.first().at(1).toInt(), 0);
}

TEST_F(ChartViewTest, ColumnsWalkSidewaysAndPassOverEmptyMonths) {
    show(test::monthsSample());
    QTest::keyClick(&m_view, Qt::Key_Home);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_view.markText(), u"May 2026, Interviews: 15 of 28"_s);
    QTest::keyClick(&m_view, Qt::Key_Up);
    EXPECT_EQ(m_view.markText(), u"May 2026, Reviews: 12 of 28"_s);
}

TEST_F(ChartViewTest, AClickOpensTheMarkUnderThePointer) {
    show(test::demandSample());
    QSignalSpy activated(&m_view, &ChartView::activated);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, m_view.chartLayout().marks.at(4).rect.center().toPoint());
    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated.first().at(0).toInt(), 1);
    EXPECT_EQ(activated.first().at(1).toInt(), 1);
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, QPoint(1, 1));
    EXPECT_EQ(activated.size(), 1);
}

TEST_F(ChartViewTest, SaysWhatItShowsToAssistiveTechnology) {
    show(test::demandSample());
    EXPECT_EQ(m_view.accessibleName(), test::demandSample().title);
    EXPECT_EQ(m_view.accessibleDescription(), core::altText(test::demandSample()));
}

TEST_F(ChartViewTest, AnEmptyChartHasNothingToWalkTo) {
    show({});
    for (const auto key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return})
        QTest::keyClick(&m_view, key);
    EXPECT_EQ(m_view.markText(), QString());
}

} // namespace

} // namespace throughline::ui
