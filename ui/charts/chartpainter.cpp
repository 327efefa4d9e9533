// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpainter.h"

#include "ui/charts/graphic/chartgraphic.h"

#include <QGraphicsScene>

namespace throughline::ui {

void paintChart(QPainter& painter, const core::ChartSeries& chart, const QRectF& area, const ChartStyle& style) {
    QGraphicsScene scene;
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    ChartGraphic* const graphic = makeChartGraphic(chart, style).release();
    scene.addItem(graphic); // owns it
    graphic->resize(area.size());
    scene.render(&painter, area, QRectF({0, 0}, area.size()), Qt::IgnoreAspectRatio);
}

} // namespace throughline::ui
