// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpainter.h"

#include <QTimer>
#include <QWidget>

namespace throughline::ui {

/// A chart: a series goes in, a drawing comes out that mouse and keys can read mark by mark.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);

    void setChart(const core::ChartSeries& chart);
    [[nodiscard]] const core::ChartSeries& chart() const { return m_chart; }

    /// A newer chart is on its way: after 150 ms the picture fades until setChart().
    void setStale();

    /// Where the marks lie now.
    [[nodiscard]] const ChartLayout& chartLayout() const { return m_layout; }
    /// The mark that has the keyboard's focus or the pointer, in words; empty for none.
    [[nodiscard]] QString markText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A mark was opened, by Enter or a click.
    void activated(qsizetype category, qsizetype series);
    /// markText() changed.
    void markChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void relayout();
    void setHovered(std::optional<qsizetype> mark);
    void setFocused(std::optional<qsizetype> mark);
    [[nodiscard]] std::optional<qsizetype> markAt(const QPointF& position) const;
    [[nodiscard]] std::optional<qsizetype> nextInCategory(int direction) const;
    [[nodiscard]] std::optional<qsizetype> nextCategory(int direction) const;
    void open(qsizetype mark);

    core::ChartSeries m_chart;
    ChartLayout m_layout;
    ChartEmphasis m_emphasis;
    QTimer m_staleTimer;
    bool m_stale = false;
};

/// A mark in words: "Exports, Critical: 18 of 30 · Next".
[[nodiscard]] QString markWords(const core::ChartSeries& chart, qsizetype category, qsizetype series);

/// The interface's fonts for charts.
[[nodiscard]] ChartFonts interfaceChartFonts();

} // namespace throughline::ui
