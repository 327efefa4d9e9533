// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/graphic/rowgraphic.h"

namespace throughline::ui {

/// Rows with bars: stacked, to both sides of 0, or below each other.
class BarGraphic : public RowGraphic {
    Q_OBJECT
public:
    BarGraphic(const core::ChartSeries& chart, const ChartStyle& style);

protected:
    void setRowHeight(double height) override;
    void addMarks(qsizetype category) override;
    [[nodiscard]] double endOf(qsizetype category) override;
    [[nodiscard]] qsizetype seriesOfKey(qsizetype key) const override;
};

} // namespace throughline::ui
