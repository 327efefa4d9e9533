// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/chartseries.h"

#include <QChartView>
#include <QTimer>

#include <optional>

namespace throughline::ui {

class ChartGraphic;
struct ChartMark;

/// A chart: a series goes in, a drawing comes out that mouse and keys can read mark by mark.
class ChartView : public QChartView {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);

    void setSeries(const core::ChartSeries& series);
    [[nodiscard]] const core::ChartSeries& series() const { return m_series; }

    /// A newer chart is on its way: after 150 ms the picture fades until setSeries().
    void setStale();

    /// Where the marks lie now.
    [[nodiscard]] const QList<ChartMark>& marks() const;
    /// The mark that has the keyboard's focus or the pointer, in words; empty for none.
    [[nodiscard]] QString markText() const;
    /// What the pointer reads at a place: a mark in words, or the whole of a text that is cut there.
    [[nodiscard]] QString textAt(const QPoint& position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A mark was opened, by Enter or a click.
    void activated(qsizetype category, qsizetype series);
    /// markText() changed.
    void markChanged();

protected:
    bool viewportEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void rebuild();
    void setHovered(std::optional<qsizetype> mark);
    void setFocused(std::optional<qsizetype> mark);
    [[nodiscard]] std::optional<qsizetype> markAt(const QPointF& position) const;
    [[nodiscard]] std::optional<qsizetype> nextInCategory(int direction) const;
    [[nodiscard]] std::optional<qsizetype> nextCategory(int direction) const;
    void open(qsizetype mark);

    core::ChartSeries m_series;
    ChartGraphic* m_graphic = nullptr; ///< What QChartView shows; it owns it.
    std::optional<qsizetype> m_hovered;
    std::optional<qsizetype> m_focused;
    QTimer m_staleTimer;
};

/// A mark in words: "Exports, Critical: 18 of 30 · Next".
[[nodiscard]] QString markWords(const core::ChartSeries& chart, qsizetype category, qsizetype series);

} // namespace throughline::ui
