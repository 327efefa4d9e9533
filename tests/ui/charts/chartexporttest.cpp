// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "tests/ui/charts/chartsamples.h"
#include "ui/charts/charttablemodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QMimeData>

#include <gtest/gtest.h>

#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// How much of a picture is not its white ground, 0 to 1.
double inkOf(const QImage& image) {
    qint64 inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += qGray(image.pixel(x, y)) < 250 ? 1 : 0;
    }
    return static_cast<double>(inked) / (image.width() * image.height());
}

TEST(ChartExportTest, PicturesHaveTheSameContentAtEveryScale) {
    const double once = inkOf(renderToImage(test::demandSample()));
    EXPECT_GT(once, 0.05);
    for (const int scale : {2, 3}) {
        const QImage image = renderToImage(test::demandSample(), kChartPicture, scale);
        EXPECT_EQ(image.size(), kChartPicture * scale);
        EXPECT_NEAR(inkOf(image), once, 0.02);
    }
}

TEST(ChartExportTest, PaintsPicturesToLookAt) {
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    EXPECT_TRUE(renderToImage(test::demandSample()).save(u"pictures/chart-demand.png"_s));
    EXPECT_TRUE(renderToImage(test::monthsSample()).save(u"pictures/chart-months.png"_s));
    EXPECT_TRUE(renderToImage(test::hostileSample()).save(u"pictures/chart-hostile.png"_s));
}

TEST(ChartExportTest, PngSaysWhatItShowsAndHowLargeItIs) {
    const core::ChartSeries chart = test::demandSample();
    const auto bytes = pngBytes(renderToImage(chart, kChartPicture, 2), core::altText(chart), 2);
    ASSERT_TRUE(bytes);
    const QImage image = QImage::fromData(*bytes, "PNG");
    EXPECT_EQ(image.text(u"Description"_s), core::altText(chart));
    EXPECT_NEAR(image.dotsPerMeterX(), 2 * 96 / 0.0254, 1);
    EXPECT_EQ(image.width(), 2 * kChartPicture.width());
}

TEST(ChartExportTest, CsvAndClipboardHaveTheNumbersOfTheTable) {
    core::ChartSeries chart = test::demandSample();
    chart.categories[0].label = u"=HYPERLINK(\"x\")\tand more"_s;
    const QByteArray csv = chartCsv(chart);
    EXPECT_TRUE(csv.startsWith(
        "\xEF\xBB\xBF\"Roadmap item\",\"Critical\",\"Important\",\"Nice to have\",\"Total\",\"Horizon\"\r\n"))
        << csv.left(120).constData();
    EXPECT_TRUE(csv.contains("\"'=HYPERLINK"));
    const std::unique_ptr<QMimeData> data(chartMimeData(chart));
    EXPECT_TRUE(data->hasImage());
    EXPECT_EQ(data->text().count(u'\n'), 9);
    EXPECT_EQ(data->text().section(u'\n', 2, 2), u"Bulk edit of safety stock\t15\t8\t2\t25\tUnscheduled"_s);
    EXPECT_TRUE(data->text().section(u'\n', 1, 1).startsWith(u"'=HYPERLINK"_s));
}

TEST(ChartExportTest, DrawsHostileLabelsLiterallyWithoutCrashing) {
    EXPECT_GT(inkOf(renderToImage(test::hostileSample())), 0.05);
    EXPECT_GT(inkOf(renderToImage(test::hostileSample(), QSize(200, 120))), 0.01);
    EXPECT_LT(inkOf(renderToImage({})), 0.01);
}

TEST(ChartTableModelTest, ShowsTheNumbersOfTheChart) {
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    EXPECT_EQ(model.rowCount(), 0);
    model.setChart(test::demandSample());
    ASSERT_EQ(model.rowCount(), 8);
    ASSERT_EQ(model.columnCount(), 6);
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Roadmap item"_s);
    EXPECT_EQ(model.index(1, 0).data().toString(), u"Bulk edit of safety stock"_s);
    EXPECT_EQ(model.index(1, 4).data().toString(), u"25"_s);
    core::ChartSeries shares;
    shares.kind = core::ChartKind::Line;
    shares.format = core::ValueFormat::Percent;
    shares.categories = {{.label = u"May 2026"_s, .recordId = 0, .remark = {}}};
    shares.series = {{u"Logins"_s, core::SeriesRole::Kind1, {0.44}}};
    shares.beside = {{u"n"_s, core::SeriesRole::Kind1, {21'200}}};
    model.setChart(shares);
    EXPECT_EQ(model.index(0, 1).data().toString(), u"44\u00A0%"_s);
    EXPECT_EQ(model.index(0, 2).data().toString(), u"21,200"_s) << "a count has no unit";
    model.setChart(test::monthsSample());
    EXPECT_EQ(model.columnCount(), 5);
    EXPECT_EQ(model.index(4, 4).data().toString(), u"0"_s);
}

} // namespace

} // namespace throughline::ui
