// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/graphic/rowgraphic.h"

namespace throughline::ui {

/// Rows with a dot for each value; those of a dumbbell are joined by a line.
class DotGraphic : public RowGraphic {
    Q_OBJECT
public:
    DotGraphic(const core::ChartSeries& chart, const ChartStyle& style);

protected:
    void addMarks(qsizetype category) override;
    [[nodiscard]] double endOf(qsizetype category) override;

private:
    /// The dots of a row, from left to right.
    [[nodiscard]] QList<QPointF> dotsOf(qsizetype category);
    void joinDots(const QList<QPointF>& dots);
};

} // namespace throughline::ui
