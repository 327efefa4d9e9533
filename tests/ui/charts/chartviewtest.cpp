// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "tests/ui/charts/chartsamples.h"
#include "ui/charts/graphic/chartgraphic.h"
#include "ui/common/theme.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

class ChartViewTest : public testing::Test {
protected:
    void show(const core::ChartSeries& chart) {
        m_view.resize(900, 400);
        m_view.setSeries(chart);
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
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, m_view.marks().at(4).rect.center().toPoint());
    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated.first().at(0).toInt(), 1);
    EXPECT_EQ(activated.first().at(1).toInt(), 1);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, QPoint(1, 1));
    EXPECT_EQ(activated.size(), 1);
}

TEST_F(ChartViewTest, SaysWhatItShowsToAssistiveTechnology) {
    show(test::demandSample());
    EXPECT_EQ(m_view.accessibleName(), test::demandSample().title);
    EXPECT_EQ(m_view.accessibleDescription(), core::altText(test::demandSample()));
}

TEST_F(ChartViewTest, ThePointerReadsMarksAndTheWholeOfACutName) {
    core::ChartSeries chart = test::demandSample();
    chart.categories[2].label = u"Forecast <b>change</b> alerts "_s.repeated(20);
    show(chart);
    EXPECT_EQ(m_view.textAt(m_view.marks().at(1).rect.center().toPoint()),
              u"Background exports, Important: 10 of 30 · Next"_s);
    const double row = m_view.marks().at(6).rect.center().y();
    EXPECT_EQ(m_view.textAt(QPointF(40, row).toPoint()), chart.categories.at(2).label);
    EXPECT_EQ(m_view.textAt(QPointF(40, m_view.marks().at(0).rect.center().y()).toPoint()), QString());
    QTest::mouseMove(m_view.viewport(), m_view.marks().at(1).rect.center().toPoint());
    EXPECT_EQ(m_view.markText(), u"Background exports, Important: 10 of 30 · Next"_s);
    QTest::mouseMove(m_view.viewport(), QPoint(1, 1));
    EXPECT_NE(m_view.markText(), u"Background exports, Important: 10 of 30 · Next"_s);
}

TEST_F(ChartViewTest, KeepsTheFocusedMarkThroughResizeAndChangeOfTheme) {
    show(test::demandSample());
    QTest::keyClick(&m_view, Qt::Key_End);
    const QString words = m_view.markText();
    m_view.resize(500, 300);
    EXPECT_EQ(m_view.markText(), words);
    m_view.setPalette(paletteFor(Theme::Dark));
    EXPECT_EQ(m_view.markText(), words);
    const QImage dark = m_view.grab().toImage();
    const QPoint middle = m_view.marks().first().rect.center().toPoint();
    EXPECT_EQ(dark.pixelColor(middle), tokens(Theme::Dark).importance.at(2));
}

TEST_F(ChartViewTest, FadesOnlyWhenANewChartTakesLong) {
    show(test::demandSample());
    m_view.setStale();
    EXPECT_EQ(m_view.chart()->opacity(), 1);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_view.chart()->opacity() < 1; }));
    m_view.setSeries(test::demandSample());
    EXPECT_EQ(m_view.chart()->opacity(), 1);
}

TEST_F(ChartViewTest, AsksForRoomForEveryRow) {
    core::ChartSeries chart = test::demandSample();
    m_view.setSeries(chart);
    const int eight = m_view.minimumSizeHint().height();
    chart.categories += chart.categories;
    m_view.setSeries(chart);
    EXPECT_GE(m_view.minimumSizeHint().height() - eight, 8 * 12);
}

TEST_F(ChartViewTest, AnEmptyChartHasNothingToWalkTo) {
    show({});
    for (const auto key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return})
        QTest::keyClick(&m_view, key);
    EXPECT_EQ(m_view.markText(), QString());
}

} // namespace

} // namespace throughline::ui
