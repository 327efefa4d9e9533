// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartfile.h"

#include "ui/charts/chartexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::ChartSeries;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChartFile)
};

constexpr int kPictureScale = 2;
constexpr int kPointsPerInch = 72;

QByteArray svgOf(const ChartSeries& chart) {
    QBuffer buffer;
    {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(kChartPicture);
        svg.setViewBox(QRect({0, 0}, kChartPicture));
        svg.setTitle(chart.title.toHtmlEscaped()); // Qt 6.4 writes both as they are
        svg.setDescription(core::altText(chart).toHtmlEscaped());
        QPainter painter(&svg);
        paintChartSheet(painter, chart, kChartPicture);
    }
    return buffer.data();
}

QByteArray pdfOf(const ChartSeries& chart) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(chart.title);
        pdf.setCreator(u"Throughline"_s);
        pdf.setResolution(kPointsPerInch);
        pdf.setPageSize(QPageSize(QSizeF(kChartPicture), QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        QPainter painter(&pdf);
        paintChartSheet(painter, chart, kChartPicture);
    }
    return buffer.data();
}

} // namespace

QStringList chartFileEndings() {
    return {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s};
}

core::Result<QByteArray> chartFile(const ChartSeries& chart, const QString& ending) {
    if (ending == "csv"_L1)
        return chartCsv(chart);
    if (ending == "png"_L1)
        return pngBytes(renderToImage(chart, kChartPicture, kPictureScale), core::altText(chart), kPictureScale);
    if (ending == "svg"_L1)
        return svgOf(chart);
    if (ending == "pdf"_L1)
        return pdfOf(chart);
    return core::Error{core::ErrorCode::InvalidInput, Texts::tr("A chart cannot be written as “.%1”.").arg(ending), {}};
}

} // namespace throughline::ui
