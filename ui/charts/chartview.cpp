// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/graphic/chartgraphic.h"
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
constexpr double kHoverOutline = 1.5;
constexpr double kGrab = 3; // px around a mark that still hit it

void paintOutline(QPainter& painter, const QRectF& mark, const QColor& colour, double width) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.drawRoundedRect(mark.adjusted(-width, -width, width, width), metrics::kRadiusMark, metrics::kRadiusMark);
}

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

ChartView::ChartView(QWidget* parent)
    : QChartView(new ChartGraphic({}, interfaceChartStyle(QPalette())), parent)
    , m_graphic(static_cast<ChartGraphic*>(chart())) {
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    m_staleTimer.setSingleShot(true);
    m_staleTimer.setInterval(kBusyAfterMs);
    connect(&m_staleTimer, &QTimer::timeout, this, [this] { m_graphic->setOpacity(kStaleOpacity); });
}

void ChartView::setSeries(const core::ChartSeries& series) {
    m_staleTimer.stop();
    m_graphic->setOpacity(1);
    if (series == m_series)
        return;
    m_series = series;
    m_hovered.reset();
    m_focused.reset();
    setAccessibleName(series.title);
    setAccessibleDescription(core::altText(series));
    rebuild();
    Q_EMIT markChanged();
}

void ChartView::rebuild() {
    // Marks are the same ones in the same order, whatever size and colours: the emphasis stays.
    ChartGraphic* const old = m_graphic;
    m_graphic = makeChartGraphic(m_series, interfaceChartStyle(palette())).release();
    m_graphic->setOpacity(old->opacity());
    setChart(m_graphic); // takes the new one and gives the old one back
    delete old;
    updateGeometry();
}

void ChartView::setStale() {
    m_staleTimer.start();
}

const QList<ChartMark>& ChartView::marks() const {
    return m_graphic->marks();
}

QString ChartView::markText() const {
    const std::optional<qsizetype> mark = m_hovered ? m_hovered : m_focused;
    if (!mark || *mark >= marks().size())
        return {};
    return markWords(m_series, marks().at(*mark).category, marks().at(*mark).series);
}

QString ChartView::textAt(const QPoint& position) const {
    if (const auto mark = markAt(position))
        return markWords(m_series, marks().at(*mark).category, marks().at(*mark).series);
    return m_graphic->cutTextAt(position);
}

QSize ChartView::sizeHint() const {
    return QSize(scaled(480), scaled(260)).expandedTo(minimumSizeHint());
}

QSize ChartView::minimumSizeHint() const {
    return {scaled(240), std::max(scaled(160), qCeil(m_graphic->leastHeight()) + 2 * metrics::kFocusRing)};
}

bool ChartView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        // An empty text hides the tooltip.
        QToolTip::showText(help->globalPos(), toolTipText(textAt(help->pos())), this);
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered({});
    return QChartView::viewportEvent(event);
}

void ChartView::drawForeground(QPainter* painter, const QRectF&) {
    const Tokens& t = tokens(palette());
    if (m_hovered && *m_hovered < marks().size())
        paintOutline(*painter, marks().at(*m_hovered).rect, t.text, kHoverOutline);
    if (m_focused && *m_focused < marks().size())
        paintOutline(*painter, marks().at(*m_focused).rect, t.accent, metrics::kFocusRing);
}

void ChartView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        rebuild();
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    setHovered(markAt(event->position()));
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    const auto mark = markAt(event->position());
    if (event->button() != Qt::LeftButton || !mark)
        return;
    setFocused(mark);
    open(*mark);
}

void ChartView::wheelEvent(QWheelEvent* event) {
    event->ignore(); // the page scrolls
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const bool bars = core::hasRows(m_series.kind);
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
        if (!marks().isEmpty())
            setFocused(0);
        return;
    case Qt::Key_End:
        if (!marks().isEmpty())
            setFocused(marks().size() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focused)
            open(*m_focused);
        return;
    default:
        event->ignore(); // a shortcut of the page or the window
    }
}

void ChartView::focusInEvent(QFocusEvent* event) {
    if (!m_focused && !marks().isEmpty())
        setFocused(0);
    QChartView::focusInEvent(event);
    Q_EMIT markChanged();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    setFocused({});
    QChartView::focusOutEvent(event);
}

void ChartView::setHovered(std::optional<qsizetype> mark) {
    if (m_hovered == mark)
        return;
    m_hovered = mark;
    if (mark)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
    viewport()->update();
    Q_EMIT markChanged();
}

void ChartView::setFocused(std::optional<qsizetype> mark) {
    if (m_focused == mark)
        return;
    m_focused = mark;
    viewport()->update();
    Q_EMIT markChanged();
}

std::optional<qsizetype> ChartView::markAt(const QPointF& position) const {
    for (qsizetype i = 0; i < marks().size(); ++i) {
        if (marks().at(i).rect.contains(position))
            return i;
    }
    for (qsizetype i = 0; i < marks().size(); ++i) {
        if (marks().at(i).rect.adjusted(-kGrab, -kGrab, kGrab, kGrab).contains(position))
            return i;
    }
    return std::nullopt;
}

std::optional<qsizetype> ChartView::nextInCategory(int direction) const {
    if (!m_focused)
        return marks().isEmpty() ? std::nullopt : std::optional<qsizetype>(0);
    const qsizetype next = *m_focused + direction;
    const bool same =
        next >= 0 && next < marks().size() && marks().at(next).category == marks().at(*m_focused).category;
    return same ? next : m_focused;
}

std::optional<qsizetype> ChartView::nextCategory(int direction) const {
    if (!m_focused)
        return marks().isEmpty() ? std::nullopt : std::optional<qsizetype>(0);
    const ChartMark& current = marks().at(*m_focused);
    std::optional<qsizetype> best;
    for (qsizetype i = *m_focused; i >= 0 && i < marks().size(); i += direction) {
        const ChartMark& mark = marks().at(i);
        if (mark.category == current.category)
            continue;
        if (best && marks().at(*best).category != mark.category)
            break;
        const auto distance = [&](qsizetype index) { return qAbs(marks().at(index).series - current.series); };
        if (!best || distance(i) < distance(*best))
            best = i;
    }
    return best ? best : m_focused;
}

void ChartView::open(qsizetype mark) {
    const ChartMark one = marks().at(mark);
    Q_EMIT activated(one.category, one.series);
}

} // namespace throughline::ui
