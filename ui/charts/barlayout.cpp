// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barlayout.h"

#include "ui/charts/layoutparts.h"

#include <algorithm>
#include <cmath>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kThickest = 22;
constexpr double kWidestRow = 40;
constexpr double kPartOfRow = 0.66;
constexpr double kMostForNames = 0.42; // of the whole width
constexpr double kPixelsATick = 72;

/// Builds the layout part by part; every part uses the rectangle that the earlier ones left.
class BarBuilder {
public:
    BarBuilder(const core::ChartSeries& chart, const QRectF& area, const ChartFonts& fonts)
        : m_chart(chart)
        , m_area(area)
        , m_fonts(fonts)
        , m_axis(fonts.axis)
        , m_label(fonts.label)
        , m_strong(fonts.strong) {}

    ChartLayout build() {
        measure();
        addKeys();
        addAxis();
        const bool ownRows = !isStacked(m_chart.kind) && m_chart.series.size() > 1;
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            addName(i);
            const double end = ownRows ? addCluster(i) : addBar(i);
            if (!ownRows)
                addEnd(i, end);
        }
        return m_layout;
    }

private:
    void measure() {
        double names = 0;
        double ends = 0;
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            const core::ChartCategory& category = m_chart.categories.at(i);
            const QFontMetricsF& font = category.named ? m_strong : m_label;
            names = std::max(names, font.horizontalAdvance(fitted(category.label, m_fonts.label, m_area.width())));
            ends = std::max(ends, endWidth(i));
        }
        names = std::min(std::ceil(names) + 1, m_area.width() * kMostForNames);
        const bool keys = m_chart.series.size() > 1;
        const double top = keys ? m_axis.height() + chartsize::kGap : 0;
        const double bottom = m_axis.height() + chartsize::kSmallGap;
        m_layout.plot = QRectF(m_area.left() + names + chartsize::kGap, m_area.top() + top,
                               std::max(1.0, m_area.width() - names - 2 * chartsize::kGap - ends),
                               std::max(1.0, m_area.height() - top - bottom));
        const auto rows = static_cast<double>(m_chart.categories.size());
        m_row = std::min(m_layout.plot.height() / rows, kWidestRow);
        m_layout.plot.setHeight(m_row * rows);
        m_bar = std::min(m_row * kPartOfRow, kThickest);
        m_largest = largestLength(m_chart);
    }

    [[nodiscard]] double endWidth(qsizetype category) const {
        const QString remark = m_chart.categories.at(category).remark;
        const double number = m_strong.horizontalAdvance(totalText(m_chart, category));
        const double words = remark.isEmpty() ? 0 : chartsize::kSmallGap + m_strong.horizontalAdvance(remark);
        return std::min(std::ceil(number + words) + 2, m_area.width() / 4);
    }

    void addKeys() {
        if (m_chart.series.size() < 2)
            return;
        QPointF start(m_layout.plot.left(), m_area.top() + m_axis.height() / 2);
        for (qsizetype series = 0; series < m_chart.series.size(); ++series) {
            const auto key =
                keyAt(m_chart, series, start, std::min(m_area.right(), start.x() + m_area.width() / 3), m_fonts.axis);
            if (!key)
                return;
            m_layout.keys.append(*key);
            start.setX(key->name.rect.right() + 2 * chartsize::kGap);
        }
    }

    void addAxis() {
        const QRectF& plot = m_layout.plot;
        const int steps = std::clamp(static_cast<int>(plot.width() / kPixelsATick), 1, 6);
        for (const double tick : axisTicks(m_largest, steps, m_chart.format == core::ValueFormat::Count)) {
            const double x = plot.left() + toLength(tick);
            if (x > plot.right() + 1)
                break;
            m_layout.grid.append(QLineF(x, plot.top(), x, plot.bottom()));
            const QString text = core::valueText(tick, m_chart.format);
            const double width = m_axis.horizontalAdvance(text) + 2;
            ChartText label;
            label.rect = QRectF(x - width / 2, plot.bottom() + chartsize::kSmallGap, width, m_axis.height());
            label.text = text;
            label.alignment = Qt::AlignCenter;
            label.axis = true;
            label.ink = ChartText::Ink::Muted;
            m_layout.texts.append(label);
        }
    }

    void addName(qsizetype category) {
        const core::ChartCategory& one = m_chart.categories.at(category);
        ChartText name;
        name.rect =
            QRectF(m_area.left(), rowTop(category), m_layout.plot.left() - m_area.left() - chartsize::kGap, m_row);
        name.strong = one.named;
        name.text = fitted(one.label, one.named ? m_fonts.strong : m_fonts.label, name.rect.width());
        name.alignment = Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute;
        m_layout.texts.append(name);
    }

    /// Gives the right end of the stack.
    double addBar(qsizetype category) {
        double left = m_layout.plot.left();
        const double top = rowTop(category) + (m_row - m_bar) / 2;
        for (qsizetype series = 0; series < m_chart.series.size(); ++series) {
            const double length = toLength(shownValue(m_chart, category, series));
            if (length > 0)
                m_layout.marks.append({QRectF(left, top, length, m_bar), category, series, {}});
            left += length;
        }
        return left;
    }

    double addCluster(qsizetype category) {
        const auto count = static_cast<double>(m_chart.series.size());
        const double thick = m_row * kPartOfRow / count;
        for (qsizetype series = 0; series < m_chart.series.size(); ++series) {
            const double value = shownValue(m_chart, category, series);
            if (value <= 0)
                continue;
            const double top = rowTop(category) + m_row * (1 - kPartOfRow) / 2 + thick * static_cast<double>(series);
            m_layout.marks.append({QRectF(m_layout.plot.left(), top, toLength(value), thick), category, series, {}});
        }
        return m_layout.plot.right();
    }

    void addEnd(qsizetype category, double end) {
        const core::ChartCategory& one = m_chart.categories.at(category);
        ChartText total;
        total.text = totalText(m_chart, category);
        total.strong = true;
        const double left = end + chartsize::kGap;
        const double width = std::ceil(m_strong.horizontalAdvance(total.text)) + 1;
        total.rect = QRectF(left, rowTop(category), width, m_row);
        m_layout.texts.append(total);
        if (one.remark.isEmpty())
            return;
        ChartText remark;
        remark.rect = QRectF(total.rect.right() + chartsize::kSmallGap, rowTop(category),
                             m_area.right() - total.rect.right() - chartsize::kSmallGap, m_row);
        remark.strong = one.named;
        remark.ink = one.named ? ChartText::Ink::Warning : ChartText::Ink::Muted;
        remark.text = fitted(one.remark, one.named ? m_fonts.strong : m_fonts.label, remark.rect.width());
        m_layout.texts.append(remark);
    }

    [[nodiscard]] double rowTop(qsizetype category) const {
        return m_layout.plot.top() + m_row * static_cast<double>(category);
    }
    [[nodiscard]] double toLength(double value) const {
        return m_largest > 0 ? value / m_largest * m_layout.plot.width() : 0;
    }

    const core::ChartSeries& m_chart;
    QRectF m_area;
    ChartFonts m_fonts;
    QFontMetricsF m_axis;
    QFontMetricsF m_label;
    QFontMetricsF m_strong;
    double m_row = 0;
    double m_bar = 0;
    double m_largest = 0;
    ChartLayout m_layout;
};

} // namespace

ChartLayout layoutBars(const core::ChartSeries& chart, const QRectF& area, const ChartFonts& fonts) {
    return BarBuilder(chart, area, fonts).build();
}

} // namespace throughline::ui
