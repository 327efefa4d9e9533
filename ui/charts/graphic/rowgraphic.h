// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/graphic/chartgraphic.h"

namespace throughline::ui {

/// Categories below each other: names at the left, then their marks, total and remark at the end of these. Subclasses
/// add the series in their constructor.
class RowGraphic : public ChartGraphic {
    Q_OBJECT
public:
    RowGraphic(const core::ChartSeries& chart, const ChartStyle& style);

    [[nodiscard]] double leastHeight() const override;

protected:
    void arrange(const QRectF& area) override;

    /// How high a row is now.
    virtual void setRowHeight(double /*height*/) {}
    /// Tells the marks of a category and adds what belongs to them; the plot has its place.
    virtual void addMarks(qsizetype category) = 0;
    /// Where the marks of a category end at the right.
    [[nodiscard]] virtual double endOf(qsizetype category) = 0;
    /// The series that a key of the legend names.
    [[nodiscard]] virtual qsizetype seriesOfKey(qsizetype key) const { return key; }

private:
    [[nodiscard]] double nameWidth(double width) const;
    [[nodiscard]] double endWidth(double width) const;
    [[nodiscard]] double keyHeight() const;
    void showNames(const QRectF& area, const QRectF& plot);
    void showKeys(const QRectF& box);
    void showSizes();
    void addEnd(qsizetype category, const QRectF& box);
};

} // namespace throughline::ui
