// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/timelineview.h"

#include "ui/common/lists/typedkey.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/roadmap/board/columnview.h"
#include "ui/roadmap/items/itemsmodel.h"
#include "ui/roadmap/timeline/dateditemsmodel.h"
#include "ui/roadmap/timeline/timelinedelegate.h"
#include "ui/roadmap/timeline/timelinehead.h"

#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

namespace throughline::ui {

namespace {

constexpr int kTitleWidth = 220;
constexpr int kNarrowTitleWidth = 150;
constexpr int kNarrowBelow = 620;
constexpr int kBarHeight = 22;
constexpr int kNarrowestBar = 6;
constexpr int kEnd = 8;             ///< Px at each end of a bar that resize it.
constexpr int kWholeOnlyBelow = 20; ///< A bar this narrow is moved only.
constexpr int kSeen = 48;           ///< So much of a bar shows that it is.
constexpr int kMonthsBefore = 1;
constexpr int kMonthsAfter = 9;
constexpr double kTodayLine = 1.5;

/// How long the bar of an item is that was dropped on its first day.
qint64 newDays(Zoom zoom) {
    return zoom == Zoom::Month ? 28 : zoom == Zoom::Quarter ? 91 : 182;
}

TimeScale scaleAround(Zoom zoom, QDate today) {
    return {zoom, today.addMonths(-kMonthsBefore), today.addMonths(kMonthsAfter)};
}

} // namespace

TimelineView::TimelineView(DatedItemsModel& rows, const EvidenceDrop& drop, QDate today, QWidget* parent)
    : QListView(parent)
    , m_rows(rows)
    , m_drop(drop)
    , m_today(today)
    , m_scale(scaleAround(Zoom::Quarter, today))
    , m_head(new TimelineHead(*this)) {
    setAccessibleName(tr("Timeline"));
    setModel(&rows);
    setItemDelegate(new TimelineDelegate(*this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DropOnly);
    setDropIndicatorShown(false);
    setViewportMargins(0, m_head->sizeHint().height(), 0, 0);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(ItemsModel::idOf(index)); });
    connect(&rows, &QAbstractItemModel::rowsInserted, this, &TimelineView::setUpRange);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, &TimelineView::setUpRange);
    connect(&rows, &QAbstractItemModel::dataChanged, this, &TimelineView::setUpRange);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, m_head, qOverload<>(&QWidget::update));
    setUpRange();
}

void TimelineView::setZoom(Zoom zoom) {
    if (zoom == m_scale.zoom())
        return;
    m_scale = scaleAround(zoom, m_today);
    setUpRange();
    showToday();
}

/// The days shown hold all bars; the day at the start of the view stays there.
void TimelineView::setUpRange() {
    QDate first = m_today.addMonths(-kMonthsBefore);
    QDate last = m_today.addMonths(kMonthsAfter);
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        const ItemDates dates = m_rows.datesOf(m_rows.index(row, 0));
        first = std::min(first, dates.first().addMonths(-kMonthsBefore));
        last = std::max(last, dates.last().addMonths(kMonthsAfter));
    }
    const TimeScale scale(m_scale.zoom(), first, last);
    if (scale == m_scale)
        return;
    const QDate shown = m_scale.dayAt(horizontalScrollBar()->value());
    m_scale = scale;
    doItemsLayout();
    horizontalScrollBar()->setValue(m_scale.xOf(shown));
    m_head->update();
    viewport()->update();
}

void TimelineView::showToday() {
    doItemsLayout(); // the bar's range
    const int before = (viewport()->width() - titleWidth()) / 4;
    horizontalScrollBar()->setValue(m_scale.xOf(m_today) - before);
}

int TimelineView::barsAt(int left) const {
    const int right = left + viewport()->width() - titleWidth();
    int bars = 0;
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        const ItemDates dates = m_rows.datesOf(m_rows.index(row, 0));
        const int first = m_scale.xOf(dates.first());
        const int behind = m_scale.xOf(dates.last().addDays(1));
        if (std::min(behind, right) - std::max(first, left) >= std::min(behind - first, kSeen))
            ++bars;
    }
    return bars;
}

