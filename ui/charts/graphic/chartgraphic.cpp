// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/graphic/chartgraphic.h"

#include "ui/charts/graphic/bargraphic.h"
#include "ui/charts/graphic/columngraphic.h"
#include "ui/charts/graphic/dotgraphic.h"
#include "ui/common/textdisplay.h"

#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPen>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRoomForDots = 0.04; // of the axis
constexpr double kAboveMarks = 100;   // Qt Charts' own items end below 20
constexpr int kPercent = 100;

} // namespace

ChartGraphic::ChartGraphic(const core::ChartSeries& chart, const ChartStyle& style) : m_chart(chart), m_look(style) {
    legend()->hide();
    setBackgroundVisible(false);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    setMinimumSize(0, 0);
}

ChartGraphic::~ChartGraphic() = default;

QString ChartGraphic::cutTextAt(const QPointF& position) const {
    for (const Cut& cut : m_cuts) {
        if (cut.box.contains(position))
            return cut.whole;
    }
    return {};
}

void ChartGraphic::resizeEvent(QGraphicsSceneResizeEvent* event) {
    QChart::resizeEvent(event);
    qDeleteAll(m_items);
    m_items.clear();
    m_marks.clear();
    m_cuts.clear();
    constexpr double room = metrics::kFocusRing;
    const QRectF area = QRectF({0, 0}, size()).adjusted(room, room, -room, -room);
    if (area.width() > 0 && area.height() > 0)
        arrange(area);
}

QColor ChartGraphic::colourOf(qsizetype series) const {
    return m_look.colourOf(m_chart.series.at(series).role);
}

double ChartGraphic::onAxis(double value) const {
    return m_chart.format == core::ValueFormat::Percent ? value * kPercent : value;
}

void ChartGraphic::addBars() {
    QList<QBarSet*> sets;
    for (qsizetype series = 0; series < m_chart.series.size(); ++series) {
        auto* set = new QBarSet({});
        set->setColor(colourOf(series));
        set->setPen(Qt::NoPen);
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i)
            set->append(0);
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i)
            set->replace(qRound(positionOf(i)), onAxis(shownValue(m_chart, i, series)));
        sets.append(set);
    }
    switch (m_chart.kind) {
    case core::ChartKind::StackedBar:
    case core::ChartKind::DivergingBar:
        m_bars = new QHorizontalStackedBarSeries;
        break;
    case core::ChartKind::ClusteredBar:
        m_bars = new QHorizontalBarSeries;
        std::reverse(sets.begin(), sets.end()); // the first one on top
        break;
    case core::ChartKind::StackedColumn:
        m_bars = new QStackedBarSeries;
        break;
    case core::ChartKind::ClusteredColumn:
    case core::ChartKind::Line:
    case core::ChartKind::DotPlot:
    case core::ChartKind::Dumbbell:
        m_bars = new QBarSeries;
        break;
    }
    m_bars->append(sets);
    addSeries(m_bars);
}

double ChartGraphic::positionOf(qsizetype category) const {
    return static_cast<double>(core::hasRows(m_chart.kind) ? m_chart.categories.size() - 1 - category : category);
}

QRectF ChartGraphic::barOf(qsizetype category, qsizetype series) {
    const ValueSpan span = spanOf(m_chart, category, series);
    if (span.from == span.to)
        return {};
    const bool across = core::hasRows(m_chart.kind);
    const auto lanes = core::isStacked(m_chart.kind) ? 1.0 : static_cast<double>(m_chart.series.size());
    const auto lane = core::isStacked(m_chart.kind) ? 0.0 : static_cast<double>(series);
    const double thick = m_bars->barWidth() / lanes;
    const double low = positionOf(category) - m_bars->barWidth() / 2 + thick * (across ? lanes - 1 - lane : lane);
    const auto at = [&](double value, double place) {
        return mapToPosition(across ? QPointF(onAxis(value), place) : QPointF(place, onAxis(value)));
    };
    return QRectF(at(span.from, low), at(span.to, low + thick)).normalized();
}

void ChartGraphic::setValueAxis(Qt::Alignment side, int mostTicks) {
    const bool isNew = m_values == nullptr;
    if (isNew) {
        m_values = new QValueAxis;
        m_values->setLabelsFont(m_look.axis);
        m_values->setLabelsBrush(m_look.colours().muted);
        m_values->setGridLinePen(QPen(m_look.colours().line, metrics::kLine));
        m_values->setLineVisible(false);
        m_values->setTruncateLabels(false);
    }
    const ValueSpan range = rangeOf(m_chart);
    const double length = range.to > range.from ? range.to - range.from : 1;
    if (m_chart.format == core::ValueFormat::Count)
        mostTicks = std::min(mostTicks, static_cast<int>(std::min<double>(length, mostTicks)) + 1); // no halves
    m_values->setRange(onAxis(range.from), onAxis(range.from + length));
    m_values->setTickCount(std::max(mostTicks, 2));
    m_values->applyNiceNumbers();
    m_values->setLabelFormat(axisFormat());
    if (core::hasRows(m_chart.kind)) {
        // The number of a bar stands at its end: the longest may fill the plot. A dot would be cut in half there.
        const double room = isDotted(m_chart.kind) ? kRoomForDots : 0;
        m_values->setTickInterval((m_values->max() - m_values->min()) / (m_values->tickCount() - 1));
        m_values->setTickType(QValueAxis::TicksDynamic);
        m_values->setRange(onAxis(range.from), onAxis(range.from + length * (1 + room)));
    }
    if (isNew) {
        addAxis(m_values, side);
        for (QAbstractSeries* one : series())
            one->attachAxis(m_values);
    }
}

