// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartgraphic.h"

namespace throughline::ui {

/// Categories below each other: names at the left, bars, total and remark at their end.
class BarGraphic : public ChartGraphic {
    Q_OBJECT
public:
    BarGraphic(const core::ChartSeries& chart, const ChartStyle& style);

    [[nodiscard]] double leastHeight() const override;

protected:
    void arrange(const QRectF& area) override;

private:
    [[nodiscard]] double nameWidth(double width) const;
    [[nodiscard]] double endWidth(double width) const;
    [[nodiscard]] double keyHeight() const;
    void showNames(const QRectF& area, const QRectF& plot);
    void showKeys(const QRectF& box);
    void addMarks(qsizetype category);
    void addEnd(qsizetype category, const QRectF& box);
};

} // namespace throughline::ui
