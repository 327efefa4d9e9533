// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graphic/bargraphic.h"

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr double kThickest = 22;
constexpr double kPartOfRow = 0.66;

} // namespace

BarGraphic::BarGraphic(const core::ChartSeries& chart, const ChartStyle& style) : RowGraphic(chart, style) {
    addBars();
}

void BarGraphic::setRowHeight(double height) {
    setThickness(core::isStacked(source().kind) ? std::min(height * kPartOfRow, kThickest) / height : kPartOfRow);
}

void BarGraphic::addMarks(qsizetype category) {
    for (qsizetype series = 0; series < source().series.size(); ++series) {
        const QRectF bar = barOf(category, series);
        if (bar.isEmpty())
            continue;
        addMark(bar, category, series);
        if (core::isStacked(source().kind) && bar.width() > metrics::kFocusRing)
            addGap({bar.topRight(), bar.bottomRight()});
    }
}

double BarGraphic::endOf(qsizetype category) {
    double end = mapToPosition({0, positionOf(category)}).x();
    for (qsizetype series = 0; series < source().series.size(); ++series)
        end = std::max(end, barOf(category, series).right());
    return end;
}

qsizetype BarGraphic::seriesOfKey(qsizetype key) const {
    return core::isStacked(source().kind) ? key : source().series.size() - 1 - key; // Qt Charts counts from below
}

} // namespace throughline::ui
