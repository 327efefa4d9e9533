// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graphic/dotgraphic.h"

#include <QGraphicsLineItem>
#include <QPen>
#include <QScatterSeries>

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr double kRadius = 6;
constexpr double kJoint = 2;

} // namespace

DotGraphic::DotGraphic(const core::ChartSeries& chart, const ChartStyle& style) : RowGraphic(chart, style) {
    for (qsizetype series = 0; series < source().series.size(); ++series) {
        auto* dots = new QScatterSeries;
        dots->setMarkerSize(2 * kRadius);
        dots->setColor(colourOf(series));
        dots->setBorderColor(Qt::transparent);
        for (qsizetype i = 0; i < source().categories.size(); ++i) {
            if (source().series.at(series).values.value(i))
                dots->append(onAxis(shownValue(source(), i, series)), positionOf(i));
        }
        addSeries(dots);
    }
}

QList<QPointF> DotGraphic::dotsOf(qsizetype category) {
    QList<QPointF> dots;
    for (qsizetype series = 0; series < source().series.size(); ++series) {
        if (source().series.at(series).values.value(category))
            dots.append(mapToPosition({onAxis(shownValue(source(), category, series)), positionOf(category)}));
    }
    std::sort(dots.begin(), dots.end(), [](const QPointF& one, const QPointF& other) { return one.x() < other.x(); });
    return dots;
}

void DotGraphic::addMarks(qsizetype category) {
    for (qsizetype series = 0; series < source().series.size(); ++series) {
        if (!source().series.at(series).values.value(category))
            continue;
        const QPointF dot = mapToPosition({onAxis(shownValue(source(), category, series)), positionOf(category)});
        addMark(QRectF(dot, QSizeF(0, 0)).adjusted(-kRadius, -kRadius, kRadius, kRadius), category, series);
    }
    if (source().kind == core::ChartKind::Dumbbell)
        joinDots(dotsOf(category));
}

void DotGraphic::joinDots(const QList<QPointF>& dots) {
    if (dots.size() < 2 || dots.last().x() - dots.first().x() <= 2 * kRadius)
        return;
    auto* joint =
        new QGraphicsLineItem(QLineF(dots.first() + QPointF(kRadius, 0), dots.last() - QPointF(kRadius, 0)), this);
    joint->setPen(QPen(look().colours().lineStrong, kJoint));
    addItem(joint);
}

double DotGraphic::endOf(qsizetype category) {
    const QList<QPointF> dots = dotsOf(category);
    return dots.isEmpty() ? mapToPosition({0, positionOf(category)}).x() : dots.constLast().x() + kRadius;
}

} // namespace throughline::ui
