// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartstyle.h"
#include "ui/charts/graphic/chartvalues.h"

#include <QAbstractBarSeries>
#include <QChart>
#include <QMap>

#include <memory>

class QCategoryAxis;
class QValueAxis;

namespace throughline::ui {

/// A value as something to see, point at and open.
struct ChartMark {
    QRectF rect;
    qsizetype category = 0;
    qsizetype series = 0;

    bool operator==(const ChartMark&) const = default;
};

/// A chart as Qt Charts draws it, with what Qt Charts does not do: labels beside and inside the marks where they fit,
/// names of series beside their marks, cut texts with an ellipsis, and where each mark lies. Each form of chart is a
/// subclass that adds its series and gives plot and labels their places. Qt Charts reads its labels as HTML: all text
/// that goes there is escaped.
class ChartGraphic : public QChart {
    Q_OBJECT
public:
    /// Shows nothing by itself: what a chart without numbers looks like.
    ChartGraphic(const core::ChartSeries& chart, const ChartStyle& style);
    ~ChartGraphic() override;

    /// Category by category, in the item's coordinates; values of 0 have none.
    [[nodiscard]] const QList<ChartMark>& marks() const { return m_marks; }
    /// The whole of a text that is cut there; empty for none.
    [[nodiscard]] QString cutTextAt(const QPointF& position) const;
    /// Below this height bars and names would be too small to read.
    [[nodiscard]] virtual double leastHeight() const { return 0; }

protected:
    /// Gives plot, marks and labels their places; called with every new size, after the earlier ones went.
    virtual void arrange(const QRectF& /*area*/) {}
    void resizeEvent(QGraphicsSceneResizeEvent* event) override;

    [[nodiscard]] const core::ChartSeries& source() const { return m_chart; }
    [[nodiscard]] const ChartStyle& look() const { return m_look; }
    [[nodiscard]] QColor colourOf(qsizetype series) const;
    /// A value as the axis counts it: shares as percent.
    [[nodiscard]] double onAxis(double value) const;

    /// Adds the bars or columns of all series, as the kind of the chart asks.
    void addBars();
    /// How much of its row or slot a bar takes, 0 to 1.
    void setThickness(double part) { m_bars->setBarWidth(part); }
    /// Where Qt Charts draws a value as bar; empty for 0.
    [[nodiscard]] QRectF barOf(qsizetype category, qsizetype series);
    /// Where a category stands on its axis: Qt Charts counts rows from below, people read them from above.
    [[nodiscard]] double positionOf(qsizetype category) const;
    /// The axis of values at this side with round numbers, at most so many, and lines over the plot.
    void setValueAxis(Qt::Alignment side, int mostTicks);
    [[nodiscard]] const QValueAxis& valueAxis() const { return *m_values; }
    void hideValueLabels();
    /// The axis of categories at this side; labels by position, as categoryLabel() makes them.
    void setCategoryAxis(Qt::Alignment side, const QFont& font, const QMap<qsizetype, QString>& labels);
    /// Literal text as the HTML that Qt Charts takes; Qt Charts drops what is there already, so each position has its
    /// own. A second line is muted.
    [[nodiscard]] QString categoryLabel(qsizetype position, const QString& text, const QString& second = {},
                                        bool strong = false) const;
    /// Where the marks go; the axes lie around it.
    void placePlot(const QRectF& plot);
    void addMark(const QRectF& rect, qsizetype category, qsizetype series);
    /// A hairline of the ground, which keeps neighbours of like colours apart.
    void addGap(const QLineF& line);
    /// Plain text in a box, cut with an ellipsis where it is too long.
    void addLabel(const QString& text, const QRectF& box, Qt::Alignment alignment, const QFont& font,
                  const QColor& ink);
    /// What belongs to this size: it lies above the marks and goes before the next arrange().
    void addItem(QGraphicsItem* item);
    /// Remembers that a text is cut, for cutTextAt().
    void noteCut(const QRectF& box, const QString& whole) { m_cuts.append({box, whole}); }

private:
    /// How the axis writes its values: without decimals where none has any.
    [[nodiscard]] QString axisFormat() const;

    struct Cut {
        QRectF box;
        QString whole;
    };

    core::ChartSeries m_chart;
    ChartStyle m_look;
    QList<ChartMark> m_marks;
    QList<Cut> m_cuts;
    QList<QGraphicsItem*> m_items;
    QAbstractBarSeries* m_bars = nullptr;
    QValueAxis* m_values = nullptr;
    QCategoryAxis* m_categories = nullptr;
    QMap<qsizetype, QString> m_categoryLabels;
};

/// The graphic for the kind of a chart.
[[nodiscard]] std::unique_ptr<ChartGraphic> makeChartGraphic(const core::ChartSeries& chart, const ChartStyle& style);

} // namespace throughline::ui
