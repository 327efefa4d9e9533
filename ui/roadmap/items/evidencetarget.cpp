// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/evidencetarget.h"

#include "ui/roadmap/items/evidencedrop.h"

#include <QDropEvent>
#include <QWidget>

namespace throughline::ui {

EvidenceTarget::EvidenceTarget(QWidget* widget, EvidenceDrop& drop) : QObject(widget), m_widget(widget), m_drop(drop) {
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

void EvidenceTarget::setHovered(bool hovered) {
    m_hovered = hovered;
    m_widget->update();
}

bool EvidenceTarget::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDropEvent*>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (!m_drop.begin(*drag->mimeData()) || !m_drop.refusal().isEmpty()) {
            drag->ignore();
            return true;
        }
        m_drop.hover({}, {});
        setHovered(true);
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        return true;
    }
    case QEvent::DragLeave:
        setHovered(false);
        m_drop.end();
        return true;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        setHovered(false);
        const std::optional<DraggedEvidence> dragged = fromMimeData(*drop->mimeData());
        m_drop.end();
        if (!dragged)
            return true;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        Q_EMIT this->dropped(*dragged);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace throughline::ui