void TimelineView::showNearToday() {
    showToday();
    const int room = viewport()->width() - titleWidth();
    const int usual = horizontalScrollBar()->value();
    int best = usual;
    int most = barsAt(usual);
    const auto consider = [&](int left) {
        const int today = m_scale.xOf(m_today) - left;
        if (today < kSeen || today > room - kSeen)
            return;
        const int bars = barsAt(left);
        if (bars > most || (bars == most && std::abs(left - usual) < std::abs(best - usual))) {
            best = left;
            most = bars;
        }
    };
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        const ItemDates dates = m_rows.datesOf(m_rows.index(row, 0));
        consider(m_scale.xOf(dates.first()) + kSeen - room);    // it begins at the right
        consider(m_scale.xOf(dates.last().addDays(1)) - kSeen); // it ends at the left
    }
    consider(m_scale.xOf(m_today) - kSeen);
    consider(m_scale.xOf(m_today) + kSeen - room);
    horizontalScrollBar()->setValue(best);
}

int TimelineView::titleWidth() const {
    return scaled(width() < scaled(kNarrowBelow) ? kNarrowTitleWidth : kTitleWidth);
}

int TimelineView::xOf(QDate day) const {
    return titleWidth() + m_scale.xOf(day) - horizontalScrollBar()->value();
}

ItemDates TimelineView::shownDates(const QModelIndex& index) const {
    const ItemDates dates = m_rows.datesOf(index);
    const bool isDragged = m_drag && m_drag->item == ItemsModel::idOf(index);
    return isDragged ? shifted(dates, m_drag->part, m_drag->days) : dates;
}

QRect TimelineView::barRect(const QModelIndex& index) const {
    const ItemDates dates = shownDates(index);
    const int left = xOf(dates.first());
    const int right = std::max(xOf(dates.last().addDays(1)), left + kNarrowestBar);
    const QRect row = visualRect(index);
    const int height = scaled(kBarHeight);
    return {left, row.center().y() - height / 2, right - left, height};
}

void TimelineView::paintGrid(QPainter& painter, const QRect& area) const {
    const Tokens& t = tokens(palette());
    for (const TimeScale::Tick& tick : m_scale.lower())
        painter.fillRect(QRect(xOf(tick.from), area.top(), metrics::kLine, area.height()), t.line);
    painter.fillRect(QRectF(xOf(m_today), area.top(), kTodayLine, area.height()), t.accent);
}

std::optional<BarPart> TimelineView::partAt(const QModelIndex& index, const QPoint& position) const {
    if (!index.isValid() || position.x() < titleWidth())
        return {};
    const QRect bar = barRect(index);
    if (!bar.adjusted(-metrics::kGrid, 0, metrics::kGrid, 0).contains(position))
        return {};
    if (bar.width() < kWholeOnlyBelow)
        return BarPart::Whole;
    return position.x() < bar.left() + kEnd    ? BarPart::Start
           : position.x() > bar.right() - kEnd ? BarPart::End
                                               : BarPart::Whole;
}

int TimelineView::alongDays(const QPoint& position) const {
    return position.x() - titleWidth() + horizontalScrollBar()->value();
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    QListView::mousePressEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const std::optional<BarPart> part = partAt(index, position);
    if (part && !m_locked && event->button() == Qt::LeftButton)
        m_drag = Drag{ItemsModel::idOf(index), *part, alongDays(position), 0};
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (!m_drag) {
        QListView::mouseMoveEvent(event);
        const std::optional<BarPart> part = m_locked ? std::nullopt : partAt(indexAt(position), position);
        viewport()->setCursor(!part                    ? Qt::ArrowCursor
                              : part == BarPart::Whole ? Qt::OpenHandCursor
                                                       : Qt::SizeHorCursor);
        return;
    }
    scrollAtEnds(position.x());
    m_drag->days = m_scale.daysIn(alongDays(position) - m_drag->from);
    const ItemDates dates = shownDates(m_rows.indexOf(m_drag->item));
    QToolTip::showText(event->globalPosition().toPoint(), toolTipText(datesInWords(dates.start, dates.end)),
                       viewport());
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    if (!m_drag || event->button() != Qt::LeftButton)
        return;
    const Drag done = *m_drag;
    endDrag();
    if (done.days != 0)
        Q_EMIT moveWanted(done.item, done.part, done.days);
}

