// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "core/exchange/csvwriter.h"
#include "ui/charts/chartpainter.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

constexpr double kMargin = 32;
constexpr double kGap = 6;
constexpr int kTitleSize = 24;
constexpr int kMeasureSize = 15;
constexpr int kLabelSize = 15;
constexpr int kAxisSize = 13;
constexpr int kFooterSize = 13;
constexpr double kMostForFooter = 0.16; // of the height
constexpr double kDotsAMetre = 96 / 0.0254;

/// Exports have their own sizes: they are read on slides, and the same on every computer.
QFont sheetFont(int pixels, QFont::Weight weight = QFont::Normal) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// Draws text broken into lines from `top`, at most as high as `highest`; gives where it ends.
double paintParagraph(QPainter& painter, const QString& text, const QFont& font, const QColor& ink, const QRectF& area,
                      double highest) {
    const QFontMetricsF metrics(font);
    const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere;
    const int wordFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    QString line = oneLine(text);
    const QRectF room(area.left(), area.top(), area.width(), highest);
    QRectF used = metrics.boundingRect(room, wordFlags, line);
    const bool breaksWords = used.width() > area.width();
    // Cut until it fits; the whole is in the table and the description.
    while ((breaksWords ? metrics.boundingRect(room, flags, line) : used).height() > highest && line.size() > 2) {
        line = line.left(std::min(line.size() * 9 / 10, line.size() - 2)) + u'…';
        used = metrics.boundingRect(room, wordFlags, line);
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(room, breaksWords ? flags : wordFlags, line, &used);
    return area.top() + std::ceil(used.height());
}

double paragraphHeight(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font)
        .boundingRect(QRectF(0, 0, width, kChartPicture.height()), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      oneLine(text))
        .height();
}

QString tabSeparated(const core::Grid& grid) {
    QString text;
    for (const QList<core::Cell>& row : grid.rows) {
        QStringList cells;
        for (const core::Cell& cell : row) {
            const QString words = cell.text;
            cells.append(cell.kind == core::Cell::Kind::Number
                             ? core::numberText(cell.number)
                             : core::withFormulaGuard(oneLine(words).replace(u'\t', u' ')));
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace

void paintChartSheet(QPainter& painter, const core::ChartSeries& chart, const QSize& size) {
    const Tokens& t = tokens(Theme::Light);
    painter.fillRect(QRect(QPoint(0, 0), size), t.base);
    const QFont title = sheetFont(kTitleSize, QFont::DemiBold);
    const QFont footer = sheetFont(kFooterSize);
    QRectF area = QRectF(QPointF(0, 0), size).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    area.setTop(paintParagraph(painter, chart.title, title, t.text, area, 2 * QFontMetricsF(title).height()) + kGap);
    const QFont measure = sheetFont(kMeasureSize);
    area.setTop(paintParagraph(painter, chart.measure, measure, t.muted, area, 2 * QFontMetricsF(measure).height()) +
                3 * kGap);
    const QString basis = withUnbrokenNumbers(core::footerText(chart.basis));
    const double footerHeight =
        std::min(std::ceil(paragraphHeight(basis, footer, area.width())), size.height() * kMostForFooter);
    const QRectF foot(area.left(), area.bottom() - footerHeight, area.width(), footerHeight);
    paintParagraph(painter, basis, footer, t.muted, foot, footerHeight);
    area.setBottom(foot.top() - 2 * kGap);
    paintChart(painter, chart, area,
               {sheetFont(kAxisSize), sheetFont(kLabelSize), sheetFont(kLabelSize, QFont::DemiBold), Theme::Light, {}});
}

QImage renderToImage(const core::ChartSeries& chart, const QSize& size, int scale) {
    QImage image(size * scale, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintChartSheet(painter, chart, size);
    return image;
}

core::Result<QByteArray> pngBytes(QImage image, const QString& description, int scale) {
    image.setText(u"Description"_s, description);
    image.setText(u"Software"_s, u"Throughline"_s);
    image.setDotsPerMeterX(qRound(kDotsAMetre * scale));
    image.setDotsPerMeterY(qRound(kDotsAMetre * scale));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return core::Error{
            core::ErrorCode::LimitExceeded, Texts::tr("The picture could not be made. Try a smaller scale."), {}};
    return bytes;
}

QByteArray chartCsv(const core::ChartSeries& chart) {
    return "\xEF\xBB\xBF" + core::writeCsv(core::toGrid(chart));
}

QMimeData* chartMimeData(const core::ChartSeries& chart) {
    auto* data = new QMimeData;
    data->setImageData(renderToImage(chart, kChartPicture, 2));
    data->setText(tabSeparated(core::toGrid(chart)));
    return data;
}

} // namespace throughline::ui
