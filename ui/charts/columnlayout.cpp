// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/columnlayout.h"

#include "ui/charts/layoutparts.h"

#include <algorithm>
#include <cmath>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kWidest = 88;
constexpr double kPartOfSlot = 0.72;
constexpr double kMostForKeys = 0.3; // of the whole width
constexpr double kPixelsATick = 56;

/// Builds the layout part by part; every part uses the rectangle that the earlier ones left.
class ColumnBuilder {
public:
    ColumnBuilder(const core::ChartSeries& chart, const QRectF& area, const ChartFonts& fonts)
        : m_chart(chart), m_area(area), m_fonts(fonts), m_axis(fonts.axis), m_label(fonts.label) {}

    ChartLayout build() {
        m_layout.isLine = m_chart.kind == core::ChartKind::Line;
        measure();
        addAxis();
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            if (m_layout.isLine)
                addPoints(i);
            else if (isStacked(m_chart.kind) || m_chart.series.size() == 1)
                addColumn(i);
            else
                addCluster(i);
        }
        addCategoryLabels();
        addKeys();
        return m_layout;
    }

private:
    void measure() {
        const double largest = largestLength(m_chart);
        const double bottom = 2 * m_axis.height() + chartsize::kSmallGap;
        const double top = m_axis.height() + chartsize::kSmallGap; // for the number above the highest column
        const double height = std::max(1.0, m_area.height() - bottom - top);
        const int steps = std::clamp(static_cast<int>(height / kPixelsATick), 1, 5);
        m_ticks = axisTicks(largest, steps, m_chart.format == core::ValueFormat::Count);
        double numbers = 0;
        for (const double tick : std::as_const(m_ticks))
            numbers = std::max(numbers, m_axis.horizontalAdvance(core::valueText(tick, m_chart.format)));
        double keys = 0;
        if (m_chart.series.size() > 1) {
            for (const core::ChartValues& series : m_chart.series)
                keys = std::max(keys, m_axis.horizontalAdvance(series.name));
            keys = std::min(std::ceil(keys) + 2 + chartsize::kSwatch + chartsize::kSmallGap + 2 * chartsize::kGap,
                            m_area.width() * kMostForKeys);
        }
        const double left = std::ceil(numbers) + chartsize::kGap;
        m_layout.plot =
            QRectF(m_area.left() + left, m_area.top() + top, std::max(1.0, m_area.width() - left - keys), height);
        m_slot =
            std::min(m_layout.plot.width() / static_cast<double>(m_chart.categories.size()), kWidest / kPartOfSlot);
        // Few categories keep together beside their names instead of standing far apart.
        m_layout.plot.setWidth(m_slot * static_cast<double>(m_chart.categories.size()));
        m_width = m_slot * kPartOfSlot;
    }

    void addAxis() {
        const QRectF& plot = m_layout.plot;
        for (const double tick : std::as_const(m_ticks)) {
            const double y = plot.bottom() - toHeight(tick);
            if (y < m_area.top())
                break;
            m_layout.grid.append(QLineF(plot.left(), y, plot.right(), y));
            ChartText label;
            label.rect = QRectF(m_area.left(), y - m_axis.height() / 2, plot.left() - m_area.left() - chartsize::kGap,
                                m_axis.height());
            label.text = core::valueText(tick, m_chart.format);
            label.alignment = Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute;
            label.axis = true;
            label.ink = ChartText::Ink::Muted;
            m_layout.texts.append(label);
        }
    }

    void addColumn(qsizetype category) {
        const double left = slotLeft(category) + (m_slot - m_width) / 2;
        double bottom = m_layout.plot.bottom();
        qsizetype parts = 0;
        for (qsizetype series = 0; series < m_chart.series.size(); ++series) {
            const double value = shownValue(m_chart, category, series);
            if (value <= 0)
                continue;
            const double height = toHeight(value);
            ChartMark mark{QRectF(left, bottom - height, m_width, height), category, series, {}};
            const QString number = core::valueText(value, m_chart.format);
            if (height >= m_axis.height() + 2 && m_axis.horizontalAdvance(number) + 4 <= m_width)
                mark.number = number;
            m_layout.marks.append(mark);
            bottom -= height;
            ++parts;
        }
        if (parts != 1 || m_layout.marks.last().number.isEmpty())
            addTotal(category, bottom);
    }

    void addTotal(qsizetype category, double top) {
        const QString text = totalText(m_chart, category);
        if (text.isEmpty() || m_axis.horizontalAdvance(text) > m_slot)
            return;
        ChartText total;
        total.rect = QRectF(slotLeft(category), top - m_axis.height() - 1, m_slot, m_axis.height());
        total.text = text;
        total.alignment = Qt::AlignCenter;
        total.axis = true;
        total.ink = ChartText::Ink::Muted;
        m_layout.texts.append(total);
    }

    void addCluster(qsizetype category) {
        const double width = m_width / static_cast<double>(m_chart.series.size());
        const double left = slotLeft(category) + (m_slot - m_width) / 2;
        for (qsizetype series = 0; series < m_chart.series.size(); ++series) {
            const double height = toHeight(shownValue(m_chart, category, series));
            if (height > 0)
                m_layout.marks.append(
                    {QRectF(left + width * static_cast<double>(series), m_layout.plot.bottom() - height, width, height),
                     category,
                     series,
                     {}});
        }
    }

    void addPoints(qsizetype category) {
        for (qsizetype series = 0; series < m_chart.series.size(); ++series) {
            if (!m_chart.series.at(series).values.value(category))
                continue;
            const double y = m_layout.plot.bottom() - toHeight(shownValue(m_chart, category, series));
            const double x = slotLeft(category) + m_slot / 2;
            m_layout.marks.append({QRectF(x - chartsize::kLineMark / 2, y - chartsize::kLineMark / 2,
                                          chartsize::kLineMark, chartsize::kLineMark),
                                   category,
                                   series,
                                   {}});
        }
    }

    /// "May 2026" in two lines, the second only where it changes; where there is no room, every second, third … label.
    void addCategoryLabels() {
        double widest = 0;
        QStringList firsts;
        QStringList seconds;
        for (const core::ChartCategory& category : m_chart.categories) {
            const qsizetype space = category.label.lastIndexOf(u' ');
            firsts.append(space < 0 ? category.label : category.label.left(space));
            seconds.append(space < 0 ? QString() : category.label.mid(space + 1));
            widest =
                std::max({widest, m_axis.horizontalAdvance(firsts.last()), m_axis.horizontalAdvance(seconds.last())});
        }
        const double room = std::max(m_slot, 1.0);
        const auto every = static_cast<qsizetype>(std::ceil(std::min((widest + 4) / room, 12.0)));
        const double width = m_slot * static_cast<double>(every);
        QString last;
        for (qsizetype i = 0; i < firsts.size(); i += every) {
            addCategoryLabel(i, 0, firsts.at(i), width);
            if (seconds.at(i) != last)
                addCategoryLabel(i, 1, seconds.at(i), width);
            last = seconds.at(i);
        }
    }

    void addCategoryLabel(qsizetype category, int line, const QString& text, double width) {
        if (text.isEmpty())
            return;
        ChartText label;
        label.rect =
            QRectF(slotLeft(category) + m_slot / 2 - width / 2,
                   m_layout.plot.bottom() + chartsize::kSmallGap + line * m_axis.height(), width, m_axis.height());
        label.text = fitted(text, m_fonts.axis, width);
        label.alignment = Qt::AlignCenter;
        label.axis = true;
        label.ink = line == 0 ? ChartText::Ink::Text : ChartText::Ink::Muted;
        m_layout.texts.append(label);
    }

    /// Beside the last column, each as near to its own part as the others let it.
    void addKeys() {
        const qsizetype count = m_chart.series.size();
        if (count < 2)
            return;
        const double height = m_axis.height() + 2;
        const double left = m_layout.plot.right() + chartsize::kGap;
        double bottom = m_layout.plot.bottom();
        for (qsizetype series = 0; series < count; ++series) {
            double wanted = bottom - height / 2;
            for (const ChartMark& mark : std::as_const(m_layout.marks)) {
                if (mark.category == m_chart.categories.size() - 1 && mark.series == series)
                    wanted = std::min(wanted, mark.rect.center().y());
            }
            // Those that follow need their room above.
            const double highest = m_area.top() + height * (static_cast<double>(count - series) - 0.5);
            const double middle = std::max(wanted, highest);
            if (const auto key = keyAt(m_chart, series, QPointF(left, middle), m_area.right(), m_fonts.axis))
                m_layout.keys.append(*key);
            bottom = middle - height / 2;
        }
    }

    [[nodiscard]] double slotLeft(qsizetype category) const {
        return m_layout.plot.left() + m_slot * static_cast<double>(category);
    }
    [[nodiscard]] double toHeight(double value) const {
        const double top = m_ticks.last();
        return top > 0 ? value / top * m_layout.plot.height() : 0;
    }

    const core::ChartSeries& m_chart;
    QRectF m_area;
    ChartFonts m_fonts;
    QFontMetricsF m_axis;
    QFontMetricsF m_label;
    QList<double> m_ticks;
    double m_slot = 0;
    double m_width = 0;
    ChartLayout m_layout;
};

} // namespace

ChartLayout layoutColumns(const core::ChartSeries& chart, const QRectF& area, const ChartFonts& fonts) {
    return ColumnBuilder(chart, area, fonts).build();
}

} // namespace throughline::ui
