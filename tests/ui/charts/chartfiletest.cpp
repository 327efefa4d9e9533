// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartfile.h"

#include <QImage>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

core::ChartSeries chart() {
    core::ChartSeries chart;
    chart.name = u"demand"_s;
    chart.title = u"Fish & <chips> stand first"_s;
    chart.measure = u"Customers"_s;
    chart.categoryHeading = u"Item"_s;
    chart.categories = {{.label = u"Fish & <chips>"_s, .recordId = 1, .remark = {}}};
    chart.series = {{u"Critical"_s, core::SeriesRole::Importance3, {3}}};
    chart.basis.n = 3;
    return chart;
}

QByteArray fileOf(const QString& ending) {
    return chartFile(chart(), ending).value_or(QByteArray());
}

TEST(ChartFileTest, APictureIsTwiceAsLargeAsAScreen) {
    const QImage image = QImage::fromData(fileOf(u"png"_s), "PNG");
    EXPECT_EQ(image.size(), QSize(1920, 1080));
    EXPECT_TRUE(image.text(u"Description"_s).contains(u"Fish & <chips>"_s));
}

TEST(ChartFileTest, AnSvgIsSoundXmlWhateverTheTitleHolds) {
    QXmlStreamReader xml(fileOf(u"svg"_s));
    QString title;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "title"_L1)
            title = xml.readElementText();
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    EXPECT_EQ(title, chart().title);
}

TEST(ChartFileTest, APdfHasOnePage) {
    const QByteArray pdf = fileOf(u"pdf"_s);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_EQ(pdf.count("/Type /Page\n"), 1);
}

TEST(ChartFileTest, CsvHasTheNumbersAndOtherEndingsAreRefused) {
    EXPECT_TRUE(fileOf(u"csv"_s).contains("Fish & <chips>"));
    EXPECT_EQ(chartFile(chart(), u"gif"_s).error().code, core::ErrorCode::InvalidInput);
}

} // namespace
} // namespace throughline::ui
