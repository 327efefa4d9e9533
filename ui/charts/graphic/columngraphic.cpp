// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graphic/columngraphic.h"

#include "ui/common/textdisplay.h"

#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace throughline::ui {

namespace {

constexpr double kWidest = 88;
constexpr double kPartOfSlot = 0.72;
constexpr double kMostForKeys = 0.3; // of the whole width
constexpr double kPixelsATick = 56;
constexpr int kMostTicks = 5;
constexpr double kGap = metrics::kRowGap;
constexpr double kSwatch = 8;
constexpr double kLineWidth = 2;
constexpr double kPointRadius = 4;

} // namespace

ColumnGraphic::ColumnGraphic(const core::ChartSeries& chart, const ChartStyle& style) : ChartGraphic(chart, style) {
    if (chart.kind == core::ChartKind::Line) {
        addLines();
    } else {
        addBars();
        setThickness(kPartOfSlot);
    }
}

void ColumnGraphic::addLines() {
    for (qsizetype series = 0; series < source().series.size(); ++series) {
        auto* line = new QLineSeries;
        line->setPen(QPen(colourOf(series), kLineWidth));
        line->setPointsVisible(true);
        line->setMarkerSize(kPointRadius); // for lines Qt Charts takes it as the radius
        for (qsizetype i = 0; i < source().categories.size(); ++i) {
            if (source().series.at(series).values.value(i))
                line->append(static_cast<double>(i), onAxis(shownValue(source(), i, series)));
        }
        addSeries(line);
    }
}

double ColumnGraphic::keyWidth(double width) const {
    if (source().series.size() < 2)
        return 0;
    double widest = 0;
    for (const core::ChartValues& series : source().series)
        widest = std::max(widest, QFontMetricsF(look().axis).horizontalAdvance(oneLine(series.name)));
    return std::min(std::ceil(widest) + 2 + kSwatch + metrics::kGrid + 2 * kGap, width * kMostForKeys);
}

void ColumnGraphic::arrange(const QRectF& area) {
    const QFontMetricsF axis(look().axis);
    const double above = axis.height() + metrics::kGrid; // for the number above the highest column
    const double below = 2 * axis.height() + 2 * metrics::kGrid;
    const double height = std::max(1.0, area.height() - above - below);
    setValueAxis(Qt::AlignLeft, std::min(static_cast<int>(height / kPixelsATick), kMostTicks) + 1);
    const auto numberWidth = [&](double value) {
        return axis.horizontalAdvance(core::valueText(value / onAxis(1), source().format));
    };
    const double left = std::ceil(std::max(numberWidth(valueAxis().min()), numberWidth(valueAxis().max()))) + kGap;
    const auto count = static_cast<double>(source().categories.size());
    const double width = std::max(1.0, area.width() - left - keyWidth(area.width()));
    // Few columns keep together beside their names instead of standing far apart; a line takes all the room.
    const bool isLine = source().kind == core::ChartKind::Line;
    const double slot = isLine ? width / count : std::min(width / count, kWidest / kPartOfSlot);
    showDates(slot);
    placePlot(QRectF(area.left() + left, area.top() + above, slot * count, height));
    for (qsizetype i = 0; i < source().categories.size(); ++i) {
        if (isLine)
            addPoints(i);
        else
            addColumn(i, slot);
    }
    if (isLine)
        addPointValues(slot);
    addKeys(area);
}

/// "May 2026" in two lines, the second only where it changes; where there is no room, every second, third … label.
void ColumnGraphic::showDates(double slot) {
    const QFontMetricsF font(look().axis);
    QStringList firsts;
    QStringList seconds;
    double widest = 0;
    for (const core::ChartCategory& category : source().categories) {
        const QString label = oneLine(category.label);
        const qsizetype space = label.lastIndexOf(u' ');
        firsts.append(space < 0 ? label : label.left(space));
        seconds.append(space < 0 ? QString() : label.mid(space + 1));
        widest = std::max({widest, font.horizontalAdvance(firsts.last()), font.horizontalAdvance(seconds.last())});
    }
    const auto every = static_cast<qsizetype>(std::ceil(std::min((widest + 2 * metrics::kGrid) / slot, 12.0)));
    const double width = slot * static_cast<double>(every);
    QMap<qsizetype, QString> labels;
    QString last;
    for (qsizetype i = 0; i < firsts.size(); i += every) {
        const QString first = fitted(firsts.at(i), look().axis, width);
        const QString second = seconds.at(i) == last ? QString() : fitted(seconds.at(i), look().axis, width);
        if (!first.isEmpty())
            labels.insert(i, categoryLabel(i, first, second));
        last = seconds.at(i);
    }
    setCategoryAxis(Qt::AlignBottom, look().axis, labels);
}

