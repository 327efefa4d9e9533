// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/layoutparts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBusyAfterMs = 150;
constexpr double kStaleOpacity = 0.6;
constexpr double kGrab = 3; // px around a mark that still hit it

} // namespace

QString markWords(const core::ChartSeries& chart, qsizetype category, qsizetype series) {
    const core::ChartCategory& one = chart.categories.at(category);
    const double value = shownValue(chart, category, series);
    QString text =
        chart.series.size() > 1
            ? ChartView::tr("%1, %2: %3")
                  .arg(oneLine(one.label), oneLine(chart.series.at(series).name), core::valueText(value, chart.format))
            : ChartView::tr("%1: %2").arg(oneLine(one.label), core::valueText(value, chart.format));
    if (core::hasTotals(chart))
        text += ChartView::tr(" of %1").arg(totalText(chart, category));
    if (!one.remark.isEmpty())
        text += u" · "_s + oneLine(one.remark);
    return text;
}

ChartFonts interfaceChartFonts() {
    return {textFont(TextSize::Px11), textFont(TextSize::Px12), textFont(TextSize::Px12, QFont::DemiBold)};
}

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_staleTimer.setSingleShot(true);
    m_staleTimer.setInterval(kBusyAfterMs);
    connect(&m_staleTimer, &QTimer::timeout, this, [this] {
        m_stale = true;
        update();
    });
}

void ChartView::setChart(const core::ChartSeries& chart) {
    m_staleTimer.stop();
    m_stale = false;
    if (chart != m_chart) {
        m_chart = chart;
        m_emphasis = {};
        setAccessibleName(chart.title);
        setAccessibleDescription(core::altText(chart));
        relayout();
        Q_EMIT markChanged();
    }
    update();
}

void ChartView::setStale() {
    m_staleTimer.start();
}

QString ChartView::markText() const {
    const std::optional<qsizetype> mark = m_emphasis.hovered ? m_emphasis.hovered : m_emphasis.focused;
    if (!mark || *mark >= m_layout.marks.size())
        return {};
    const ChartMark& one = m_layout.marks.at(*mark);
    return markWords(m_chart, one.category, one.series);
}

QSize ChartView::sizeHint() const {
    return {scaled(480), scaled(260)};
}

QSize ChartView::minimumSizeHint() const {
    return {scaled(240), scaled(160)};
}

bool ChartView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto mark = markAt(help->pos());
        if (mark)
            QToolTip::showText(help->globalPos(), toolTipText(markText()), this,
                               m_layout.marks.at(*mark).rect.toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_stale)
        painter.setOpacity(kStaleOpacity);
    paintChart(painter, m_chart, m_layout, interfaceChartFonts(), tokens(palette()), m_emphasis);
}

void ChartView::resizeEvent(QResizeEvent*) {
    relayout();
}

void ChartView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
    QWidget::changeEvent(event);
}

void ChartView::relayout() {
    // Marks are the same ones in the same order, whatever the size: the emphasis stays.
    m_layout = layoutChart(m_chart, QRectF(rect()).adjusted(2, 2, -2, -2), interfaceChartFonts());
    update();
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    setHovered(markAt(event->position()));
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    const auto mark = markAt(event->position());
    if (event->button() != Qt::LeftButton || !mark) {
        QWidget::mousePressEvent(event);
        return;
    }
    setFocused(mark);
    open(*mark);
}

void ChartView::leaveEvent(QEvent*) {
    setHovered({});
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const bool bars = m_chart.kind == core::ChartKind::StackedBar || m_chart.kind == core::ChartKind::ClusteredBar;
    switch (event->key()) {
    case Qt::Key_Right:
        setFocused(bars ? nextInCategory(1) : nextCategory(1));
        return;
    case Qt::Key_Left:
        setFocused(bars ? nextInCategory(-1) : nextCategory(-1));
        return;
    case Qt::Key_Down:
        setFocused(bars ? nextCategory(1) : nextInCategory(-1)); // the first series stands lowest
        return;
    case Qt::Key_Up:
        setFocused(bars ? nextCategory(-1) : nextInCategory(1));
        return;
    case Qt::Key_Home:
        if (!m_layout.marks.isEmpty())
            setFocused(0);
        return;
    case Qt::Key_End:
        if (!m_layout.marks.isEmpty())
            setFocused(m_layout.marks.size() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_emphasis.focused)
            open(*m_emphasis.focused);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent* event) {
    if (!m_emphasis.focused && !m_layout.marks.isEmpty())
        setFocused(0);
    QWidget::focusInEvent(event);
    Q_EMIT markChanged();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    setFocused({});
    QWidget::focusOutEvent(event);
}

void ChartView::setHovered(std::optional<qsizetype> mark) {
    if (m_emphasis.hovered == mark)
        return;
    m_emphasis.hovered = mark;
    if (mark)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
    Q_EMIT markChanged();
}

void ChartView::setFocused(std::optional<qsizetype> mark) {
    if (m_emphasis.focused == mark)
        return;
    m_emphasis.focused = mark;
    update();
    Q_EMIT markChanged();
}

std::optional<qsizetype> ChartView::markAt(const QPointF& position) const {
    for (qsizetype i = 0; i < m_layout.marks.size(); ++i) {
        if (m_layout.marks.at(i).rect.contains(position))
            return i;
    }
    for (qsizetype i = 0; i < m_layout.marks.size(); ++i) {
        if (m_layout.marks.at(i).rect.adjusted(-kGrab, -kGrab, kGrab, kGrab).contains(position))
            return i;
    }
    return std::nullopt;
}

std::optional<qsizetype> ChartView::nextInCategory(int direction) const {
    if (!m_emphasis.focused)
        return m_layout.marks.isEmpty() ? std::nullopt : std::optional<qsizetype>(0);
    const qsizetype next = *m_emphasis.focused + direction;
    const bool same = next >= 0 && next < m_layout.marks.size() &&
                      m_layout.marks.at(next).category == m_layout.marks.at(*m_emphasis.focused).category;
    return same ? next : m_emphasis.focused;
}

std::optional<qsizetype> ChartView::nextCategory(int direction) const {
    if (!m_emphasis.focused)
        return m_layout.marks.isEmpty() ? std::nullopt : std::optional<qsizetype>(0);
    const ChartMark& current = m_layout.marks.at(*m_emphasis.focused);
    std::optional<qsizetype> best;
    for (qsizetype i = *m_emphasis.focused; i >= 0 && i < m_layout.marks.size(); i += direction) {
        const ChartMark& mark = m_layout.marks.at(i);
        if (mark.category == current.category)
            continue;
        if (best && m_layout.marks.at(*best).category != mark.category)
            break;
        const auto distance = [&](qsizetype index) { return qAbs(m_layout.marks.at(index).series - current.series); };
        if (!best || distance(i) < distance(*best))
            best = i;
    }
    return best ? best : m_emphasis.focused;
}

void ChartView::open(qsizetype mark) {
    const ChartMark one = m_layout.marks.at(mark);
    Q_EMIT activated(one.category, one.series);
}

} // namespace throughline::ui
