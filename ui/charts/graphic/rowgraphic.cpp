// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graphic/rowgraphic.h"

#include "ui/common/textdisplay.h"

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace throughline::ui {

namespace {

constexpr double kWidestRow = 40;
constexpr double kWidestRowOfDots = 64; // a dot does not grow with its row
constexpr double kThinnestBar = 8;
constexpr double kPartOfRow = 0.66;
constexpr double kMostForNames = 0.42; // of the whole width
constexpr double kMostForEnds = 0.25;
constexpr double kMostForWords = 0.62; // names and ends, where the names leave the ends more than that
constexpr double kPixelsATick = 48;
constexpr double kKeyMargin = 3; // Qt Charts' own, around each name of its legend
constexpr double kGap = metrics::kRowGap;

} // namespace

RowGraphic::RowGraphic(const core::ChartSeries& chart, const ChartStyle& style) : ChartGraphic(chart, style) {
    legend()->setVisible(chart.series.size() > 1);
    legend()->detachFromChart(); // attached it would be centred
    legend()->setFont(style.axis);
    legend()->setLabelColor(style.colours().muted);
    legend()->layout()->setContentsMargins(0, 0, 0, 0);
}

double RowGraphic::leastHeight() const {
    const auto rows = static_cast<double>(source().categories.size());
    const auto bars = core::isStacked(source().kind) ? 1.0 : static_cast<double>(source().series.size());
    const double row = std::max(QFontMetricsF(look().label).height(), bars * kThinnestBar / kPartOfRow);
    return keyHeight() + rows * std::ceil(row) + QFontMetricsF(look().axis).height() + 2 * metrics::kGrid;
}

double RowGraphic::keyHeight() const {
    return source().series.size() > 1 ? QFontMetricsF(look().axis).height() + kGap : 0;
}

double RowGraphic::nameWidth(double width) const {
    double widest = 0;
    for (const core::ChartCategory& category : source().categories) {
        const QFontMetricsF font(category.named ? look().strong : look().label);
        widest = std::max(widest, font.horizontalAdvance(oneLine(category.label)));
    }
    return std::min(std::ceil(widest) + 1, width * kMostForNames);
}

double RowGraphic::endWidth(double width) const {
    const QFontMetricsF font(look().strong);
    double widest = 0;
    for (qsizetype i = 0; i < source().categories.size(); ++i) {
        const QString remark = oneLine(source().categories.at(i).remark);
        const double words = remark.isEmpty() ? 0 : metrics::kGrid + font.horizontalAdvance(remark);
        widest = std::max(widest, font.horizontalAdvance(totalText(source(), i)) + words);
    }
    const double most = std::max(width * kMostForEnds, width * kMostForWords - nameWidth(width));
    return std::min(std::ceil(widest) + 2, most);
}

void RowGraphic::arrange(const QRectF& area) {
    const double names = nameWidth(area.width());
    const double below = QFontMetricsF(look().axis).height() + 2 * metrics::kGrid;
    const auto rows = static_cast<double>(source().categories.size());
    QRectF plot(area.left() + names + kGap, area.top() + keyHeight(),
                std::max(1.0, area.width() - names - 2 * kGap - endWidth(area.width())),
                std::max(1.0, area.height() - keyHeight() - below));
    const double row = std::min(plot.height() / rows, isDotted(source().kind) ? kWidestRowOfDots : kWidestRow);
    plot.setHeight(row * rows);
    setRowHeight(row);
    setValueAxis(Qt::AlignBottom, static_cast<int>(plot.width() / kPixelsATick) + 1);
    showNames(area, plot);
    showKeys(QRectF(plot.left() - kKeyMargin, area.top() - kKeyMargin, area.right() - plot.left(), keyHeight()));
    placePlot(plot);
    if (valueAxis().min() < 0)
        showSizes();
    for (qsizetype i = 0; i < source().categories.size(); ++i) {
        addMarks(i);
        const double end = endOf(i);
        const double top = plot.top() + row * static_cast<double>(i);
        addEnd(i, QRectF(end + kGap, top, std::max(0.0, area.right() - end - kGap), row));
    }
}

void RowGraphic::showNames(const QRectF& area, const QRectF& plot) {
    const double width = plot.left() - kGap - area.left();
    const double row = plot.height() / static_cast<double>(source().categories.size());
    QMap<qsizetype, QString> labels;
    for (qsizetype i = 0; i < source().categories.size(); ++i) {
        const core::ChartCategory& category = source().categories.at(i);
        const QString name = fitted(category.label, category.named ? look().strong : look().label, width);
        if (name != oneLine(category.label))
            noteCut(QRectF(area.left(), plot.top() + row * static_cast<double>(i), width, row), category.label);
        const qsizetype position = qRound(positionOf(i));
        if (!name.isEmpty())
            labels.insert(position, categoryLabel(position, name, {}, category.named));
    }
    setCategoryAxis(Qt::AlignLeft, look().label, labels);
}

void RowGraphic::showKeys(const QRectF& box) {
    const QList<QLegendMarker*> markers = legend()->markers();
    const auto count = markers.size();
    const double most = box.width() / static_cast<double>(count) - 3 * kGap;
    for (qsizetype i = 0; i < count; ++i) {
        markers.at(i)->setLabel(fitted(source().series.at(seriesOfKey(i)).name, look().axis, most).toHtmlEscaped());
        markers.at(i)->setPen(QColor(Qt::transparent)); // else in the colour of the label
    }
    legend()->setGeometry(box);
}

/// How much goes to the left is no less than nothing: the numbers of both sides count from the middle.
void RowGraphic::showSizes() {
    hideValueLabels();
    const QFontMetricsF font(look().axis);
    const double step = valueAxis().tickInterval();
    const double width = font.horizontalAdvance(core::valueText(valueAxis().max(), source().format)) + 2 * kGap;
    const int first = static_cast<int>(std::ceil(valueAxis().min() / step));
    const int last = static_cast<int>(std::floor(valueAxis().max() / step));
    for (int tick = first; tick <= last; ++tick) {
        const double value = tick * step;
        const QPointF place = mapToPosition({value, -0.5});
        addLabel(core::valueText(std::abs(value), source().format),
                 QRectF(place.x() - width / 2, place.y() + metrics::kGrid, width, font.height()), Qt::AlignHCenter,
                 look().axis, look().colours().muted);
    }
}

void RowGraphic::addEnd(qsizetype category, const QRectF& box) {
    const core::ChartCategory& one = source().categories.at(category);
    const QString total = totalText(source(), category);
    addLabel(total, box, Qt::AlignLeft, look().strong, look().colours().text);
    const double width = std::ceil(QFontMetricsF(look().strong).horizontalAdvance(total)) + 1 + metrics::kGrid;
    if (!one.remark.isEmpty())
        addLabel(one.remark, box.adjusted(std::min(width, box.width()), 0, 0, 0), Qt::AlignLeft,
                 one.named ? look().strong : look().label,
                 one.named ? look().colours().warning : look().colours().muted);
}

} // namespace throughline::ui