QString ChartGraphic::axisFormat() const {
    if (m_chart.format == core::ValueFormat::Percent)
        return u"%.0f %%"_s; // Qt Charts takes Latin 1 for UTF-8: no U+00A0
    const double step = (m_values->max() - m_values->min()) / (m_values->tickCount() - 1);
    const bool isWhole = std::floor(step) == step && std::floor(m_values->min()) == m_values->min();
    return isWhole ? u"%.0f"_s : u"%.1f"_s;
}

void ChartGraphic::hideValueLabels() {
    m_values->setLabelsVisible(false);
}

void ChartGraphic::setCategoryAxis(Qt::Alignment side, const QFont& font, const QMap<qsizetype, QString>& labels) {
    if (m_categories && labels == m_categoryLabels)
        return;
    if (m_categories) {
        removeAxis(m_categories);
        delete m_categories;
    }
    // Not QBarCategoryAxis: that one hides the first and the last label where they are longer than their slot.
    m_categories = new QCategoryAxis;
    m_categoryLabels = labels;
    m_categories->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_categories->setLabelsFont(font);
    m_categories->setLabelsBrush(m_look.colours().text);
    m_categories->setTruncateLabels(false); // cut already, with the whole at hand
    m_categories->setGridLineVisible(false);
    m_categories->setLineVisible(false);
    m_categories->setStartValue(-0.5);
    for (auto label = labels.begin(); label != labels.end(); ++label)
        m_categories->append(label.value(), static_cast<double>(label.key()));
    m_categories->setRange(-0.5, static_cast<double>(m_chart.categories.size()) - 0.5);
    addAxis(m_categories, side);
    for (QAbstractSeries* one : series())
        one->attachAxis(m_categories);
}

QString ChartGraphic::categoryLabel(qsizetype position, const QString& text, const QString& second, bool strong) const {
    QString html = text.toHtmlEscaped();
    if (strong)
        html = u"<span style='font-weight:600'>"_s + html + u"</span>"_s; // as the fonts that names are cut for
    if (!second.isEmpty())
        html +=
            u"<br><span style='color:%1'>"_s.arg(m_look.colours().muted.name()) + second.toHtmlEscaped() + u"</span>"_s;
    // The class has no meaning but to tell equal labels apart.
    return u"<div class='c%1' align='center' style='white-space:pre'>"_s.arg(position) + html + u"</div>"_s;
}

void ChartGraphic::placePlot(const QRectF& plot) {
    setPlotArea(plot);
    layout()->invalidate(); // a fixed plot moves its axes only with the next layout
    layout()->activate();
}

void ChartGraphic::addMark(const QRectF& rect, qsizetype category, qsizetype series) {
    m_marks.append({rect, category, series});
}

void ChartGraphic::addItem(QGraphicsItem* item) {
    item->setZValue(kAboveMarks);
    item->setAcceptedMouseButtons({});
    m_items.append(item);
}

void ChartGraphic::addGap(const QLineF& line) {
    auto* item = new QGraphicsLineItem(line, this);
    item->setPen(QPen(m_look.colours().base, metrics::kLine));
    addItem(item);
}

void ChartGraphic::addLabel(const QString& text, const QRectF& box, Qt::Alignment alignment, const QFont& font,
                            const QColor& ink) {
    const QString shown = fitted(text, font, box.width());
    if (shown != oneLine(text))
        noteCut(box, text);
    auto* item = new QGraphicsSimpleTextItem(shown, this);
    item->setFont(font);
    item->setBrush(ink);
    const QSizeF extent = item->boundingRect().size();
    const double spare = box.width() - extent.width();
    const double left = alignment.testFlag(Qt::AlignRight)     ? spare
                        : alignment.testFlag(Qt::AlignHCenter) ? spare / 2
                                                               : 0;
    item->setPos(box.left() + left, box.center().y() - extent.height() / 2);
    addItem(item);
}

std::unique_ptr<ChartGraphic> makeChartGraphic(const core::ChartSeries& chart, const ChartStyle& style) {
    if (chart.categories.isEmpty() || chart.series.isEmpty())
        return std::make_unique<ChartGraphic>(chart, style);
    if (isDotted(chart.kind))
        return std::make_unique<DotGraphic>(chart, style);
    if (core::hasRows(chart.kind))
        return std::make_unique<BarGraphic>(chart, style);
    return std::make_unique<ColumnGraphic>(chart, style);
}

} // namespace throughline::ui
