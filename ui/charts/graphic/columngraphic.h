// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/graphic/chartgraphic.h"

namespace throughline::ui {

/// Categories in time, side by side: columns or lines in Qt Charts' series, numbers inside where they fit, totals
/// above, names of the series beside the last column.
class ColumnGraphic : public ChartGraphic {
    Q_OBJECT
public:
    ColumnGraphic(const core::ChartSeries& chart, const ChartStyle& style);

protected:
    void arrange(const QRectF& area) override;

private:
    void addLines();
    [[nodiscard]] double keyWidth(double width) const;
    void showDates(double slot);
    void addColumn(qsizetype category, double slot);
    void addPoints(qsizetype category);
    void addInterval(qsizetype category, qsizetype series);
    void addPointValues(double slot);
    void addKeys(const QRectF& area);
    void addKey(qsizetype series, const QRectF& box);
};

} // namespace throughline::ui
