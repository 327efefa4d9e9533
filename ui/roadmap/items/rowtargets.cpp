// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/rowtargets.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/theme.h"
#include "ui/roadmap/itempainting.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QPainter>
#include <QScrollBar>

namespace throughline::ui {

RowTargets::RowTargets(QAbstractItemView& view, EvidenceDrop& drop) : QObject(&view), m_view(view), m_drop(drop) {
    view.setAcceptDrops(true);
    view.viewport()->installEventFilter(this);
    connect(&drop, &EvidenceDrop::changed, view.viewport(), qOverload<>(&QWidget::update));
}

bool RowTargets::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto& drag = *static_cast<QDropEvent*>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (!m_drop.begin(*drag.mimeData()))
            return false;
        answer(drag);
        if (event->type() != QEvent::Drop)
            return true;
        if (const auto hovered = m_drop.hovered(); drag.isAccepted() && hovered)
            Q_EMIT this->dropped(*m_drop.dragged(), hovered->item, hovered->zone,
                                 drag.modifiers().testFlag(Qt::ControlModifier));
        m_drop.end();
        return true;
    }
    case QEvent::DragLeave:
        if (!m_drop.isActive())
            return false;
        m_drop.end();
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

void RowTargets::answer(QDropEvent& event) {
    const QPoint position = event.position().toPoint();
    const int edge = m_view.visualRect(m_view.indexAt(position)).height();
    if (position.y() < edge / 2)
        m_view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (position.y() > m_view.viewport()->height() - edge / 2)
        m_view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    const QModelIndex index = m_view.indexAt(position);
    if (!m_drop.refusal().isEmpty() || !index.isValid()) {
        m_drop.hover({}, {});
        event.setAccepted(event.type() == QEvent::DragEnter);
        return;
    }
    QRect row = m_view.visualRect(index);
    row.setLeft(0);
    row.setWidth(m_view.viewport()->width());
    m_drop.hover(ItemsModel::idOf(index), zoneAt(row, position));
    const bool moves = !m_drop.dragged()->evidence.isEmpty() && !event.modifiers().testFlag(Qt::ControlModifier);
    event.setDropAction(moves ? Qt::MoveAction : Qt::CopyAction);
    event.accept();
}

void paintHoveredRow(QPainter& painter, const QRect& row, const QString& title, const DropHover& hover,
                     const QPalette& palette) {
    const Tokens& t = tokens(palette);
    painter.fillRect(row, t.base);
    paintDropTarget(painter, row, palette);
    QRect line = row.adjusted(metrics::kPaneMargin, 0, -metrics::kPaneMargin, 0);
    if (hover.takesImportance) {
        paintZones(painter, row, hover.zone, palette);
        line.setRight(zoneRect(row, 0).left() - metrics::kRowGap);
    }
    const QFont font = textFont(TextSize::Px13, QFont::DemiBold);
    paintAtEnd(painter, line, demandChange(hover), font, t.text);
    paintLine(painter, line, title, font, t.text);
}

} // namespace throughline::ui