void ColumnGraphic::addColumn(qsizetype category, double slot) {
    const QFontMetricsF font(look().axis);
    qsizetype parts = 0;
    bool numbered = false;
    QRectF whole;
    for (qsizetype series = 0; series < source().series.size(); ++series) {
        const QRectF part = barOf(category, series);
        if (part.isEmpty())
            continue;
        addMark(part, category, series);
        whole |= part;
        const QString number = core::valueText(shownValue(source(), category, series), source().format);
        numbered =
            part.height() >= font.height() + 2 && font.horizontalAdvance(number) + metrics::kGrid <= part.width();
        if (numbered)
            addLabel(number, part, Qt::AlignHCenter, look().axis, inkOn(colourOf(series)));
        if (core::isStacked(source().kind) && parts++ > 0 && part.height() > metrics::kFocusRing)
            addGap({part.bottomLeft(), part.bottomRight()});
    }
    const QString total = totalText(source(), category);
    if (parts == 0 || (parts == 1 && numbered) || font.horizontalAdvance(total) > slot)
        return;
    const double middle = mapToPosition({positionOf(category), 0}).x();
    addLabel(total, QRectF(middle - slot / 2, whole.top() - font.height() - 1, slot, font.height()), Qt::AlignHCenter,
             look().axis, look().colours().muted);
}

void ColumnGraphic::addPoints(qsizetype category) {
    for (qsizetype series = 0; series < source().series.size(); ++series) {
        if (!source().series.at(series).values.value(category))
            continue;
        const QPointF point =
            mapToPosition({static_cast<double>(category), onAxis(shownValue(source(), category, series))});
        addMark(QRectF(point, QSizeF(0, 0)).adjusted(-kPointRadius, -kPointRadius, kPointRadius, kPointRadius),
                category, series);
        addInterval(category, series);
    }
}

/// A thin line through a point, from one end of its interval to the other.
void ColumnGraphic::addInterval(qsizetype category, qsizetype series) {
    const auto interval = source().series.at(series).intervals.value(category);
    if (!interval)
        return;
    const auto at = [&](double value) { return mapToPosition({static_cast<double>(category), onAxis(value)}); };
    const QPointF low = at(interval->low);
    const QPointF high = at(interval->high);
    const QPointF half(kPointRadius, 0);
    for (const QLineF& line : {QLineF(low, high), QLineF(low - half, low + half), QLineF(high - half, high + half)}) {
        auto* item = new QGraphicsLineItem(line, this);
        item->setPen(QPen(colourOf(series), metrics::kLine));
        addItem(item);
    }
}

/// Beside each point its value, above the line where that has room, else below; none where others stand there.
void ColumnGraphic::addPointValues(double slot) {
    const QFontMetricsF font(look().axis);
    QList<QRectF> taken;
    for (const ChartMark& mark : marks())
        taken.append(mark.rect);
    for (const ChartMark& mark : marks()) {
        const QString value = core::valueText(shownValue(source(), mark.category, mark.series), source().format);
        const QSizeF size(std::ceil(font.horizontalAdvance(value)) + 2, font.height());
        if (size.width() > slot)
            continue;
        const bool isLast = mark.category == source().categories.size() - 1;
        const bool hasInterval = source().series.at(mark.series).intervals.value(mark.category).has_value();
        const double side = hasInterval ? mark.rect.right() + 1 : mark.rect.center().x() - size.width() / 2;
        const double left = isLast ? std::min(side, plotArea().right() - size.width()) : side;
        const QRectF above({left, mark.rect.top() - size.height()}, size);
        const QRectF below({left, mark.rect.bottom()}, size);
        for (const QRectF& box : {above, below}) {
            const bool isFree =
                std::none_of(taken.cbegin(), taken.cend(), [&](const QRectF& other) { return other.intersects(box); });
            if (!isFree || box.bottom() > plotArea().bottom())
                continue;
            addLabel(value, box, Qt::AlignLeft, look().axis, look().colours().muted);
            taken.append(box);
            break;
        }
    }
}

/// Beside the last column, each as near to its own part as the others let it.
void ColumnGraphic::addKeys(const QRectF& area) {
    const qsizetype count = source().series.size();
    if (count < 2)
        return;
    const double height = QFontMetricsF(look().axis).height() + 2;
    double bottom = plotArea().bottom();
    for (qsizetype series = 0; series < count; ++series) {
        double wanted = bottom - height / 2;
        for (const ChartMark& mark : marks()) {
            if (mark.category == source().categories.size() - 1 && mark.series == series)
                wanted = std::min(wanted, mark.rect.center().y());
        }
        // Those that follow need their room above.
        const double highest = area.top() + height * (static_cast<double>(count - series) - 0.5);
        const double middle = std::max(wanted, highest);
        addKey(series, QRectF(QPointF(plotArea().right() + kGap, middle - height / 2),
                              QPointF(area.right(), middle + height / 2)));
        bottom = middle - height / 2;
    }
}

void ColumnGraphic::addKey(qsizetype series, const QRectF& box) {
    auto* swatch = new QGraphicsRectItem(box.left(), box.center().y() - kSwatch / 2, kSwatch, kSwatch, this);
    swatch->setBrush(colourOf(series));
    swatch->setPen(Qt::NoPen);
    addItem(swatch);
    addLabel(source().series.at(series).name, box.adjusted(kSwatch + metrics::kGrid, 0, 0, 0), Qt::AlignLeft,
             look().axis, look().colours().muted);
}

} // namespace throughline::ui