void TimelineView::endDrag() {
    m_drag.reset();
    QToolTip::hideText();
    viewport()->update();
}

void TimelineView::scrollAtEnds(int x) {
    QScrollBar* bar = horizontalScrollBar();
    if (x < titleWidth() + kEnd)
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (x > viewport()->width() - kEnd)
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_drag)
        endDrag();
    else if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Left ? QAbstractSlider::SliderSingleStepSub
                                                                          : QAbstractSlider::SliderSingleStepAdd);
    else if (typesCharacter(*event))
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event) {
    event->setAccepted(!m_locked && itemFrom(*event->mimeData()));
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event) {
    const int x = event->position().toPoint().x();
    scrollAtEnds(x);
    showGhost(*event);
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(m_ghost.has_value());
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*) {
    m_ghost.reset();
    viewport()->update();
}

void TimelineView::dropEvent(QDropEvent* event) {
    showGhost(*event);
    const auto item = itemFrom(*event->mimeData());
    const std::optional<ItemDates> dates = m_ghost;
    m_ghost.reset();
    viewport()->update();
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(item && dates);
    if (item && dates)
        Q_EMIT datesWanted(*item, *dates);
}

void TimelineView::showGhost(const QDropEvent& event) {
    const QPoint position = event.position().toPoint();
    m_ghost.reset();
    if (!m_locked && position.x() >= titleWidth()) {
        const QDate start = m_scale.dayAt(alongDays(position));
        m_ghost = ItemDates{start, start.addDays(newDays(m_scale.zoom()) - 1)};
        m_ghostY = position.y();
    }
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent* event) {
    const Tokens& t = tokens(palette());
    {
        QPainter painter(viewport());
        painter.setClipRect(viewport()->rect().adjusted(titleWidth(), 0, 0, 0));
        paintGrid(painter, viewport()->rect());
    }
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (m_rows.rowCount() == 0) {
        painter.setFont(textFont(TextSize::Px12));
        painter.setPen(t.muted);
        painter.drawText(viewport()->rect().adjusted(metrics::kPaneMargin, metrics::kPaneMargin, 0, 0),
                         Qt::AlignLeft | Qt::AlignTop, tr("Drag an item here, or press Alt+→ on it."));
    }
    if (!m_ghost)
        return;
    const QRect ghost(xOf(m_ghost->first()), m_ghostY - scaled(kBarHeight) / 2,
                      xOf(m_ghost->last().addDays(1)) - xOf(m_ghost->first()), scaled(kBarHeight));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.accentSoft);
    painter.setPen(QPen(t.accent, metrics::kFocusRing, Qt::DashLine));
    painter.drawRoundedRect(QRectF(ghost).adjusted(1, 1, -1, -1), metrics::kRadiusSmall, metrics::kRadiusSmall);
    painter.setFont(textFont(TextSize::Px11, QFont::Medium));
    painter.setPen(t.text);
    painter.drawText(ghost.adjusted(metrics::kRowGap, 0, viewport()->width(), 0), Qt::AlignLeft | Qt::AlignVCenter,
                     datesInWords(m_ghost->start, m_ghost->end));
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    m_head->setGeometry(0, 0, width(), m_head->sizeHint().height());
    scheduleDelayedItemsLayout(); // the room for titles depends on the width
}

void TimelineView::scrollContentsBy(int dx, int dy) {
    QListView::scrollContentsBy(dx, dy);
    if (dx != 0) { // titles stay, and days above go along
        viewport()->update();
        m_head->update();
    }
}

} // namespace throughline::ui
